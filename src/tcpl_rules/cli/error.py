"""``tcpl error``: the page of a code."""

from __future__ import annotations

import argparse

from tcpl_rules.cli.console import complain, say
from tcpl_rules.diagnostics.catalogue import CODES, page
from tcpl_rules.diagnostics.suggest import nearest

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The code."""
    parser.add_argument("code", metavar="CODE", help="such as TCPL0501, or its number, 501")


def run(arguments: argparse.Namespace) -> int:
    """Print the page that explains the code."""
    given: str = arguments.code
    number = given.isascii() and given.isdecimal()
    code = f"TCPL{given:0>4}" if number else given.upper()
    if code in CODES:
        say(page(code))
        return 0
    meant = nearest(code, CODES)
    hint = f"did you mean {meant}?" if meant else "a code looks like TCPL0501"
    return complain(f"there is no code {given}; {hint}", _USAGE)
