"""Findings as data for other programs."""

from __future__ import annotations

from collections.abc import Iterable

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label


def render_json(diagnostics: Iterable[Diagnostic]) -> list[dict[str, object]]:
    """*diagnostics* as `json.dumps` takes them.

    Offsets count characters of the author's text from 0, *end* exclusive; lines and columns count
    from 1, and the end line and column are those of the first character after the piece.
    """
    return [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity.value,
            "message": diagnostic.message,
            "labels": [_label(label) for label in diagnostic.labels],
            "hint": diagnostic.hint,
            "witness": dict(diagnostic.witness),
        }
        for diagnostic in diagnostics
    ]


def _label(label: Label) -> dict[str, object]:
    span = label.span
    line, column = span.source.position(span.start)
    end_line, end_column = span.source.position(span.end)
    return {
        "source": span.source.name,
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": label.text,
    }
