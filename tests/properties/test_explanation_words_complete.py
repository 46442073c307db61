"""Words for every form of every construct in both languages, complete and without an id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any, get_args

import pytest
from attrs import evolve

from tcpl_rules.assessment.assessment import HEADLINES
from tcpl_rules.assessment.case import Decision, Feed, Provenance
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.explanation.explanation import About, EitherWay, Open, Reason, ToDo
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Require, Requirements, Row, Rows
from tcpl_rules.model.ruleset import ProvedBy, Ruleset
from tcpl_rules.model.standing import Basis, Standing, Text
from tcpl_rules.planning.plan import (
    Answer,
    Asked,
    Barred,
    Certificate,
    FactChange,
    Mend,
    Plan,
    Reach,
)
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.json import explanation_json
from tcpl_rules.report.explanation.open_words import OpenWords
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tcpl_rules.report.explanation.to_do_words import ToDoWords
from tcpl_rules.report.plan.sections import plan_page
from tcpl_rules.report.plan.words import PlanWords
from tcpl_rules.report.procedure.text import procedure_section
from tcpl_rules.report.procedure.words import ProcedureWords
from tests.report.explained import (
    BOTH,
    ID,
    MODEL,
    ON,
    clause,
    nothing_known,
    result,
)
from tests.report.found import (
    MISSING,
    PROCEDURE,
    READ,
    THERE,
    every_finding,
    findings,
    with_consequence,
)
from tests.report.telling import faults, told
from tests.shipped import IDS, ruleset

_BASES = (*Basis,)
_THREE = (True, False, None)


# -- the words of each construct -------------------------------------------------------------------


@pytest.mark.parametrize("lang", BOTH)
def test_every_finding(lang: Language) -> None:
    words = ProcedureWords(MODEL, lang, {"posted_at_office_days": 2})
    texts: list[str] = []
    for finding in every_finding():
        texts += [words.finding(finding), words.deadline(finding), words.citation(finding)]
        texts += words.remarks(finding)
    texts += [words.document(MISSING), words.document(THERE)]
    for step in (findings("draft"), findings("draft", step=with_consequence("draft"))):
        texts += [words.step(step), words.consequence(step)]
    texts.append(words.applies(findings("draft", applies=None)))

    assert told(texts, lang, MODEL) == []


@pytest.mark.parametrize("lang", BOTH)
def test_a_section_of_procedure(lang: Language) -> None:
    for procedure in (PROCEDURE, evolve(PROCEDURE, documents=(), steps=PROCEDURE.steps[5:6])):
        texts = list(filter(None, procedure_section(procedure, MODEL, lang).texts()))

        assert told(texts, lang, MODEL) == []


def _ways() -> Iterator[EitherWay]:
    outcomes = ("qualified", "not_qualified", "undetermined")
    for why, least, most in product(("hearsay", "unread", "silent"), outcomes, outcomes):
        shared: dict[str, Any] = {
            "title": Text("x"),
            "why": why,
            "if_least": least,
            "if_most": most,
            "clause": clause(),
        }
        yield EitherWay(key="2.5", about="node", **shared)
        yield EitherWay(key="heads", about="condition", **shared)


def _needed(ruleset: Ruleset) -> tuple[Needed, ...]:
    fact, node, condition = ruleset.facts[0], ruleset.nodes[0], ruleset.conditions[0]
    asks = Text("Bao nhiêu?", "How many?")
    return (
        Needed(what="fact", key=fact.id, label=fact.label, asks=fact.asks, pointer="/x"),
        Needed(what="points", key=node.key, label=node.title, asks=asks, pointer="/x"),
        Needed(what="met", key=node.key, label=node.title, asks=asks, pointer="/x"),
        Needed(what="condition", key=condition.id, label=condition.text, asks=asks, pointer="/x"),
    )


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize("column", ["self_assessed", "appraised"])
def test_everything_that_can_be_open(lang: Language, column: str) -> None:
    words = OpenWords(result(**{column: {"points": {"1": 10}}}), MODEL, lang)
    needed, ways = _needed(MODEL), tuple(_ways())
    texts = [words.needed(one) for one in needed] + [words.either_way(way) for way in ways]
    for values, smallest, turns in product(((), needed[:1], needed), (True, False), ((), ways)):
        open_ = Open(settled_by=values, smallest=smallest, turns_on=turns, unless=("2.5", "5.4"))
        texts += [words.lead(open_), *words.unless(open_)]

    assert told(texts, lang, MODEL) == []


@pytest.mark.parametrize("lang", BOTH)
def test_everything_that_can_be_to_do(lang: Language) -> None:
    words = ToDoWords(result(), MODEL, lang)
    proofs = (
        None,
        ProvedBy(documents=None, standing=READ),
        ProvedBy(documents=("evidence", "score_summary"), standing=READ),
    )
    texts = []
    for met_, lost, proof, mendable, past, until, in_time in product(
        _THREE,
        (None, Fraction(1), Fraction(3, 2)),
        proofs,
        _THREE,
        (None, READ, Standing()),
        (None, date(2024, 12, 31)),
        _THREE,
    ):
        to_do = ToDo(
            key="2.5",
            title=Text("x"),
            met=met_,
            lost=lost,
            proved_by=proof,
            documents=(MISSING, THERE),
            held_by=("commune_committee",) if proof else (),
            mendable=mendable,
            past=past,
            until=until,
            in_time=in_time,
        )
        texts += [words.head(to_do), *words.remarks(to_do)]

    assert told(dict.fromkeys(texts), lang, MODEL) == []


def _mends() -> Iterator[Mend]:
    unit = Text("người", "persons")
    facts = tuple(
        FactChange(
            fact="heads_disciplined",
            label=Text("Số người", "Persons"),
            unit=unit,
            yes_no=yes_no,
            now=now,
            to=1 - now,
            pointer="/facts/heads_disciplined",
        )
        for yes_no, now in product((True, False), (0, 1))
    )
    for moved, enough, cost in product((facts, ()), (None, 3, 5), (Fraction(1), Fraction(1, 2))):
        shared: dict[str, Any] = {
            "title": Text("x"),
            "now": Fraction(1),
            "cost": cost,
            "facts": moved,
            "clauses": tuple(clause(basis) for basis in _BASES),
        }
        least = None if enough is None else Fraction(enough)
        yield Mend(about="node", key="2.5", to=Fraction(5), enough=least, **shared)
        yield Mend(about="condition", key="heads", to=Fraction(1), enough=None, **shared)


def _plans(answer: Answer, grade: str = "") -> Iterator[Plan]:
    before, mends = result(), tuple(_mends())
    barred = Barred(
        condition="heads", text=Text("x"), clause=clause(), facts=("heads_disciplined",)
    )
    points = evolve(barred, facts=(), asked=Fraction(80), most=Fraction(159, 2))
    for some, reached, asked in product(
        (mends, mends[:1]), ((), (None, Fraction(79))), ((), (Fraction(80),))
    ):
        certificate = Certificate(
            asked=tuple(Asked(condition="total_points", key="", points=one) for one in asked),
            conditions=("heads",) if asked else (),
            start=(("", Fraction(79)),),
            groups=(),
            reached=tuple(
                Reach(cost=Fraction(cost, 2), most=most) for cost, most in enumerate(reached)
            ),
        )
        yield Plan(
            answer=answer,
            before=before,
            mends=some if answer == "changes" else (),
            cost=Fraction(len(some)),
            certificate=certificate if answer == "changes" else None,
            result=before if answer == "changes" else None,
            barred=(barred, points) if answer == "never" and asked else (),
            needed=_needed(MODEL) if answer == "open" and asked else (),
            unmoved=("2.5", "heads", "heads_disciplined"),
            grade=grade,
        )


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize("answer", get_args(Answer))
def test_every_answer_of_a_plan(lang: Language, answer: Answer) -> None:
    for plan in _plans(answer):
        assert told(filter(None, plan_page(plan, MODEL, lang).texts()), lang, MODEL) == []


@pytest.mark.parametrize("lang", BOTH)
@pytest.mark.parametrize("answer", get_args(Answer))
def test_every_answer_about_a_grade(lang: Language, answer: Answer) -> None:
    graded = ruleset("tt-01-2018-vpcp").model
    for plan in _plans(answer, grade="good"):
        assert told([PlanWords(plan, graded, lang).answer()], lang, graded) == []


def _clauses(model: Ruleset) -> Iterator[Any]:
    for node in model.walk():
        yield from node.full_marks
        yield from node.penalties
        rule = node.rule
        if isinstance(rule, Rows | Average):
            yield from rule.rows
        if isinstance(rule, Requirements):
            yield from rule.requires
        if isinstance(rule, Average):
            yield rule


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("lang", BOTH)
def test_every_clause_of_every_ruleset(name: str, lang: Language) -> None:
    """Whether it holds or not, with and without figures."""
    model = ruleset(name).model
    words = ReasonWords(nothing_known(ruleset(name)).assessment, model, lang)
    place, seen = model.nodes[0], set[type]()
    for part in _clauses(model):
        seen.add(type(part))
        for holds, found, short in product(
            _THREE, (None, exactly(Fraction(3, 2)), Range(Fraction(0), Fraction(2))), (None, 1)
        ):
            reason = Reason(
                about="clause",
                key=place.key,
                holds=holds,
                title=place.title,
                found=found,
                short=None if short is None else Fraction(short),
                model=part,
                clause=clause(),
            )
            texts = [words.sentence(reason), words.alone(reason), *words.notes(reason)]

            assert told(texts, lang, model) == []

    assert seen <= {Row, FullMarks, Require, Penalty, Average}


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize("lang", BOTH)
def test_every_fact_of_every_ruleset(name: str, lang: Language) -> None:
    model = ruleset(name).model
    words = ReasonWords(nothing_known(ruleset(name)).assessment, model, lang)
    given_by = Provenance(
        document="Báo cáo",
        number="12/BC-UBND",
        date=ON,
        issued_by="Ủy ban",
        entered_by="A",
        note="B",
    )
    feeds = [
        None,
        Feed(decision=Decision(number="12/QĐ", date=ON, authority="Ủy ban", recognised=True)),
        *(Feed(outcome=outcome) for outcome, _ in HEADLINES),
    ]
    for fact in model.facts:
        for (found, asked), feed in product(((None, None), (0, 1), (1, 0), (1, None)), feeds):
            reason = Reason(
                about="fact",
                key=fact.id,
                holds=None,
                title=fact.label,
                found=found,
                asked=None if asked is None else Fraction(asked),
                short=None if asked is None else Fraction(1),
                model=fact,
                clause=clause(Basis.HEARSAY, "Tin đồn"),
                provenance=given_by,
                feed=feed,
            )
            texts = [words.sentence(reason), *words.notes(reason)]

            assert told(texts, lang, model) == []


def test_the_forms_are_all_there() -> None:
    """A new form of a reason or a finding needs words, and a place in these tests."""
    assert get_args(About) == ("outcome", "condition", "grade", "node", "clause", "fact")
    assert get_args(Answer) == ("qualifies", "changes", "never", "open")
    assert json.dumps(explanation_json(nothing_known(ruleset(ID)), MODEL))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        ("còn thiếu {points}", "placeholder"),
        ("tiêu chí “”", "gap"),
        ("theo : ", "gap"),
        ("bước post_draft", "id post_draft"),
        ("theo thai-nguyen-2025", "id thai-nguyen-2025"),
        ("chưa met", "English met"),
    ],
)
def test_what_no_reader_should_see_is_found(text: str, fault: str) -> None:
    assert fault in faults(text, "vi", MODEL)


def test_a_sentence_without_a_fault() -> None:
    assert faults("Tiêu chí 3 “Hòa giải ở cơ sở”: 13,5/15 điểm", "vi", MODEL) == []
