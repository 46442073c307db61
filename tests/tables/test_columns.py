"""Which columns a table may have, and what else they are called."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.model.condition import Judged
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.columns import NEEDED, Columns, Wanted
from tests.literate import ROOT
from tests.model.build import condition, flag, node, number, ruleset, unread_threshold
from tests.tables.tabled import COLUMNS, RULESET


def _meant(columns: Columns, head: str) -> list[str]:
    return [column.name for column in columns.meant_by(head)]


def test_needed_columns_are_known() -> None:
    assert set(NEEDED) <= COLUMNS.known.keys()


def test_a_column_leads_to_its_value() -> None:
    found = COLUMNS.known["self_assessed.points.2.5.of"]

    assert found.keys == ("self_assessed", "points", "2.5", "of")
    assert found.wanted is Wanted.POINTS


def test_facts_by_id_and_by_label() -> None:
    for fact in RULESET.facts:
        assert _meant(COLUMNS, f"facts.{fact.id}") == [f"facts.{fact.id}"]
        assert _meant(COLUMNS, f" {fact.label.vi.upper()} ") == [f"facts.{fact.id}"]


def test_other_heads() -> None:
    assert _meant(COLUMNS, "Tỉnh, thành phố") == ["unit.province"]
    assert _meant(COLUMNS, "tự  chấm 2.5") == ["self_assessed.points.2.5"]
    assert _meant(COLUMNS, "Điểm thẩm định 1") == ["appraised.points.1"]
    assert _meant(COLUMNS, "STT") == ["note"]
    assert _meant(COLUMNS, "nothing") == []


def test_a_label_that_two_facts_share() -> None:
    label = Text("số việc", "matters")
    shared = ruleset(node("1", 10), facts=(number("a", label=label), number("b", label=label)))

    assert _meant(Columns.of([shared]), "Số việc") == ["facts.a", "facts.b"]


def test_points_under_one_ruleset_and_met_under_the_other() -> None:
    points = ruleset(node("1", 10))
    both = Columns.of([points, evolve(points, by_points=False)])

    assert _meant(both, "tự chấm 1") == ["self_assessed.met.1", "self_assessed.points.1"]
    assert both.known["self_assessed.met.1"].wanted is Wanted.YES_NO


def test_a_fact_in_two_units_is_read_in_that_of_the_first() -> None:
    one, two = ruleset(node("1", 10), facts=(flag("a"),)), ruleset(facts=(number("a"),))

    assert Columns.of([one, two]).known["facts.a"].wanted is Wanted.YES_NO
    assert Columns.of([two, one]).known["facts.a"].wanted is Wanted.COUNT


def test_days_are_counted() -> None:
    days = evolve(number("a"), kind=FactKind.DAYS)

    assert Columns.of([ruleset(facts=(days,))]).known["facts.a"].wanted is Wanted.COUNT


def test_only_what_facts_or_people_settle_can_be_entered_as_met() -> None:
    entered = [name for name in COLUMNS.known if name.startswith("appraised.conditions.")]

    assert entered == ["appraised.conditions.heads"]


def test_a_condition_whose_threshold_is_unread_can_be_entered() -> None:
    asked = (condition("level", unread_threshold("a")), condition("met", Judged()))
    columns = Columns.of([ruleset(facts=(number("a"),), conditions=asked)])
    entered = [name for name in columns.known if name.startswith("appraised.conditions.")]

    assert entered == ["appraised.conditions.level", "appraised.conditions.met"]


def test_the_page_names_every_other_head() -> None:
    page = (ROOT / "docs/en/how-to/tables-of-cases.md").read_text("utf-8").casefold()
    rows = [line.split("|")[2] for line in page.splitlines() if line.startswith("| `")]
    drawn = ("facts", "self_assessed", "appraised")
    heads = [h for h, names in COLUMNS.heads.items() if not names[0].startswith(drawn)]
    other = [head for head in heads if head not in COLUMNS.known]

    assert other
    assert [head for head in other if not any(head in row for row in rows)] == []
