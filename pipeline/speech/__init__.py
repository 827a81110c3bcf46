"""Hearing words: voice activity, the speech engines, punctuation."""
