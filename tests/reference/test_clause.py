"""A part says all that the model has of it, and on what each piece rests."""

from __future__ import annotations

import pytest

from tests.reference.section import cell, pages, section
from tests.shipped import IDS, ruleset


def test_the_title_is_official_and_has_its_address() -> None:
    page = pages("qd-25-2021")["reference/qd-25-2021/2.md"]

    assert (
        '## <span class="tcpl-number">Chỉ tiêu 2.2.</span> Cung cấp thông tin theo yêu cầu kịp '
        "thời, chính xác, đầy đủ theo đúng quy định pháp luật về tiếp cận thông tin "
        '{ #2.2 data-toc-label="Chỉ tiêu 2.2" }'
    ) in page
    assert "điểm b khoản 2 Điều 3" in cell(section("qd-25-2021", "2.2"), "Căn cứ")


def test_the_maximum_says_how_it_is_known_and_from_what_it_was_derived() -> None:
    said = cell(section("qd-25-2021", "1.2"), "Điểm tối đa")

    assert "**Tối đa 7 điểm**" in said
    assert ">tính ra<" in said
    assert "[tiêu chí 1](#1) (10) − điểm tối đa của [chỉ tiêu 1.1](#1.1) (3)" in said


def test_without_points_a_part_is_met_or_not() -> None:
    assert cell(section("tt-124-2021-bca", "1.1"), "Kết quả") == "Đạt hoặc không đạt"
    assert "(5 nội dung)" in cell(section("tt-124-2021-bca", "1"), "Kết quả")


def test_where_nothing_arose() -> None:
    own = cell(section("qd-25-2021", "1.1"), "Khi không phát sinh")
    below = cell(section("qd-25-2021", "1.1.1"), "Khi không phát sinh")

    assert own.startswith("Được điểm tối đa khi số văn bản quy phạm pháp luật được giao")
    assert below.startswith("Theo [chỉ tiêu 1.1](#1.1): được điểm tối đa khi")
    assert cell(section("qd-25-2021", "1.2"), "Khi không phát sinh") == (
        "Phần đã đọc không nêu trường hợp này"
    )


def test_a_case_of_which_the_rule_is_unread_is_not_said_to_be_met() -> None:
    said = cell(section("qd-27-2025", "2.4.2"), "Khi không phát sinh")

    assert "chưa đọc được quy định (nếu có)" in said
    assert "Đạt khi" not in said


def test_documents_are_links_or_their_list_is_unread() -> None:
    assert "](procedure.md#issued_documents)" in cell(
        section("qd-27-2025", "1.1"), "Tài liệu chứng minh"
    )
    assert "Danh mục tài liệu chưa đọc được" in cell(
        section("qd-25-2021", "1.1"), "Tài liệu chứng minh"
    )


def test_who_is_responsible_is_told_where_a_locality_says_it() -> None:
    said = cell(section("qd-25-2021", "5.1"), "Trách nhiệm thực hiện")

    assert said.startswith("Địa bàn: tỉnh Sóc Trăng. Chủ trì: Văn phòng Ủy ban nhân dân tỉnh.")
    assert "Theo Kế hoạch của Ủy ban nhân dân tỉnh Sóc Trăng thực hiện Quyết định" in said
    assert cell(section("qd-27-2025", "1.1"), "Trách nhiệm thực hiện") == ""


def test_facts_are_links() -> None:
    said = cell(section("qd-25-2021", "2.5"), "Số liệu cần có")

    assert "](facts.md#legal_propagandists_trained)" in said
    assert "](facts.md#legal_propagandists)" in said


def test_the_older_and_the_newer_version_are_one_click_away() -> None:
    older = cell(section("qd-25-2021", "1.1"), "Phần tương ứng ở bản trước")
    newer = cell(section("qd-25-2021", "1.1"), "Phần tương ứng ở bản sau")

    assert "](../qd-619-2017/1.md#1.1.1) của Quyết định số 619/QĐ-TTg" in older
    assert "Nối tiếp nội dung 1" in older
    assert "](../qd-27-2025/1.md#1.1) của Quyết định số 27/2025/QĐ-TTg" in newer


def test_penalties_and_what_looks_back() -> None:
    assert "Trừ 0,25 điểm khi" in cell(section("qd-619-2017", "2.2"), "Điểm trừ")
    assert "không khắc phục được" in cell(section("tt-124-2021-bca", "2.2"), "Khả năng khắc phục")
    assert "Không tính khi" in cell(section("tt-01-2018-vpcp", "5"), "Trường hợp không tính")


def test_questions_and_silences_stand_with_their_part() -> None:
    assert '<span id="other_contents_2_5"></span>' in section("qd-25-2021", "2.5")
    assert '!!! warning "Văn bản không quy định"' in section("tt-01-2018-vpcp", "1")


@pytest.mark.parametrize("name", IDS)
def test_every_part_has_its_text_one_click_away(name: str) -> None:
    for node in ruleset(name).model.walk():
        assert section(name, node.key).count('??? tcpl-source "Lời văn trong bộ quy tắc"') == 1


def test_in_english() -> None:
    said = section("qd-25-2021", "2.5", "en")

    assert cell(said, "Maximum").startswith("**The maximum is not read, above 1 point**")
    assert "Prime Minister's Decision 25/2021/QĐ-TTg, article 3, clause 2, point đ" in said
