"""A statement fills the unread one of its sort, and nothing else."""

from __future__ import annotations

import pytest

from tcpl_rules.model.procedure import DueBefore
from tcpl_rules.model.rule import ByHand, Rows
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Basis
from tests.completion.completing import BASE, PLACE, codes, made, messages

MET = """
ruleset example edition 1 {
  standard example subject { commune vi "xã" } title vi "Ví dụ"
  instrument LAW vi "Luật" {} cite LAW article 1
  period unread { cite LAW annex II basis unread }
}
criterion 1 vi "Hồ sơ" {
  item 1 vi "Trễ" {
    require late / files <= unread { cite LAW annex I basis unread }
    require waited <= unread { cite LAW annex I basis unread }
    met when files = 0
  }
  item 2 vi "Ý kiến" { met by hand { cite LAW annex I basis unread } }
}
qualifies when {
  condition all_met vi "Đạt" { require every criterion met }
  condition content vi "Hài lòng" { met by hand { cite LAW annex I basis unread } }
}
"""


def _nodes(completion: str, text: str = BASE) -> tuple[Node, ...]:
    return made(f"{completion} {PLACE}", text).checked.model.nodes[0].children


def test_a_maximum() -> None:
    node = _nodes("fill criterion 1 indicator 1 { max 6.5 }")[0]

    assert (str(node.maximum.value), node.maximum.standing.basis) == ("13/2", Basis.READ)


def test_a_rule_by_hand_that_was_read() -> None:
    rule = _nodes("fill criterion 1 indicator 2 { score by hand }")[1].rule

    assert isinstance(rule, ByHand)
    assert rule.standing.basis is Basis.READ


def test_a_rule_of_rows_with_full_marks() -> None:
    node = _nodes(
        "fill criterion 1 indicator 2 { tiers late / files { award 1 from 50% award 0 below 50% } "
        "full marks when files = 0 }"
    )[1]

    assert isinstance(node.rule, Rows)
    assert len(node.full_marks) == 1


def test_parts_in_place_of_a_rule() -> None:
    node = _nodes(
        "fill criterion 1 indicator 2 { max 4 item 1 { max 1 score by hand } "
        "item 2 { max 3 score by hand } }"
    )[1]

    assert [child.key for child in node.children] == ["1.2.1", "1.2.2"]


def test_documents_and_deadlines() -> None:
    text = (
        'document letter vi "Giấy mời" { cite LAW article 4 } '
        f"fill criterion 1 indicator 2 {{ proved by letter }} {PLACE} "
        f"fill step send {{ due before 10 Jan of the next year }} {PLACE}"
    )
    model = made(text).checked.model
    proved, (step,) = model.nodes[0].children[1].proved_by, model.steps

    assert proved is not None
    assert proved.documents == ("letter",)
    assert isinstance(step.due[0], DueBefore)


def test_what_follows_from_a_breach() -> None:
    unread = BASE.replace(
        'step send vi "Gửi hồ sơ" { cite LAW article 5',
        'step send vi "Gửi hồ sơ" { cite LAW article 5 '
        'consequence vi "(chưa đọc)" { cite LAW annex II basis unread }',
    )
    text = f'fill step send {{ consequence vi "Không xét trong năm." }} {PLACE}'
    (step,) = made(text, unread).checked.model.steps

    assert step.consequence is not None
    assert step.consequence.text.vi == "Không xét trong năm."
    assert step.consequence.standing.basis is Basis.READ


def test_a_title() -> None:
    unread = BASE.replace(
        'title vi "Lấy ý kiến" { cite LAW annex I basis hearsay portal }',
        ('title vi "(chưa đọc)" en "(not read)" { cite LAW annex I basis unread }'),
    )
    node = _nodes('fill criterion 1 indicator 2 { title vi "Lấy ý kiến" }', unread)[1]

    assert (node.title.vi, node.title_standing.basis) == ("Lấy ý kiến", Basis.READ)


def test_thresholds_are_told_apart_by_what_they_measure() -> None:
    given = "require waited <= 5 days require late / files <= 10%"
    text = f"fill criterion 1 item 1 {{ {given} }} {PLACE}"
    rule = made(text, MET).checked.model.nodes[0].children[0].rule

    wanted = [str(getattr(require.wanted, "value", None)) for require in getattr(rule, "requires")]  # noqa: B009
    assert wanted == ["1/10", "5"]


def test_a_content_a_condition_and_the_period() -> None:
    text = (
        f"fill criterion 1 item 2 {{ require heard }} {PLACE} "
        f"fill condition content {{ require late = 0 }} {PLACE} "
        f"fill ruleset {{ period 1 Jan to 31 Dec }} {PLACE} "
        'fact heard: yes/no { vi "Có hỏi" asks vi "Có hỏi không?" cite LAW article 4 }'
    )
    model = made(text, MET).checked.model

    assert {condition.standing.basis for condition in model.conditions} == {Basis.READ}
    assert model.period is not None
    assert model.period.first is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fill criterion 1 indicator 2 {}", "TCPL1033"),
        ("fill criterion 1 indicator 1 { proved by letter }", "TCPL1033"),
        ("fill criterion 1 indicator 2 { full marks when late = 0 }", "TCPL1033"),
        ("fill criterion 1 { max 12 }", "TCPL1035"),
        ('fill criterion 1 { title vi "Khác" }', "TCPL1034"),
        ("fill criterion 9 { max 12 }", "TCPL1003"),
        ("fill criterion 1 indicator 1 { max unread }", "TCPL1039"),
        ("fill criterion 1 indicator 1 { unread from 50% }", "TCPL1039"),
        ("fill criterion 1 indicator 2 { proved by unread }", "TCPL1039"),
        ("fill step send { due unread }", "TCPL1039"),
    ],
)
def test_refused(text: str, code: str) -> None:
    assert codes(f"{text} {PLACE}") == [code]


def test_another_measure() -> None:
    assert codes(f"fill criterion 1 item 1 {{ require early / files >= 80% }} {PLACE}", MET) == [
        "TCPL1038"
    ]


def test_one_for_two_gaps() -> None:
    two = BASE.replace("due unread", "due unread { cite LAW annex II basis unread } due unread")
    text = f"fill step send {{ due before 10 Jan of the next year }} {PLACE}"

    assert codes(text, two) == ["TCPL1037"]


def test_what_was_unread_is_named() -> None:
    (message,) = messages(f"fill criterion 1 indicator 1 {{ proved by letter }} {PLACE}")

    assert (
        message == "`criterion 1 indicator 1` has no unread part that `proved by letter` could fill"
    )
