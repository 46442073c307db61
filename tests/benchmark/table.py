"""Tables of plain text."""

from __future__ import annotations

from collections.abc import Sequence

from tests.benchmark.timing import Timing


def row(name: str, timing: Timing) -> tuple[str, ...]:
    """*name*, and the least and the median of *timing* in milliseconds."""
    return name, milliseconds(timing.least), milliseconds(timing.median)


def milliseconds(microseconds: float) -> str:
    """*microseconds* in milliseconds with three figures that count, or whole."""
    value = microseconds / 1000
    return format(value, ".3f" if value < 10 else ".1f" if value < 100 else ".0f")


def in_columns(rows: Sequence[Sequence[str]]) -> str:
    """*rows*, whose first is the head, with the first column to the left and the rest right."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = [
        "  ".join([cells[0].ljust(widths[0]), *map(str.rjust, cells[1:], widths[1:])]).rstrip()
        for cells in rows
    ]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([lines[0], rule, *lines[1:]]) + "\n"
