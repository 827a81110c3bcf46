"""A language model for the beam search: how likely a syllable is after the ones before it.

n-gram models in the ARPA format (or KenLM's binary one), queried through KenLM, 0.2 µs a syllable
(Heafield, WMT 2011). The office's own is trained by pipeline/learning.
"""

from __future__ import annotations

import hashlib
import math
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from pipeline.errors import WeightsError, readable_os_errors
from pipeline.language import message
from pipeline.vietnamese.spoken import one_spelling

OFFICE_MODEL = "office/lm.arpa"
"""Under models/: what `bienban learn` made of the office's past minutes. Optional."""
NATURAL = math.log(10.0)
"""KenLM's logarithms are to the base of ten."""


class LanguageModel(Protocol):
    """Scores syllables one at a time. States are hashable: equal states score alike."""

    def start(self) -> Any:
        """The state before the first syllable: at the beginning of a sentence."""
        ...

    def score(self, state: Any, syllable: str) -> tuple[float, Any]:
        """Natural log probability of a syllable, in any spelling, and the next state; unknown ones are <unk>."""
        ...

    def identity(self) -> dict[str, str]:
        """name, version, sha256: part of a stage's key."""
        ...


class NgramModel:
    """An ARPA or KenLM file. Raises WeightsError when it cannot be read as one."""

    def __init__(self, path: Path) -> None:
        import kenlm

        settings = kenlm.Config()
        settings.show_progress = False
        settings.arpa_complain = kenlm.ARPALoadComplain.NONE
        try:
            self._model = kenlm.Model(str(path), settings)
        except OSError as error:
            raise _unreadable(path) from error
        self._state = kenlm.State
        self._identity = identity(path)
        self._first = kenlm.State()
        self._model.BeginSentenceWrite(self._first)

    def start(self) -> Any:
        return self._first

    def score(self, state: Any, syllable: str) -> tuple[float, Any]:
        following = self._state()
        return self._model.BaseScore(state, one_spelling(syllable), following) * NATURAL, following

    def identity(self) -> dict[str, str]:
        return dict(self._identity)

    def knows(self, syllable: str) -> bool:
        """Whether a syllable is in the model's vocabulary."""
        return one_spelling(syllable) in self._model


class Mixture:
    """Two models, interpolated linearly: a syllable that one of them knows is never hopeless.

    share: of the first one's probability. Used for an office's model (which knows little else) and a general one:
    their logarithms added would punish whatever one of the two does not know.
    """

    def __init__(self, first: LanguageModel, second: LanguageModel, share: float) -> None:
        self._first, self._second = first, second
        self._shares = math.log(share), math.log(1 - share)
        self._identity = {
            "share": str(share),
            **{f"first.{key}": value for key, value in first.identity().items()},
            **{f"second.{key}": value for key, value in second.identity().items()},
        }

    def start(self) -> Any:
        return self._first.start(), self._second.start()

    def score(self, state: Any, syllable: str) -> tuple[float, Any]:
        first, after_first = self._first.score(state[0], syllable)
        second, after_second = self._second.score(state[1], syllable)
        one, other = first + self._shares[0], second + self._shares[1]
        higher, lower = (one, other) if one > other else (other, one)
        return higher + math.log1p(math.exp(lower - higher)), (after_first, after_second)

    def identity(self) -> dict[str, str]:
        return dict(self._identity)


def load(path: Path) -> NgramModel:
    """The model in a file, read once as long as the file stays the same.

    Raises InputError when it is not there, WeightsError when it is no n-gram model.
    """
    with readable_os_errors(path):
        found = path.stat()
    return _load(path, found.st_mtime_ns, found.st_size)


@lru_cache(maxsize=4)
def _load(path: Path, _modified: int, _size: int) -> NgramModel:
    return NgramModel(path)


def identity(path: Path) -> dict[str, str]:
    """name, version and sha256 of a model's file; nothing is loaded, so that `bienban status` may ask."""
    with readable_os_errors(path):
        found = path.stat()
    return {
        "name": "kenlm",
        "version": version("ufal.kenlm"),
        "sha256": _sha256(path, found.st_mtime_ns, found.st_size),
    }


@lru_cache(maxsize=16)
def _sha256(path: Path, _modified: int, _size: int) -> str:
    with readable_os_errors(path), path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _unreadable(path: Path) -> WeightsError:
    return WeightsError(
        message(f"{path}: không đọc được mô hình ngôn ngữ.", f"{path}: not an n-gram model."),
        message("Học lại từ các biên bản cũ: make learn FILES=…", "Learn from past minutes again: make learn FILES=…"),
    )
