"""Arguments that several commands take, and the case that they name."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Literal

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.cli.console import read_stdin
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError
from tcpl_rules.governing import for_case
from tcpl_rules.shelf import load
from tcpl_rules.source import SourceText

Written = Literal["toml", "json", "xlsx"]
"""What a case is written in."""

_STDIN = "<stdin>"
_WORKBOOKS = (".xlsx", ".xlsm")
_ARCHIVE = b"PK\x03\x04"
"""How every workbook begins."""


def add_language(parser: argparse.ArgumentParser) -> None:
    """``--lang``."""
    parser.add_argument(
        "--lang", choices=("vi", "en"), default="vi", help="the language of what is printed"
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """``--json``."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def add_amendments(parser: argparse.ArgumentParser) -> None:
    """``--amendment``."""
    parser.add_argument(
        "--amendment",
        metavar="FILE",
        action="append",
        default=[],
        type=Path,
        help="an amendment of the ruleset; several are worked in as given, before completions",
    )


def add_hearsay(parser: argparse.ArgumentParser) -> None:
    """``--accept-hearsay``."""
    parser.add_argument(
        "--accept-hearsay",
        action="store_true",
        help="let what is known only from hearsay decide; the result says so",
    )


def add_completions(parser: argparse.ArgumentParser) -> None:
    """``--completion``."""
    parser.add_argument(
        "--completion",
        metavar="FILE",
        action="append",
        default=[],
        type=Path,
        help="a completion of the ruleset, see `tcpl gaps`; several are worked in as given",
    )


def add_case(
    parser: argparse.ArgumentParser, *, required: bool = True, written: str = "--format"
) -> None:
    """The case, and how it is looked at; *written* is the option that says what it is written in.

    A command that draws in several forms keeps ``--format`` for those.
    """
    parser.add_argument(
        "case",
        metavar="CASE",
        nargs=None if required else "?",
        help="a case in TOML or JSON, or a workbook of `tcpl case --format xlsx`; - is standard "
        "input",
    )
    parser.add_argument(
        written,
        dest="written",
        choices=("toml", "json", "xlsx"),
        help="what CASE is written in, whatever its name",
    )
    parser.add_argument(
        "--ruleset", metavar="ID|PATH", help="the ruleset, instead of the one for the case's year"
    )
    parser.add_argument(
        "--as-if", action="store_true", help="assess a year that the ruleset does not cover"
    )
    add_completions(parser)


def read_case(arguments: argparse.Namespace) -> Case:
    """The case that the arguments name.

    Raises:
        CaseError: It is not UTF-8, does not parse, or a cell of it cannot be taken as it is.
        OSError: The file cannot be read.
    """
    return case_at(arguments.case, arguments.written)


def case_at(path: str, form: Written | None = None) -> Case:
    """The case in the file *path*, or with ``-`` on standard input, written in *form*.

    Raises:
        CaseError: It is not UTF-8, does not parse, or a cell of it cannot be taken as it is.
        OSError: The file cannot be read.
    """
    is_book = form is None and Path(path).suffix.lower() in _WORKBOOKS
    if path != "-" and form is None and not is_book:
        return Case.read(path)
    content = read_stdin() if path == "-" else Path(path).read_bytes()
    name = _STDIN if path == "-" else path
    if is_book or form == "xlsx" or (form is None and content.startswith(_ARCHIVE)):
        from tcpl_rules.tables.read_case_book import case_of_book  # noqa: PLC0415 - text needs none

        return case_of_book(content, Path(name).name)
    text = _decoded(content, name)
    if form == "json" or (form is None and text.removeprefix("\ufeff").lstrip().startswith("{")):
        return Case.from_json(text, name)
    return Case.from_toml(text, name)


def ruleset_for(case: Case, arguments: argparse.Namespace) -> CompiledRuleset:
    """The ruleset asked for, else the one that the case names or its year has; completed.

    Raises:
        UnknownRulesetError: There is none that was asked for.
        CaseError: There is none for the case, or it says too little to find it.
        RulesetError: Its text is wrong.
    """
    if arguments.ruleset:
        return load(arguments.ruleset, completions=arguments.completion)
    if not arguments.completion:
        return for_case(case)
    named = case.document.get("ruleset")
    found = named if isinstance(named, str) else for_case(case).id
    return load(found, completions=arguments.completion)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = SourceText(name, content[: fault.start].decode("utf-8"))
        line, column = before.position(len(before.text))
        raise CaseError((Problem(code="TCPL0802", line=line, column=column),)) from fault
