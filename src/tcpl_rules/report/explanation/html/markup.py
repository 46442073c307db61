"""Elements of a page: what is text is escaped, and only what is made here is markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

from attrs import frozen

from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.screen import printable

_VOID: Final = frozenset({"br", "hr", "meta"})
_LINKED: Final = ("https://", "http://")


@frozen
class Markup:
    """Markup that needs no escaping; `str` of it is what stands in the page."""

    text: str

    def __str__(self) -> str:
        return self.text


Child = Markup | str | None
"""What an element holds: markup, a text to be escaped, or nothing."""

EMPTY: Final = Markup("")


def element(name: str, /, *children: Child, **attributes: str) -> Markup:
    """The element *name*; an attribute ``class_`` is ``class``, and ``aria_label`` has a hyphen."""
    written = "".join(f' {_attribute(key)}="{_text(said)}"' for key, said in attributes.items())
    opened = f"<{name}{written}>"
    return Markup(opened if name in _VOID else f"{opened}{joined(children)}</{name}>")


def joined(children: Iterable[Child], between: str = "") -> Markup:
    """*children* one after the other, with *between* escaped in between."""
    shown = (_text(child) if isinstance(child, str) else child.text for child in children if child)
    return Markup(_text(between).join(shown))


def each(name: str, children: Iterable[Child], /, **attributes: str) -> Markup:
    """One element *name* around each of *children*."""
    return joined(element(name, child, **attributes) for child in children if child)


def said(text: Text, lang: Language) -> Markup:
    """*text* in *lang*; where it is there in Vietnamese alone, marked as that."""
    if lang == "en" and not text.en:
        return element("span", text.vi, lang="vi")
    return Markup(_text(text.in_language(lang)))


def link(text: str, address: str) -> Markup:
    """*text* that leads to *address*, if that is an address on the web; else the text alone."""
    if not address.startswith(_LINKED):
        return Markup(_text(text))
    return element("a", text, href=address, rel="noopener noreferrer")


def anchor(key: str) -> str:
    """The id in the page of the part at *key*."""
    return f"part-{key.replace('.', '-')}"


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _text(text: str) -> str:
    return escape(printable(text))
