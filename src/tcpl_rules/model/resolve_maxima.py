"""Derived maxima: arithmetic on the maxima of named nodes."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.ruleset import Maximum, Node, Ruleset


def resolve_maxima(ruleset: Ruleset, findings: Findings) -> Ruleset:
    """*ruleset* with the value of every derived maximum; one that has none is a finding."""
    maxima = {node.key: node.maximum for node in ruleset.walk()}
    values: dict[str, Fraction | None] = {}
    for node in ruleset.walk():
        _value(node.key, maxima, values, (), findings)
    return evolve(ruleset, nodes=tuple(_filled(node, values) for node in ruleset.nodes))


def _filled(node: Node, values: dict[str, Fraction | None]) -> Node:
    maximum = evolve(node.maximum, value=values[node.key])
    children = tuple(_filled(child, values) for child in node.children)
    return evolve(node, maximum=maximum, children=children)


def _value(
    key: str,
    maxima: dict[str, Maximum],
    values: dict[str, Fraction | None],
    path: tuple[str, ...],
    findings: Findings,
) -> Fraction | None:
    if key in values:
        return values[key]
    maximum = maxima[key]
    if key in path:
        span = maximum.span
        if span is not None:
            circle = " → ".join((*path[path.index(key) :], key))
            findings.add("TCPL0402", f"maxima are derived from each other: {circle}", span)
        return None
    value: Fraction | None = maximum.value
    if maximum.terms:
        value = maximum.constant
        for term in maximum.terms:
            part = _term(key, term.key, maxima, values, path, findings)
            value = None if part is None or value is None else value + term.sign * part
    values.setdefault(key, value)
    return values[key]


def _term(
    key: str,
    of: str,
    maxima: dict[str, Maximum],
    values: dict[str, Fraction | None],
    path: tuple[str, ...],
    findings: Findings,
) -> Fraction | None:
    span = maxima[key].span
    if of not in maxima:
        if span is not None and of:
            findings.add("TCPL0201", f"no part `{of}` is scored here", span)
        return None
    found = _value(of, maxima, values, (*path, key), findings)
    derived = bool(maxima[of].terms)
    if found is None and not derived and span is not None:
        findings.add(
            "TCPL0303",
            f"the maximum of `{key}` is derived from the unread one of `{of}`",
            span,
            cause=(maxima[of].span or span, "unread here"),
        )
    return found
