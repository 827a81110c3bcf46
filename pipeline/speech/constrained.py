"""Whisper's decoder, held to words that are already known: it only says which marks stand between them.

The engine's words are better than those that Whisper base would write, but Whisper hears the audio and
has learnt where sentences end. So its decoder is given the words, and at each boundary between two of
them the raw logits of «,» «.» «?» and of the next word, with and without a capital, are compared.

Deciding from left to right takes one step of the decoder for each token. Here the same decisions are
found by Jacobi iteration (Santilli et al., «Accelerating Transformer Inference for Translation via
Parallel Decoding», ACL 2023): the decoder runs over the whole text with a guess at all marks, every
boundary is decided at once, and this is repeated until nothing changes. A fixed point is exactly what
deciding from left to right gives, since then each decision was taken with the decisions before it in
place; it is reached in a few passes because a mark seldom depends on those far before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.speech.whisper_weights import load_tokenizer

if TYPE_CHECKING:
    import torch
    from whisper.model import Whisper

    Cache = list[tuple[torch.Tensor, torch.Tensor]]

MARKS = ("", ",", ".", "?")
MAX_PASSES = 12
"""Jacobi passes at most; see docs/PUNCTUATION.md for how many are needed."""


class Boundary(NamedTuple):
    """What stands between two words: the mark after the first, the case of the second."""

    mark: str
    capital: bool


@dataclass(frozen=True)
class Bias:
    """Added to raw logits before they are compared; how they were chosen: docs/PUNCTUATION.md."""

    comma: float = 0.0
    end: float = 0.0
    """For «.» and «?»."""
    capital: float = 0.0
    """For a capital that does not follow «.» or «?»."""


@dataclass(frozen=True)
class Text:
    """The words of one window, and which of the boundaries 0 … len(words) have to end a sentence.

    Boundary i stands before word i, the last one after the last word.
    """

    words: tuple[str, ...]
    closed: frozenset[int]


class _Forms(NamedTuple):
    """A word's tokens as it stands and with a capital, and how many leading tokens both share."""

    plain: tuple[int, ...]
    capital: tuple[int, ...]
    shared: int


def capitalised(word: str) -> str:
    """The word with its first letter upper case; words without case are unchanged.

    So are those whose capital is another letter or more than one («ß», «ŉ»): the word must not change.
    """
    capital = word[:1].upper()
    return capital + word[1:] if capital.lower() == word[:1].lower() and len(capital) == 1 else word


def open_boundaries(text: Text) -> list[Boundary]:
    """The first guess: no marks but where a sentence has to end."""
    last = len(text.words)
    return [
        Boundary("." if i in text.closed and i > 0 else "", i < last and (i == 0 or i in text.closed))
        for i in range(last + 1)
    ]


