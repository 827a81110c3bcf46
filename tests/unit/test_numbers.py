"""The case tables: what is said, and what an office types for it."""

from itertools import pairwise

import pytest
from number_cases import rows

from pipeline.vietnamese.figures import find, written

ALL = list(rows())


@pytest.mark.parametrize(("kind", "spoken", "expected"), ALL)
def test_written_as_an_office_types_it(kind: str, spoken: str, expected: str) -> None:
    assert written(spoken) == expected


@pytest.mark.parametrize(("kind", "spoken", "expected"), ALL)
def test_writing_it_twice_changes_nothing(kind: str, spoken: str, expected: str) -> None:
    assert written(expected) == expected


@pytest.mark.parametrize(("kind", "spoken", "expected"), [row for row in ALL if row[0] != "digits"])
def test_capitals_at_the_start_and_a_full_stop_change_no_value(kind: str, spoken: str, expected: str) -> None:
    if not spoken.endswith((".", ",", ")")):
        capital = spoken[:1].upper() + spoken[1:]
        assert written(f"{capital}.").casefold() == f"{written(spoken)}.".casefold()


def test_the_tables_are_large_and_have_no_doubles() -> None:
    assert len(ALL) >= 400
    spoken = [row[1] for row in ALL]
    assert len(spoken) == len(set(spoken))


def test_rewrites_come_in_order_and_do_not_overlap() -> None:
    for _, spoken, _ in ALL:
        found = find(spoken.split())
        assert all(one.last <= two.first for one, two in pairwise(found))
        assert all(one.first < one.last and one.written for one in found)
