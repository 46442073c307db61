"""What others report is read from now on; what it says stays."""

from __future__ import annotations

import pytest

from tcpl_rules.model.rule import Rows
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Basis
from tests.completion.completing import BASE, PLACE, codes, made, messages


def _node(completion: str) -> Node:
    return made(completion).checked.model.nodes[0]


def test_a_statement_is_read() -> None:
    maximum = _node(f"confirm criterion 1 {{ max 10 }} {PLACE}").maximum

    assert maximum.standing.basis is Basis.READ
    assert [(c.annex, c.page) for c in maximum.standing.citations] == [("I", "3")]


def test_rows_keep_readings_and_lose_notes() -> None:
    rule = (
        _node(f"confirm criterion 1 indicator 1 {{ award 3 below 10% }} {PLACE}").children[0].rule
    )
    assert isinstance(rule, Rows)
    first, second, *_ = rule.rows

    assert first.standing.basis is Basis.READ
    assert [reading.vi for reading in first.standing.readings] == ["Kể cả hồ sơ bổ sung."]
    assert first.standing.notes == ()
    assert second.standing.basis is Basis.HEARSAY


def test_a_list_is_read_when_each_of_its_rows_is() -> None:
    rows = "award 3 below 10% award 0 from 10% below 50%"
    unread = "award 0 from 50% award 0 when files = 0"
    text = (
        f"confirm criterion 1 indicator 1 {{ {rows} }} {PLACE} "
        f"fill criterion 1 indicator 1 {{ {unread} }} {PLACE}"
    )
    rule = _node(text).children[0].rule

    assert rule is not None
    assert rule.standing.basis is Basis.READ


def test_a_whole_list_but_for_what_is_unread() -> None:
    text = (
        "confirm criterion 1 indicator 1 { tiers late / files { award 3 below 10% "
        "award 0 from 10% below 50% unread from 50% unread when files = 0 } } "
    ) + PLACE
    rule = _node(text).children[0].rule
    assert isinstance(rule, Rows)

    bases = [row.standing.basis for row in rule.rows]
    assert bases == [Basis.READ, Basis.READ, Basis.HEARSAY, Basis.HEARSAY]
    assert rule.standing.basis is Basis.READ


def test_a_title_is_restated_as_the_ruleset_has_it() -> None:
    text = f'confirm criterion 1 indicator 2 {{ title vi "Lấy ý kiến" }} {PLACE}'
    node = _node(text).children[1]

    assert (node.title.vi, node.title_standing.basis) == ("Lấy ý kiến", Basis.READ)


def test_a_definition_hands_nothing_new_to_its_parts() -> None:
    text = f'confirm fact files {{ vi "Số hồ sơ" }} {PLACE}'
    files = next(fact for fact in made(text).checked.model.facts if fact.id == "files")

    assert files.standing.basis is Basis.READ
    assert [note.standing.basis for note in files.counts] == [Basis.READ, Basis.HEARSAY]


def test_a_definition_and_its_parts_in_any_order() -> None:
    text = (
        f'confirm fact files {{ vi "Số hồ sơ" }} {PLACE} '
        f'confirm fact files {{ counts vi "Cả hồ sơ chuyển tiếp." }} {PLACE}'
    )
    files = next(fact for fact in made(text).checked.model.facts if fact.id == "files")

    assert [note.standing.basis for note in files.counts] == [Basis.READ, Basis.READ]


def test_a_role_is_restated_by_its_wording() -> None:
    role = 'role office vi "Văn phòng" { cite LAW annex I basis hearsay portal }'
    (office,) = made(
        f'confirm role office {{ vi "Văn phòng" }} {PLACE}', f"{BASE}\n{role}"
    ).checked.model.roles

    assert office.standing.basis is Basis.READ


@pytest.mark.parametrize("rule", ["role", "document"])
def test_one_with_other_statements_in_its_block_keeps_them(rule: str) -> None:
    inside = {"role": 'titled vi "Chánh Văn phòng"', "document": "held by clerk"}[rule]
    told = f"""role clerk vi "Công chức" {{ cite LAW article 2 }}
    {rule} office vi "Văn phòng" {{ {inside} cite LAW annex I basis hearsay portal }}"""
    model = made(
        f'confirm {rule} office {{ vi "Văn phòng" }} {PLACE}', f"{BASE}\n{told}"
    ).checked.model
    office = model.roles[-1] if rule == "role" else model.documents[-1]
    kept = model.roles[-1].titled if rule == "role" else model.documents[-1].held_by

    assert office.standing.basis is Basis.READ
    assert [citation.page for citation in office.standing.citations] == ["3"]
    assert kept


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("confirm criterion 1 { max 12 }", "TCPL1036"),
        ("confirm criterion 1 { proved by unread }", "TCPL1036"),
        ("confirm criterion 1 {}", "TCPL1036"),
        ('confirm criterion 1 indicator 2 { title vi "Lấy" }', "TCPL1036"),
        ("confirm criterion 1 indicator 2 { score by hand }", "TCPL1035"),
        ('confirm criterion 1 { title vi "Hồ sơ" }', "TCPL1034"),
        ("confirm criterion 9 { max 12 }", "TCPL1003"),
    ],
)
def test_refused(text: str, code: str) -> None:
    assert codes(f"{text} {PLACE}") == [code]


def test_it_was_read_somewhere() -> None:
    assert codes("confirm criterion 1 { max 10 }") == ["TCPL1032"]


def test_the_message_quotes_what_stands_there() -> None:
    (message,) = messages(f"confirm criterion 1 {{ max 12 }} {PLACE}")

    assert message == "`max 12` does not stand in `criterion 1`"
