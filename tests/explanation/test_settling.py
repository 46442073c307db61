"""What would settle an outcome: as few values as can be, the first in law of several."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.explanation import settling
from tcpl_rules.explanation.settling import Settling, settled_by, turns_on
from tcpl_rules.explanation.settling_facts import TooHardError
from tcpl_rules.explanation.settling_gaps import LawGap, law_gaps
from tests import shipped
from tests.explanation.explaining import ground

FACTS = "".join(
    f'fact {name}: count at most 10 {{ vi "{name}" asks vi "Mấy {name}?" unit vi "việc" given }}\n'
    for name in "abc"
)
BOTH = "award 6 when a + b >= 10 award 0 when a + b < 10"


def found(text: str, **case: Any) -> Settling:
    """What settles the outcome of an invented commune under *text*."""
    return settled_by(ground(text, **case).judged)


def keys(text: str, **case: Any) -> list[str]:
    """The keys of the values that settle it, of which nothing smaller does."""
    answer = found(text, **case)
    assert answer.smallest
    assert answer.unless == ()
    return [one.key for one in answer.values]


def rules(*parts: str, asks: str = "total >= 5") -> str:
    """Criteria that have these maxima and rules, and a total that is asked of them."""
    numbered = (
        f'criterion {label} vi "phần {label}" {{ max {part} }}\n'
        for label, part in enumerate(parts, 1)
    )
    most = sum(float(part.split()[0]) for part in parts)
    return (
        (
            f"language 1 ruleset made edition 1 {{ standard made subject {{ commune vi 'xã' }}"
            f" title vi 'Thử' instrument LAW vi 'Luật' {{}} source rumour vi 'đồn' {{}}"
            f" cite LAW article 1 score {most:g} points }}\n"
        ).replace("'", '"')
        + f"""{FACTS if "when" in "".join(parts) else ""}{"".join(numbered)}
    qualifies when {{ condition enough vi "đủ" {{ require {asks} }} }}"""
    )


class TestSmallest:
    def test_what_can_never_matter_is_never_asked_for(self) -> None:
        """6 points by facts or none, of 5 that are asked: half a point moves nothing."""
        text = rules("6 award 6 when a >= 5 award 0 when a < 5", "0.5 score by hand")

        assert keys(without(text, "bc")) == ["a"]

    def test_a_relation_gives_the_third(self) -> None:
        text = rules("6 award 6 when a + b >= 7 and c < 9 award 0 when a + b < 7 or c >= 9")

        assert keys(text) == ["a", "b", "c"]
        assert keys(f"{text} check a + b = c") == ["c"]

    def test_two_of_three_that_a_relation_ties(self) -> None:
        """Each of the three bears on the points by itself; any two of them tell the third."""
        assert keys(THREE) == ["a", "b"]

    def test_either_would_do_and_the_first_in_law_is_taken(self) -> None:
        """The two are always as many: either tells the other."""
        text = rules("6 award 6 when a >= 5 and b >= 5 award 0 when a < 5 or b < 5")

        assert keys(f"{without(text, 'c')} check b = a") == ["a"]

    def test_known_values_are_not_asked_again(self) -> None:
        assert keys(without(rules(f"6 {BOTH}"), "c"), facts={"a": 4}) == ["b"]

    def test_a_settled_outcome_needs_nothing(self) -> None:
        assert found(without(rules(f"6 {BOTH}"), "c"), facts={"a": 10}) == Settling()

    def test_points_of_a_whole_tell_more_than_the_facts_of_its_parts(self) -> None:
        """Under full marks a person's points stand, whatever the fact is."""
        text = rules("6 full marks when a = 0 score by hand")

        assert keys(without(text, "bc")) == ["1"]

    def test_grades(self) -> None:
        text = rules("6 award 6 when a >= 5 award 0 when a < 5", "0.5 score by hand")
        bands = 'grades { grade good vi "tốt" from 5 grade poor vi "kém" below 5 }'
        graded = f"{text.partition('qualifies')[0]} {bands}"

        assert keys(without(graded, "bc")) == ["a"]

    def test_a_judgement_is_needed_where_a_person_judges(self) -> None:
        text = f"{rules('6 score by hand')}".replace(
            "} }", '} condition pleased vi "hài lòng" { met by hand } }'
        )

        assert keys(text) == ["1", "pleased"]


def without(text: str, names: str) -> str:
    """*text* without the facts called *names*."""
    lines = [line for line in text.splitlines() if line[5:6] not in names or line[:5] != "fact "]
    return "\n".join(lines)


THREE = (
    rules("6 award 6 when a >= 5 and b >= 2 and c >= 8 award 0 when a < 5 or b < 2 or c < 8")
    + " check a + b = c"
)
SILENT = rules("6 award 6 when a >= 5 award 0 when a > 0 and a < 5 silent when a = 0")


class TestTheLaw:
    def test_unless_the_law_turns_out_silent(self) -> None:
        answer = found(without(SILENT, "bc"))

        assert [one.key for one in answer.values] == ["a"]
        assert answer.unless == (LawGap("leaf", "1", certain=False),)

    def test_where_it_is_silent_a_person_is_asked(self) -> None:
        assert keys(without(SILENT, "bc"), facts={"a": 0}) == ["1"]

    def test_nothing_settles_what_turns_on_hearsay_alone(self) -> None:
        text = rules("6 score by hand").replace(
            "{ require total >= 5 }", "{ require total >= 5 basis hearsay rumour }"
        )
        assert found(text) == Settling(unless=(LawGap("condition", "enough"),))

    def test_turns_on(self) -> None:
        judged = ground(without(SILENT, "bc"), facts={"a": 0}).judged
        (gap,) = law_gaps(judged)

        assert turns_on(judged, (), gap)
        assert not turns_on(judged, settled_by(judged).values, gap)


class TestWork:
    def test_where_it_takes_too_much_nothing_can_be_left_out(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It keeps two facts of three that a relation ties, and says that it did not search."""
        monkeypatch.setattr(settling, "smallest_set", _too_hard)
        answer = found(THREE)

        assert not answer.smallest
        assert [one.key for one in answer.values] == ["a", "b"]

    def test_with_few_steps_it_gives_up_sooner(self) -> None:
        """Where it did not search to the end it says so, and names no fewer values."""
        judged = ground(THREE).judged
        quick = settled_by(judged, steps=1)

        assert not quick.smallest
        assert {one.key for one in quick.values} >= {one.key for one in settled_by(judged).values}

    @pytest.mark.parametrize(("name", "needed", "enough"), [
        ("qd-25-2021", 24, 24), ("qd-619-2017", 39, 30), ("tt-124-2021-bca", 28, 28),
    ])  # fmt: skip
    def test_a_shipped_case_with_nothing_filled_in(
        self, name: str, needed: int, enough: int
    ) -> None:
        ruleset = shipped.ruleset(name)
        unit = {"name": "Xã Thử", "kind": ruleset.model.kinds[0].id}
        if ruleset.model.classes:
            unit["class"] = ruleset.model.classes[0].id
        year = ruleset.model.years.first if ruleset.model.years else 2024
        case = Case.from_mapping({"year": year, "unit": unit})
        judged = ruleset._evaluator.judge(ruleset._checker.check(case))

        assert len(ruleset.still_needed(case)) == needed
        assert (len(settled_by(judged).values), settled_by(judged).smallest) == (enough, True)


def _too_hard(*_: object) -> frozenset[int]:
    raise TooHardError
