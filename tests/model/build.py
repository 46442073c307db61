"""Small rulesets made by hand, every part of them standing somewhere in one invented text."""

from __future__ import annotations

from fractions import Fraction
from itertools import count
from typing import Any

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.condition import Band, Condition, Grade, Requirement
from tcpl_rules.model.fact import Fact, FactKind, Relation
from tcpl_rules.model.guard import (
    AllOf,
    Comparator,
    Comparison,
    Guard,
    Holds,
    Linear,
    Measure,
    UnreadThreshold,
)
from tcpl_rules.model.rule import (
    ByHand,
    FullMarks,
    Open,
    Penalty,
    Require,
    Requirements,
    Row,
    Rows,
    Rule,
)
from tcpl_rules.model.ruleset import Kind, Maximum, Node, Ruleset
from tcpl_rules.model.standing import UNSAID, Basis, Citation, Standing, Text
from tcpl_rules.quantities import ONE, ZERO
from tcpl_rules.source import SourceText, Span

CITED = Standing(citations=(Citation(instrument="QD1", article="3"),))
UNREAD = Standing(citations=(Citation(instrument="QD1", article="3"),), basis=Basis.UNREAD)
HEARSAY = Standing(citations=CITED.citations, basis=Basis.HEARSAY, source="portal")
REPORTED = Standing(citations=CITED.citations, basis=Basis.REPORTED, source="portal")
WORDS = Text("chữ", "words")
CLASSES = (Kind(id="class_1", text=WORDS), Kind(id="class_2", text=WORDS))

_TEXT = SourceText("made.tcpl", " " * 100_000)
_places = count()


def at() -> Span:
    """A place of its own, after all earlier ones."""
    start = next(_places) % 99_999
    return Span(_TEXT, start, start + 1)


def number(name: str, **more: Any) -> Fact:
    """A count."""
    return _fact(name, FactKind.COUNT, **more)


def flag(name: str, **more: Any) -> Fact:
    """A yes/no fact."""
    return _fact(name, FactKind.YES_NO, **more)


def _fact(name: str, kind: FactKind, **more: Any) -> Fact:
    given = {"label": WORDS, "asks": WORDS, "unit": WORDS, "standing": CITED, "span": at(), **more}
    return Fact(id=name, kind=kind, **given)


def compare(
    left: str, comparator: Comparator, value: Fraction | int | str, over: str | None = None
) -> Comparison:
    """``a - b < 3`` as ``compare("a -b", "<", 3)``; a ratio names what it is *over*."""
    terms = tuple((word.strip("-"), -1 if word.startswith("-") else 1) for word in left.split())
    measure = Measure(numerator=Linear(terms=terms), denominator=over)
    return Comparison(measure=measure, comparator=comparator, value=Fraction(value), span=at())


def both(*parts: Guard) -> AllOf:
    """Every one of *parts*."""
    return AllOf(parts=parts)


def yes(name: str) -> Holds:
    """The fact *name* is yes."""
    return Holds(fact=name)


def no(name: str) -> Holds:
    """The fact *name* is no."""
    return Holds(fact=name, positive=False)


def share_tiers(part: str, whole: str, *steps: tuple[int, int]) -> list[Row]:
    """Tiers of a ratio: points and the percentage from which they are given, falling."""
    rows, above = [], None
    for points, percent in steps:
        guards = [compare(part, ">=", Fraction(percent, 100), whole)]
        if above is not None:
            guards.append(compare(part, "<", Fraction(above, 100), whole))
        rows.append(award(points, both(*guards)))
        above = percent
    return rows


def award(points: Fraction | int | str, guard: Guard, standing: Standing = CITED) -> Row:
    """A row that gives points."""
    return Row(result=Fraction(points), guard=guard, standing=standing, span=at())


def silent(guard: Guard) -> Row:
    """A row for which the law gives no result."""
    standing = Standing(citations=CITED.citations, basis=Basis.SILENT)
    return Row(result=Open(silent=True), guard=guard, standing=standing, span=at())


def full_marks(guard: Guard) -> FullMarks:
    """Full marks when *guard* holds."""
    return FullMarks(guard=guard, standing=CITED, span=at())


def penalty(points: Fraction | int | str, guard: Guard, standing: Standing = CITED) -> Penalty:
    """Points that are taken off when *guard* holds."""
    return Penalty(points=Fraction(points), guard=guard, standing=standing, span=at())


def require(wanted: Guard | UnreadThreshold, standing: Standing = CITED) -> Require:
    """One thing that a content requires."""
    return Require(wanted=wanted, standing=standing, span=at())


