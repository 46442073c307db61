"""Bounds on losers and winners hold for whatever completes a case; the oracle judges it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.comparison.impact import VERDICTS, Impact
from tcpl_rules.comparison.impact_cases import Sharing
from tcpl_rules.comparison.impact_of import SIDES, impact
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model import ruleset as model
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.rule import ByHand
from tests.comparison.varied import small, unit
from tests.generating.program import compiled, effort
from tests.oracle import evaluate
from tests.oracle_guards import PlainCase, completions
from tests.properties.test_comparison import pairs
from tests.strategies import case_plans, rulesets

_Pair = tuple[CompiledRuleset, CompiledRuleset]
_Document = dict[str, object]
_CASES, _COMPLETIONS = 2, 3


@effort(40)
@given(pair=pairs(), choose=st.data())
def test_no_completion_contradicts_what_is_said(pair: _Pair, choose: st.DataObject) -> None:
    old, new = pair
    if old.model.grades or new.model.grades:
        return
    chance = random.Random(choose.draw(st.integers(0, 1_000_000)))  # noqa: S311 - a test's chance
    for _ in range(_CASES):
        plan = choose.draw(case_plans(old.model))
        document = plan.mapping(old.model)
        found = impact(old, new, [Case.from_mapping(document)])
        if found.broken:
            continue
        (one,) = found.units
        assert one.old == evaluate(old.model, plan.case).outcome
        for _ in range(_COMPLETIONS):
            fuller = _completed(document, old.model, chance)
            before, after = _outcomes(pair, fuller)
            assert _agrees(one.loses, before, after)
            assert _agrees(one.wins, after, before)


def _agrees(said: bool | None, before: str | None, after: str | None) -> bool:  # noqa: FBT001
    """Whether *said* may be said of a unit of which some completion has these outcomes."""
    if before is None or after is None or said is None:
        return True
    if said:
        return before != "not_qualified" and after != "qualified"
    return (before, after) != ("qualified", "not_qualified")


def _outcomes(pair: _Pair, document: _Document) -> tuple[str | None, str | None]:
    """What the oracle says under each version; None where the case does not fit them."""
    old, new = pair
    case = Case.from_mapping(document)
    if impact(old, new, [case]).broken:
        return None, None
    sharing = Sharing(old.model, new.model)
    parts = (sharing.part(case, "old", side)[0] for side in SIDES)
    before, after = (
        evaluate(ruleset.model, _plain(part.document)).outcome
        for ruleset, part in zip(pair, parts, strict=True)
    )
    return before, after


def _completed(document: _Document, ruleset: model.Ruleset, chance: random.Random) -> _Document:
    """*document* with every fact, and points for most of what people score."""
    facts = document["facts"]
    assert isinstance(facts, dict)
    yes_no = {f.id for f in ruleset.facts if f.kind is FactKind.YES_NO}
    known = {name: int(value) for name, value in facts.items()}
    values = chance.choice(list(completions(ruleset, known)))
    whole = {**document, "facts": {k: bool(v) if k in yes_no else v for k, v in values.items()}}
    name = "appraised" if "appraised" in document else "self_assessed"
    column = document.get(name, {})
    assert isinstance(column, dict)
    form = "points" if ruleset.by_points else "met"
    entries = dict(column.get(form, {}))
    for node in ruleset.nodes:
        _enter(node, entries, chance, by_points=ruleset.by_points)
    return {**whole, name: {**column, form: entries}} if entries else whole


def _enter(node: model.Node, entries: _Document, chance: random.Random, *, by_points: bool) -> None:
    """Enter something for the leaves below that a person scores, unless a part above has it."""
    if node.key in entries:
        return
    for child in node.children:
        _enter(child, entries, chance, by_points=by_points)
    if not isinstance(node.rule, ByHand) or chance.random() < 0.2:
        return
    if not by_points:
        entries[node.key] = chance.random() < 0.5
    elif node.maximum.value is not None and node.maximum.standing.basis.decides:
        entries[node.key] = node.maximum.value * Fraction(chance.choice((0, 1, 2, 2)), 2)


def _plain(document: Mapping[str, object]) -> PlainCase:
    """*document*, which fits its ruleset, as the oracle takes it."""
    unit, facts, column = (
        _table(document, name) for name in ("unit", "facts", _deciding(document))
    )
    left_out = document.get("left_out", ())
    assert isinstance(left_out, tuple)
    return PlainCase(
        kind=str(unit["kind"]),
        class_=str(unit.get("class", "")),
        facts={name: _whole(value) for name, value in facts.items()},
        entries={key: _entry(value) for key, value in _table(column, "points").items()},
        met={key: value is True for key, value in _table(column, "met").items()},
        conditions={key: value is True for key, value in _table(column, "conditions").items()},
        left_out=frozenset(left_out),
    )


def _deciding(document: Mapping[str, object]) -> str:
    return "appraised" if any(_table(document, "appraised").values()) else "self_assessed"


def _table(document: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = document.get(name, {})
    assert isinstance(table, Mapping)
    return table


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return int(value)


def _entry(value: object) -> tuple[Fraction, Fraction | None]:
    if isinstance(value, Mapping):
        return Fraction(value["points"]), Fraction(value["of"])
    assert isinstance(value, Fraction | int)
    return Fraction(value), None


@effort(15)
@given(pair=pairs(), choose=st.data())
def test_rows_are_counted_once_in_whatever_order(pair: _Pair, choose: st.DataObject) -> None:
    old, new = pair
    if old.model.grades or new.model.grades:
        return
    plans = choose.draw(st.lists(case_plans(old.model), min_size=1, max_size=4))
    cases = [Case.from_mapping(plan.mapping(old.model)) for plan in plans]
    found, turned = impact(old, new, cases), impact(old, new, cases[::-1])

    assert sum(found.count(a, b) for a in VERDICTS for b in VERDICTS) == len(found.units)
    assert len(found.units) + len(found.broken) == len(cases)
    assert _counted(found) == _counted(turned)


def _counted(found: Impact) -> object:
    matrix = [found.count(old, new) for old in VERDICTS for new in VERDICTS]
    parts = found.losers, found.winners, found.by_clause, found.jointly, found.by_province
    return matrix, parts, found.wanting, found.left_out, len(found.broken)


@effort(20)
@given(text=rulesets(), choose=st.data())
def test_the_same_rules_change_nothing(text: str, choose: st.DataObject) -> None:
    ruleset = compiled(text)
    if ruleset.model.grades:
        return
    plan = choose.draw(case_plans(ruleset.model))
    (one,) = impact(ruleset, ruleset, [Case.from_mapping(plan.mapping(ruleset.model))]).units

    assert (one.old, one.loses, one.wins) == (one.new, False, False)


_DONE, _POSTED = range(5), (False, True)
_SEEN, _HEARD = (0, 2, 3, 4), (0, 1, 2)
_Whole = tuple[int, bool, int, int]
_VARIANTS: dict[str, tuple[tuple[str, str], ...]] = {
    "more points": (("total >= 6", "total >= 8"),),
    "fewer points": (("total >= 6", "total >= 4"),),
    "half of every part": (("require total >= 6", "require every criterion >= 50% of max"),),
    "a stricter tier": (("award 2 when done >= 2", "award 1 when done >= 2"),),
    "a laxer tier": (("award 2 when done >= 2", "award 3 when done >= 2"),),
    "a turned condition": (("require posted", "require not posted"),),
    "a laxer condition": (("require posted", "require posted or done >= 3"),),
    "fewer points in a laxer tier": (
        ("total >= 6", "total >= 5"),
        ("award 0 when done < 2", "award 1 when done < 2"),
    ),
    "full marks": (("  max 4\n", "  max 4\n  full marks when posted\n"),),
}


@cache
def _outcome(changes: tuple[tuple[str, str], ...], whole: _Whole) -> str:
    done, posted, seen, heard = whole
    entries = {"2.1": (Fraction(seen), None), "2.2": (Fraction(heard), None)}
    case = PlainCase("ward", {"done": done, "posted": int(posted)}, {**entries})
    return evaluate(small(*changes).model, case).outcome


def _partial() -> Iterator[tuple[int | None, bool | None, int | None, int | None]]:
    yield from product((None, 2, 4), (None, True), (None, 3, 4), (None, 1))


@pytest.mark.parametrize("old", _VARIANTS)
@pytest.mark.parametrize("new", _VARIANTS)
def test_on_a_small_ruleset_every_completion_is_tried(old: str, new: str) -> None:
    before, after = _VARIANTS[old], _VARIANTS[new]
    for known in _partial():
        done, posted, seen, heard = known
        facts = {"done": done, "posted": posted}
        points = {"2.1": seen, "2.2": heard}
        case = unit(
            facts={name: value for name, value in facts.items() if value is not None},
            self_assessed={"points": {k: v for k, v in points.items() if v is not None}},
        )
        (found,) = impact(small(*before), small(*after), [case]).units
        wholes = [
            whole
            for whole in product(_DONE, _POSTED, _SEEN, _HEARD)
            if all(one in (None, other) for one, other in zip(known, whole, strict=True))
        ]
        turns = {(_outcome(before, whole), _outcome(after, whole)) for whole in wholes}
        loses = {turn == ("qualified", "not_qualified") for turn in turns}
        wins = {turn == ("not_qualified", "qualified") for turn in turns}

        assert found.loses is None or loses == {found.loses}
        assert found.wins is None or wins == {found.wins}
        assert len(wholes) > 1 or None not in (found.loses, found.wins)
