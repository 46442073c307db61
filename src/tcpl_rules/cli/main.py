"""Finds the command, runs it, and turns whatever happens into an exit code."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Final, Protocol, cast

from tcpl_rules._version import __version__
from tcpl_rules.cli.console import complain, fault_of_ours, speak_utf8, unreadable
from tcpl_rules.cli.refusals import refused_case, refused_ruleset
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import CaseError, RulesetError, UnknownRulesetError

COMMANDS: Final = {
    "list": "the rulesets that come with the library, and how much of each is read",
    "check": "check rulesets and show every finding",
    "amend": "apply amendments to a ruleset and show what results",
    "fmt": "lay out the text of rulesets in the one way",
    "case": "print an empty case to fill in",
    "assess": "assess a case",
    "explain": "why a case came out as it did, and what is missing",
    "plan": "the changes that would make a unit qualify at least cost",
    "needed": "what a case still lacks for its outcome",
    "calendar": "the deadlines of an assessment year",
    "overlay": "what a province or a commune adds: who answers for what, and its tasks",
    "remedy": "the remediation plan: for every finding who does what by when",
    "gaps": "what is not read of a ruleset, and the completion that fills it",
    "diff": "what one version of a regulation changes against another",
    "facts": "the facts that a ruleset asks for",
    "calculator": "write the calculator: one page that runs in a browser, without network",
    "schema": "print the JSON Schema of a case or of a result",
    "error": "explain the code of a finding",
    "docs": "the reference as pages, for this checkout or for your own ruleset; the site",
    "freeze": "for contributors: write the compiled form of the shipped rulesets",
}
"""Each command, in a module of its name."""

FINDINGS: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130
CLOSED: Final = 141


class Command(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say which arguments it takes."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``tcpl`` with *argv*; the exit code, never an exception."""
    speak_utf8()
    given = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has left. Python would complain once more when it closes the stream itself.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(given: list[str]) -> int:
    if given and not given[0].startswith("-") and given[0] not in COMMANDS:
        meant = nearest(given[0], COMMANDS)
        hint = f"did you mean {meant}?" if meant else f"there are: {', '.join(COMMANDS)}"
        return complain(f"there is no command {given[0]}; {hint}", USAGE)
    command = _module(given[0]) if given and given[0] in COMMANDS else None
    try:
        arguments = _parser(given, command).parse_args(given)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else USAGE
    assert command is not None  # noqa: S101 - INVARIANT: the parser asks for one
    return _guarded(command, arguments)


def _guarded(command: Command, arguments: argparse.Namespace) -> int:
    try:
        return command.run(arguments)
    except CaseError as refusal:
        return refused_case(refusal, arguments)
    except RulesetError as refusal:
        return refused_ruleset(refusal)
    except UnknownRulesetError as unknown:
        return complain(str(unknown), USAGE)
    except BrokenPipeError:
        raise
    except OSError as fault:
        return complain(unreadable(fault), USAGE)
    except Exception as fault:  # noqa: BLE001 - a fault of ours is reported, never a traceback
        return fault_of_ours(fault)


def _module(name: str) -> Command:
    """The module of the command *name*; only that one is loaded, so that each starts fast."""
    return cast("Command", importlib.import_module(f"tcpl_rules.cli.{name}"))


def _parser(given: Sequence[str], command: Command | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tcpl",
        description="Chấm điểm, đánh giá chuẩn tiếp cận pháp luật theo quy định. "
        "Vietnam's legal-access standards as rules that can be read, checked and run exactly.",
        epilog="tcpl COMMAND --help tells what a command takes. "
        "Ví dụ: tcpl assess --example dong-huong-2024",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"tcpl {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        added = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            allow_abbrev=False,
        )
        if command is not None and name == given[0]:
            command.add_arguments(added)
    return parser
