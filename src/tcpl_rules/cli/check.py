"""``tcpl check``: every finding of shipped rulesets, or of one's own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from attrs import frozen

from tcpl_rules.cli.console import complain, say, say_json, screen_of, unreadable
from tcpl_rules.completion.complete import complete
from tcpl_rules.diagnostics.diagnostic import Diagnostic, Severity
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.render_json import render_json
from tcpl_rules.diagnostics.render_text import render_text
from tcpl_rules.errors import RulesetError, UnknownRulesetError
from tcpl_rules.model.check_versions import check_versions
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.pipeline import Checked, check_sources
from tcpl_rules.report.check_summary import summary
from tcpl_rules.revision.amend import amend
from tcpl_rules.revision.sorts import base_of
from tcpl_rules.shelf import load_overlay, shipped_ids, shipped_sources
from tcpl_rules.source import SourceText
from tcpl_rules.sources import read_sources

_FINDINGS = 1
_USAGE = 2

_Sources = Callable[[], Sequence[SourceText]]


@frozen(kw_only=True)
class Judged:
    """One ruleset after the check: its *model*, unless an error stood in the way."""

    name: str
    model: Ruleset | None
    findings: tuple[Diagnostic, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Files and folders, each one ruleset."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        type=Path,
        help="a file, or a folder of *.tcpl files: one ruleset each; without any, the shipped ones",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text or JSON")


def run(arguments: argparse.Namespace) -> int:
    """Check each ruleset, and the shipped ones also against each other."""
    judged, failed = [], 0
    for name, sources in _asked(arguments.paths):
        try:
            judged.append(_judge(name, sources))
        except OSError as fault:
            failed = complain(unreadable(fault), _USAGE)
        except UnknownRulesetError as unknown:
            failed = complain(str(unknown), _USAGE)
    across = () if arguments.paths else _across(judged)
    if arguments.format == "json":
        _print_json(judged, across)
    else:
        _print_text(judged, across)
    found = [*across, *(finding for one in judged for finding in one.findings)]
    wrong = any(finding.severity is Severity.ERROR for finding in found)
    return failed or (_FINDINGS if wrong else 0)


def _asked(paths: Sequence[Path]) -> list[tuple[str, _Sources]]:
    if paths:
        return [(str(path), partial(read_sources, path)) for path in paths]
    return [(name, partial(shipped_sources, name)) for name in shipped_ids()]


def _judge(name: str, sources: _Sources) -> Judged:
    try:
        checked = _checked(sources())
    except RulesetError as refusal:
        return Judged(name=name, model=None, findings=refusal.diagnostics)
    return Judged(name=name, model=checked.model, findings=checked.warnings)


def _checked(sources: Sequence[SourceText]) -> Checked:
    """What *sources* mean: a ruleset, or what a text makes of the shipped one that it names.

    Raises:
        RulesetError: A text is wrong.
        UnknownRulesetError: An overlay lies over a ruleset that is not shipped.
    """
    amended, completed = base_of(sources, "amendment"), base_of(sources, "completion")
    if len(sources) == 1 and base_of(sources, "overlay") is not None:
        laid = load_overlay(sources[0])
        return Checked(
            model=laid.ruleset.model,
            content_hash=laid.ruleset.content_hash,
            warnings=(*laid.ruleset.warnings, *laid.warnings),
        )
    if amended in shipped_ids():
        return amend(shipped_sources(amended), sources).checked
    if completed in shipped_ids():
        return complete(shipped_sources(completed), sources).checked
    return check_sources(sources)


def _across(judged: Sequence[Judged]) -> tuple[Diagnostic, ...]:
    """What is wrong between the versions of a standard."""
    findings = Findings()
    check_versions([one.model for one in judged if one.model is not None], findings)
    return findings.listed()


def _print_text(judged: Sequence[Judged], across: Sequence[Diagnostic]) -> None:
    found = [*(finding for one in judged for finding in one.findings), *across]
    if found:
        say(render_text(found, colour=screen_of(sys.stdout).colour) + "\n")
    for one in judged:
        say(summary(one.name, one.model, one.findings))


def _print_json(judged: Sequence[Judged], across: Sequence[Diagnostic]) -> None:
    rulesets = [
        {
            "name": one.name,
            "id": None if one.model is None else one.model.id,
            "findings": render_json(one.findings),
        }
        for one in judged
    ]
    say_json({"rulesets": rulesets, "across": render_json(across)})
