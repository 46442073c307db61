"""An amendment changes what it names and nothing else, and another one can put it back."""

from __future__ import annotations

import re

import attrs
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from tcpl_rules.comparison.diff import diff
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Standing
from tcpl_rules.pipeline import Checked, check_sources
from tcpl_rules.revision.amend import amend
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.stamps import basis_written
from tcpl_rules.revision.standings import Standings
from tcpl_rules.revision.targets import Target, every_target, spoken
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.tree import Branch
from tests.generating.program import effort
from tests.strategies import rulesets, scattered_rulesets

_ANY = st.integers(0, 1_000_000)
_NOTE = 'note vi "tạm"'


def _amendment(operations: str, own: str = "changed", base: str = "generated") -> list[SourceText]:
    text = f"""language 1
    amendment {own} edition 1 of ruleset {base} {{
      instrument {own.upper()} vi "Văn bản sửa đổi" {{}}
      years 2030 to {{ cite {own.upper()} article 9 }}
      cite {own.upper()} article 1
    }}
    {operations}
    """
    return [SourceText(f"{own}.tcpl", text)]


def _sources(text: str) -> list[SourceText]:
    return [SourceText("generated.tcpl", text)]


def _trees(text: str) -> list[Branch]:
    return [file.tree for file in drafts(_sources(text), Findings())]


def meaning(value: object) -> object:
    """*value* without the amendments that put its parts there, and without places in a text."""
    if isinstance(value, Standing):
        value = evolve(value, amended_by=())
    if attrs.has(type(value)):
        fields = (f.name for f in type(value).__attrs_attrs__ if f.eq)  # type: ignore[attr-defined]
        return type(value).__name__, [(name, meaning(getattr(value, name))) for name in fields]
    return [meaning(part) for part in value] if isinstance(value, tuple) else value


def _rules(model: Ruleset) -> object:
    """What *model* means but for its id, its years and its papers."""
    return meaning(evolve(model, id="", edition=1, years=None, instruments=()))


def _statements(trees: list[Branch]) -> list[tuple[Target, Branch]]:
    """Statements directly in a clause, each of which stands there once."""
    return [
        (target, statement)
        for target in every_target(trees)
        if target.branch.leaf("LBRACE")
        and target.branch.rule not in ("ruleset", "qualifies", "grades")
        for statement in target.branch.branches()
        if statement.span.start > target.branch.word("LBRACE").span.start
        and target.branch.branches().count(statement) == 1
    ]


def _out_and_back(text: str, place: int, but: str = "$^") -> Checked:
    """What is left when one statement, *but* none with such words, is taken out and put back."""
    trees = _trees(text)
    statements = [(t, s) for t, s in _statements(trees) if not re.search(but, s.span.text)]
    assume(statements)
    target, statement = statements[place % len(statements)]
    stood = Standings(trees).at((*target.around, target.branch), statement)
    clause, said = spoken(target.address), f"{{\n{statement.span.text}\n}}"
    out = f"amend LAW {{ replace {clause} {said} with {{ {_NOTE} }} }}"
    back = f"""amend LAW {{ replace {clause} {{ {_NOTE} }} with {said}
      {{ cite BACK article 2 {basis_written(stood)} }} }}"""
    first, second = _amendment(out), _amendment(back, own="back", base="changed")
    return amend(_sources(text), first, second).checked


@effort(40)
@given(scattered_rulesets(), _ANY)
def test_what_is_taken_out_and_put_back_means_what_it_meant(text: str, place: int) -> None:
    back = _out_and_back(text, place)

    assert _rules(back.model) == _rules(check_sources(_sources(text)).model)


@effort(10)
@given(rulesets(), _ANY)
def test_an_amendment_and_its_inverse_make_no_difference(text: str, place: int) -> None:
    # Of what nobody has read, nobody knows whether two amendments cancel out.
    back = _out_and_back(text, place, but="unread|chưa đọc|silent|im lặng|by hand|tay")
    compared = diff(_compiled(check_sources(_sources(text))), _compiled(back))

    # Only its years are other ones.
    assert [change.part for change in compared.changes] == ["years"]


def _compiled(checked: Checked) -> CompiledRuleset:
    return CompiledRuleset.of(checked.model, checked.content_hash, checked.warnings)


@effort(20)
@given(scattered_rulesets())
def test_an_amendment_of_nothing_but_years_changes_nothing_else(text: str) -> None:
    before = check_sources(_sources(text)).model
    after = amend(_sources(text), _amendment("")).checked.model

    assert _rules(after) == _rules(before)
    assert after.years is not None
    assert (after.id, after.years.first) == ("changed", 2030)


@effort(20)
@given(rulesets(), _ANY)
def test_an_untouched_clause_keeps_its_meaning(text: str, place: int) -> None:
    before = check_sources(_sources(text)).model
    titled = [node for node in before.walk() if node.title.vi]
    assume(titled)
    node = titled[place % len(titled)]
    path = _path(before, node.key)
    operation = f'amend LAW {{ replace phrase "{node.title.vi}" with "Tên mới" in {path} }}'
    after = amend(_sources(text), _amendment(operation)).checked.model

    def outside(model: Ruleset) -> list[object]:
        keys = [n for n in model.walk() if not f"{n.key}.".startswith(f"{node.key}.")]
        # A node around it holds it: what it says itself is compared.
        return [(evolve(n, children=()), n.key) for n in keys]

    renamed = next(n for n in after.walk() if n.key == node.key)
    assert outside(after) == outside(before)
    assert (after.facts, after.conditions) == (before.facts, before.conditions)
    assert renamed.title.vi == "Tên mới"
    assert [by.instrument for by in renamed.title_standing.amended_by] == ["CHANGED"]
    assert (renamed.rule, renamed.maximum) == (node.rule, node.maximum)


def _path(model: Ruleset, key: str) -> str:
    steps = [n for n in model.walk() if f"{key}.".startswith(f"{n.key}.")]
    return " ".join(f"{n.kind} {n.label}" for n in sorted(steps, key=lambda n: len(n.key)))


def test_the_comparison_sees_a_difference() -> None:
    text = """language 1 ruleset generated edition 1 { standard x subject { a vi "A" }
    title vi "T" instrument LAW vi "L" {} cite LAW article 1 score 1 points }
    criterion 1 vi "C" { max 1 score by hand }
    qualifies when { condition a vi "A" { require total >= 1 } }"""
    other = text.replace("article 1 score", "article 2 score")
    one, two = (_rules(check_sources(_sources(written)).model) for written in (text, other))

    assert one != two
