"""``tcpl amend``: the consolidated text of a ruleset and the amendments to it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tcpl_rules.cli.console import say, screen_of
from tcpl_rules.cli.create import create_folder
from tcpl_rules.diagnostics.render_text import render_text
from tcpl_rules.report.check_summary import summary
from tcpl_rules.revision.amend import Amended, amend
from tcpl_rules.revision.one_text import one_text
from tcpl_rules.shelf import sources_of
from tcpl_rules.sources import read_sources

_UNTIL = "tcpl: note: {base} governs up to {year} now; its own `years` go on beyond that"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The ruleset, what amends it, and where the result goes."""
    parser.add_argument("base", metavar="BASE", help="the id of a ruleset, or the path of one")
    parser.add_argument(
        "amendments",
        metavar="AMENDMENT",
        nargs="+",
        type=Path,
        help="a file or folder; each amends the result of the one before",
    )
    parser.add_argument(
        "--out", metavar="FOLDER", type=Path, help="write the result there instead of printing it"
    )
    parser.add_argument(
        "--keywords", choices=("vi", "en"), help="spell every keyword in this language"
    )


def run(arguments: argparse.Namespace) -> int:
    """Apply the amendments; print or write what results."""
    texts = [read_sources(path) for path in arguments.amendments]
    amended = amend(sources_of(arguments.base), *texts, spelling=arguments.keywords)
    if amended.checked.warnings:
        drawn = render_text(amended.checked.warnings, colour=screen_of(sys.stderr).colour)
        print(drawn, file=sys.stderr, end="")
    if amended.base_until is not None:
        print(_UNTIL.format(base=arguments.base, year=amended.base_until), file=sys.stderr)
    if arguments.out is None:
        say(one_text(amended.sources).text)
    else:
        _write(amended, arguments.out)
    return 0


def _write(amended: Amended, folder: Path) -> None:
    files = {source.name.rpartition("/")[2]: source.text.encode() for source in amended.sources}
    create_folder(folder, files)
    say(summary(str(folder), amended.checked.model, amended.checked.warnings))
