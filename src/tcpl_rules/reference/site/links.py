"""Links and fences of a page in the checkout, as they have to be where it stands on the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Container, Mapping
from html import escape
from pathlib import Path
from typing import Final

from attrs import frozen

from tcpl_rules.quantities import Language

_BREAK: Final = "<br>"
_LINK_OR_BREAK: Final = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\((<[^>]*>|[^)\s]+)\)|<br>")
_PARTED: Final = " <br>"
"""A break with a space: the search of the site takes the words on both sides of it for one."""

_CODE: Final = re.compile(r"(`+)(?:(?!\1).)+\1")
_FENCE: Final = re.compile(r"^(\s*)(`{3,}|~{3,})(.*)$")
_ELSEWHERE: Final = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|#|/)", re.IGNORECASE)
_LANGUAGES: Final[Mapping[str, str]] = {
    "case": "toml",
    "consolidated": "tcpl",
    "diagnostics": "text",
    "formatted": "tcpl",
    "result": "yaml",
}
"""What our own kinds of fences are written in."""

_UNTITLED: Final = frozenset({"whole"})
_ROOTS: Final[Mapping[Language, str]] = {"vi": "", "en": "en/"}
"""Where the site of each language begins."""


@frozen(kw_only=True)
class Places:
    """Where the files of a checkout stand on the site in *lang*, and on that in the other language.

    Files by their paths in the checkout at *root*; a folder may have a place too, that of its first
    page.
    """

    root: Path
    lang: Language
    here: Mapping[str, str]
    there: Mapping[str, str]


def adapted(text: str, origin: str, places: Places) -> str:
    """The page *text*, whose path in the checkout is *origin*, as it stands on the site."""
    return _turned(text, lambda found: _link(found, origin, places), _opened)


def alone(text: str, path: str, paths: Container[str]) -> str:
    """The page *text* at *path* without links to pages that are none of *paths*."""

    def turn(found: re.Match[str]) -> str:
        address = found[2].strip("<>")
        target = address.partition("#")[0]
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        leads = _ELSEWHERE.match(address) or beside in paths
        return found[0] if leads else found[1]

    return _turned(text, turn, str)


_Turn = Callable[[re.Match[str]], str]


def _turned(text: str, turn: _Turn, opened: Callable[[str], str]) -> str:
    """*text* with its links turned, and what its fences say of themselves."""
    lines, closing = [], ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if closing:
            if mark is not None and mark[2].startswith(closing) and not mark[3].strip():
                closing = ""
            lines.append(line)
        elif mark is not None:
            closing = mark[2]
            lines.append(f"{mark[1]}{mark[2]}{opened(mark[3].strip())}")
        else:
            lines.append(_outside_code(line, turn))
    return "\n".join(lines)


def _outside_code(line: str, turn: _Turn) -> str:
    """*line* with its links turned; what stands in code is no link, and no break."""
    typed = [range(*code.span()) for code in _CODE.finditer(line)]

    def turned(found: re.Match[str]) -> str:
        if any(found.start() in code for code in typed):
            return found[0]
        return _PARTED if found[0] == _BREAK else turn(found)

    return _LINK_OR_BREAK.sub(turned, line)


def _opened(said: str) -> str:
    """What a fence says of itself, as the site understands it: a language, and a title."""
    language, *words = said.split() or [""]
    language = _LANGUAGES.get(language, language)
    if "=" in said or said.startswith("{"):
        return said
    title = " ".join(word for word in words if word not in _UNTITLED)
    return f'{language} title="{title}"' if title else language


def _link(found: re.Match[str], origin: str, places: Places) -> str:
    text, address = found[1], found[2].strip("<>")
    if _ELSEWHERE.match(address):
        return found[0]
    path, _, fragment = address.partition("#")
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(origin), path))
    after = f"#{fragment}" if fragment else ""
    own = places.here[origin]
    if meant in places.here:
        leads = posixpath.relpath(places.here[meant], posixpath.dirname(own) or ".")
        return f"[{text}]({leads}{after})"
    if meant in places.there:
        return _across(text, own, f"{places.there[meant]}{after}", places.lang)
    # A link to what is nowhere stays, and whoever builds the site refuses it.
    return text if (places.root / meant).exists() else found[0]


def _across(text: str, own: str, address: str, lang: Language) -> str:
    """A link into the site of the other language, which is built by itself."""
    root = "../" * ((_ROOTS[lang] + own).count("/"))
    other = _ROOTS["en" if lang == "vi" else "vi"]
    page = re.sub(r"\.md(?=#|$)", ".html", address)
    return f'<a href="{escape(root + other + page)}">{text}</a>'
