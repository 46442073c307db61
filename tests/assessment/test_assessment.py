"""The result as a value: what can be asked of it, and that nothing changes it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from tcpl_rules._version import __version__
from tcpl_rules.assessment.assessment import HEADLINES
from tcpl_rules.assessment.range import exactly
from tcpl_rules.errors import OpenScoreError
from tests import shipped
from tests.assessment import met
from tests.assessment.assessing import ends
from tests.shipped import CASES, RULESETS, assessed

HUONG = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"
OPEN = RULESETS / "qd-25-2021/cases/invented-criterion-5-unknown.toml"
EACH = pytest.mark.parametrize("path", CASES, ids=shipped.name_of)


class TestLookUp:
    """Nodes and conditions by what the law calls them."""

    def test_a_node(self) -> None:
        assert assessed(HUONG).node("2.5").key == "2.5"

    def test_a_criterion(self) -> None:
        assert assessed(HUONG).criterion("3").score == exactly(Fraction(27, 2))

    def test_a_condition(self) -> None:
        assert assessed(HUONG).condition("heads").met is True

    @pytest.mark.parametrize("look_up", ["node", "criterion", "condition"])
    def test_what_is_not_there(self, look_up: str) -> None:
        with pytest.raises(KeyError, match="no such"):
            getattr(assessed(HUONG), look_up)("no such")

    def test_what_is_there_instead(self) -> None:
        with pytest.raises(KeyError, match="no node '9'; at the top there are: 1, 2, 3, 4, 5"):
            assessed(HUONG).criterion("9")
        with pytest.raises(KeyError, match=r"no condition 'x'; there are: .*heads"):
            assessed(HUONG).condition("x")


class TestTotal:
    """The total as a host shows it."""

    def test_as_people_write_it(self) -> None:
        assert assessed(HUONG).total.display("vi") == "98,5"
        assert assessed(OPEN).total.display("vi") == "73,5 – 98,5"

    def test_exact_raises_when_open(self) -> None:
        assert assessed(HUONG).total.exact == Fraction(197, 2)
        with pytest.raises(OpenScoreError, match=r"from 73\.5 to 98\.5"):
            _ = assessed(OPEN).total.exact


class TestHeadline:
    """The outcome in words; recognition is for an authority."""

    def test_on_self_assessed_points(self) -> None:
        """The commune may propose; only appraised points are what recognition rests on."""
        assert assessed(HUONG).headline("vi") == "đủ điều kiện đề nghị công nhận"
        assert evolve(assessed(HUONG), stage="appraised").headline("vi") == "đủ điều kiện công nhận"

    def test_a_grade(self) -> None:
        excellent = RULESETS / "tt-01-2018-vpcp/cases/grade-excellent.toml"

        assert [assessed(excellent).headline(lang) for lang in ("vi", "en")] == [
            "xuất sắc",
            "excellent",
        ]

    def test_never_that_a_unit_is_recognised(self) -> None:
        texts = [text for headline in HEADLINES.values() for text in (headline.vi, headline.en)]

        assert [text for text in texts if "is recognised" in text] == []
        assert [t for t in texts if t.startswith(("được công nhận", "đạt chuẩn"))] == []

    @EACH
    def test_there_is_one_in_each_language(self, path: Path) -> None:
        found = assessed(path)

        assert found.headline("vi")
        assert found.headline("en")


class TestReceipt:
    """Equal receipts mean equal results."""

    def test_what_it_names(self) -> None:
        receipt = assessed(HUONG).receipt
        ruleset = shipped.ruleset("qd-25-2021")

        assert (receipt.ruleset, receipt.edition, receipt.library) == ("qd-25-2021", 1, __version__)
        assert receipt.content_hash == ruleset.content_hash
        assert (receipt.completions, receipt.as_if, receipt.accepted_hearsay) == ((), False, False)

    def test_every_case_has_its_own(self) -> None:
        assert len({assessed(path).receipt for path in CASES}) == len(CASES)

    @EACH
    def test_assessing_again_gives_the_same(self, path: Path) -> None:
        found = assessed(path)
        again = shipped.ruleset(found.receipt.ruleset).assess(found.case.case)

        assert again.receipt == found.receipt
        assert again == found


class TestImmutable:
    """Nothing in a result can be changed."""

    @pytest.mark.parametrize("name", ["outcome", "total", "nodes", "stage", "new_attribute"])
    def test_no_attribute_can_be_set(self, name: str) -> None:
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(assessed(HUONG), name, None)

    def test_nor_those_of_its_parts(self) -> None:
        found = assessed(HUONG)
        first = found.nodes[0]
        parts: tuple[object, ...] = (found.total, first, first.tally, found.unit, found.receipt)
        for part in (*parts, found.conditions[0], found.clauses[0]):
            with pytest.raises(FrozenInstanceError):
                part.key = None  # type: ignore[attr-defined]

    def test_provenance_takes_no_new_entry(self) -> None:
        with pytest.raises(TypeError):
            assessed(HUONG).provenance["/x"] = None  # type: ignore[index]

    def test_lists_are_tuples(self) -> None:
        found = assessed(HUONG)
        names = ("nodes", "conditions", "clauses", "questions", "silent", "differences", "notices")

        assert {type(getattr(found, name)) for name in names} == {tuple}


class TestReached:
    """How many of the nodes asked about reach their points."""

    def test_counts_only_those_that_always_do(self) -> None:
        assert assessed(HUONG).condition("criterion_floors").reached == 5
        assert assessed(OPEN).condition("criterion_floors").reached == 4


class TestMet:
    """Whether a part is met, in a ruleset without points."""

    FOUND = met.assessed(facts={"files": 0, "planned": True, "waited": 2, "safe": False})

    @pytest.mark.parametrize(("key", "is_met"), [("1.2", True), ("2.1", False), ("1.1", None)])
    def test_it(self, key: str, *, is_met: bool | None) -> None:
        assert self.FOUND.met(key) is is_met
        assert self.FOUND.node(key).met is is_met

    def test_what_is_left_out_is_neither(self) -> None:
        assert met.assessed(left_out=["2"]).met("2") is None

    def test_there_is_no_such_part(self) -> None:
        with pytest.raises(KeyError, match="at the top there are: 1, 2"):
            self.FOUND.met("3")

    def test_the_total_counts_contents(self) -> None:
        assert (self.FOUND.by_points, self.FOUND.maximum) == (False, Fraction(6))
        assert ends(self.FOUND.total) == (2, 5)

    def test_the_class_of_the_unit(self) -> None:
        assert self.FOUND.unit_class is not None
        assert self.FOUND.unit_class.text.vi == "loại I"
        assert assessed(HUONG).unit_class is None


class TestFeed:
    """What a fact of another standard takes from a result."""

    def test_the_outcome_and_the_ruleset(self) -> None:
        assert met.assessed().feed() == {"ruleset": "made", "outcome": "undetermined"}

    def test_the_decision_goes_with_it(self) -> None:
        decision = {"number": "7/QĐ", "recognised": False}

        assert met.assessed(decision=decision).feed()["decision"] == decision

    def test_a_grade_feeds_nothing(self) -> None:
        excellent = RULESETS / "tt-01-2018-vpcp/cases/grade-excellent.toml"

        assert assessed(excellent).feed() == {"ruleset": "tt-01-2018-vpcp"}
