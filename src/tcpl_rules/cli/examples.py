"""The worked cases that come with the library."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from importlib.resources.abc import Traversable

from tcpl_rules._assets import asset
from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.options import read_case
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.shelf import shipped_ids

_SUFFIX = ".toml"
_EXPECTED = ".expected.toml"


def example_names() -> tuple[str, ...]:
    """The names of the worked cases, ruleset by ruleset.

    Where two rulesets have a case of one name, each goes by ``ruleset/name``.
    """
    found = [(ruleset, _name(file)) for ruleset, file in _examples()]
    times = Counter(name for _, name in found)
    return tuple(name if times[name] == 1 else f"{ruleset}/{name}" for ruleset, name in found)


def example(name: str) -> Case | None:
    """The worked case called *name*, or None when there is none, or more than one."""
    files = [f for ruleset, f in _examples() if name in (_name(f), f"{ruleset}/{_name(f)}")]
    if len(files) != 1:
        return None
    return Case.from_toml(files[0].read_text("utf-8"), files[0].name)


def add_example(parser: argparse.ArgumentParser) -> None:
    """``--example``."""
    parser.add_argument("--example", metavar="NAME", help="a case that comes with the library")


def case_asked(arguments: argparse.Namespace, command: str) -> Case | str:
    """The case or the example that the arguments name; what is wrong with them as a text.

    Raises:
        CaseError: The case is not UTF-8, or does not parse.
        OSError: The file cannot be read.
    """
    if (arguments.case is None) == (arguments.example is None):
        return f"{command} takes a CASE or --example NAME, one of the two"
    if arguments.example is None:
        return read_case(arguments)
    return example(arguments.example) or no_example(arguments.example)


def no_example(name: str) -> str:
    """That there is no such example, and which was meant."""
    names = example_names()
    meant = nearest(name, names)
    if meant is None:
        return f"there is no example {name}; there are: {', '.join(names)}"
    return f"there is no example {name}; did you mean {meant}? tcpl assess --examples lists all"


def _name(file: Traversable) -> str:
    return file.name.removesuffix(_SUFFIX)


def _examples() -> Iterator[tuple[str, Traversable]]:
    """The files of the worked cases, each with its ruleset."""
    for ruleset in shipped_ids():
        folder = asset("rulesets") / ruleset / "cases"
        files = folder.iterdir() if folder.is_dir() else iter(())
        for file in sorted(files, key=lambda file: file.name):
            if file.name.endswith(_SUFFIX) and not file.name.endswith(_EXPECTED):
                yield ruleset, file
