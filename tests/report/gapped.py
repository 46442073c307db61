"""A ruleset with gaps, for the reports about them."""

from __future__ import annotations

from tcpl_rules.completion.gap import Gap
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.pipeline import read_model
from tests.completion.completing import BASE, base, gaps


def model(text: str = BASE) -> Ruleset:
    """What *text* means."""
    return read_model(base(text), Findings())[0]


def gap(address: str, sort: str, text: str = BASE) -> Gap:
    """The first gap of that sort at *address*."""
    return next(g for g in gaps(text) if (g.address(), g.sort) == (address, sort))
