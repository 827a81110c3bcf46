"""Checks a Word file against Nghị định 30/2020/NĐ-CP; see docs/LINT.md."""
