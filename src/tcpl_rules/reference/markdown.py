"""Markdown as the pages use it: what is text is escaped, and only what is made here is markup."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from html import escape
from textwrap import indent
from typing import Final, Literal

from tcpl_rules.model.address import address_of
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.report.screen import printable

Align = Literal["left", "right", "center"]

_ACTIVE: Final = re.compile(r"([\\`*_\[\]#])")
_BRACE: Final = re.compile(r"\{(?![a-z_]*\})")
"""One that opens attributes; a blank to be filled, as ``{points}``, stays what it is."""

_LIST_MARK: Final = re.compile(r"^(\d+)([.)])(?=\s|$)")
_BULLET: Final = re.compile(r"^([-+])(?=\s|$)")
_RULES: Final = {"left": ":---", "right": "---:", "center": ":---:"}
_STEP: Final = "    "
_TICKS: Final = re.compile(r"`+")


def escaped(text: str) -> str:
    """*text* on one line, as Markdown that shows just it: safe in a paragraph and in a table."""
    flat = " ".join(printable(text).split())
    safe = _ACTIVE.sub(r"\\\1", escape(flat, quote=False)).replace("|", "&#124;")
    safe = _BRACE.sub("&#123;", safe)
    return _BULLET.sub(r"\\\1", _LIST_MARK.sub(r"\1\\\2", safe))


def bold(markdown: str) -> str:
    """*markdown* in bold."""
    return f"**{markdown}**"


def code(text: str) -> str:
    """*text* as it is typed, within a line or a table."""
    return f"<code>{escaped(text)}</code>"


def span(text: str, classes: str, **attributes: str) -> str:
    """*text* with CSS *classes*, within a line; an attribute ``aria_label`` has a hyphen."""
    said = "".join(f' {name.replace("_", "-")}="{_raw(v)}"' for name, v in attributes.items())
    return f'<span class="{_raw(classes)}"{said}>{escaped(text)}</span>'


def anchor(key: str) -> str:
    """A place that links lead to, where no heading is."""
    return f'<span id="{_raw(key)}"></span>'


def heading(level: int, markdown: str, key: str = "", label: str = "") -> str:
    """A heading; *key* is its address in the page, *label* what the table of contents calls it."""
    said = [f"#{key}"] if key else []
    if label:
        said.append(f'data-toc-label="{_raw(label)}"')
    attributes = f" {{ {' '.join(said)} }}" if said else ""
    return f"{'#' * level} {markdown}{attributes}"


def link(markdown: str, target: str) -> str:
    """*markdown* that leads to *target*, a path relative to the page or an address on the web."""
    return f"[{markdown}](<{target}>)" if " " in target else f"[{markdown}]({target})"


def link_to(ruleset: Ruleset, key: str, markdown: str, here: str) -> str:
    """*markdown* that leads from the page at the path *here* to the part called *key*.

    *key* is whatever `address_of` takes; *markdown* alone where the ruleset has no such part.
    """
    address = address_of(ruleset, key)
    if address is None:
        return markdown
    page, _, fragment = address.partition("#")
    path = f"reference/{page.removesuffix('.html')}.md"
    return link(markdown, f"{relative(path, here)}#{fragment}")


def relative(path: str, here: str) -> str:
    """The *path* of a page as the page at *here* names it; empty for itself."""
    return "" if path == here else posixpath.relpath(path, posixpath.dirname(here) or ".")


def bullets(items: Iterable[str]) -> str:
    """A list; an item may have several lines, such as a list of its own."""
    return _apart([f"-   {_hanging(item)}" for item in items])


def numbered(items: Iterable[str]) -> str:
    """A list with numbers."""
    return _apart([f"{number}.  {_hanging(item)}" for number, item in enumerate(items, 1)])


def listed(items: Sequence[str]) -> str:
    """The same on one line, for a cell of a table; one item stands alone."""
    if len(items) == 1:
        return items[0]
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], align: Sequence[Align] = ()) -> str:
    """A table; cells are Markdown on one line, and columns lean to the left unless *align* says."""
    rules = [_RULES[side] for side in (*align, *["left"] * (len(heads) - len(align)))]
    return "\n".join(_row(cells) for cells in ([*heads], rules, *rows))


def details(title: str, body: str, kind: str = "note", *, opened: bool = False) -> str:
    """*body* behind a click on *title*, a plain text."""
    return f"???{'+' if opened else ''} {kind} {_title(title)}\n\n{_inside(body)}"


def admonition(title: str, body: str, kind: str = "note") -> str:
    """*body* in a box under *title*, a plain text."""
    return f"!!! {kind} {_title(title)}\n\n{_inside(body)}"


def tabs(pages: Iterable[tuple[str, str]]) -> str:
    """Bodies of which one is shown at a time, each with its title, a plain text."""
    return "\n\n".join(f"=== {_title(title)}\n\n{_inside(body)}" for title, body in pages)


def fence(text: str, language: str = "") -> str:
    """*text* as it stands, highlighted as *language*."""
    longest = max((len(run) for run in _TICKS.findall(text)), default=0)
    ticks = "`" * max(3, longest + 1)
    return f"{ticks}{language}\n{text.rstrip()}\n{ticks}"


def block(html: str) -> str:
    """*html* that stands by itself and holds no Markdown; its one element is a block, as a div."""
    return re.sub(r"\n\s*\n", "\n", html.strip())


def framed(markdown: str, classes: str) -> str:
    """*markdown* with CSS *classes* around it; at the left margin of a page alone."""
    return blocks(f'<div class="{_raw(classes)}" markdown>', markdown, "</div>")


def page(*blocks: str) -> str:
    """The text of a page: *blocks* with an empty line between them; empty ones are left out."""
    return "\n\n".join(block.strip("\n") for block in blocks if block) + "\n"


def blocks(*parts: str) -> str:
    """The same inside of a page."""
    return page(*parts).rstrip("\n")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace(chr(10), '<br>') or ' ' for cell in cells)} |"


def _apart(items: Sequence[str]) -> str:
    """*items* of a list; with an empty line between them where one has several lines."""
    return ("\n\n" if any("\n" in item for item in items) else "\n").join(items)


def _hanging(item: str) -> str:
    return indent(item, _STEP).lstrip()


def _inside(body: str) -> str:
    return indent(body.strip("\n"), _STEP)


def _title(title: str) -> str:
    shown = escape(" ".join(printable(title).split()), quote=False).replace('"', "&quot;")
    return '"' + _ACTIVE.sub(r"\\\1", shown) + '"'


def _raw(text: str) -> str:
    return escape(" ".join(printable(text).split()))
