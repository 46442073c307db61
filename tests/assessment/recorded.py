"""A ruleset with a procedure, and what its cases record."""

from __future__ import annotations

from typing import Any

from tcpl_rules.assessment.case import Case, CheckedCase
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.assessment.record import Record
from tcpl_rules.errors import CaseError
from tcpl_rules.model.procedure import Document, Dossier, Event, Inclusion, Role, Step
from tcpl_rules.model.ruleset import Kind, Ruleset
from tcpl_rules.model.standing import Text
from tests.model.build import CITED, node, ruleset


def _text(vi: str) -> Text:
    return Text(vi)


RULESET: Ruleset = ruleset(
    node("1", 10, node("1.1", 4), node("1.2", 6)),
    kinds=(Kind(id="commune", text=Text("xã", "commune")),),
    roles=(
        Role(id="front", text=_text("Mặt trận"), standing=CITED),
        Role(id="heads", text=_text("Trưởng thôn"), standing=CITED),
    ),
    events=(Event(id="asked", text=_text("Ngày nhận yêu cầu"), standing=CITED),),
    documents=(
        Document(id="report", text=_text("Báo cáo"), standing=CITED),
        Document(id="letter", text=_text("Văn bản đề nghị"), standing=CITED),
    ),
    dossiers=(
        Dossier(
            id="request",
            text=_text("Hồ sơ đề nghị"),
            documents=(Inclusion(document="report", standing=CITED),),
            standing=CITED,
        ),
    ),
    steps=(
        Step(
            id="meet",
            text=_text("Họp"),
            present=("front", "heads"),
            sends=("request", "letter"),
            standing=CITED,
        ),
        Step(id="appraise", text=_text("Thẩm định"), in_writing=CITED, standing=CITED),
    ),
)
CHECKER = CaseChecker(RULESET)
WITHOUT_STEPS = CaseChecker(ruleset(node("1", 10), kinds=RULESET.kinds))


def document(**more: Any) -> dict[str, Any]:
    """A case of 2024 with *more*."""
    return {"year": 2024, "unit": {"name": "Xã Thử", "kind": "commune"}, **more}


def checked(checker: CaseChecker = CHECKER, /, **more: Any) -> CheckedCase:
    """The case with *more*, found to fit."""
    return checker.check(Case.from_mapping(document(**more)))


def record(**more: Any) -> Record:
    """What the case with *more* records."""
    return checked(**more).record


def problems(checker: CaseChecker = CHECKER, /, **more: Any) -> tuple[Problem, ...]:
    """What is wrong with the case with *more*."""
    try:
        checked(checker, **more)
    except CaseError as error:
        return error.problems
    return ()


def found(checker: CaseChecker = CHECKER, /, **more: Any) -> list[tuple[str, str]]:
    """Code and pointer of all that is wrong with the case with *more*."""
    return [(problem.code, problem.pointer) for problem in problems(checker, **more)]
