"""The style of explanations, so that it holds inside the calculator's page and nowhere else in it.

There an explanation is a part of a page that has colours, margins and a head of its own, and it is
as wide as the panel that it stands in: what depends on the width of the screen depends on that of
the panel instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

SCOPE: Final = ".explanation"

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_COMMA: Final = re.compile(r",(?![^()]*\))")
_WIDTH: Final = re.compile(r"@media(?= \((?:min|max)-width)")
_WHOLE_PAGE: Final = (":root", "html", "body")
_DARK: Final = "prefers-color-scheme"


def explanation_style() -> str:
    """The rules of the explanation's own page that are about what stands in it."""
    page = files("tcpl_rules.report.explanation.html") / "page.css"
    return scoped(page.read_text("utf-8"))


def scoped(css: str) -> str:
    """*css* with every selector below `SCOPE`; what is about a whole page is left out."""
    return "\n".join(_rules(_COMMENT.sub("", css)))


def _rules(css: str) -> Iterator[str]:
    for head, body in _blocks(css):
        if head.startswith("@media") and _DARK not in head:
            yield f"{_WIDTH.sub('@container', head)} {{\n{scoped(body)}\n}}"
        elif not head.startswith("@"):
            selectors = [f"{SCOPE} {one}" for one in _selectors(head) if one not in _WHOLE_PAGE]
            if selectors:
                yield f"{', '.join(selectors)} {{{body}}}"


def _selectors(head: str) -> list[str]:
    return [one.strip() for one in _COMMA.split(head)]


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Each head with what stands between its braces."""
    start = 0
    while (opening := css.find("{", start)) >= 0:
        closing = _closing(css, opening)
        yield css[start:opening].strip(), css[opening + 1 : closing]
        start = closing + 1


def _closing(css: str, opening: int) -> int:
    """Where the brace closes that opens at *opening*."""
    depth = 0
    for place in range(opening, len(css)):
        depth += {"{": 1, "}": -1}.get(css[place], 0)
        if depth == 0:
            return place
    return len(css)
