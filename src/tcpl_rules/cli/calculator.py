"""``tcpl calculator``: one page that a person opens by double-click, with no network."""

from __future__ import annotations

import argparse
from pathlib import Path

from tcpl_rules.calculator.packing.build import calculator
from tcpl_rules.calculator.packing.runtime_files import RuntimeFilesError
from tcpl_rules.cli.console import complain, say
from tcpl_rules.cli.create import create_file

_USAGE = 2
_MEGABYTE = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the page goes."""
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the page to write, about ten megabytes; nothing is overwritten. "
        "Building it needs npm, and the network the first time",
    )


def run(arguments: argparse.Namespace) -> int:
    """Build the page; say what was written."""
    out: Path = arguments.out
    try:
        content = calculator()
    except RuntimeFilesError as missing:
        return complain(str(missing), _USAGE)
    create_file(out, content)
    say(f"{out} ({len(content) // _MEGABYTE} MB)")
    return 0
