"""What reviewers changed, laid over what the engines wrote. Pure functions: see docs/REVIEW.md."""
