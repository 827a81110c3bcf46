"""Typing, undo and redo as changes of a review: laws that hold for any sequence of them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from pipeline.overlay.history import taken_back
from pipeline.overlay.sessions import edited, next_moment, next_redo, next_undo
from pipeline.records import Correction, Origin, Place, Review
from pipeline.records.review import PAGE

NOW = datetime(2026, 7, 15, 8, tzinfo=UTC)
TEXTS = st.sampled_from(["một", "một hai", "hai", ""])
IDS = st.sampled_from(["u0001", "u0002"])
ONE, TWO = Origin(file=PAGE, version="one"), Origin(file=PAGE, version="two")


def change(
    review: Review, identity: str, before: str, after: str, origin: Origin = ONE, field: str = "text"
) -> Correction:
    return Correction(
        place=Place(target="utterance", id=identity, field=field), before=before, after=after, who="Lan",
        when=next_moment(review, NOW), origin=origin,
    )  # fmt: skip


def said(review: Review) -> list[tuple[str, str, str | None]]:
    return [(one.place.id, one.before, one.after) for one in review.active]


def test_moments_rise_whatever_the_clock_says() -> None:
    review = edited(Review(), [change(Review(), "u0001", "a", "b")])
    assert next_moment(review, NOW - timedelta(hours=1)) == NOW + timedelta(microseconds=1)
    assert next_moment(review, NOW + timedelta(hours=1)) == NOW + timedelta(hours=1)


def test_typing_on_replaces_and_another_beginning_does_not() -> None:
    review = Review()
    for after in ("ab", "abc"):
        review = edited(review, [change(review, "u0001", "a", after)])
    assert said(review) == [("u0001", "a", "abc")]
    review = edited(review, [change(review, "u0001", "abc", "abcd")])
    review = edited(review, [change(review, "u0001", "a", "x")])
    assert said(review) == [("u0001", "a", "abc"), ("u0001", "abc", "abcd"), ("u0001", "a", "x")]


def test_another_sessions_correction_is_never_replaced() -> None:
    review = edited(Review(), [change(Review(), "u0001", "a", "b")])
    review = edited(review, [change(review, "u0001", "a", "c", TWO)])
    review = edited(review, [change(review, "u0001", "a", "d")])
    assert said(review) == [("u0001", "a", "b"), ("u0001", "a", "c"), ("u0001", "a", "d")]


def test_switched_on_and_off_again_leaves_nothing_but_off_after_somebody_else_stays() -> None:
    review = edited(Review(), [change(Review(), "u0001", "a", "accepted", field="heard")])
    assert edited(review, [change(review, "u0001", "a", "", field="heard")]).corrections == ()
    other = edited(review, [change(review, "u0001", "a", "", TWO, "heard")])
    assert [one.after for one in other.active] == ["accepted", ""]


@given(st.lists(st.tuples(IDS, TEXTS, TEXTS), max_size=6))
def test_the_same_again_changes_nothing(changes: list[tuple[str, str, str]]) -> None:
    review = Review()
    for one in changes:
        review = edited(review, [change(review, *one)])
        assert edited(review, [change(review, *one)]) is review or one[1] == one[2]


class Tab(RuleBasedStateMachine):
    """One session that edits, undoes and redoes, while another one edits; against a stack of states."""

    def __init__(self) -> None:
        super().__init__()
        self.review = Review()
        self.others = 0
        self.done: list[tuple[str, str]] = []
        self.undone: list[tuple[str, str]] = []
        self.given_up: set[str] = set()
        self.number = 0

    def own(self) -> list[tuple[str, str]]:
        return [(one.place.id, one.after or "") for one in self.review.active if one.origin == ONE]

    @rule(identity=IDS)
    def edit(self, identity: str) -> None:
        self.number += 1
        after = f"lần {self.number}"
        self.review = edited(self.review, [change(self.review, identity, "trước", after)], fresh=True)
        self.given_up = {one.id for one in self.review.corrections if one.withdrawn}
        self.done.append((identity, after))
        self.undone = []

    @rule(identity=IDS)
    def somebody_else(self, identity: str) -> None:
        self.number += 1
        self.others += 1
        self.review = edited(self.review, [change(self.review, identity, "trước", f"{self.number}", TWO)], fresh=True)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        (step,) = next_undo(self.review, ONE)
        self.review = taken_back(self.review, {step.id})
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        (step,) = next_redo(self.review, ONE, self.given_up)
        self.review = taken_back(self.review, {step.id}, withdrawn=False)
        self.done.append(self.undone.pop())

    @invariant()
    def it_is_as_the_stacks_say(self) -> None:
        assert self.own() == self.done
        assert bool(next_undo(self.review, ONE)) == bool(self.done)
        assert bool(next_redo(self.review, ONE, self.given_up)) == bool(self.undone)
        assert sum(one.origin == TWO for one in self.review.active) == self.others


TestTab = Tab.TestCase