class ConstrainedDecoder:
    """Decides the boundaries of windows from their encoded audio."""

    def __init__(self, model: Whisper, bias: Bias) -> None:
        self._model = model
        self._bias = bias
        self._tokenizer = load_tokenizer(model)
        self._prompt = tuple(self._tokenizer.sot_sequence_including_notimestamps)
        self._mark_ids = {mark: self._tokenizer.encode(mark)[0] for mark in MARKS[1:]}
        self._forms = lru_cache(maxsize=20_000)(self._encode)

    @property
    def room(self) -> int:
        """How many tokens of text a window may have."""
        return int(self._model.dims.n_text_ctx) - len(self._prompt)

    def cost(self, word: str) -> int:
        """The most tokens that a word and the mark after it take."""
        forms = self._forms(word)
        return max(len(forms.plain), len(forms.capital)) + 1

    def decide(self, texts: Sequence[Text], features: torch.Tensor) -> list[list[Boundary]]:
        """The boundaries of each text, len(words) + 1 of them.

        features: the encoder's output, shape (num_texts, n_audio_ctx, n_audio_state).
        """
        cache = self._cross_attention(features)
        guesses = [open_boundaries(text) for text in texts]
        running = list(range(len(texts)))
        for _ in range(MAX_PASSES):
            kept = self._rows(cache, running, len(texts))
            decided = self._pass([texts[i] for i in running], [guesses[i] for i in running], kept)
            changed = [i for i, boundaries in zip(running, decided, strict=True) if boundaries != guesses[i]]
            for i, boundaries in zip(running, decided, strict=True):
                guesses[i] = boundaries
            if not changed:
                break
            running = changed
        return guesses

    # --- one pass ---------------------------------------------------------------------------------

    def _pass(self, texts: Sequence[Text], guesses: Sequence[list[Boundary]], cache: Cache) -> list[list[Boundary]]:
        import torch

        rows = [self._lay_out(text, guess) for text, guess in zip(texts, guesses, strict=True)]
        longest = max(len(row.tokens) for row in rows)
        device = self._model.device
        tokens = torch.tensor([row.tokens + [0] * (longest - len(row.tokens)) for row in rows], device=device)
        hidden = self._hidden(tokens, cache)
        #   shape: (num_rows, longest, n_text_state)
        queries = [(i, position, ids) for i, row in enumerate(rows) for position, ids in row.queries]
        index = torch.tensor([(i, position) for i, position, _ in queries], device=device)
        candidates = torch.tensor([ids for _, _, ids in queries], device=device)
        #   shape: (num_queries, 5)
        embeddings = self._model.decoder.token_embedding.weight[candidates]
        chosen = hidden[index[:, 0], index[:, 1]].unsqueeze(-1)
        logits = iter((embeddings @ chosen).squeeze(-1).tolist())
        return [
            self._choose(text, guess, [next(logits) for _ in row.queries])
            for text, guess, row in zip(texts, guesses, rows, strict=True)
        ]

    def _lay_out(self, text: Text, guess: list[Boundary]) -> _Row:
        """Tokens of the text as guessed, and at each boundary where to ask for which candidates.

        Two queries a boundary: the mark against the word; the word's case, after the mark that the
        guess has there.
        """
        row = _Row(list(self._prompt), [])
        marks = (self._mark_ids[","], self._mark_ids["."], self._mark_ids["?"])
        for word, boundary in zip((*text.words, ""), guess, strict=True):
            forms = self._forms(word)
            row.queries.append((len(row.tokens) - 1, (forms.plain[0], forms.capital[0], *marks)))
            if boundary.mark:
                row.tokens.append(self._mark_ids[boundary.mark])
            case = (forms.plain[forms.shared], forms.capital[forms.shared]) if forms.plain != forms.capital else (0, 0)
            row.queries.append((len(row.tokens) - 1 + forms.shared, (*case, *marks)))
            row.tokens.extend(forms.capital if boundary.capital else forms.plain)
        # the last, empty word only asks for the mark at the end; its token is never looked at
        return row

    def _choose(self, text: Text, guess: list[Boundary], logits: list[list[float]]) -> list[Boundary]:
        """All boundaries at once; logits: those of _lay_out's queries."""
        last = len(text.words)
        decided = []
        for i, word in enumerate((*text.words, "")):
            asked = _Asked(logits[2 * i], logits[2 * i + 1], capitalised(word) != word)
            if i in text.closed:
                decided.append(Boundary(asked.end if i else "", asked.has_case))
            elif i in (0, last):
                # where an utterance goes on from or into another window: decided there
                decided.append(Boundary("", self._prefers_capital(asked)))
            else:
                decided.append(self._between(asked, guess[i]))
        return decided

    def _between(self, asked: _Asked, guess: Boundary) -> Boundary:
        plain, capital, comma, stop, question = asked.mark
        word = max(plain, capital + self._bias.capital) if asked.has_case else plain
        scores = {"": word, ",": comma + self._bias.comma, asked.end: max(stop, question) + self._bias.end}
        mark = max(scores, key=lambda each: scores[each])
        if mark == asked.end:
            return Boundary(mark, asked.has_case)
        # after a mark that the guess does not have yet, the case is decided in the next pass
        return Boundary(mark, bool(guess.mark) == bool(mark) and self._prefers_capital(asked))

    def _prefers_capital(self, asked: _Asked) -> bool:
        plain, capital, *_ = asked.case
        return asked.has_case and capital + self._bias.capital > plain

    def _encode(self, word: str) -> _Forms:
        if not word:
            return _Forms((self._tokenizer.eot,), (self._tokenizer.eot,), 0)
        plain = tuple(self._tokenizer.encode(f" {word}"))
        capital = tuple(self._tokenizer.encode(f" {capitalised(word)}"))
        shared = next((n for n, (a, b) in enumerate(zip(plain, capital, strict=False)) if a != b), 0)
        return _Forms(plain, capital, shared)

    # --- the decoder's arithmetic -----------------------------------------------------------------

    def _heads(self, x: torch.Tensor) -> torch.Tensor:
        """(rows, length, state) → (rows, heads, length, state / heads)."""
        return x.view(*x.shape[:2], self._model.dims.n_text_head, -1).transpose(1, 2)

    def _cross_attention(self, features: torch.Tensor) -> Cache:
        """Keys and values of every layer's cross-attention: the same in all passes."""
        return [
            (self._heads(block.cross_attn.key(features)), self._heads(block.cross_attn.value(features)))
            for block in self._model.decoder.blocks
        ]

    @staticmethod
    def _rows(cache: Cache, rows: list[int], total: int) -> Cache:
        return cache if len(rows) == total else [(keys[rows], values[rows]) for keys, values in cache]

    def _hidden(self, tokens: torch.Tensor, cache: Cache) -> torch.Tensor:
        """The decoder up to its last layer norm: its projection onto 51,865 tokens is not needed.

        tokens: shape (rows, length). Returns shape (rows, length, n_text_state).
        """
        from torch.nn.functional import scaled_dot_product_attention as attention

        decoder = self._model.decoder
        x = decoder.token_embedding(tokens) + decoder.positional_embedding[: tokens.shape[1]]
        for block, (keys, values) in zip(decoder.blocks, cache, strict=True):
            y = block.attn_ln(x)
            query, key, value = (self._heads(part(y)) for part in (block.attn.query, block.attn.key, block.attn.value))
            heard = attention(query, key, value, is_causal=True)
            x = x + block.attn.out(heard.transpose(1, 2).flatten(2))
            query = self._heads(block.cross_attn.query(block.cross_attn_ln(x)))
            heard = attention(query, keys, values)
            x = x + block.cross_attn.out(heard.transpose(1, 2).flatten(2))
            x = x + block.mlp(block.mlp_ln(x))
        hidden: torch.Tensor = decoder.ln(x)
        return hidden


class _Asked(NamedTuple):
    """The logits at one boundary, each for (word, word with a capital, comma, full stop, question mark).

    mark: before any mark; case: after the mark of the guess, where the two forms of the word part.
    """

    mark: list[float]
    case: list[float]
    has_case: bool

    @property
    def end(self) -> str:
        """The mark that ends a sentence here, if one does."""
        return "." if self.mark[3] >= self.mark[4] else "?"


class _Row(NamedTuple):
    """A window's tokens and the questions to ask of it: (position, five candidate tokens)."""

    tokens: list[int]
    queries: list[tuple[int, tuple[int, ...]]]
