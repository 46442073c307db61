"""A value becomes the statement that the gap lacks."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.completion.cells import Unclear
from tcpl_rules.completion.gap import Gap
from tcpl_rules.completion.statements import Meant, meant_by
from tcpl_rules.completion.vocabulary import Vocabulary
from tcpl_rules.workbook.cell import Cell
from tests.completion.completing import BASE, gaps, trees
from tests.completion.test_fill import MET

HEARD = BASE.replace(
    "score by hand { cite LAW annex I basis unread }",
    "award 4 when late < 3 { cite LAW annex I basis hearsay portal } "
    "award 0 when late >= 3 full marks when late = 1 { cite LAW annex I basis unread }",
)


def _gap(address: str, sort: str, text: str = BASE, place: int = 0) -> Gap:
    return [gap for gap in gaps(text) if (gap.address(), gap.sort) == (address, sort)][place]


def _meant(gap: Gap, value: str | Fraction, text: str = BASE) -> Meant | Unclear:
    return meant_by(gap, Cell(value), Vocabulary(trees(text)))


def _given(gap: Gap, value: str | Fraction, text: str = BASE) -> tuple[str, ...]:
    meant = _meant(gap, value, text)
    assert isinstance(meant, Meant)
    return (meant.operation, *meant.statements)


@pytest.mark.parametrize(
    ("address", "sort", "value", "statement"),
    [
        ("criterion 1 indicator 1", "maximum", "13,5", "max 13.5"),
        ("criterion 1 indicator 1", "maximum", Fraction(27, 2), "max 13.5"),
        ("criterion 1 indicator 1", "maximum", "tối đa 6", "max 6"),
        ("criterion 1 indicator 1", "row", "0,5", "award 0.5 from 50%"),
        ("criterion 1 indicator 1", "row", "luật im lặng", "silent from 50%"),
        ("criterion 1 indicator 1", "row", "chấm 1 từ 60%", "award 1 from 60%"),
        ("criterion 1 indicator 2", "rule", "chấm tay", "score by hand"),
        ("criterion 1 indicator 2", "rule", "chấm 1 khi late = 0", "award 1 when late = 0"),
        ("step send", "deadline", "10 tháng 1", "due before 10 Jan of the next year"),
        (
            "step send",
            "deadline",
            "trước ngày 10 tháng 01 của năm sau",
            "due before 10 Jan of the next year",
        ),
        (
            "step send",
            "deadline",
            "trong 5 ngày làm việc kể từ signed",
            "due within 5 working days of signed",
        ),
    ],
)
def test_what_is_unread(address: str, sort: str, value: str | Fraction, statement: str) -> None:
    assert _given(_gap(address, sort), value) == ("fill", statement)


@pytest.mark.parametrize(
    ("place", "value", "statement"),
    [
        (0, "10%", "require late / files <= 10%"),
        (0, Cell(Fraction(1, 10), percent=True).value, "require late / files <= 10%"),
        (0, "< 10%", "require late / files < 10%"),
        (0, "≥ 80", "require late / files >= 80%"),
        (1, "5", "require waited <= 5 days"),
    ],
)
def test_thresholds(place: int, value: str, statement: str) -> None:
    gap = _gap("criterion 1 item 1", "threshold", MET, place)
    cell = Cell(value, percent=isinstance(value, Fraction))
    meant = meant_by(gap, cell, Vocabulary(trees(MET)))

    assert meant == Meant(operation="fill", statements=(statement,))


@pytest.mark.parametrize(
    ("value", "statement"),
    [
        ("1 Jan to 31 Dec", "period 1 Jan to 31 Dec"),
        ("15/01 - 31/12", "period 15 Jan to 31 Dec"),
        ("Từ ngày 01 tháng 01 đến ngày 31 tháng 12", "period 1 Jan to 31 Dec"),
        ("16 tháng 11 năm trước đến 15 tháng 11", "period 16 Nov of the year before to 15 Nov"),
    ],
)
def test_a_period(value: str, statement: str) -> None:
    assert _given(_gap("ruleset", "period", MET), value, MET) == ("fill", statement)


@pytest.mark.parametrize(
    ("value", "given"),
    [
        ("đúng", ("confirm", "max 10")),
        ("10", ("confirm", "max 10")),
        ("12", ("correct", "max 12")),
    ],
)
def test_what_others_report(value: str, given: tuple[str, ...]) -> None:
    assert _given(_gap("criterion 1", "maximum"), value) == given


def test_a_title_and_a_definition() -> None:
    title, fact = _gap("criterion 1 indicator 2", "title"), _gap("fact files", "definition")

    assert _given(title, "Lấy ý kiến") == ("confirm", 'title vi "Lấy ý kiến"')
    assert _given(title, "Ý kiến") == ("correct", 'title vi "Ý kiến"')
    assert _given(fact, "Số hồ sơ nhận") == ("correct", 'vi "Số hồ sơ nhận"')


def test_a_clause_that_is_written_and_unread() -> None:
    gap = _gap("criterion 1 indicator 2", "part", HEARD)

    assert _given(gap, "đúng", HEARD) == ("fill", "full marks when late = 1")


def test_a_row_that_others_report() -> None:
    gap = _gap("criterion 1 indicator 2", "row", HEARD)

    assert _given(gap, "3", HEARD) == ("correct", "award 3 when late < 3")


@pytest.mark.parametrize(
    ("value", "given"),
    [
        ("không có quy định", ("answer",)),
        ("Không có quy định.", ("answer",)),
        ("no", ("answer",)),
        ("đủ điểm khi late = 0", ("answer", "full marks when late = 0")),
    ],
)
def test_questions(value: str, given: tuple[str, ...]) -> None:
    assert _given(_gap("question rounding", "question"), value) == given


def test_documents() -> None:
    meant = _meant(_gap("criterion 1 indicator 2", "documents"), "Giấy mời; Biên bản")

    assert meant == Meant(
        operation="fill",
        statements=("proved by doc_giay_moi, doc_bien_ban",),
        declared=('document doc_giay_moi vi "Giấy mời"', 'document doc_bien_ban vi "Biên bản"'),
    )


@pytest.mark.parametrize(
    ("address", "sort", "value", "code"),
    [
        ("criterion 1 indicator 1", "maximum", "1.250", "TCPL1052"),
        ("criterion 1 indicator 1", "maximum", "sáu", "TCPL1056"),
        ("criterion 1 indicator 2", "rule", "theo bảng", "TCPL1056"),
        ("criterion 1 indicator 2", "rule", "đúng", "TCPL1056"),
        ("criterion 1 indicator 2", "title", 'Lấy "ý kiến"', "TCPL1056"),
        ("criterion 1 indicator 2", "documents", '"', "TCPL1056"),
        ("step send", "deadline", "10/01", "TCPL1052"),
        ("step send", "deadline", "trước ngày 10/01 năm sau", "TCPL1052"),
        ("step send", "deadline", "Chưa đọc", "TCPL1053"),
        ("criterion 1 indicator 1", "maximum", "chưa đọc", "TCPL1053"),
        ("criterion 1 indicator 2", "documents", "chưa đọc được", "TCPL1053"),
        ("criterion 1 indicator 2", "documents", "không có", "TCPL1056"),
        ("criterion 1 indicator 2", "documents", "đúng", "TCPL1056"),
        ("question rounding", "question", "đúng", "TCPL1056"),
        ("step send", "deadline", "sớm } fill criterion 1 {", "TCPL1056"),
        ("question rounding", "question", "có", "TCPL1056"),
        ("fact files", "part", "sai", "TCPL1056"),
    ],
)
def test_asks(address: str, sort: str, value: str, code: str) -> None:
    found = _meant(_gap(address, sort), value)

    assert isinstance(found, Unclear)
    assert found.code == code


def test_two_days_with_two_readings() -> None:
    found = _meant(_gap("ruleset", "period", MET), "01/02 - 03/04", MET)

    assert isinstance(found, Unclear)
    assert found.code == "TCPL1052"


def test_a_cell_without_a_value() -> None:
    cell = Cell(fault="merged")
    found = meant_by(_gap("step send", "deadline"), cell, Vocabulary(()))

    assert isinstance(found, Unclear)
    assert found.code == "TCPL1053"


@pytest.mark.parametrize(
    ("title", "sort"),
    [('title vi "(chưa đọc được)"', "title"), ('counts vi "Danh mục chưa đọc được."', "part")],
)
def test_our_words_for_what_is_unread_do_not_stand(title: str, sort: str) -> None:
    text = BASE.replace(
        'title vi "Lấy ý kiến" { cite LAW annex I basis hearsay portal }'
        if sort == "title"
        else 'counts vi "Chỉ tính hồ sơ đủ." { cite LAW article 3 }',
        f"{title} {{ cite LAW annex I basis unread }}",
    )
    address = "criterion 1 indicator 2" if sort == "title" else "fact files"
    (gap, *_) = (g for g in gaps(text) if (g.address(), g.operation) == (address, "fill"))
    meant = _meant(gap, "đúng", text)

    assert gap.sort == sort
    assert isinstance(meant, Unclear)
    assert meant.code == "TCPL1056"
