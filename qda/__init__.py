"""Qualitative interview analysis after Mayring."""
