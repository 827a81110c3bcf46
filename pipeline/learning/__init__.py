"""Learning the office's language from its past minutes: glossary candidates and a language model."""
