"""Every worked case that comes with a ruleset has an expectation, worked by hand, and meets it."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.range import Range
from tcpl_rules.model.constraints import KIND
from tcpl_rules.program.from_model import from_model
from tcpl_rules.program.program import Clause, LeafProgram
from tcpl_rules.quantities import exact
from tests import shipped
from tests.shipped import CASES, EXPECTED, IDS, RULESETS, assessed

EACH = pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
# Names of units that exist; of them a case says only what their own papers say.
REAL = {
    "Phường Đông Hương": ["qd-25-2021/dong-huong-2024"],
    "Xã Xuân Phúc": ["qd-25-2021/xuan-phuc-2024"],
    "Xã Lai Uyên": ["qd-619-2017/lai-uyen-2017", "qd-619-2017/lai-uyen-2017-points-only"],
    "Thị trấn Yến Lạc": ["qd-619-2017/yen-lac-2021", "qd-619-2017/yen-lac-2021-points-only"],
    "Xã Kim Lư": ["qd-619-2017/kim-lu-2021", "qd-619-2017/kim-lu-2021-points-only"],
    "Xã Côn Minh": ["qd-619-2017/con-minh-2021", "qd-619-2017/con-minh-2021-points-only"],
    "Xã Văn Minh": ["qd-619-2017/van-minh-2021", "qd-619-2017/van-minh-2021-points-only"],
    "Xã Văn Lang": ["qd-619-2017/van-lang-2021", "qd-619-2017/van-lang-2021-points-only"],
}


def expectation(path: Path) -> dict[str, Any]:
    """What is expected of the case at *path*."""
    return tomllib.loads(path.with_name(path.stem + EXPECTED).read_text("utf-8"))


def ends(text: str) -> tuple[Fraction, Fraction]:
    """The ends that ``13.5`` or ``0..25`` writes."""
    least, _, most = text.partition("..")
    return exact(least), exact(most or least)


def ends_of(score: Range | None) -> tuple[Fraction, Fraction] | None:
    """Least and most of a score, None for a node left out."""
    return None if score is None else (score.least, score.most)


def test_there_are_cases_of_every_ruleset() -> None:
    assert {path.parents[1].name for path in CASES} == set(IDS)


def test_no_case_without_expectation_and_no_expectation_without_case() -> None:
    expected = {p.name.removesuffix(EXPECTED) for p in RULESETS.glob(f"*/cases/*{EXPECTED}")}

    assert {path.stem for path in CASES} == expected


@EACH
def test_an_expectation_says_how_it_was_worked(path: Path) -> None:
    """It opens with its arithmetic, and holds no other key."""
    text = path.with_name(path.stem + EXPECTED).read_text("utf-8")

    assert text.startswith("# Worked by hand: ")
    keys = [key for key in expectation(path) if key != "with_hearsay"]

    assert keys == ["outcome", "total_least", "total_most", "scores"]


@EACH
def test_outcome(path: Path) -> None:
    assert assessed(path).outcome == expectation(path)["outcome"]


@EACH
def test_what_hearsay_would_make_of_it(path: Path) -> None:
    """Said wherever hearsay is all that is known of the conditions."""
    expected = expectation(path).get("with_hearsay")
    leans = path.parents[1].name == "qd-27-2025"

    assert (expected is not None) == leans
    assert expected in (None, assessed(path).with_hearsay)


@EACH
def test_total(path: Path) -> None:
    """Both ends are reached by some completion."""
    expected = expectation(path)
    total = assessed(path).total

    assert ends_of(total) == (exact(expected["total_least"]), exact(expected["total_most"]))
    assert total.tight


@EACH
def test_scores(path: Path) -> None:
    found = assessed(path)
    expected = {key: ends(text) for key, text in expectation(path)["scores"].items()}

    assert {key: ends_of(found.node(key).score) for key in expected} == expected


@EACH
def test_the_expectation_names_every_score_at_the_top(path: Path) -> None:
    found = assessed(path)
    top = {node.key for node in found.nodes if "." not in node.key and node.score is not None}

    assert top <= set(expectation(path)["scores"])


@EACH
def test_nothing_untrue_is_said_of_a_real_unit(path: Path) -> None:
    """A unit is invented and says so in its name, or it is one whose papers the case follows."""
    name = assessed(path).unit.name

    assert "(bịa)" in name or shipped.name_of(path) in REAL.get(name, [])


@EACH
def test_a_case_finds_its_ruleset(path: Path) -> None:
    assert Case.read(path).document["ruleset"] == path.parents[1].name


def applying(path: Path, leaf: LeafProgram) -> list[Clause]:
    """The clauses of *leaf* whose guards hold of the case, all of whose facts are known."""
    case = assessed(path).case
    kinds = [kind.id for kind in shipped.ruleset(path.parents[1].name).model.kinds]
    values = {**case.facts, KIND: kinds.index(case.unit.kind)}
    return [c for c in leaf.clauses if leaf.facts <= values.keys() and c.holds(values)]


def one_stop() -> tuple[list[Path], tuple[LeafProgram, ...]]:
    """The cases and the leaves of 01/2018."""
    cases = [path for path in CASES if path.parents[1].name == "tt-01-2018-vpcp"]
    return cases, from_model(shipped.ruleset("tt-01-2018-vpcp").model).leaves


def test_every_declared_silence_of_01_2018_has_a_case() -> None:
    cases, leaves = one_stop()
    silent = {id(c.part) for leaf in leaves for c in leaf.clauses if c.result == "open"}
    shown = {id(c.part) for path in cases for leaf in leaves for c in applying(path, leaf)}

    assert silent
    assert silent <= shown


def test_every_overlap_of_01_2018_has_a_case() -> None:
    """Wherever the highest counts, some case has two rows that apply, and gets the better one."""
    cases, leaves = one_stop()
    for leaf in (leaf for leaf in leaves if leaf.highest):
        overlaps = [(path, found) for path in cases if len(found := applying(path, leaf)) > 1]
        assert overlaps
        for path, found in overlaps:
            best = max(Fraction(clause.result) for clause in found)
            assert ends_of(assessed(path).node(leaf.node.key).score) == (best, best)


def test_every_grade_of_01_2018_has_a_case() -> None:
    grades = {grade.id for grade in shipped.ruleset("tt-01-2018-vpcp").model.grades}
    cases = {expectation(path)["outcome"] for path in CASES if path.stem.startswith("grade-")}

    assert cases == grades
