"""Every error can be caught as the library's own and as the builtin that a caller expects."""

from __future__ import annotations

import pytest

from tcpl_rules import errors
from tcpl_rules.assessment.case import Case
from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label
from tcpl_rules.errors import CaseError, OutsideYearsError, RulesetError, UnknownRulesetError
from tcpl_rules.model.standing import Text
from tcpl_rules.source import SourceText, Span
from tests.assessment.build import document, problems_of
from tests.pickled import pickled

SOURCE = SourceText("a.tcpl", "one\ntwo\n")


def diagnostic(start: int, message: str) -> Diagnostic:
    """A finding at *start*."""
    return Diagnostic(
        code="TCPL0201", message=message, labels=(Label(span=Span(SOURCE, start, start + 3)),)
    )


def test_each_goes_from_process_to_process() -> None:
    unknown = UnknownRulesetError(Text("không", "none"))
    wrong = RulesetError((diagnostic(0, "a"), diagnostic(4, "b")))

    outside = OutsideYearsError(Text("ngoài", "outside"))

    assert pickled(unknown).text == unknown.text
    assert (str(pickled(outside)), pickled(outside).text) == ("outside", outside.text)
    assert pickled(wrong).diagnostics == wrong.diagnostics


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        ("RulesetError", ValueError),
        ("CaseError", ValueError),
        ("UnknownRulesetError", LookupError),
        ("OutsideYearsError", ValueError),
        ("PlanError", ValueError),
        ("OpenScoreError", ValueError),
        ("CalendarError", ImportError),
        ("InternalError", Exception),
    ],
)
def test_each_is_a_tcpl_error_and_a_builtin(error: str, builtin: type[Exception]) -> None:
    made = getattr(errors, error)

    assert issubclass(made, errors.TcplError)
    assert issubclass(made, builtin)


def test_one_finding_is_the_whole_message() -> None:
    assert str(RulesetError((diagnostic(4, "no fact is called `two`"),))) == (
        "a.tcpl:2:1: TCPL0201: no fact is called `two`"
    )


def test_more_findings_are_counted_and_carried() -> None:
    """The message shows the first; the error carries all."""
    found = (diagnostic(0, "first"), diagnostic(4, "second"), diagnostic(5, "third"))
    error = RulesetError(found)

    assert str(error) == "a.tcpl:1:1: TCPL0201: first (and 2 more)"
    assert error.diagnostics == found


def test_a_case_error_says_every_problem() -> None:
    problems = problems_of(Case.from_mapping(document(year=None, facts={"isued": 1})))
    error = CaseError(problems)

    assert len(problems) > 1
    assert str(error).split("\n") == [problem.sentence("en") for problem in problems]
    assert error.problems == problems


def test_an_unknown_ruleset_says_what_there_is_in_both_languages() -> None:
    error = UnknownRulesetError(Text("Có: a", "There are: a"))

    assert (str(error), error.text.vi) == ("There are: a", "Có: a")
