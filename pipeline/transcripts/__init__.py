"""Transcripts that were given instead of a recording: WebVTT, SubRip, dialogues, our own JSON. No I/O."""
