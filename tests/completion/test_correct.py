"""What stands there makes way when it is quoted."""

from __future__ import annotations

import pytest

from tcpl_rules.model.standing import Basis
from tests.completion.completing import BASE, PLACE, codes, made

READ = f'{BASE}\nrole office vi "Văn phòng" {{ cite LAW article 4 }}'


def test_what_was_reported_wrongly() -> None:
    text = f"correct criterion 1 {{ max 10 }} with {{ max 10.0 }} {PLACE}"
    maximum = made(text).checked.model.nodes[0].maximum

    assert maximum.value == 10
    assert maximum.standing.basis is Basis.READ


def test_what_was_read_wrongly() -> None:
    text = f'correct criterion 1 {{ title vi "Hồ sơ" }} with {{ title vi "Hồ sơ công" }} {PLACE}'

    assert made(text).checked.model.nodes[0].title.vi == "Hồ sơ công"


def test_a_row_in_a_list() -> None:
    text = "correct criterion 1 indicator 1 { award 3 below 10% } with { award 2 below 10% }"
    made_of = made(f"{text} {PLACE}").checked.model.nodes[0].children[0].rule

    assert made_of is not None
    assert getattr(made_of, "rows")[0].result == 2  # noqa: B009 - of a union


def test_a_whole_declaration() -> None:
    text = (
        'correct role office { role office vi "Văn phòng" } '
        f'with {{ role office vi "Văn phòng Ủy ban" }} {PLACE}'
    )

    assert [role.text.vi for role in made(text, READ).checked.model.roles] == ["Văn phòng Ủy ban"]


def test_several_make_way_for_one() -> None:
    text = (
        "correct criterion 1 indicator 1 { award 3 below 10% award 0 from 10% below 50% } "
        f"with {{ award 1 below 50% }} {PLACE}"
    )
    rule = made(text).checked.model.nodes[0].children[0].rule

    assert len(getattr(rule, "rows")) == 3  # noqa: B009


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("correct criterion 1 { max 11 } with { max 12 }", "TCPL1002"),
        ("correct criterion 1 {} with { max 12 }", "TCPL1002"),
        ("correct criterion 9 { max 10 } with { max 12 }", "TCPL1003"),
    ],
)
def test_refused(text: str, code: str) -> None:
    assert codes(f"{text} {PLACE}") == [code]


def test_it_was_read_somewhere() -> None:
    assert "TCPL1032" in codes("correct criterion 1 { max 10 } with { max 10.0 }")


def test_one_of_two_alike() -> None:
    twice = BASE.replace("due unread", "due unread { cite LAW annex II basis unread } due unread")

    text = (
        f"correct step send {{ due unread }} with {{ due before 1 Jan of the next year }} {PLACE}"
    )
    assert codes(text, twice) == ["TCPL1014"]
