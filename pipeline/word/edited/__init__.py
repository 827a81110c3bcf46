"""A document that reviewers edited in Word or LibreOffice, read back against what was printed."""
