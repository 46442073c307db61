"""The page of the command line has every command, and every option with what it takes."""

from __future__ import annotations

import argparse

from tcpl_rules.cli.docs import parsers
from tcpl_rules.cli.main import COMMANDS
from tcpl_rules.reference.command_line import command_line_pages


def _text(**commands: argparse.ArgumentParser) -> str:
    (page,) = command_line_pages(commands)
    return page.text


def test_every_command() -> None:
    (page,) = command_line_pages(parsers())

    assert [name for name in COMMANDS if f"## tcpl {name} {{ #{name} }}" not in page.text] == []


def test_options_and_what_they_take() -> None:
    parser = argparse.ArgumentParser(description="Look at cases.")
    parser.add_argument("case", metavar="CASE", nargs="?", help="a case")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="which language")
    parser.add_argument("--out", metavar="FILE", required=True, help="where to")
    parser.add_argument("--lock", metavar="KEY", action="append", help="what stays")
    parser.add_argument("--json", action="store_true", help="100%% as data")
    text = _text(look=parser)

    assert "tcpl look [CASE] [--lang vi|en] --out FILE [--lock KEY] [--json]" in text
    assert "| which language; vi when not given |" in text
    assert "| what stays; may be repeated |" in text
    assert "| 100% as data |" in text


def test_words_below_a_command() -> None:
    parser = argparse.ArgumentParser()
    words = parser.add_subparsers(metavar="case|result")
    words.add_parser("case", help="of a case").add_argument("ruleset", metavar="RULESET")
    words.add_parser("result", help="of a result")
    text = _text(schema=parser)

    assert "tcpl schema case RULESET" in text
    assert "<code>tcpl schema result</code>: of a result" in text
    assert "--help" not in text
