"""One page of the reference."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class Page:
    """Markdown at *path*, which is relative to the pages of one language: ``reference/x/1.md``."""

    path: str
    text: str
