"""How what a command found is drawn, and where it goes."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tcpl_rules.cli.console import say
from tcpl_rules.cli.console import screen_of as screen_on
from tcpl_rules.cli.create import create_file
from tcpl_rules.report.screen import Screen


def add_drawing(parser: argparse.ArgumentParser, *forms: str) -> None:
    """``--format`` with these *forms*, the first where none is given, and ``--out``."""
    parser.add_argument(
        "--format", choices=forms, default=forms[0], help="how it is drawn; markdown pastes well"
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="write it there instead of printing it; nothing is overwritten",
    )


def screen_of(arguments: argparse.Namespace) -> Screen:
    """The screen that is drawn for; a file takes no colour."""
    return screen_on(sys.stdout) if arguments.out is None else Screen()


def as_json(document: object) -> str:
    """*document* as JSON: indented, letters as they are."""
    return json.dumps(document, ensure_ascii=False, indent=2)


def show(text: str, arguments: argparse.Namespace) -> int:
    """Print *text*, or write it where the arguments say; the exit code.

    Raises:
        OSError: The file is there already, or cannot be written.
    """
    if arguments.out is None:
        say(text)
    else:
        create_file(arguments.out, (text.removesuffix("\n") + "\n").encode())
    return 0
