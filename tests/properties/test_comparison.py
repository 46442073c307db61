"""What a comparison claims is so: for rulesets that were made up, and whatever case is drawn."""

from __future__ import annotations

import random
import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.range import Range as Found
from tcpl_rules.comparison.asking import case_of, direction
from tcpl_rules.comparison.comparison import ClauseChange, Comparison, Side, Status, Witness
from tcpl_rules.comparison.diff import diff
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import RulesetError
from tcpl_rules.model.condition import AboutNoFacts, Condition
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import plain
from tests.comparison.versions import lower_end
from tests.generating.layout import scattered, spelled
from tests.generating.program import compiled, effort, range_of, shuffled
from tests.inequalities import Range
from tests.oracle import evaluate
from tests.oracle_guards import PlainCase, completions
from tests.strategies import Written, written_rulesets

_CLAIMS = (Status.STRICTER, Status.LAXER)
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?%?")
_TURNED = {">=": ">", ">": ">=", "<=": "<", "<": "<=", "=": "<="}
_MANY_TRIES = 5

_Pair = tuple[CompiledRuleset, CompiledRuleset]


@st.composite
def pairs(draw: st.DrawFn) -> _Pair:
    """Two versions: one that was drawn, and the same with a few numbers or comparisons edited."""
    written = draw(written_rulesets())
    turns = random.Random(draw(st.integers(0, 1_000_000)))  # noqa: S311 - it edits a test's text
    old = compiled(written.text())
    for _ in range(_MANY_TRIES):
        try:
            return old, compiled(_edited(written, turns).text())
        except RulesetError:
            continue
    return old, compiled(draw(written_rulesets()).text())


def _edited(written: Written, turns: random.Random) -> Written:
    parts = [list(part) for part in written.declarations]
    places = [
        (at, place)
        for at, part in enumerate(parts)
        for place, word in enumerate(part)
        if word in _TURNED or (_NUMBER.fullmatch(word) and part[place - 1] not in _LABELS)
    ]
    for at, place in turns.sample(places, min(len(places), turns.randint(1, 2))):
        parts[at][place] = _other(parts[at][place], turns)
    return Written(written.header, tuple(map(tuple, parts)))


_LABELS = ("@CRITERION", "@INDICATOR", "@ITEM", "@INDEX", "@ARTICLE", "@CLAUSE", "@PAGE")


def _other(word: str, turns: random.Random) -> str:
    if word in _TURNED:
        return _TURNED[word]
    if word.endswith("%"):
        return f"{turns.choice((20, 25, 40, 50, 60, 75, 80, 100))}%"
    if "." in word:
        return plain(Fraction(word) + turns.choice((-1, 1)) * Fraction(1, 4))
    return str(max(int(word) + turns.choice((-1, 1)), 0))


@effort(20)
@given(written_rulesets(), st.integers(0, 1_000_000))
def test_the_same_text_changes_nothing(written: Written, seed: int) -> None:
    first = compiled(written.text())
    texts = (
        written.text(),
        written.text(1),
        scattered(spelled(written.words, 0, mixed=1), seed),
        shuffled(written, seed),
    )

    for text in texts:
        assert diff(first, compiled(text)).changes == ()


@effort(15)
@given(written_rulesets())
def test_other_titles_change_nothing(written: Written) -> None:
    first = compiled(written.text())
    found = diff(first, compiled(written.text().replace('"phần', '"mục')))

    assert found.changes == ()
    assert {change.kind for change in found.reworded} >= {first.model.nodes[0].kind}


@effort(50)
@given(pairs())
def test_every_witness_really_differs(pair: _Pair) -> None:
    old, new = pair

    for change in diff(old, new).clauses:
        shows = lower_end if change.part == "penalties" else direction
        shown = [shows(witness.old, witness.new) for witness in change.witnesses]
        assert shown == _claimed(change)
        for witness in change.witnesses:
            _check(change, witness, "old", old)
            _check(change, witness, "new", new)


def _claimed(change: ClauseChange) -> list[Status]:
    if change.status is Status.MIXED:
        return list(_CLAIMS)
    return [change.status] if change.status in _CLAIMS else []


def _check(change: ClauseChange, witness: Witness, side: Side, ruleset: CompiledRuleset) -> None:
    """The oracle, which shares no code with the program, says what the witness says.

    It knows no way to accept hearsay; there the program is asked itself, as a host would.
    """
    clause, said = (change.old, witness.old) if side == "old" else (change.new, witness.new)
    assert clause is not None
    if change.part == "maximum" or change.kind == "grade":
        return
    if witness.with_hearsay:
        case = case_of(witness, ruleset.model, side)
        found = ruleset.assess(case, as_if=True, accept_hearsay=True)
        if isinstance(said, Found):
            assert found.node(clause.key).score == said
        else:
            assert found.condition(clause.key).met is said
        return
    verdict = evaluate(ruleset.model, _plain(witness, side))
    if isinstance(said, Found):
        assert verdict.scores[clause.key] == range_of(said)
    else:
        assert verdict.conditions[clause.key] == ("met" if said else "not_met")


