"""One case as a workbook that people fill in, and that reads back as the same case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.case_words import SIDES
from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.assessment.read_case import freeze
from tcpl_rules.assessment.write_case import write_case
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.tables.case_book_carried import Carried
from tcpl_rules.tables.case_book_columns import (
    DOCUMENTS,
    ENTRIES,
    FACTS,
    JUDGED,
    PLAIN,
    SELF_JUDGED,
    STEPS,
    TITLES,
    BookColumn,
)
from tcpl_rules.tables.case_book_documents import Listing
from tcpl_rules.tables.case_book_lines import (
    OF,
    Cited,
    Heading,
    Line,
    condition_lines,
    entry_lines,
    fact_lines,
    unit_lines,
)
from tcpl_rules.tables.case_book_procedure import procedure_lines
from tcpl_rules.tables.case_book_rows import Laying, line_rows
from tcpl_rules.workbook.form_sheet import FormCell, FormSheet
from tcpl_rules.workbook.write_form import form_bytes

Shortened = Callable[[Text], str]
"""A citation in words, as a narrow column takes it."""

_HOW: Final = (
    Text(
        "Chỉ ghi vào các ô màu vàng; ô nào chưa biết thì để trống: để trống không có nghĩa là 0. "
        "Điểm lẻ ghi 13,5; ngày ghi 20/12/2026.",
        "Write in the yellow cells alone. What is not known stays empty: empty does not mean 0. "
        "Decimals: 13.5; days: 20/12/2026.",
    ),
    Text(
        "Không xóa, không đổi tên các cột và trang; có thể thêm dòng ở trang “Hồ sơ”. Lưu lại rồi "
        "mở bằng máy tính điểm hoặc lệnh tcpl assess.",
        "Keep columns and sheets as they are; rows may be added to the sheet of documents. Save, "
        "then open it in the calculator or with tcpl assess.",
    ),
)
_REFUSAL: Final = Text(
    "Hãy chọn trong danh sách, hoặc ghi số nguyên trong giới hạn đã nêu; chưa biết thì để trống.",
    "Choose from the list, or write a whole number within the bounds; leave unknown cells empty.",
)


def case_book(
    document: Mapping[str, object],
    ruleset: Ruleset,
    lang: Language = "vi",
    *,
    shortened: Shortened | None = None,
    assigned: Mapping[str, str] | None = None,
) -> bytes:
    """*document*, the mapping of a case, as an .xlsx workbook; empty cells are not known.

    What its cells do not show is carried along on a hidden sheet: nothing is lost. *assigned* says
    who is to fill in values that are not known yet, by their JSON Pointer.

    Raises:
        CaseError: It holds what no text can say; see `write_case`.
        WorkbookError: openpyxl is missing.
    """
    whole = freeze(document)
    write_case(whole)  # refuses before anything is laid out
    laying = Laying(whole, lang, assigned or {})
    return form_bytes(tuple(_sheets(laying, ruleset, _cited(ruleset, lang, shortened))))


def _cited(ruleset: Ruleset, lang: Language, shortened: Shortened | None) -> Cited:
    def cited(standing: Standing) -> str:
        place = clause_used("", standing, ruleset).citation
        return place.in_language(lang) if shortened is None else shortened(place)

    return cited


def _sheets(laying: Laying, ruleset: Ruleset, cited: Cited) -> Iterator[FormSheet]:
    shape, lang = CaseShape.of(ruleset), laying.lang
    parts = ENTRIES if shape.by_points else JUDGED
    yield _sheet("unit", tuple(unit_lines(shape, lang)), PLAIN, laying, ruleset)
    yield _sheet("facts", tuple(fact_lines(shape, lang, cited)), FACTS, laying, ruleset)
    for side in SIDES:
        lines = tuple(entry_lines(side, shape, lang, cited))
        yield _sheet(side, lines, _used(lines, parts, laying), laying, ruleset)
    for name, lines, columns in (
        ("conditions", tuple(condition_lines(shape, lang, cited)), JUDGED),
        ("procedure", tuple(procedure_lines(shape, lang, cited)), STEPS),
    ):
        if lines:
            shown = {key: column for key, column in columns.items() if key != "code"}
            yield _sheet(name, lines, shown, laying, ruleset)
    listing = Listing(laying, shape)
    yield _laid_out("documents", tuple(listing.rows()), DOCUMENTS, lang, ruleset)
    yield Carried(
        rest=write_case(laying.rest()),
        kept=laying.kept,
        choices=laying.choices,
        documents=listing.more,
    ).sheet()


def _sheet(
    name: str,
    lines: Sequence[Line | Heading],
    columns: Mapping[str, BookColumn],
    laying: Laying,
    ruleset: Ruleset,
) -> FormSheet:
    rows = tuple(line_rows(laying, lines, columns))
    return _laid_out(name, rows, columns, laying.lang, ruleset)


def _laid_out(
    name: str,
    rows: tuple[tuple[FormCell, ...], ...],
    columns: Mapping[str, BookColumn],
    lang: Language,
    ruleset: Ruleset,
) -> FormSheet:
    """The *rows* under a title, with how to fill them in on the first sheet."""
    said = TITLES[name].in_language(lang)
    if name == "self_assessed" and not ruleset.by_points:
        said = SELF_JUDGED.in_language(lang)
    notes = [text.in_language(lang) for text in (_HOW if name == "unit" else _HOW[:1])]
    above = [
        (FormCell(), FormCell(value=f"{said}. {ruleset.title.in_language(lang)}", look="title")),
        *((FormCell(), FormCell(value=note, look="note")) for note in notes),
        (),
    ]
    return FormSheet(
        title=said,
        rows=(*above, *rows),
        head=len(above) + 1,
        widths=tuple(column.width for column in columns.values()),
        refusal=_REFUSAL.in_language(lang),
    )


def _used(
    lines: Sequence[Line | Heading], columns: Mapping[str, BookColumn], laying: Laying
) -> Mapping[str, BookColumn]:
    """*columns* without that of maxima where no part needs one and none is given."""
    own = [line for line in lines if isinstance(line, Line)]
    needed = any(OF in line.beside or laying.has((*line.keys, OF)) for line in own)
    return {name: column for name, column in columns.items() if name != OF or needed}
