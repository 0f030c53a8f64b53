"""Tests of `qda.induction`."""
