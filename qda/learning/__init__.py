"""Learning from coded passages and the guide; see `docs/learning.md`."""