def unread_threshold(fact: str, over: str | None = None) -> UnreadThreshold:
    """*fact* (or its share *over* another) against a number that nobody has read."""
    measure = Measure(numerator=Linear(terms=((fact, 1),)), denominator=over)
    return UnreadThreshold(measure=measure, comparator=">=", span=at())


def content(key: str, *requires: Require, **more: Any) -> Node:
    """A content that is met or not, by what it requires; by hand if that is nothing."""
    rule: Rule = ByHand(standing=CITED)
    if requires:
        rule = Requirements(requires=requires, standing=CITED)
    return node(key, Maximum(value=ONE, standing=UNSAID), rule=rule, **more)


def part(key: str, *nodes: Node, **more: Any) -> Node:
    """A node above contents, which are counted."""
    most = sum((below.maximum.value or ZERO for below in nodes), ZERO)
    return node(key, Maximum(value=most, standing=UNSAID), *nodes, **more)


def contents(*nodes: Node, **more: Any) -> Ruleset:
    """A ruleset without points."""
    return ruleset(*nodes, by_points=False, **more)


def maximum(points: Fraction | int | str | None, more_than: Fraction | None = None) -> Maximum:
    """A maximum, unread when *points* is None."""
    value = None if points is None else Fraction(points)
    standing = UNREAD if value is None and more_than is None else CITED
    return Maximum(value=value, more_than=more_than, standing=standing, span=at())


def node(
    key: str,
    most: Maximum | int | None,
    *content: Row | Node,
    kind: str = "criterion",
    highest: bool = False,
    **more: Any,
) -> Node:
    """A node with the rows or the children that *content* lists."""
    rows = tuple(part for part in content if isinstance(part, Row))
    rule: Rule | None = Rows(rows=rows, highest=highest, standing=CITED) if rows else None
    given = {"rule": rule, "standing": CITED, "title_standing": CITED, "span": at(), **more}
    return Node(
        kind=kind,
        label=key.rpartition(".")[2],
        key=key,
        title=WORDS,
        maximum=most if isinstance(most, Maximum) else maximum(most),
        children=tuple(part for part in content if isinstance(part, Node)),
        **given,
    )


def condition(name: str, requirement: Requirement, standing: Standing = CITED) -> Condition:
    """A condition of qualifying."""
    return Condition(id=name, text=WORDS, requirement=requirement, standing=standing, span=at())


def grade(name: str, low: int | None, high: int | None, *, high_inclusive: bool = False) -> Grade:
    """The grade from *low* below *high*."""
    band = Band(
        low=None if low is None else Fraction(low),
        high=None if high is None else Fraction(high),
        high_inclusive=high_inclusive,
    )
    return Grade(id=name, text=WORDS, band=band, standing=CITED, span=at())


def check_sum(left: str, right: str) -> Relation:
    """``left = right``, sums of facts named one after another."""
    sides = (Linear(terms=tuple((name, 1) for name in side.split())) for side in (left, right))
    return Relation(left=next(sides), right=next(sides), standing=CITED, span=at())


def ruleset(
    *nodes: Node, facts: tuple[Fact, ...] = (), most: Maximum | int | None = None, **more: Any
) -> Ruleset:
    """A ruleset of *nodes*; its maximum is their sum unless given."""
    if most is None:
        most = maximum(sum((n.maximum.value or ZERO for n in nodes), ZERO))
    given = {
        "kinds": (Kind(id="commune", text=WORDS), Kind(id="ward", text=WORDS)),
        "title_standing": CITED,
        "instruments": (),
        "span": at(),
        **more,
    }
    return Ruleset(
        id="made",
        edition=1,
        language=1,
        standard="made",
        title=WORDS,
        maximum=most if isinstance(most, Maximum) else maximum(most),
        facts=facts,
        nodes=nodes,
        **given,
    )


def found(check: Any, made: Ruleset) -> tuple[Diagnostic, ...]:
    """What *check* finds wrong with *made*."""
    findings = Findings()
    check(made, findings)
    return findings.listed()


def codes(check: Any, made: Ruleset) -> list[str]:
    """The codes of what *check* finds, in the order of the text."""
    return [diagnostic.code for diagnostic in found(check, made)]


def values(diagnostic: Diagnostic, made: Ruleset) -> dict[str, int]:
    """The witness of *diagnostic* as values of variables."""
    listed = [*enumerate(made.kinds), *enumerate(made.classes)]
    places = {kind.id: place for place, kind in listed}
    return {
        name if isinstance(value, int) else f"@{name}": (
            value if isinstance(value, int) else places[value]
        )
        for name, value in diagnostic.witness
    }
