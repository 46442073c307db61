"""A small ruleset and cases of it, made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from tcpl_rules.assessment.case import Case, CheckedCase
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.errors import CaseError
from tcpl_rules.model.ruleset import Kind, Maximum, NoAssessment, Ruleset, Years
from tcpl_rules.model.standing import SourceDocument, Text
from tests.model.build import CITED, REPORTED, check_sum, flag, node, number, ruleset

RULESET: Ruleset = ruleset(
    node(
        "1",
        10,
        node("1.1", 4, node("1.1.1", 1, kind="item"), node("1.1.2", 3, kind="item")),
        node("1.2", 6),
    ),
    node(
        "2",
        20,
        node("2.1", None),
        node("2.2", Maximum(value=None, more_than=Fraction(1), standing=CITED)),
        node("2.3", 5),
    ),
    node("3", 5, left_out=CITED),
    facts=(
        number("assigned", label=Text("Số văn bản được giao", "Documents assigned")),
        number("issued", at_most_fact="assigned", unit=Text("văn bản", "documents")),
        number("unlawful", at_most_fact="issued"),
        number("files"),
        number("files_late"),
        number("files_on_time", at_most=100),
        number("sessions", at_least=1, at_most=12),
        flag("posted"),
    ),
    relations=(check_sum("files_late files_on_time", "files"),),
    kinds=(
        Kind(id="commune", text=Text("xã", "commune")),
        Kind(id="ward", text=Text("phường", "ward")),
    ),
    years=Years(first=2022, last=2024, standing=CITED),
    no_assessment=(NoAssessment(year=2025, standing=REPORTED),),
    sources=(SourceDocument(id="portal", title=Text("Cổng thông tin", "Portal")),),
)

SHAPE = CaseShape.of(RULESET)
CHECKER = CaseChecker(RULESET)


def document(**more: object) -> dict[str, object]:
    """A case that fits, with *more* in place of what it holds."""
    return {"year": 2024, "unit": {"name": "Xã Thử", "kind": "commune"}, **more}


def checked(**more: object) -> CheckedCase:
    """The case with *more*, found to fit."""
    return CHECKER.check(Case.from_mapping(document(**more)))


def points(**columns: Mapping[str, object]) -> dict[str, object]:
    """The columns that hold these points."""
    return {name: {"points": entries} for name, entries in columns.items()}


def entered(**entries: object) -> dict[str, object]:
    """Points self-assessed; ``n1_2`` stands for the node 1.2."""
    return points(self_assessed={name[1:].replace("_", "."): v for name, v in entries.items()})


def problems(**more: object) -> tuple[Problem, ...]:
    """What is wrong with the case with *more*."""
    return problems_of(Case.from_mapping(document(**more)))


def problems_of(case: Case, *, as_if: bool = False) -> tuple[Problem, ...]:
    """What is wrong with *case*."""
    try:
        CHECKER.check(case, as_if=as_if)
    except CaseError as error:
        return error.problems
    return ()


def found(**more: object) -> list[tuple[str, str]]:
    """Code and pointer of all that is wrong with the case with *more*."""
    return [(problem.code, problem.pointer) for problem in problems(**more)]
