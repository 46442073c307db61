"""Tables in plain text: columns that line up whatever the letters are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from tcpl_rules.report.screen import Screen, columns_of, padded, wrap

_GAP = "  "
_HANGING = "   "
_LEAST = 24


@frozen(kw_only=True)
class Column:
    """One column: its head, which may have several lines, and whether numbers stand in it.

    The one column that *wraps* takes what the others leave of the screen.
    """

    head: str
    number: bool = False
    wraps: bool = False


@frozen(kw_only=True)
class Line:
    """One line of cells; *style* colours it after it is laid out."""

    cells: tuple[str, ...]
    indent: int = 0
    style: Callable[[str], str] | None = None


def table(columns: Sequence[Column], lines: Sequence[Line], screen: Screen) -> list[str]:
    """The table as lines of text, no wider than the screen where that can be."""
    widths = _widths(columns, lines, screen)
    heads = [column.head.split("\n") for column in columns]
    deepest = max(len(head) for head in heads)
    drawn = [
        screen.bold(_laid([_at(head, row, deepest) for head in heads], columns, widths))
        for row in range(deepest)
    ]
    drawn.append(screen.dim(_GAP.join(screen.rule() * width for width in widths)))
    for line in lines:
        texts = _broken(line, columns, widths)
        drawn += map(line.style, texts) if line.style else texts
    return drawn


def _widths(columns: Sequence[Column], lines: Sequence[Line], screen: Screen) -> list[int]:
    widths = []
    for place, column in enumerate(columns):
        heads = [columns_of(text) for text in column.head.split("\n")]
        cells = [columns_of(line.cells[place]) + _indent(line, column) for line in lines]
        widths.append(max([*heads, *cells]))
    for place, column in enumerate(columns):
        if column.wraps:
            others = sum(widths) - widths[place] + len(_GAP) * (len(widths) - 1)
            widths[place] = min(widths[place], max(screen.width - others, _LEAST))
    return widths


def _indent(line: Line, column: Column) -> int:
    return line.indent if column.wraps else 0


def _broken(line: Line, columns: Sequence[Column], widths: Sequence[int]) -> list[str]:
    """The line, over as many lines as its longest cell needs."""
    cells = []
    for column, width, cell in zip(columns, widths, line.cells, strict=True):
        indent = " " * _indent(line, column)
        hanging = indent + _HANGING
        cells.append(wrap(cell, width, indent, hanging) if column.wraps else [cell])
    deepest = max(len(cell) for cell in cells)
    return [
        _laid([cell[row] if row < len(cell) else "" for cell in cells], columns, widths)
        for row in range(deepest)
    ]


def _at(head: list[str], row: int, deepest: int) -> str:
    """The text of a head in *row*; heads stand on the rule below them."""
    above = deepest - len(head)
    return head[row - above] if row >= above else ""


def _laid(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    laid = (
        padded(cell, width, right=column.number)
        for cell, column, width in zip(cells, columns, widths, strict=True)
    )
    return _GAP.join(laid).rstrip()
