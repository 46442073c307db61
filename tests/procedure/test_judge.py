"""Every form of a step has a case that keeps it, one that breaks it, one that leaves it open."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest

from tcpl_rules.model.standing import Basis, Citation
from tcpl_rules.procedure.finding import Finding, State
from tests.procedure.forms import ASKED, FORMS, NOT_CALM, UNKNOWN, Record, done, undone
from tests.procedure.made import compiled, document, found, judged, step_of


@pytest.mark.parametrize("name", FORMS)
class TestEveryForm:
    @pytest.mark.parametrize("state", ["kept", "broken", "open"])
    def test_it(self, name: str, state: State) -> None:
        form = FORMS[name]
        finding = found(judged(**getattr(form, state)), form.step, form.part)

        assert finding.state == state

    def test_nothing_recorded_breaks_nothing(self, name: str) -> None:
        step = step_of(judged(on=date(2030, 1, 1)), FORMS[name].step)

        assert step.broken == ()

    def test_the_finding_cites_the_law(self, name: str) -> None:
        form = FORMS[name]
        (citation, *_) = found(judged(**form.broken), form.step, form.part).standing.citations

        assert citation == Citation(instrument="LAW", article=form.citation)

    def test_a_breach_is_among_those_of_the_case(self, name: str) -> None:
        form = FORMS[name]

        assert form.step in [step.step.id for step in judged(**form.broken).broken]


class TestEvents:
    """A term of an event that never happened does not arise."""

    def test_a_step_with_no_other_term_is_not_taken(self) -> None:
        step = step_of(judged(events={"asked": False}), "complete")

        assert (step.applies, step.findings) == (False, ())

    def test_a_step_with_another_term_is(self) -> None:
        step = step_of(judged(events={"meeting": False}), "two_terms")

        assert step.applies
        assert [f.last_day for f in step.findings if f.part == "deadline"] == [date(2025, 2, 9)]

    def test_one_that_nobody_recorded_leaves_it_open(self) -> None:
        procedure = judged(on=date(2030, 1, 1), **undone("complete"))

        assert found(procedure, "complete", "done").state == "open"
        assert found(procedure, "complete", "deadline").last_day is None


class TestApplies:
    """By the outcome: met, not met, or nobody knows yet."""

    def test_by_outcome(self) -> None:
        assert step_of(judged(), "if_met").applies is True
        assert step_of(judged(**NOT_CALM), "if_met").applies is False
        assert step_of(judged(**UNKNOWN), "if_met").applies is None
        assert step_of(judged(**NOT_CALM), "if_not_met").applies is True

    def test_a_step_that_is_not_taken_has_no_findings(self) -> None:
        record = done("if_met", "2025-02-10")

        assert step_of(judged(**NOT_CALM, **record), "if_met").findings == ()

    def test_while_it_is_open_how_late_it_would_be_is_still_said(self) -> None:
        finding = found(judged(**UNKNOWN, **done("if_met", "2025-02-10")), "if_met", "deadline")

        assert (finding.state, finding.late_by) == ("open", 1)

    def test_hearsay_does_not_say_whether(self) -> None:
        assert step_of(judged(), "heard_case").applies is None
        assert step_of(judged(**NOT_CALM), "heard_case").applies is None


class TestHearsay:
    """A step known only from hearsay is never broken, and says what it rests on."""

    BREACHES: ClassVar[Record] = {
        "facts": {"calm": True, "posted": 0},
        "steps": {
            "bare": {"done": False},
            "heard": {
                "done": "2025-02-12",
                "absent": ["front"],
                "members": 16,
                "attended": 0,
                "not_sent": ["report"],
            },
        },
    }

    def test_every_part_of_it(self) -> None:
        findings = step_of(judged(**self.BREACHES), "heard").findings

        assert {f.part for f in findings} == {
            *("done", "presence", "requirement", "deadline", "order", "dossier", "members"),
            "quorum",
        }
        assert {(f.state, f.standing.basis) for f in findings} == {("open", Basis.HEARSAY)}

    def test_it_is_open_even_where_it_was_kept(self) -> None:
        assert found(judged(**done("heard")), "heard", "done").state == "open"


def test_every_finding_has_a_standing() -> None:
    findings: list[Finding] = [f for step in judged().steps for f in step.findings]

    assert findings
    assert all(f.standing.citations or not f.standing.basis.decides for f in findings)


def test_the_procedure_changes_no_result() -> None:
    breaches = {**TestHearsay.BREACHES, **ASKED, "facts": {"calm": True}}
    plain = compiled().assess(document())
    recorded = compiled().assess(document(**breaches))

    assert recorded.outcome == plain.outcome
    assert recorded.receipt == plain.receipt
