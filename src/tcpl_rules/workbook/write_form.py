"""Writes the sheets that people fill in as one workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from tcpl_rules.workbook.form_sheet import Bounds, FormCell, FormSheet, Look
from tcpl_rules.workbook.write_book import new_book, saved

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_FORMATS: Final = {"text": "@", "number": "0", "date": "DD/MM/YYYY"}
_FILLS: Final[dict[Look, str]] = {
    "head": "FFD9E1F2",
    "section": "FFEDEDED",
    "input": "FFFFF2CC",
    "closed": "FFF2F2F2",
}
_FRAMED: Final = frozenset({"head", "section", "words", "input", "closed"})
_LONGEST_LIST: Final = 255
"""What Excel takes as a list of choices, commas and quotes included."""

_LISTS: Final = "Danh mục"

_MOST: Final = 10**15 - 1
"""Excel keeps 15 digits."""


def form_bytes(sheets: Sequence[FormSheet]) -> bytes:
    """A workbook of *sheets* to fill in, as .xlsx; the same sheets give the same bytes.

    Raises:
        WorkbookError: openpyxl is missing.
    """
    book = new_book()
    styles, lists = _Styles(), _Lists(book)
    for sheet in sheets:
        there = book.create_sheet(sheet.title)
        _fill(there, sheet, styles, lists)
        if sheet.hidden:
            there.sheet_state = "hidden"
    return saved(book)


class _Styles:
    """What the cells of one workbook look like, each style made once."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415

        line = Side(style="thin", color="FFBFBFBF")
        self._framed = Border(left=line, right=line, top=line, bottom=line)
        self._bare = Border()
        self._wrapped = Alignment(wrap_text=True, vertical="top")
        self._plain = Alignment(vertical="top")
        self._fonts: dict[str, Font] = {
            "title": Font(bold=True, size=14),
            "head": Font(bold=True),
            "section": Font(bold=True),
            "note": Font(italic=True, color="FF595959"),
            "key": Font(color="FF7F7F7F"),
        }
        self._font = Font()
        self._fills = {
            look: PatternFill("solid", fgColor=colour) for look, colour in _FILLS.items()
        }
        self._no_fill = PatternFill()

    def font(self, look: Look) -> Font:
        """The letters of a cell that looks so."""
        return self._fonts.get(look, self._font)

    def fill(self, look: Look) -> PatternFill:
        """The ground of a cell that looks so."""
        return self._fills.get(look, self._no_fill)

    def border(self, look: Look) -> Border:
        """The frame of a cell that looks so."""
        return self._framed if look in _FRAMED else self._bare

    def alignment(self, look: Look) -> Alignment:
        """Whether long texts are broken into lines."""
        return self._wrapped if look in _FRAMED else self._plain


def _fill(there: Worksheet, sheet: FormSheet, styles: _Styles, lists: _Lists) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    offered = _Offered(there, sheet.refusal, lists)
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row, 1):
            _put(there, number, column, cell, styles)
            offered.limit(f"{get_column_letter(column)}{number}", cell)
    for column, characters in enumerate(sheet.widths, 1):
        letters = there.column_dimensions[get_column_letter(column)]
        letters.width = max(characters, 1)
        letters.hidden = characters == 0
    if sheet.head:
        there.freeze_panes = f"A{sheet.head + 1}"
        _lay_out(there, sheet)


def _put(there: Worksheet, number: int, column: int, cell: FormCell, styles: _Styles) -> None:
    from openpyxl.cell.cell import Cell as SheetCell  # noqa: PLC0415 - an extra, see write_book

    if cell.look == "plain" and cell.value == "":
        return
    target = there.cell(number, column)
    target.number_format = _FORMATS[cell.holds]
    if cell.value != "" and isinstance(target, SheetCell):
        target.value = cell.value
        if isinstance(cell.value, str):
            # A text that begins with = is no formula.
            target.data_type = "s"
    target.font, target.fill = styles.font(cell.look), styles.fill(cell.look)
    target.border, target.alignment = styles.border(cell.look), styles.alignment(cell.look)


class _Lists:
    """The hidden sheet with the choices that no list in a cell can hold, a column for each."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._columns: dict[tuple[str, ...], str] = {}

    def place(self, choices: tuple[str, ...]) -> str:
        """The cells in which *choices* stand."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        if choices not in self._columns:
            column = len(self._columns) + 1
            if not self._columns:
                self._book.create_sheet(_LISTS).sheet_state = "hidden"
            for number, choice in enumerate(choices, 1):
                self._book[_LISTS].cell(number, column).value = choice
            letters = get_column_letter(column)
            self._columns[choices] = f"'{_LISTS}'!${letters}$1:${letters}${len(choices)}"
        return self._columns[choices]


class _Offered:
    """What the cells of one sheet offer or refuse."""

    def __init__(self, there: Worksheet, refusal: str, lists: _Lists) -> None:
        self._there = there
        self._refusal = refusal
        self._lists = lists
        self._made: dict[object, DataValidation] = {}

    def limit(self, place: str, cell: FormCell) -> None:
        """Let Excel offer the choices of *cell*, or refuse numbers outside its bounds."""
        key: object = cell.choices or cell.bounds
        if not key:
            return
        if key not in self._made:
            made = self._chosen(cell.choices) if cell.choices else _bounded(cell.bounds)
            made.error, made.errorStyle = self._refusal or None, "stop"
            self._made[key] = made
            self._there.add_data_validation(made)
        self._made[key].add(place)

    def _chosen(self, choices: tuple[str, ...]) -> DataValidation:
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

        listed = ",".join(choice.replace('"', '""') for choice in choices)
        if any("," in choice for choice in choices) or len(listed) + 2 > _LONGEST_LIST:
            return DataValidation(
                type="list", formula1=self._lists.place(choices), allow_blank=True
            )
        return DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)


def _bounded(bounds: Bounds | None) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    most = _MOST if bounds is None or bounds.most is None else bounds.most
    return DataValidation(
        type="whole",
        operator="between",
        formula1=str(0 if bounds is None else bounds.least),
        formula2=str(most),
        allow_blank=True,
    )


def _lay_out(there: Worksheet, sheet: FormSheet) -> None:
    """Print it on A4 across, as wide as the page, its head on every page."""
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415

    there.page_setup.orientation = "landscape"
    there.page_setup.paperSize = there.PAPERSIZE_A4
    there.page_setup.fitToWidth, there.page_setup.fitToHeight = 1, 0
    there.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    there.print_title_rows = f"{sheet.head}:{sheet.head}"
