"""``tcpl case``: a case to fill in, empty or filled already, as text or as a workbook."""

from __future__ import annotations

import argparse
from pathlib import Path

from tcpl_rules.assessment.template import template
from tcpl_rules.assessment.write_case import write_case
from tcpl_rules.cli.console import complain, say
from tcpl_rules.cli.create import create_file
from tcpl_rules.cli.options import add_completions, add_language, case_at
from tcpl_rules.errors import WorkbookError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.report.citations import short_citation
from tcpl_rules.shelf import load

_USAGE = 2
_TEXT, _WORKBOOK = ".toml", ".xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A ruleset, what the case is written in and where it goes, and the language of its words."""
    parser.add_argument("ruleset", metavar="RULESET", help="the id of a ruleset, or a path")
    parser.add_argument(
        "--case", metavar="CASE", help="write this case, in TOML, JSON or Excel, not an empty one"
    )
    parser.add_argument(
        "--format",
        dest="written",
        choices=("text", "xlsx"),
        default="text",
        help="text is TOML; xlsx is a workbook to fill in, and needs --out",
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="write it there instead of printing it; nothing is overwritten",
    )
    add_completions(parser)
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the case or write it, for a file of the user's own."""
    out: Path | None = arguments.out
    workbook = arguments.written == "xlsx"
    wrong = _wrong_usage(out, workbook=workbook)
    if wrong:
        return complain(wrong, _USAGE)
    model = load(arguments.ruleset, completions=arguments.completion).model
    if workbook and out is not None:
        try:
            create_file(out, _workbook(model, arguments))
        except WorkbookError as refusal:
            return complain(refusal.text.in_language(arguments.lang), _USAGE)
        return 0
    text = _text(model, arguments)
    if out is None:
        say(text)
    else:
        create_file(out, text.encode())
    return 0


def _wrong_usage(out: Path | None, *, workbook: bool) -> str:
    if workbook and out is None:
        return "--format xlsx writes a file: say where with --out FILE.xlsx"
    wanted = _WORKBOOK if workbook else _TEXT
    if out is not None and out.suffix.lower() != wanted:
        form = "xlsx" if workbook else "text"
        return f"with --format {form} --out takes a name that ends in {wanted}, not {out.name}"
    return ""


def _text(model: Ruleset, arguments: argparse.Namespace) -> str:
    if arguments.case is None:
        return template(model, arguments.lang)
    return write_case(case_at(arguments.case).document, model, arguments.lang)


def _workbook(model: Ruleset, arguments: argparse.Namespace) -> bytes:
    from tcpl_rules.tables.case_book import case_book  # noqa: PLC0415 - so that text starts fast

    def shortened(citation: Text) -> str:
        return short_citation(citation, model, arguments.lang)

    given = {"ruleset": model.id} if arguments.case is None else case_at(arguments.case).document
    return case_book(given, model, arguments.lang, shortened=shortened)
