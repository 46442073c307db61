"""A rule is a table of tiers and sentences, and both say every row."""

from __future__ import annotations

import pytest

from tcpl_rules.model.rule import Average, ByHand, Open, Requirements, Rows
from tcpl_rules.quantities import Language
from tcpl_rules.reference.tiers import Tiers
from tests.reference.section import citing
from tests.shipped import IDS, ruleset


def shown(name: str, key: str, lang: Language = "vi") -> str:
    model = ruleset(name).model
    node = next(node for node in model.walk() if node.key == key)
    return Tiers(citing=citing(model, lang)).shown(node)


def test_tiers_say_between_what_the_one_measure_lies() -> None:
    table = shown("qd-25-2021", "2.5")

    assert "Chấm theo tỷ lệ số tuyên truyền viên pháp luật được bồi dưỡng" in table
    assert "| Từ 80% đến dưới 90%<br>" in table
    assert "| Dưới 50% | **0 điểm** |" in table
    assert "| chưa đọc được | " in table


def test_sentences_stand_beside_the_table() -> None:
    both = shown("qd-25-2021", "2.5", "en")

    assert both.index('=== "Table"') < both.index('=== "In words"')
    assert "-   0.5 points when the share of legal propagandists trained in the year" in both


def test_a_row_without_a_measure_says_its_whole_case() -> None:
    assert "| Số văn bản quy phạm pháp luật trái pháp luật đã bị xử lý từ 1 văn bản" in shown(
        "qd-25-2021", "1.1.2"
    )


def test_a_requirement_says_what_is_looked_at_and_what_it_must_be() -> None:
    assert "tasks in the plan of legal education | **at least 100%** |" in shown(
        "qd-27-2025", "2.4.2", "en"
    )
    assert "| Đảng ủy có nghị quyết về bảo đảm an ninh, trật tự trong quý I | **có** |" in shown(
        "tt-124-2021-bca", "1.1"
    )


def test_an_average_says_what_each_unit_gives_and_leads_to_its_fact() -> None:
    said = shown("tt-01-2018-vpcp", "1")

    assert "](facts.md#files_total_shorter) | **2 điểm** |" in said
    assert "Điểm bình quân, làm tròn đến 1 chữ số thập phân" in said


def test_by_hand_is_one_sentence() -> None:
    said = shown("qd-25-2021", "1.2")

    assert said == "Người chấm cho điểm trực tiếp (chưa đọc được cách chấm)."


@pytest.mark.parametrize("name", IDS)
def test_every_row_has_a_line_and_a_sentence(name: str) -> None:
    for node in ruleset(name).model.walk():
        match node.rule:
            case Rows() as rule:
                rows = sentences = len(rule.rows)
                sentences += rule.highest
            case Requirements() as rule:
                rows = sentences = len(rule.requires)
            case Average() as rule:
                rows = len(rule.rows) + len(rule.weights)
                sentences = rows + 1
            case ByHand() | None:
                continue
        table, _, words = shown(name, node.key).partition('=== "Bằng lời"')
        heads = 2 * table.count("\n    | :---")

        assert table.count("\n    | ") - heads == rows, node.key
        assert words.count("\n    -   ") == sentences, node.key


def test_what_arose_not_is_told_of_what_a_share_is_taken_of() -> None:
    model = ruleset("qd-25-2021").model
    tiers = Tiers(citing=citing(model))
    found = {node.key: len(tiers.nothing_arose(node)) for node in model.walk()}

    assert [key for key, count in found.items() if count] == ["2.5"]


def test_that_nothing_arose_may_be_one_of_several_cases_of_a_row() -> None:
    tiers = Tiers(citing=citing(ruleset("tt-01-2018-vpcp").model))
    node = next(one for one in tiers.citing.ruleset.nodes if one.key == "8")

    assert [tiers.row(row) for row in tiers.nothing_arose(node)] == [
        "Chấm 2 điểm khi số phản ánh, kiến nghị của tổ chức, cá nhân bằng 0 phản ánh, kiến nghị"
    ]


def test_silences_are_the_rows_that_give_nothing_though_they_were_read() -> None:
    model = ruleset("tt-01-2018-vpcp").model
    tiers = Tiers(citing=citing(model))
    silent = [row for node in model.nodes for row in tiers.silences(node)]

    assert silent
    assert all(isinstance(row.result, Open) and row.result.silent for row in silent)
