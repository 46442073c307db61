"""``tcpl error``: the page of a code."""

from __future__ import annotations

import argparse

from tcpl_rules._assets import asset
from tcpl_rules.cli.console import complain, say
from tcpl_rules.diagnostics.suggest import nearest

_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The code."""
    parser.add_argument("code", metavar="CODE", help="such as TCPL0501")


def run(arguments: argparse.Namespace) -> int:
    """Print the page that explains the code."""
    code = arguments.code.upper()
    code = f"TCPL{int(code):04}" if code.isascii() and code.isdecimal() else code
    pages = {page.name.removesuffix(".md"): page for page in asset("errors").iterdir()}
    if code in pages and code.startswith("TCPL"):
        say(pages[code].read_text("utf-8"))
        return 0
    meant = nearest(code, (name for name in pages if name.startswith("TCPL")))
    hint = f"; did you mean {meant}?" if meant else "; a code looks like TCPL0501"
    return complain(f"there is no code {arguments.code}{hint}", _USAGE)
