"""Readings, notes, questions and silences are told once, each beside what it is about."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from tcpl_rules.model.ruleset import Maximum, MaxOf
from tcpl_rules.model.standing import Question, Standing, Text
from tcpl_rules.reference.remarks import Remarks
from tests.model.build import CITED, award, maximum, node, ruleset, silent, yes
from tests.reference.section import citing

_READING = Text("đọc là một", "read as one")
_NOTE = Text("ghi nhớ", "mind this")
_TOLD = evolve(CITED, readings=(_READING,), notes=(_NOTE,))
_PARTS = node("1", 5, node("1.1", 3, award(3, yes("a"))), node("1.2", 2, award(2, yes("a"))))
_REMARKS = Remarks(citing=citing(ruleset(_PARTS), "en"))


def test_readings_and_notes_of_a_part_stand_in_boxes_once() -> None:
    leaf = evolve(node("1", 3, award(3, yes("a"))), standing=_TOLD, title_standing=_TOLD)
    said = _REMARKS.of_node(leaf)

    assert said.count("read as one") == 1
    assert said.count("mind this") == 1
    assert said.index('!!! info "How the text is read here"') < said.index('!!! note "Notes"')


def test_the_reading_of_a_row_is_told_with_its_rule() -> None:
    leaf = node("1", 3, award(3, yes("a"), _TOLD))

    assert "read as one" in _REMARKS.of_node(leaf)
    assert "mind this" not in _REMARKS.of_node(leaf)


def test_what_the_whole_part_says_is_not_told_again_of_its_pieces() -> None:
    assert "mind this" in _REMARKS.within(_TOLD)
    assert _REMARKS.within(_TOLD, _TOLD) == ""


def test_nothing_remarked_takes_no_room() -> None:
    assert _REMARKS.of_node(node("1", 3, award(3, yes("a")))) == ""


def test_a_question_has_an_address() -> None:
    question = Question(id="why", text=Text("vì sao", "why so"), standing=_TOLD)
    said = _REMARKS.question(question)

    assert said.startswith('!!! question "Open question"')
    assert '<span id="why"></span>why so' in said
    assert "mind this" in said


def test_a_silence_names_its_case() -> None:
    said = _REMARKS.silences([silent(yes("a"))])

    assert said.startswith('!!! warning "The law is silent"')
    assert _REMARKS.silences([]) == ""


def test_a_derived_maximum_shows_its_sum() -> None:
    derived = Maximum(
        value=Fraction(2),
        terms=(MaxOf(key="1", sign=1), MaxOf(key="1.1", sign=-1)),
        standing=Standing(),
    )

    assert _REMARKS.derived(derived) == (
        "Derived: the maximum of [criterion 1](#1) (5) − the maximum of [criterion 1.1](#1.1) (3)"
    )
    assert _REMARKS.derived(maximum(3)) == ""
