"""Benchmarks: `make bench` runs the whole pipeline beside its peers; the other modules measure one part each."""
