"""The navigation of the site: what people wrote as they list it, generated folders filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from attrs import frozen

from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language

Entry = str | dict[str, "str | list[Entry]"]
"""A page, or a title with a page or a list of entries, as mkdocs takes it."""

_PAGES: Final[Mapping[str, Text]] = {
    "cases.md": Text("Hồ sơ nhập liệu", "Cases"),
    "facts.md": Text("Số liệu", "Facts"),
    "outcome.md": Text("Kết quả", "Outcome"),
    "procedure.md": Text("Trình tự, thủ tục", "Procedure"),
}
"""Pages of a ruleset whose headings are too long for a menu."""

_FIRST: Final = Text("Tổng quan", "Overview")
_UNLISTED: Final = ("reference/errors/TCPL",)
"""Pages that one comes to by their index, or by a search: too many for a menu."""


def whole_navigation(
    written: Sequence[Entry], paths: Iterable[str], titles: Mapping[str, str], lang: Language
) -> list[Entry]:
    """*written* with each entry that names a folder, as ``reference/``, filled from *paths*.

    *paths* are those of the pages, in order; *titles* what their folders are called. A folder
    that has an entry of its own is not listed in the one that it lies in.
    """
    listed = [path for path in paths if _is_listed(path)]
    claimed = frozenset(path for entry in written for path in _named(entry))
    menu = _Menu(listed, titles, claimed, lang)
    return list(menu.filled(written))


def not_listed() -> tuple[str, ...]:
    """The pages that no menu lists, as patterns."""
    return tuple(f"/{start}*.md" for start in _UNLISTED)


def _is_listed(path: str) -> bool:
    return path.endswith(".md") and not path.startswith(_UNLISTED)


def _named(entry: Entry) -> Iterable[str]:
    """The pages and folders that *entry* names."""
    values = [entry] if isinstance(entry, str) else entry.values()
    for value in values:
        if isinstance(value, str):
            yield value
        else:
            for inside in value:
                yield from _named(inside)


@frozen
class _Menu:
    """What entries are filled from: *paths* of pages, and *titles* of folders.

    The folders and pages that are *claimed* have an entry of their own.
    """

    paths: Sequence[str]
    titles: Mapping[str, str]
    claimed: frozenset[str]
    lang: Language

    def filled(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """*entries*, where a folder stands alone with its own entries in its place."""
        for entry in entries:
            if isinstance(entry, dict):
                yield {title: self._value(value) for title, value in entry.items()}
            elif entry.endswith("/"):
                yield from self._folder(entry)
            else:
                yield entry

    def _value(self, value: str | list[Entry]) -> str | list[Entry]:
        if isinstance(value, list):
            return list(self.filled(value))
        return self._folder(value) if value.endswith("/") else value

    def _folder(self, folder: str) -> list[Entry]:
        """The entries of *folder*, which ends in a slash: pages and folders as they first come."""
        entries: dict[str, Entry] = {}
        for path in self.paths:
            if not path.startswith(folder) or path in self.claimed:
                continue
            inside, slash, _ = path.removeprefix(folder).partition("/")
            deeper = f"{folder}{inside}/"
            if not slash:
                entries[inside] = self._page(path)
            elif deeper not in self.claimed and inside not in entries:
                entries[inside] = {self._title(deeper): self._folder(deeper)}
        return list(entries.values())

    def _title(self, folder: str) -> str:
        return self.titles.get(folder.rstrip("/"), folder.rstrip("/").rpartition("/")[2])

    def _page(self, path: str) -> Entry:
        name = PurePosixPath(path).name
        title = _FIRST if name == "index.md" else _PAGES.get(name)
        return path if title is None else {title.in_language(self.lang): path}
