"""The command line as a page, from the parsers that the commands really have; English alone.

Drawn from what the parsers hold, and not from their help, whose layout changes with Python.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Final

from tcpl_rules.reference.markdown import bullets, code, escaped, fence, heading, page, table
from tcpl_rules.reference.page import Page

PATH: Final = "reference/command-line.md"
_LEAD: Final = (
    "Every command, with what it takes. Output is Vietnamese unless `--lang en` is given; a "
    "command ends with 0 when all is well, 1 when it found something wrong, 2 when it was asked "
    "wrongly, 3 at a fault of its own."
)
_HEADS: Final = ("Takes", "What it is")
_ONE_OF: Final = "one of {}"
_DEFAULT: Final = "{} when not given"
_REPEATED: Final = "may be repeated"


def command_line_pages(parsers: Mapping[str, argparse.ArgumentParser]) -> Iterator[Page]:
    """The page of all commands; *parsers* by the names of the commands."""
    parts = [part for name, parser in parsers.items() for part in _command(name, parser, 2)]
    yield Page(path=PATH, text=page(heading(1, "Command line"), _LEAD, *parts))


def _command(name: str, parser: argparse.ArgumentParser, level: int) -> Iterator[str]:
    yield heading(level, f"tcpl {name}", name.replace(" ", "-"))
    yield escaped(parser.description or "")
    actions = list(_actions(parser))
    yield fence(" ".join([f"tcpl {name}", *map(_usage, actions)]))
    inner = [one for one in actions if isinstance(one, argparse._SubParsersAction)]  # noqa: SLF001
    rows = [(code(_called(one)), _told(one)) for one in actions if one not in inner]
    if rows:
        yield table(_HEADS, rows)
    for action in inner:
        yield bullets(_alternatives(name, action))
        for word, below in action.choices.items():
            if list(_actions(below)):
                yield from _command(f"{name} {word}", below, level + 1)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """What *parser* takes, but for ``--help``."""
    listed = parser._actions  # noqa: SLF001 - argparse gives no other list of them
    return (one for one in listed if not isinstance(one, argparse._HelpAction))  # noqa: SLF001


def _alternatives(
    name: str,
    action: argparse._SubParsersAction[argparse.ArgumentParser],
) -> Iterator[str]:
    """The words of which one stands behind the command *name*."""
    listed = action._choices_actions  # noqa: SLF001 - it alone knows their help
    for one in listed:
        yield f"{code(f'tcpl {name} {one.dest}')}: {escaped(one.help or '')}"


def _usage(action: argparse.Action) -> str:
    said = _value(action)
    if action.option_strings:
        said = " ".join(filter(None, (action.option_strings[-1], said)))
        return said if action.required else f"[{said}]"
    return f"[{said}]" if action.nargs in ("?", "*") else said


def _called(action: argparse.Action) -> str:
    value = _value(action)
    return " ".join(filter(None, (", ".join(action.option_strings), value)))


def _value(action: argparse.Action) -> str:
    """What stands for the value that *action* takes; empty where it takes none."""
    if action.nargs == 0:
        return ""
    if isinstance(action.metavar, tuple):
        return " ".join(action.metavar)
    named = action.metavar or ("VALUE" if action.option_strings else action.dest.upper())
    if action.choices is not None and action.metavar is None:
        named = "|".join(map(str, action.choices))
    return f"{named}…" if action.nargs in ("*", "+") else named


def _told(action: argparse.Action) -> str:
    said = [_help(action)]
    if action.choices is not None and action.metavar is not None:
        said.append(_ONE_OF.format(", ".join(map(str, action.choices))))
    if isinstance(action.default, str | int) and not isinstance(action.default, bool):
        said += [_DEFAULT.format(action.default)] if action.default != argparse.SUPPRESS else []
    if isinstance(action, argparse._AppendAction):  # noqa: SLF001 - no public name either
        said.append(_REPEATED)
    return escaped("; ".join(part for part in said if part))


def _help(action: argparse.Action) -> str:
    if not action.help:
        return ""
    values = {**vars(action), "prog": "tcpl"}
    return action.help % values if "%(" in action.help else action.help.replace("%%", "%")
