"""What is said of an impact, section by section."""

from __future__ import annotations

from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.report.impact.sections import Section, impact_sections, impact_title, version_name
from tests.comparison.varied import small
from tests.report.impacts import drawn_impact


def _section(title: str, most: int | None = None) -> Section:
    sections = impact_sections(drawn_impact(), "en", most)
    return next(section for section in sections if section.title.startswith(title))


def test_sections_in_their_order() -> None:
    assert [s.title for s in impact_sections(drawn_impact(), "vi")] == [
        "Kết quả trước và sau",
        "Không đủ vì điều kiện nào",
        "Theo tỉnh",
        "Cần biết thêm điều gì",
        "Có trong hồ sơ nhưng không dùng được",
        "Chắc chắn không còn đủ điều kiện (1)",
        "Có thể không còn đủ điều kiện (2)",
        "Dòng có lỗi, không xét (2)",
    ]


def test_the_matrix_adds_up() -> None:
    section = _section("Outcomes")
    numbers = [[int(cell) for cell in row[1:]] for row in section.rows]

    assert [sum(row[:3]) for row in numbers] == [row[3] for row in numbers]
    assert [sum(column[:3]) for column in zip(*numbers, strict=True)] == numbers[3]
    assert numbers[3][3] == 5


def test_sentences_say_the_bounds_and_the_years() -> None:
    assert _section("Outcomes").lead == (
        "Units judged: 5. Rows with problems, not judged: 2.",
        "Units judged under small as if it governed their year: 1.",
        "Units judged under newer as if it governed their year: 5.",
        "Meet the conditions before and not after: at least 1, at most 3.",
        "Meet the conditions after and not before: at least 0, at most 1.",
    )


def test_units_are_told_apart() -> None:
    assert _section("Lose for certain").listed == ("Xã <b>Một</b>, Tỉnh | Một – cases.csv:2",)


def test_a_long_list_is_cut() -> None:
    assert _section("May lose", 1).listed[1:] == ("… and 1 more; --format json lists them all",)
    assert len(_section("May lose").listed) == 2


def test_a_problem_names_its_row_and_code() -> None:
    assert _section("Rows with").listed[1] == (
        'cases.csv (Xã Sáu): Line 7, facts.undone: there is no fact "undone". Is "done" meant? '
        "[TCPL0820]"
    )


def test_what_was_left_out_and_why() -> None:
    assert (
        "newer is not given “Xong việc” (points.1) (cases: 1): it is scored in another way"
        in _section("In the cases").listed
    )


def test_two_versions_of_one_id_are_told_apart() -> None:
    found = impact(small(), small(), [])

    assert impact_title(found, "vi") == "Tác động của thay đổi: small (trước) → small (sau)"
    assert version_name(drawn_impact(), "new", "vi") == "newer"


def test_nothing_is_said_of_what_is_not_there() -> None:
    titles = [section.title for section in impact_sections(impact(small(), small(), []), "en")]

    assert titles == ["Outcomes before and after"]
