"""``tcpl docs``: the reference pages, and the site that holds them."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from tcpl_rules.cli.console import complain, say
from tcpl_rules.cli.main import COMMANDS, Command
from tcpl_rules.cli.replace import replace
from tcpl_rules.cli.site import build_site, missing_for_site, serve
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.reference.collect import every_page, pages_alone
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.site.write import faults, remove_superfluous, write
from tcpl_rules.shelf import load

_FINDINGS: Final = 1
_USAGE: Final = 2
_PORT: Final = 8000
_HIGHEST: Final = 65535
_ROOT: Final = Path(__file__).parents[3]
_CHECKOUT: Final = (
    "docs works in a checkout, not in an installed package; for pages of your own ruleset say: "
    "tcpl docs PATH --out FOLDER"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do with which pages."""
    parser.add_argument(
        "rulesets",
        metavar="PATH",
        nargs="*",
        help="your own rulesets, by path or id; without any, the pages of this checkout",
    )
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="where the pages of PATH go; nothing is removed"
    )
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        help="the language of the pages of PATH; Vietnamese if not given",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--check", action="store_true", help="only name what is stale, missing or superfluous"
    )
    what.add_argument(
        "--site", action="store_true", help="build the site in both languages, in build/site"
    )
    what.add_argument(
        "--serve",
        type=_port,
        nargs="?",
        const=_PORT,
        metavar="PORT",
        help=f"build the site and serve it on this machine alone; on {_PORT} if no port is given",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write pages, check them, or build the site."""
    if arguments.rulesets or arguments.out or arguments.lang:
        return _own(arguments)
    if not (_ROOT / "docs" / "site").is_dir():
        return complain(_CHECKOUT, _USAGE)
    if arguments.check:
        return _check()
    if arguments.site or arguments.serve is not None:
        return _site(arguments.serve)
    return _write()


def parsers() -> Mapping[str, argparse.ArgumentParser]:
    """The parser of each command, by its name."""
    made = {}
    for name, summary in COMMANDS.items():
        said = f"{summary[0].upper()}{summary[1:]}."
        made[name] = argparse.ArgumentParser(prog=f"tcpl {name}", description=said)
        module = cast("Command", importlib.import_module(f"tcpl_rules.cli.{name}"))
        module.add_arguments(made[name])
    return made


# -- this checkout ---------------------------------------------------------------------------------


def _all_pages() -> dict[Language, tuple[Page, ...]]:
    listed = parsers()
    return {lang: every_page(listed, lang) for lang in LANGUAGES}


def _write() -> int:
    for lang, made in _all_pages().items():
        folder = _ROOT / "docs" / lang
        for path in write(folder, made, replace):
            say(f"docs/{lang}/{path}")
        for path in remove_superfluous(folder, made):
            say(f"docs/{lang}/{path}: removed")
    return 0


def _check() -> int:
    found = [
        f"docs/{lang}/{fault.path}: {fault.wrong}"
        for lang, made in _all_pages().items()
        for fault in faults(_ROOT / "docs" / lang, made)
    ]
    for line in found:
        say(line)
    if found:
        return complain("write the pages anew with: tcpl docs", _FINDINGS)
    return 0


def _site(port: int | None) -> int:
    missing = missing_for_site()
    if missing:
        return complain(missing, _USAGE)
    code = build_site(_ROOT, _all_pages())
    return serve(_ROOT / "build" / "site", port) if port is not None and code == 0 else code


# -- rulesets of anybody ---------------------------------------------------------------------------


def _own(arguments: argparse.Namespace) -> int:
    if not arguments.rulesets or arguments.out is None:
        return complain("the pages of your own rulesets take PATH and --out FOLDER", _USAGE)
    if arguments.check or arguments.site or arguments.serve is not None:
        return complain("--check, --site and --serve are for the pages of a checkout", _USAGE)
    rulesets = [load(given) for given in arguments.rulesets]
    ids = [ruleset.id for ruleset in rulesets]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice is not None:
        return complain(f"{twice} is given twice", _USAGE)
    lang: Language = arguments.lang or "vi"
    for path in write(arguments.out, pages_alone(rulesets, lang), replace):
        say(str(arguments.out / path))
    return 0


def _port(text: str) -> int:
    """The port that *text* writes.

    Raises:
        argparse.ArgumentTypeError: It writes none.
    """
    if text.isascii() and text.isdecimal() and 0 < int(text) <= _HIGHEST:
        return int(text)
    msg = f"{text} is no port; write a number up to {_HIGHEST}"
    raise argparse.ArgumentTypeError(msg)
