"""Hearing who speaks: diarization, voice embeddings, naming."""