def _plain(witness: Witness, side: Side) -> PlainCase:
    keys = [e.old_key if side == "old" else e.new_key for e in witness.entered]
    points = [(e.points, None) for e in witness.entered]
    return PlainCase(
        kind=witness.kind,
        class_=witness.class_,
        facts=dict(witness.facts),
        entries=dict(zip(keys, points, strict=True)),
    )


@effort(50)
@given(pairs(), st.integers(0, 1_000_000))
def test_no_case_contradicts_a_claim(pair: _Pair, seed: int) -> None:
    old, new = pair
    found = diff(old, new)
    cases = _shared_cases(old.model, new.model)
    turns = random.Random(seed)  # noqa: S311 - it chooses among a test's cases

    for case in turns.sample(cases, min(len(cases), 6)):
        before, after = evaluate(old.model, case), evaluate(new.model, case)
        for change in found.clauses:
            if change.old is None or change.new is None:
                continue
            if change.kind == "condition" and _told_by_facts(change):
                states = before.conditions[change.old.key], after.conditions[change.new.key]
                assert _of_states(states) in _allowed(change.status), case
            elif change.part == "rule" and _alone(change, old.model, new.model):
                ranges = before.scores[change.old.key], after.scores[change.new.key]
                assert _of_ranges(*ranges) in _allowed(change.status), case


def _shared_cases(old: Ruleset, new: Ruleset) -> list[PlainCase]:
    """Every case that both admit: of each the facts that both name."""
    kinds = {fact.id: fact.kind for fact in old.facts}
    shared = {fact.id for fact in new.facts if kinds.get(fact.id) is fact.kind}
    both = [
        {tuple(sorted((k, v) for k, v in values.items() if k in shared)) for values in found}
        for found in (completions(old, {}), completions(new, {}))
    ]
    named = {kind.id for kind in old.kinds} & {kind.id for kind in new.kinds}
    classes = [{one.id for one in ruleset.classes} for ruleset in (old, new) if ruleset.classes]
    sorted_alike = set.intersection(*classes) if classes else {""}
    return [
        PlainCase(kind=kind, class_=class_, facts=dict(facts))
        for kind in sorted(named)
        for class_ in sorted(sorted_alike)
        for facts in sorted(both[0] & both[1])
    ]


def _told_by_facts(change: ClauseChange) -> bool:
    sides = [side.part for side in (change.old, change.new) if side is not None]
    conditions = [part for part in sides if isinstance(part, Condition)]
    return not any(isinstance(one.requirement, AboutNoFacts) for one in conditions)


def _alone(change: ClauseChange, old: Ruleset, new: Ruleset) -> bool:
    """Whether a score is the rule's own: nothing from above, no penalty, all maxima read."""
    assert change.old is not None
    assert change.new is not None
    return all(
        _untouched(ruleset, key) for ruleset, key in ((old, change.old.key), (new, change.new.key))
    )


def _untouched(ruleset: Ruleset, key: str) -> bool:
    nodes = list(ruleset.walk())
    above = [node for node in nodes if key.startswith(f"{node.key}.")]
    own = next(node for node in nodes if node.key == key)
    read = all(
        node.maximum.value is not None and node.maximum.standing.basis.decides for node in nodes
    )
    return read and not own.penalties and not any(node.full_marks for node in above)


def _of_ranges(old: Range, new: Range) -> Status:
    if new.most < old.least:
        return Status.STRICTER
    return Status.LAXER if old.most < new.least else Status.SAME


def _of_states(states: tuple[str, str]) -> Status:
    if states == ("met", "not_met"):
        return Status.STRICTER
    return Status.LAXER if states == ("not_met", "met") else Status.SAME


def _allowed(status: Status) -> set[Status]:
    """What a case may show of a clause of that status; where nothing is claimed, anything."""
    if status in (Status.MIXED, Status.NOT_COMPARABLE):
        return {Status.SAME, *_CLAIMS}
    return {Status.SAME, status} if status in _CLAIMS else {Status.SAME}


_MIRROR = {
    Status.STRICTER: Status.LAXER,
    Status.LAXER: Status.STRICTER,
    Status.NEW: Status.GONE,
    Status.GONE: Status.NEW,
}


@effort(20)
@given(pairs())
def test_the_other_way_round_says_the_contrary(pair: _Pair) -> None:
    old, new = pair
    there, back = _told(diff(old, new)), _told(diff(new, old))

    assert {key: _MIRROR.get(status, status) for key, status in there.items()} == back


def _told(comparison: Comparison) -> dict[tuple[str, str, str], Status]:
    told = {}
    for change in comparison.clauses:
        clause = change.new or change.old
        assert clause is not None
        told[change.kind, clause.key, change.part] = change.status
    return told
