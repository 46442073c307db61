"""A completion is worked in whole or not at all, and leaves its hash."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.complete import complete
from tcpl_rules.errors import RulesetError
from tcpl_rules.source import SourceText
from tests.completion.completing import PLACE, base, codes, made, result
from tests.prelude import completing

MAXIMA = (
    f"fill criterion 1 indicator 1 {{ max 6 }} {PLACE} "
    f"fill criterion 1 indicator 2 {{ max 4 }} {PLACE}"
)


def test_nothing_to_complete_leaves_the_text() -> None:
    done = complete(base(), [])

    assert done.completions == ()
    assert done.checked.model.id == "example"


def test_the_hash_is_that_of_what_it_says() -> None:
    once, again = made(MAXIMA), made(f"# a remark\n{MAXIMA}")
    other = made(MAXIMA.replace("max 6", "max 6.0"))

    assert once.completions == again.completions != other.completions
    assert once.checked.content_hash == again.checked.content_hash


def test_several_are_worked_in_one_after_the_other() -> None:
    first = completing("a.tcpl", f"fill criterion 1 indicator 1 {{ max 6 }} {PLACE}")
    second = completing("b.tcpl", f"fill criterion 1 indicator 2 {{ max 4 }} {PLACE}")
    done = complete(base(), [first, second])

    assert len(set(done.completions)) == 2
    assert [node.maximum.value for node in done.checked.model.nodes[0].children] == [6, 4]


def test_a_part_that_the_one_before_filled_was_read() -> None:
    first = completing("a.tcpl", f"fill criterion 1 indicator 1 {{ max 6 }} {PLACE}")
    with pytest.raises(RulesetError, match="TCPL1034"):
        complete(base(), [first, first])


def test_what_it_declares_is_declared() -> None:
    text = (
        'fact asked: count { vi "Số người" asks vi "Bao nhiêu?" unit vi "người" given } '
        'document letter vi "Giấy mời" '
        f"fill criterion 1 indicator 2 {{ award 4 when asked >= 1 award 0 when asked = 0 max 4 "
        f"proved by letter }} {PLACE}"
    )
    header = (
        'completion c of ruleset example edition 1 { read by vi "Người đọc" 2030-01-31 '
        "cite LAW annex I page 2 }\n"
    )
    model = made(header + text).checked.model

    asked = next(fact for fact in model.facts if fact.id == "asked")
    assert [(c.annex, c.page) for c in asked.standing.citations] == [("I", "2")]
    assert [document.id for document in model.documents] == ["letter"]


def test_every_problem_is_reported_at_once() -> None:
    text = (
        f'fill criterion 9 {{ max 6 }} {PLACE}\nstep x vi "Bước" {{}}\nanswer nothing no such rule'
    )

    assert codes(text) == ["TCPL1003", "TCPL1039", "TCPL1003"]


def test_a_finding_in_the_result_begins_with_the_statement_that_did_it() -> None:
    completion = SourceText("c.tcpl", completing("", MAXIMA.replace("max 4", "max 5")).text)
    with pytest.raises(RulesetError) as refusal:
        complete(base(), [completion])

    (found,) = refusal.value.diagnostics
    assert found.code == "TCPL0603"
    assert found.span.source.name == "c.tcpl"


def test_a_file_without_header_is_no_completion() -> None:
    with pytest.raises(RulesetError, match="TCPL1042"):
        complete(base(), [SourceText("c.tcpl", "language 1")])


def test_a_text_with_a_mistake_of_syntax() -> None:
    with pytest.raises(RulesetError, match="TCPL01"):
        complete(base(), [SourceText("c.tcpl", "language 1 completion {")])


def test_what_is_left_stays_unread() -> None:
    assert "proved by unread" in result(MAXIMA)
