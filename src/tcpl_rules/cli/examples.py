"""The worked cases that come with the library."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from tcpl_rules._assets import asset
from tcpl_rules.assessment.case import Case
from tcpl_rules.shelf import shipped_ids

_SUFFIX = ".toml"
_EXPECTED = ".expected.toml"


def example_names() -> tuple[str, ...]:
    """The names of the worked cases, ruleset by ruleset."""
    return tuple(name for name, _ in _examples())


def example(name: str) -> Case | None:
    """The worked case called *name*, or None when there is none."""
    for found, file in _examples():
        if found == name:
            return Case.from_toml(file.read_text("utf-8"), file.name)
    return None


def _examples() -> Iterator[tuple[str, Traversable]]:
    for ruleset in shipped_ids():
        folder = asset("rulesets") / ruleset / "cases"
        files = folder.iterdir() if folder.is_dir() else iter(())
        for file in sorted(files, key=lambda file: file.name):
            if file.name.endswith(_SUFFIX) and not file.name.endswith(_EXPECTED):
                yield file.name.removesuffix(_SUFFIX), file
