"""Findings made by hand."""

from __future__ import annotations

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label
from tcpl_rules.source import SourceText, Span


def span_of(text: str, piece: str, name: str = "a.tcpl") -> Span:
    """The first *piece* of *text*."""
    start = text.index(piece)
    return Span(SourceText(name, text), start, start + len(piece))


def label(text: str, piece: str, said: str = "") -> Label:
    """A label at the first *piece* of *text*."""
    return Label(span=span_of(text, piece), text=said)


def finding(*labels: Label, code: str = "TCPL0101", message: str = "wrong") -> Diagnostic:
    """A finding at *labels*."""
    return Diagnostic(code=code, message=message, labels=labels)
