"""What reviewers do with their corrections on the command line: bienban review import, conflicts, list, withdraw."""
