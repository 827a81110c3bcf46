"""Pure functions from utterances to the minutes' structure; no I/O."""
