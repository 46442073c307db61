"""Rules of the leaves of a generated ruleset: rows that cover every case, each reached in one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.generating.choices import Choices
from tests.generating.facts import FactPlans
from tests.generating.guards import (
    AtomPlan,
    MeasurePlan,
    Place,
    atom_plan,
    cut,
    measure_plan,
    zero_possible,
)

_ANNOTATIONS = {
    14: "@AT @CLAUSE 2 @POINT đ",
    15: "@CITE LAW @ARTICLE 4a @BASIS @REPORTED paper",
    16: "@BASIS @HEARSAY rumour",
    17: '@NOTE @VI "một ghi chú"',
    18: "@BASIS @UNREAD",
    19: '@READING @VI "một cách hiểu" @EN "a reading"',
    20: "@AMENDED_BY LAW @ARTICLE 2 @CLAUSE 1",
}


@dataclass(frozen=True)
class Ground:
    """What everything is made from: the choices, the facts and all cases.

    Without *by_points* every content is met or not met.
    """

    choices: Choices
    facts: FactPlans
    places: list[Place]
    by_points: bool = True
    classes: tuple[str, ...] = ()

    def annotation(self) -> str:
        """Mostly nothing; now and then a citation of its own, or a basis that does not decide."""
        return _ANNOTATIONS.get(self.choices.up_to(20), "")

    def annotations(self) -> str:
        """The same in braces."""
        annotation = self.annotation()
        return f"{{ {annotation} }}" if annotation else ""

    def atom(self, left: Sequence[Place]) -> AtomPlan | None:
        """A guard that holds in some of *left* and not in others."""
        return atom_plan(self.choices, self.facts, left, self.places) if left else None

    def measure(self) -> MeasurePlan | None:
        return measure_plan(self.choices, self.facts)


def rule_text(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    """The rule of a leaf that gives at most *most*; *left* are the cases without full marks."""
    makers = (_either, _either, _tiers, _tiers, _cells, _highest, _highest_of_atoms, _average)
    maker = ground.choices.pick((None, *makers))
    text = maker(ground, left, most) if maker else ""
    return text or f"@BY_HAND {ground.annotations()}"


def required_texts(ground: Ground, left: Sequence[Place]) -> str:
    """What a content requires, each of it met in some of *left* and not in others."""
    found: list[str] = []
    for _ in range(ground.choices.up_to(3)):
        if ground.choices.one_in(6):
            found += [f"@REQUIRE {guard} {ground.annotations()}" for guard in unread(ground, left)]
        elif atom := ground.atom(left):
            atom = atom.defined(left)
            if {atom.holds(place) for place in left} == {True, False}:
                found.append(f"@REQUIRE {atom.text} {ground.annotations()}")
    return "\n".join(found) or f"@MET_BY_HAND {ground.annotations()}"


def unread(ground: Ground, left: Sequence[Place]) -> list[str]:
    """A guard with an unread threshold, if there is a measure with a value everywhere in *left*."""
    measure = ground.measure()
    if measure is None or zero_possible(measure, left):
        return []
    return [f"{measure.text} {ground.choices.pick(('>=', '<', '=', '<=', '>'))} @UNREAD"]


def points(value: Fraction) -> str:
    """*value*, a whole number of quarters, as the text writes it."""
    return str(value.numerator) if value.denominator == 1 else str(float(value))


def _some_points(ground: Ground, most: Fraction) -> Fraction:
    return most - Fraction(ground.choices.up_to(int(most * 4)), 4)


def _results(ground: Ground, count: int, most: Fraction) -> list[str]:
    """What *count* rows give: mostly awards, the first of them the maximum."""
    made = [f"@AWARD {points(most)}"]
    for _ in range(count - 1):
        form = ground.choices.up_to(9)
        award = f"@AWARD {points(_some_points(ground, most))}"
        made.append({8: "@UNREAD", 9: "@SILENT"}.get(form, award))
    return made


def _row(ground: Ground, result: str, guard: str) -> str:
    return f"{result} @WHEN {guard} {ground.annotations()}"


def _either(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    """One row where a guard holds, one where it does not."""
    atom = ground.atom(left)
    if atom is None:
        return ""
    results = _results(ground, 2, most)
    return "\n".join(
        _row(ground, result, guard)
        for result, guard in zip(results, (atom.text, atom.contrary), strict=True)
    )


def _cells(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    """Rows that share out the ways in which two guards hold or do not."""
    atoms = [atom for atom in (ground.atom(left), ground.atom(left)) if atom]
    cells = list(dict.fromkeys(tuple(a.holds(place) for a in atoms) for place in left))
    if len(cells) < 2:
        return ""
    # Cases that only full marks settle are covered too.
    further = [
        cell
        for cell in dict.fromkeys(tuple(a.holds(place) for a in atoms) for place in ground.places)
        if cell not in cells
    ]
    rows: list[list[tuple[bool, ...]]] = [[cell] for cell in cells[:3]]
    for cell in (*cells[3:], *further):
        ground.choices.pick(rows).append(cell)
    results = _results(ground, len(rows), most)
    return "\n".join(
        _row(ground, result, " @OR ".join(_cell(atoms, cell) for cell in row))
        for result, row in zip(results, rows, strict=True)
    )


def _cell(atoms: list[AtomPlan], cell: tuple[bool, ...]) -> str:
    parts = [atom.written(positive=holds) for atom, holds in zip(atoms, cell, strict=True)]
    return "( " + " @AND ".join(parts) + " )"


def _cuts(
    ground: Ground, measure: MeasurePlan, left: Sequence[Place]
) -> list[tuple[Fraction, bool]]:
    """One or two constants that part the values of *measure*, from below."""
    values = measure.values(left)
    gaps = [i for i in range(1, len(values)) if values[i] >= 0 and values[i] != values[i - 1]]
    if not gaps:
        return []
    chosen = ground.choices.some(gaps, 1, 2)
    return [cut(ground.choices, values[i - 1], values[i]) for i in chosen]


def _tiers(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    measure = ground.measure()
    cuts = _cuts(ground, measure, left) if measure else []
    if measure is None or not cuts:
        return ""
    zero = zero_possible(measure, ground.places)
    if zero and not zero_possible(measure, left):
        return ""  # the row for it would be covered by full marks everywhere
    lower = ["", *(f"@{'ABOVE' if low else 'FROM'} {measure.constant(c)}" for c, low in cuts)]
    upper = [*(f"@{'UP_TO' if low else 'BELOW'} {measure.constant(c)}" for c, low in cuts), ""]
    ranges = [f"{low} {high}" for low, high in zip(lower, upper, strict=True)][::-1]
    if len(cuts) == 2 and cuts[0][0] == cuts[1][0]:
        ranges[1] = f"= {measure.constant(cuts[0][0])}"
    results = _results(ground, len(ranges) + zero, most)
    tiers = [
        f"{result} {range_} {ground.annotations()}"
        for result, range_ in zip(results, ranges, strict=False)
    ]
    if zero:
        tiers.append(_row(ground, results[-1], measure.nothing))
    return f"@TIERS {measure.text} {{ {' '.join(tiers)} }}"


def _highest(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    """Awards from thresholds of one measure: all below the reached one apply as well."""
    measure = ground.measure()
    cuts = _cuts(ground, measure, left) if measure else []
    if measure is None or not cuts:
        return ""
    zero = zero_possible(measure, ground.places)
    if zero and not zero_possible(measure, left):
        return ""
    lowest, touches = cuts[0]
    steps = _descending(ground, most, len(cuts) + 1)
    guard = f"{measure.text} {'<=' if touches else '<'} {measure.constant(lowest)}"
    rows = [f"@AWARD {points(steps[-1])} @WHEN {guard}"]
    for step, (constant, low) in zip(steps[-2::-1], cuts, strict=True):
        comparator = ">" if low else ">="
        guard = f"{measure.text} {comparator} {measure.constant(constant)}"
        rows.append(f"@AWARD {points(step)} @WHEN {guard}")
    if zero:
        rows.append(_row(ground, _results(ground, 2, most)[1], measure.nothing))
    return f"@HIGHEST_OF {{ {' '.join(rows[::-1])} }}"


def _descending(ground: Ground, most: Fraction, count: int) -> list[Fraction]:
    step = Fraction(1 + ground.choices.up_to(1), 4)
    return [max(most - step * i, Fraction(0)) for i in range(count)]


def _highest_of_atoms(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    """Two awards that may apply together, and one for when neither does."""
    first, second = ground.atom(left), ground.atom(left)
    if first is None or second is None:
        return ""
    cells = {(first.holds(place), second.holds(place)) for place in left}
    if not {(False, True), (False, False)} <= cells:
        return ""
    lower = max(most - Fraction(1 + ground.choices.up_to(3), 4), Fraction(0))
    neither = f"{first.contrary} @AND {second.contrary}"
    return (
        f"@HIGHEST_OF {{ @AWARD {points(most)} @WHEN {first.text}\n"
        f"@AWARD {points(lower)} @WHEN {second.text}\n{_row(ground, '@AWARD 0', neither)} }}"
    )


def _average(ground: Ground, left: Sequence[Place], most: Fraction) -> str:
    counts = ground.facts.of("COUNT")
    if not counts:
        return ""
    facts = [fact.name for fact in ground.choices.some(counts, 1, 3)]
    empty = [place for place in ground.places if not any(place.facts[name] for name in facts)]
    reached = {any(place.facts[name] for name in facts) for place in left}
    if reached != ({True, False} if empty else {True}):
        return ""
    places = ground.choices.up_to(2)
    best = Fraction(math.floor(most * 10**places), 10**places)  # rounding up stays below *most*
    weights = [f"{points(_some_points(ground, best))} @PER {name}" for name in facts]
    rows = []
    if empty:
        result = ground.choices.pick(("@SILENT", "@UNREAD", f"@AWARD {points(most)}"))
        rows.append(_row(ground, result, f"{' + '.join(facts)} = 0"))
    rounding = ground.choices.pick(("@HALF_UP", "@HALF_EVEN", "@DOWN", "@UP"))
    body = " ".join([ground.annotation(), *rows, *weights])
    return f"@AVERAGE @ROUNDED_TO {places} @DECIMALS {rounding} {{ {body} }}"
