"""Whisper held to given words: the same decisions as from left to right, and sentences where they are."""

import numpy as np
import pytest
import torch
from voices import joined, sample_voices

from pipeline.speech.constrained import Bias, Boundary, ConstrainedDecoder, Text, capitalised
from pipeline.speech.punctuation import BIAS
from pipeline.speech.whisper_weights import load_tokenizer, load_whisper
from pipeline.weights import Models

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def model(models: Models):
    return load_whisper(models.require("whisper-base"), "whisper-base")


def encode(model, samples: np.ndarray) -> torch.Tensor:
    from whisper.audio import log_mel_spectrogram, pad_or_trim

    with torch.inference_mode():
        return model.encoder(log_mel_spectrogram(pad_or_trim(samples)).unsqueeze(0))


def left_to_right(model, text: Text, features: torch.Tensor, bias: Bias) -> list[Boundary]:
    """openai-whisper's own decoder, one boundary after the other: slow, and plainly what is meant."""
    tokenizer = load_tokenizer(model)
    tokens = list(tokenizer.sot_sequence_including_notimestamps)
    mark_ids = {mark: tokenizer.encode(mark)[0] for mark in ",.?"}

    def logits(extra: tuple[int, ...] = ()) -> torch.Tensor:
        with torch.inference_mode():
            return model.decoder(torch.tensor([[*tokens, *extra]]), features)[0, -1]

    boundaries = []
    for i, word in enumerate((*text.words, "")):
        plain, capital = tokenizer.encode(f" {word}"), tokenizer.encode(f" {capitalised(word)}")
        scores = logits()
        cased = plain != capital
        end = max(".?", key=lambda mark: scores[mark_ids[mark]])
        mark = ""
        if i in text.closed and i > 0:
            mark = end
        elif 0 < i < len(text.words):
            of_word = scores[plain[0]].item()
            if cased:
                of_word = max(of_word, scores[capital[0]].item() + bias.capital)
            of_comma, of_end = scores[mark_ids[","]].item() + bias.comma, scores[mark_ids[end]].item() + bias.end
            mark = max([(of_word, ""), (of_comma, ","), (of_end, end)], key=lambda each: each[0])[1]
        tokens += [mark_ids[mark]] if mark else []
        is_capital = cased and (i in text.closed or mark in (".", "?"))
        if word and cased and not is_capital:
            shared = next(n for n, pair in enumerate(zip(plain, capital, strict=False)) if pair[0] != pair[1])
            scores = logits(tuple(plain[:shared]))
            is_capital = (scores[capital[shared]] + bias.capital > scores[plain[shared]]).item()
        boundaries.append(Boundary(mark, bool(word) and is_capital))
        tokens += (capital if is_capital else plain) if word else []
    return boundaries


def test_iterating_finds_what_deciding_from_left_to_right_finds(model) -> None:
    voices = [sample_voices()[0], sample_voices()[3]]
    samples, _ = joined(voices, 300)
    words = tuple(word for voice in voices for word in voice.words)
    text = Text(words, frozenset({0, len(words)}))
    features = encode(model, samples)[:, : len(samples) // 320]  # without the padding: the test is slow enough
    with torch.inference_mode():
        (decided,) = ConstrainedDecoder(model, BIAS).decide([text], features)
    assert decided == left_to_right(model, text, features, BIAS)


def test_sentences_are_found_where_they_end(model) -> None:
    voices = sample_voices()
    samples, _ = joined(voices, 400)
    words = tuple(word for voice in voices for word in voice.words)
    with torch.inference_mode():
        (decided,) = ConstrainedDecoder(model, BIAS).decide(
            [Text(words, frozenset({0, len(words)}))], encode(model, samples[: 30 * 16_000])
        )
    ends = {i for i, boundary in enumerate(decided) if boundary.mark in (".", "?")}
    expected = {sum(len(voice.words) for voice in voices[: n + 1]) for n in range(len(voices))}
    assert ends == expected


def test_rows_of_a_batch_do_not_disturb_each_other(model) -> None:
    voices = sample_voices()[:3]
    texts = [Text(tuple(voice.words), frozenset({0, len(voice.words)})) for voice in voices]
    features = torch.cat([encode(model, voice.samples) for voice in voices])
    decoder = ConstrainedDecoder(model, BIAS)
    with torch.inference_mode():
        together = decoder.decide(texts, features)
        alone = [decoder.decide([text], row.unsqueeze(0))[0] for text, row in zip(texts, features, strict=True)]
    assert together == alone


def test_words_without_case_and_of_several_tokens(model) -> None:
    words = ("19", "ướt", "ướp", "%", "ubnd")
    with torch.inference_mode():
        (decided,) = ConstrainedDecoder(model, BIAS).decide(
            [Text(words, frozenset({0, 5}))], encode(model, np.zeros(16_000, np.float32))
        )
    assert len(decided) == 6
    assert decided[5].mark in (".", "?")
    assert not decided[0].capital
    assert not decided[3].capital
