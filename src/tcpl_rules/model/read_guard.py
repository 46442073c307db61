"""Guards, measures and ranges of the tree; each compared with what fits its unit."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.model.condition import Band
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparator,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    Measure,
    NoneOf,
    SomeOf,
    UnreadThreshold,
)
from tcpl_rules.model.scope import Scope, read_number, read_whole
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf

_COMPARATORS: dict[str, Comparator] = {"<": "<", "<=": "<=", "=": "=", ">=": ">=", ">": ">"}
_MOST_WAYS = 1000
_NUMERIC = (FactKind.COUNT, FactKind.DAYS, FactKind.WORKING_DAYS)


def read_guard(branch: Branch, scope: Scope) -> Guard:
    """The guard that *branch* writes."""
    match branch.rule:
        case "any_of" | "all_of":
            parts = tuple(read_guard(part, scope) for part in branch.branches())
            if len(parts) == 1:
                return parts[0]
            return AnyOf(parts=parts) if branch.rule == "any_of" else AllOf(parts=parts)
        case "holds":
            return _holds(branch, scope)
        case "kind_is":
            kind = scope.names.use("kind", branch.word("NAME"))
            return KindIs(kind=kind, span=branch.span)
        case "class_is":
            class_ = scope.names.use("class", branch.word("NAME"))
            return ClassIs(class_=class_, span=branch.span)
        case "some_of":
            return _some_of(branch, scope)
        case _:
            return _comparison(branch, scope)


def _some_of(branch: Branch, scope: Scope) -> Guard:
    parts = tuple(read_guard(part, scope) for part in branch.branches())
    if branch.leaf("ALL_OF_THESE"):
        return AllOf(parts=parts)
    if branch.leaf("NONE_OF_THESE"):
        return NoneOf(parts=parts)
    number = branch.word("NUMBER")
    least = read_whole(number, scope)
    if not 1 <= least <= len(parts):
        message = f"`{number.text}` of these cannot be told: there are `{len(parts)}`"
        scope.findings.add("TCPL0302", message, number.span)
        least = 1
    ways = _ways(least, len(parts))
    if ways > _MOST_WAYS and not all(isinstance(part, Holds) for part in parts):
        message = (
            f"`{number.text}` of `{len(parts)}` can hold in `{ways}` ways, too many to look at"
        )
        scope.findings.add("TCPL0302", message, number.span, "list yes/no facts, which are counted")
        least = 1
    return SomeOf(least=least, parts=parts)


def _ways(chosen: int, among: int) -> int:
    """In how many ways so many can be chosen."""
    ways = 1
    for place in range(chosen):
        ways = ways * (among - place) // (place + 1)
    return ways


def read_unread_threshold(branch: Branch, scope: Scope) -> UnreadThreshold:
    """A `require` of a measure against a threshold that is unread."""
    comparator = _COMPARATORS[branch.word("COMPARE", "EQUALS").text]
    measure = read_measure(branch.part("measure"), scope)
    return UnreadThreshold(measure=measure, comparator=comparator, span=branch.span)


def no_class_here(require: Branch, scope: Scope) -> None:
    """Report a `when class is` where what is asked cannot depend on the class."""
    extra = require.branch("for_class")
    if extra is not None:
        message = "only conditions about points can depend on the class"
        scope.findings.add("TCPL0118", message, extra.span, "write it into the guard")


def read_measure(branch: Branch, scope: Scope) -> Measure:
    """The measure that *branch* writes."""
    ratio = branch.branch("ratio")
    if ratio is not None:
        above, below = ratio.leaves("NAME")
        same_kind((above, below), scope)
        return Measure(numerator=Linear(terms=((above.text, 1),)), denominator=below.text)
    return Measure(numerator=read_linear(branch.part("linear"), scope))


def read_linear(branch: Branch, scope: Scope) -> Linear:
    """A sum or difference of facts."""
    names = branch.leaves("NAME")
    same_kind(names, scope)
    signs = [1, *(1 if sign.text == "+" else -1 for sign in branch.leaves("SIGN"))]
    terms: dict[str, int] = {}
    for name, sign in zip(names, signs, strict=True):
        terms[name.text] = terms.get(name.text, 0) + sign
    return Linear(terms=tuple((name, sign) for name, sign in terms.items() if sign))


def range_guard(measure: Measure, tree: Branch, range_: Branch, scope: Scope) -> Guard:
    """The guard that *measure*, written at *tree*, lies in *range_*."""
    comparisons = tuple(
        Comparison(
            measure=measure,
            comparator=comparator,
            value=_constant(constant, measure, tree, scope),
            span=range_.span,
        )
        for comparator, constant in _limits(range_)
    )
    return comparisons[0] if len(comparisons) == 1 else AllOf(parts=comparisons)


def read_band(range_: Branch, scope: Scope) -> Band:
    """The band of points that *range_* writes."""
    limits = {}
    for comparator, constant in _limits(range_):
        word = constant.word("NUMBER", "PERCENT")
        if word.kind == "PERCENT" or constant.leaf("DAYS", "WORKING_DAYS"):
            scope.findings.add(
                "TCPL0301",
                f"`{constant.span.text}` is not in points",
                constant.span,
                "write points",
            )
        limits[comparator] = read_number(word)
    low = limits.get(">=", limits.get(">", limits.get("=")))
    high = limits.get("<=", limits.get("<", limits.get("=")))
    return Band(
        low=low,
        low_inclusive=">" not in limits,
        high=high,
        high_inclusive="<=" in limits or "=" in limits,
    )


def _limits(range_: Branch) -> list[tuple[Comparator, Branch]]:
    words: dict[str, Comparator] = {
        "FROM": ">=",
        "ABOVE": ">",
        "BELOW": "<",
        "UP_TO": "<=",
        "EQUALS": "=",
    }
    limits = zip(range_.leaves(), range_.branches("constant"), strict=True)
    return [(words[word.kind], constant) for word, constant in limits]


def _holds(branch: Branch, scope: Scope) -> Guard:
    name = branch.word("NAME")
    kind = scope.names.fact_kind(name)
    if kind in _NUMERIC:
        declared = scope.names.declaration("fact", name.text)
        scope.findings.add(
            "TCPL0301",
            f"`{name.text}` is a number, not a yes or no",
            name.span,
            "compare it with a number",
            cause=(declared, f"declared as {kind.value} here") if declared else None,
        )
    return Holds(fact=name.text, positive=branch.leaf("NOT") is None, span=branch.span)


def _comparison(branch: Branch, scope: Scope) -> Guard:
    written = branch.part("measure")
    measure = read_measure(written, scope)
    comparator = _COMPARATORS[branch.word("COMPARE", "EQUALS").text]
    other = branch.branch("other")
    if other is not None:
        return _between_facts(measure, comparator, written, other, scope)
    value = _constant(branch.part("constant"), measure, written, scope)
    return Comparison(measure=measure, comparator=comparator, value=value, span=branch.span)


def _between_facts(
    measure: Measure, comparator: Comparator, written: Branch, other: Branch, scope: Scope
) -> Guard:
    name = other.word("NAME")
    if measure.is_ratio:
        scope.findings.add(
            "TCPL0301",
            f"a ratio cannot be compared with the fact `{name.text}`",
            name.span,
            "write a percentage",
            cause=(written.span, "this is a ratio"),
        )
    facts = tuple(leaf for leaf in written.every_leaf() if leaf.kind == "NAME")
    same_kind((*facts, name), scope)
    terms = dict(measure.numerator.terms)
    terms[name.text] = terms.get(name.text, 0) - 1
    difference = Linear(terms=tuple((fact, times) for fact, times in terms.items() if times))
    span = Span(written.span.source, written.span.start, other.span.end)
    return Comparison(
        measure=Measure(numerator=difference), comparator=comparator, value=Fraction(0), span=span
    )


def _constant(constant: Branch, measure: Measure, written: Branch, scope: Scope) -> Fraction:
    """The value of *constant*; one that does not fit the unit of *measure* is a finding."""
    word = constant.word("NUMBER", "PERCENT")
    value = read_number(word)
    wanted = _wanted(measure, scope)
    unit = constant.leaf("DAYS", "WORKING_DAYS")
    given = "PERCENT" if word.kind == "PERCENT" else unit.kind if unit else "NUMBER"
    whole = given == "PERCENT" or value.denominator == 1
    if wanted is not None and (given != wanted or not whole):
        scope.findings.add(
            "TCPL0301",
            f"cannot compare `{written.span.text}` with `{constant.span.text}`",
            constant.span,
            _FORMS[wanted],
            cause=(written.span, _MEASURES[wanted]),
        )
    return value


_FORMS = {
    "PERCENT": "write a percentage, such as 80%",
    "DAYS": "write whole days, such as 5 days",
    "WORKING_DAYS": "write whole working days, such as 5 working days",
    "NUMBER": "write a whole number",
}
_MEASURES = {
    "PERCENT": "this is a ratio",
    "DAYS": "this is counted in days",
    "WORKING_DAYS": "this is counted in working days",
    "NUMBER": "this is a count",
}


def _wanted(measure: Measure, scope: Scope) -> str | None:
    if measure.is_ratio:
        return "PERCENT"
    kinds = {scope.names.fact_kinds.get(name) for name, _ in measure.numerator.terms}
    if kinds == {FactKind.DAYS}:
        return "DAYS"
    if kinds == {FactKind.WORKING_DAYS}:
        return "WORKING_DAYS"
    return "NUMBER" if kinds == {FactKind.COUNT} else None


def same_kind(leaves: tuple[Leaf, ...], scope: Scope) -> None:
    """Facts that are added or compared are all counts, or all days."""
    first: Leaf | None = None
    for leaf in leaves:
        kind = scope.names.fact_kind(leaf)
        if kind is FactKind.YES_NO:
            scope.findings.add(
                "TCPL0301",
                f"`{leaf.text}` is a yes or no, not a number",
                leaf.span,
                "cannot be counted",
                cause=_declared(leaf, scope),
            )
        elif kind is not None:
            first = first or leaf
            if kind is not scope.names.fact_kinds.get(first.text):
                scope.findings.add(
                    "TCPL0301",
                    f"`{first.text}` and `{leaf.text}` are not in the same unit",
                    leaf.span,
                    f"this is in {kind.value}",
                    cause=_declared(first, scope),
                )


def _declared(leaf: Leaf, scope: Scope) -> tuple[Span, str] | None:
    span = scope.names.declaration("fact", leaf.text)
    kind = scope.names.fact_kinds.get(leaf.text)
    return (span, f"declared as {kind.value} here") if span and kind else None
