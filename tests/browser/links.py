"""What the pages of a built site load and lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from attrs import define, field, frozen

# Elements that fetch what they name as soon as the page is opened.
_LOADING = {"audio", "embed", "iframe", "img", "input", "object", "script", "source", "video"}
_LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect"}


@frozen
class Address:
    """An address in a page; *loads* where opening the page fetches it."""

    page: Path
    text: str
    loads: bool

    @property
    def is_outside(self) -> bool:
        """Whether it names another host, or anything that is no file."""
        parts = urlsplit(self.text)
        return bool(parts.scheme and parts.scheme != "data") or bool(parts.netloc)

    def __str__(self) -> str:
        return f"{self.page}: {self.text}"


@define
class _Reader(HTMLParser):
    """Collects the addresses and the anchors of one page."""

    page: Path
    addresses: list[Address] = field(factory=list)
    anchors: set[str] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors.update(given[name] for name in ("id", "name") if name in given)
        for name in ("href", "src", "data"):
            if name in given and not (name == "data" and tag != "object"):
                self.addresses.append(Address(self.page, given[name], _loads(tag, given)))


def _loads(tag: str, given: dict[str, str]) -> bool:
    if tag == "link":
        return bool(_LOADED_LINKS & set(given.get("rel", "").split()))
    return tag in _LOADING


@cache
def _read(page: Path) -> _Reader:
    reader = _Reader(page)
    reader.feed(page.read_text("utf-8"))
    return reader


def addresses(site: Path) -> Iterator[Address]:
    """Every address in every page of *site*."""
    for page in sorted(site.rglob("*.html")):
        yield from _read(page).addresses


def dead(found: Iterable[Address]) -> list[str]:
    """Those of *found* that lead to no file, or to no anchor in it."""
    return [str(address) for address in found if not _leads(address)]


def _path(address: Address, path: str) -> str:
    """The *path* of a file from the folder of the page; the page itself where there is none."""
    if address.page.name == "404.html":
        path = path.removeprefix("/")  # a server shows it at any address, so that it counts from /
    return unquote(path) or address.page.name


def _leads(address: Address) -> bool:
    parts = urlsplit(address.text)
    if parts.scheme or parts.netloc:
        return True
    target = (address.page.parent / _path(address, parts.path)).resolve()
    if not target.is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target.suffix != ".html" or anchor in _read(target).anchors
