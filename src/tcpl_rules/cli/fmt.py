"""``tcpl fmt``: the one layout of a ruleset's text, written in place."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tcpl_rules.cli.console import complain, read_stdin, say, unreadable
from tcpl_rules.cli.refusals import refused_ruleset
from tcpl_rules.cli.replace import replace
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import InternalError, RulesetError, UnknownRulesetError
from tcpl_rules.quantities import Language
from tcpl_rules.source import SourceText
from tcpl_rules.sources import decoded, source_files
from tcpl_rules.syntax.format import canonical_text, format_tree
from tcpl_rules.syntax.parse import parse

_FINDINGS = 1
_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files, and the spelling of keywords."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a file, or a folder of *.tcpl files; - formats standard input to standard output",
    )
    parser.add_argument("--check", action="store_true", help="only name what would change")
    parser.add_argument(
        "--keywords", choices=("vi", "en"), help="spell every keyword in this language"
    )


def run(arguments: argparse.Namespace) -> int:
    """Format each file; one that does not parse is left as it is, and the others go on."""
    codes = [_path(path, arguments) for path in arguments.paths]
    return max(codes)


def _path(path: str, arguments: argparse.Namespace) -> int:
    try:
        files = [None] if path == "-" else source_files(Path(path))
    except UnknownRulesetError as unknown:
        return complain(str(unknown), _USAGE)
    return max(_file(file, arguments) for file in files)


def _file(file: Path | None, arguments: argparse.Namespace) -> int:
    """Format *file*, or standard input when it is None."""
    try:
        content = read_stdin() if file is None else file.read_bytes()
        name = "<stdin>" if file is None else file.as_posix()
        text = formatted(content, name, arguments.keywords)
        if arguments.check:
            return _compared(name, content, text)
        if file is None:
            sys.stdout.write(text)
        elif text.encode() != content:
            replace(file, text.encode())
    except RulesetError as refusal:
        return refused_ruleset(refusal)
    except BrokenPipeError:
        raise
    except OSError as fault:
        fault.filename = fault.filename if file is None else os.fspath(file)
        return complain(unreadable(fault), _USAGE)
    return 0


def formatted(content: bytes, name: str, spelling: Language | None) -> str:
    """The text that *content* holds in the one layout; *name* is what findings call the file.

    Raises:
        RulesetError: It is not UTF-8, or does not parse.
        InternalError: The layout would say something else than the author did.
    """
    findings = Findings()
    source = decoded(content, name, findings)
    findings.settle()
    tree = parse(source, findings)
    findings.settle()
    assert tree is not None  # noqa: S101 - INVARIANT: without a tree there is a finding
    text = format_tree(tree, source, spelling)
    after = SourceText(source.name, text)
    again = parse(after, Findings())
    if again is None or canonical_text(again, after) != canonical_text(tree, source):
        msg = f"formatting {source.name} would change what it says; it is left as it is"
        raise InternalError(msg)
    return text


def _compared(name: str, content: bytes, text: str) -> int:
    if text.encode() == content:
        return 0
    say(name)
    return _FINDINGS
