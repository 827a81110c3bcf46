"""Memory that was freed, given back to the system."""

from __future__ import annotations

import ctypes
import gc


def give_memory_back() -> None:
    """Return what was freed: glibc keeps it, in pieces, and what comes next takes new memory beside it.

    24 windows of punctuation ended at 0.9 GB resident with it and at 1.8 GB, still growing, without. Nothing happens
    with another libc.
    """
    gc.collect()
    libc = ctypes.CDLL(None)
    if hasattr(libc, "malloc_trim"):
        libc.malloc_trim(0)
