"""``tcpl needed``: the facts and points on which the outcome of a case still turns."""

from __future__ import annotations

import argparse
import sys

import attrs

from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.cli.console import say, say_json, screen_of
from tcpl_rules.cli.options import add_case, add_json, add_language, read_case, ruleset_for
from tcpl_rules.model.standing import Text
from tcpl_rules.report.assessment_text import needed_line

_NOTHING = Text("Kết quả đã rõ, không cần thêm số liệu.", "The outcome is settled as it is.")
_LAW = Text(
    "Không còn số liệu nào phải nhập. Kết quả chưa xác định được vì quy định chưa đọc được hoặc "
    "theo nguồn chưa kiểm chứng được.",
    "There is nothing more to enter. The outcome is open because the law itself is known only from "
    "hearsay, or is unread.",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A case, and the language to ask in."""
    add_case(parser)
    add_language(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what is needed, in the order of the law."""
    case = read_case(arguments)
    ruleset = ruleset_for(case, arguments)
    needed = ruleset.still_needed(case, as_if=arguments.as_if)
    if arguments.json:
        say_json([attrs.asdict(one) for one in needed])
        return 0
    screen = screen_of(sys.stdout)
    lines = [line for one in needed for line in needed_line(one, arguments.lang, screen)]
    if not lines:
        outcome = ruleset.assess(case, as_if=arguments.as_if, reasons=False).outcome
        nothing = _LAW if outcome == UNDETERMINED else _NOTHING
        lines = screen.wrapped(nothing.in_language(arguments.lang))
    say("\n".join(lines))
    return 0
