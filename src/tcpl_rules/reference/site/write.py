"""Pages as files, and what is not as it would be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

from attrs import frozen

from tcpl_rules.reference.page import Page

Wrong = Literal["stale", "missing", "superfluous"]

_GENERATED: Final = "reference"
"""The folder in which nothing is kept but what is generated."""


@frozen
class Fault:
    """A file at *path*, relative to the folder of the pages, and what is wrong with it."""

    path: str
    wrong: Wrong


def faults(folder: Path, pages: Iterable[Page]) -> tuple[Fault, ...]:
    """What in *folder* is not as `write` would leave it, in the order of paths.

    Raises:
        OSError: A file cannot be read.
    """
    listed = {page.path: page.text for page in pages}
    found = [Fault(path, "superfluous") for path in superfluous(folder, listed)]
    for path, text in listed.items():
        file = folder / path
        if not file.is_file():
            found.append(Fault(path, "missing"))
        elif file.read_bytes() != text.encode():
            found.append(Fault(path, "stale"))
    return tuple(sorted(found, key=lambda fault: fault.path))


def superfluous(folder: Path, paths: Iterable[str]) -> Iterator[str]:
    """The files below ``reference`` in *folder* that are none of *paths*."""
    listed = set(paths)
    for file in sorted((folder / _GENERATED).rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and path not in listed:
            yield path


def write(
    folder: Path, pages: Iterable[Page], put: Callable[[Path, bytes], None]
) -> tuple[str, ...]:
    """Put *pages* into *folder*; the paths of those that were not there as they are.

    *put* writes one file whole. Nothing is removed.

    Raises:
        OSError: A file cannot be written; those before it are.
    """
    changed = []
    for page in pages:
        file, content = folder / page.path, page.text.encode()
        if not file.is_file() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            put(file, content)
            changed.append(page.path)
    return tuple(changed)


def remove_superfluous(folder: Path, pages: Iterable[Page]) -> tuple[str, ...]:
    """Remove what stands below ``reference`` in *folder* and is none of *pages*; the paths.

    Raises:
        OSError: A file cannot be removed.
    """
    paths = tuple(superfluous(folder, (page.path for page in pages)))
    for path in paths:
        (folder / path).unlink()
    for inside in sorted((folder / _GENERATED).rglob("*"), reverse=True):
        if inside.is_dir() and not any(inside.iterdir()):
            inside.rmdir()
    return paths
