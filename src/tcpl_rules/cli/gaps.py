"""``tcpl gaps``: what is not read of a ruleset, and the completion that fills it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from attrs import frozen

from tcpl_rules.cli.console import complain, say, say_json, screen_of
from tcpl_rules.cli.create import create_file
from tcpl_rules.cli.options import add_completions, add_json, add_language
from tcpl_rules.cli.refusals import refused_ruleset
from tcpl_rules.completion.complete import complete
from tcpl_rules.completion.gap import Gap, gaps_of
from tcpl_rules.completion.table import read_table
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError, WorkbookError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.report.gaps.sheets import gap_sheets
from tcpl_rules.report.gaps.template import completion_template
from tcpl_rules.report.gaps.text import gaps_json, gaps_text
from tcpl_rules.report.screen import printable
from tcpl_rules.revision.edits import drafts
from tcpl_rules.shelf import sources_of
from tcpl_rules.source import SourceText
from tcpl_rules.sources import read_sources
from tcpl_rules.syntax.tree import Branch
from tcpl_rules.workbook.read_sheet import sheets_of
from tcpl_rules.workbook.write_book import book_bytes

_FINDINGS = 1
_USAGE = 2
_WORKBOOK = ".xlsx"
_TEXT = ".tcpl"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A ruleset, and whether to list its gaps, to write what fills them, or to read that."""
    parser.add_argument("ruleset", metavar="RULESET", help="the id of a ruleset, or a path")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--template", action="store_true", help="write a completion to fill in instead of a list"
    )
    what.add_argument(
        "--read", metavar="WORKBOOK", help="turn a workbook that was filled in into a completion"
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="where the completion goes: a .tcpl file, or with --template an .xlsx workbook",
    )
    add_completions(parser)
    add_language(parser)
    add_json(parser)


@frozen(kw_only=True)
class _Asked:
    """The ruleset that is asked about: its text, what it means, and its gaps."""

    sources: tuple[SourceText, ...]
    trees: tuple[Branch, ...]
    model: Ruleset
    gaps: tuple[Gap, ...]


def run(arguments: argparse.Namespace) -> int:
    """List, write or read."""
    wrong = _wrong_usage(arguments)
    if wrong:
        return complain(wrong, _USAGE)
    asked = _asked(arguments)
    try:
        if arguments.read:
            return _read(asked, arguments)
        if arguments.template:
            return _write_template(asked, arguments)
    except WorkbookError as refusal:
        return complain(refusal.text.in_language(arguments.lang), _USAGE)
    if arguments.json:
        say_json(gaps_json(asked.gaps, asked.model))
    else:
        say(gaps_text(asked.gaps, asked.model, arguments.lang, screen_of(sys.stdout)))
    return 0


def _wrong_usage(arguments: argparse.Namespace) -> str:
    out: Path | None = arguments.out
    if arguments.json and (arguments.template or arguments.read):
        return "--json goes with the list of gaps alone"
    if out is None:
        return ""
    if not (arguments.template or arguments.read):
        return "--out goes with --template or --read"
    wanted = (_TEXT, _WORKBOOK) if arguments.template else (_TEXT,)
    if out.suffix.lower() not in wanted:
        return f"--out takes a name that ends in {' or '.join(wanted)}, not {out.name}"
    return ""


def _asked(arguments: argparse.Namespace) -> _Asked:
    texts = [text for path in arguments.completion for text in read_sources(path)]
    made = complete(sources_of(arguments.ruleset), texts)
    trees = tuple(file.tree for file in drafts(made.sources, Findings()))
    return _Asked(sources=made.sources, trees=trees, model=made.checked.model, gaps=gaps_of(trees))


def _write_template(asked: _Asked, arguments: argparse.Namespace) -> int:
    out: Path | None = arguments.out
    if out is not None and out.suffix.lower() == _WORKBOOK:
        create_file(out, book_bytes(gap_sheets(asked.gaps, asked.model, arguments.lang)))
        return 0
    _put(completion_template(asked.gaps, asked.model, arguments.lang), out)
    return 0


def _read(asked: _Asked, arguments: argparse.Namespace) -> int:
    """Give what the workbook says, unless it can be read in two ways or does not fit.

    What does not fit is printed, for the findings to point into, and no file is made of it.
    """
    table = read_table(sheets_of(arguments.read), asked.gaps, asked.trees)
    for problem in table.problems:
        said = printable(problem.sentence(arguments.lang))
        print(f"{said} [{problem.code}]", file=sys.stderr)
    if table.problems:
        return _FINDINGS
    name = "completion.tcpl" if arguments.out is None else arguments.out.as_posix()
    try:
        complete(asked.sources, [SourceText(name, table.text)])
    except RulesetError as refusal:
        say(table.text)
        return refused_ruleset(refusal)
    _put(table.text, arguments.out)
    return 0


def _put(text: str, out: Path | None) -> None:
    """Write *text* to a new file: nothing that somebody filled in is written over."""
    if out is None:
        say(text)
    else:
        create_file(out, text.encode())
