"""Pure functions over Vietnamese text; no I/O."""
