"""From sentences to an n-gram model: Kneser-Ney smoothing by kaldingram, written as an ARPA file.

Kneser-Ney (1995) gives nothing to a syllable that was never seen, and an office's minutes hold a part of the
language only. So <unk> gets what Good and Turing leave for the unseen: as much of the probability as
syllables seen once have of the text, shared by the syllables of the language that are missing.
"""

from __future__ import annotations

import contextlib
import io
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pipeline.vietnamese.spoken import one_spelling

ORDER = 4
SYLLABLES = 7_000
"""About as many different syllables are in use in Vietnamese."""
LARGEST_DISCOUNT = 0.9
"""Of a very small text every n-gram occurs once: a discount of 1 would leave them nothing."""
LEAST_UNSEEN, MOST_UNSEEN = 0.02, 0.5
BEGIN, END, UNKNOWN = "<s>", "</s>", "<unk>"


def train(sentences: Iterable[Iterable[str]], path: Path, order: int = ORDER, rarest: int = 1) -> None:
    """Write the model of these sentences (syllables in lower case) to `path`, in the ARPA format.

    n-grams of the two highest orders that occur less than `rarest` times are left out.
    """
    from kaldingram.train import NgramCounts

    counts = NgramCounts(order, bos_symbol=BEGIN, eos_symbol=END)
    seen: Counter[str] = Counter()
    for sentence in sentences:
        syllables = [one_spelling(syllable) for syllable in sentence]
        seen.update(syllables)
        counts.add_raw_counts_from_line(" ".join(syllables))
    with contextlib.redirect_stderr(io.StringIO()):  # its progress bars
        if rarest > 1:
            counts.apply_count_cutoffs([0] * (order - 2) + [rarest] * 2)
        counts.cal_discounting_constants()
        counts.d = [min(discount, LARGEST_DISCOUNT) for discount in counts.d]
        counts.cal_f()
        _leave_room(counts, seen)
        counts.cal_bow()
        with path.open("w", encoding="utf-8") as file:
            counts.print_as_arpa(fout=file)


def _leave_room(counts: object, seen: Counter[str]) -> None:
    """Give <unk> its probability and take it from the syllables seen, so that all sum to one."""
    unigrams = counts.counts[0][()]  # type: ignore[attr-defined]
    once = sum(1 for count in seen.values() if count == 1)
    unseen = min(MOST_UNSEEN, max(LEAST_UNSEEN, once / max(1, seen.total())))
    each = unseen / max(1, SYLLABLES - len(seen))
    for syllable in unigrams.word_to_f:
        unigrams.word_to_f[syllable] *= 1 - unseen
    unigrams.word_to_f[UNKNOWN] = each
    unigrams.word_to_count[UNKNOWN] = 1
