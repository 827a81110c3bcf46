"""Every rule for the minutes finds its own examples, and not its counter-examples."""

from functools import cache

import pytest

from pipeline.minutes.analysis import BUILT_IN, Analyser
from pipeline.rules import Rule


@cache
def analyser() -> Analyser:
    return Analyser(["Nguyễn Thị Thảo"], ["Phòng Kế hoạch", "VNPT Tây Ninh"])


def found(text: str) -> set[str]:
    return {cue.rule for cue in analyser().parse(text).cues}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in BUILT_IN for text in rule.yes], ids=str)
def test_a_rule_finds_its_examples(rule: Rule, text: str) -> None:
    assert rule.name in found(text)
    if not any("{" in pattern for pattern in rule.say):  # who is meant is told by capitals
        assert rule.name in found(text.lower().translate(str.maketrans("", "", ".,?")))


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in BUILT_IN for text in rule.no], ids=str)
def test_a_rule_does_not_find_its_counter_examples(rule: Rule, text: str) -> None:
    assert rule.name not in found(text)


def test_each_rule_has_a_name_and_examples() -> None:
    assert len({rule.name for rule in BUILT_IN}) == len(BUILT_IN)
    assert all(rule.yes and rule.no for rule in BUILT_IN)
