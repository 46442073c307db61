"""An overlay over its ruleset: what becomes of the two."""

from __future__ import annotations

import pytest

from tcpl_rules.errors import RulesetError
from tcpl_rules.overlay.lay import lay, with_overlay
from tcpl_rules.source import SourceText
from tests.overlay.laying import BASE, OVERLAY, codes, laid, written

LOCAL = """
role clerk vi "Công chức"
document minutes vi "Biên bản"
fact local: yes/no { vi "Có kế hoạch" asks vi "Có kế hoạch không?" can rise }
qualifies when { condition local_plan vi "Có kế hoạch" { require local } }
assign step send { led by clerk due before 5 Jan of the next year }
assign step post { led by clerk due before 31 Dec }
"""


def test_what_it_adds_stands_behind_what_is_there() -> None:
    over = laid(LOCAL)
    model, base = over.ruleset.model, over.base.model

    assert [role.id for role in model.roles] == ["committee", "justice", "clerk"]
    assert [document.id for document in model.documents] == ["report", "minutes"]
    assert [fact.id for fact in model.facts] == ["late", "local"]
    assert [condition.id for condition in model.conditions] == ["enough", "local_plan"]
    assert [paper.id for paper in model.instruments] == ["LAW", "PLAN"]
    assert [len(step.due) for step in model.steps] == [2, 2, 1]
    assert [len(step.due) for step in base.steps] == [1, 1, 1]
    assert model.nodes == base.nodes


def test_a_deadline_that_is_that_of_the_law_is_not_asked_for_twice() -> None:
    over = laid("assign step send { led by justice due before 10 Jan of the next year }")

    assert over.ruleset.model.steps == over.base.model.steps


def test_the_ruleset_alone_stays_what_it_is() -> None:
    one, other = laid(LOCAL), laid()

    assert one.base.content_hash == other.base.content_hash
    assert one.ruleset.id == one.base.id
    assert one.ruleset.content_hash not in (one.base.content_hash, other.ruleset.content_hash)


def test_a_condition_may_ask_for_more() -> None:
    more = 'qualifies when { condition more vi "Nhiều hơn" { require total >= 8 } }'

    assert codes(more) == []


@pytest.mark.parametrize("points", [5, 6])
def test_a_condition_that_asks_for_no_more(points: int) -> None:
    same = f'qualifies when {{ condition less vi "Ít" {{ require total >= {points} }} }}'

    assert codes(same) == ["TCPL1106"]


def test_a_condition_out_of_reach_is_refused_as_any_other() -> None:
    assert codes('qualifies when { condition more vi "Quá" { require total >= 11 } }') == [
        "TCPL0621"
    ]


def test_a_condition_that_the_points_of_the_facts_meet() -> None:
    """Whoever has no late dossier has 6 points: the law's condition is met, which is no fault."""
    facts = 'qualifies when { condition on_time vi "Đúng hạn" { require late = 0 } }'
    both = """qualifies when {
      condition on_time vi "Đúng hạn" { require late = 0 }
      condition indicators vi "Đủ" { require every indicator >= 0 }
    }"""

    assert codes(facts) == []
    assert laid(facts).warnings == ()
    assert codes(both) == ["TCPL0622"]


def test_conditions_that_nobody_can_meet_together_are_warned_of() -> None:
    late = 'qualifies when { condition late vi "Có trễ" { require late >= 1 } }'
    over = laid(late)

    assert [warning.code for warning in over.warnings] == ["TCPL0632"]
    assert over.warnings[0].span.source.name == "overlay.tcpl"


def test_a_condition_of_the_same_name() -> None:
    same = 'qualifies when { condition enough vi "Nhiều hơn" { require total >= 8 } }'

    assert codes(same) == ["TCPL0202"]


def test_a_fact_that_nothing_names() -> None:
    fact = 'fact local: yes/no { vi "Có kế hoạch" asks vi "Có không?" can rise }'

    assert codes(fact) == ["TCPL0203"]


def test_a_ruleset_with_grades_takes_no_condition() -> None:
    graded = BASE[1].text.partition("qualifies when")[0] + (
        'grades { cite LAW article 4 grade good vi "tốt" from 5 grade weak vi "yếu" below 5 }'
    )
    more = 'qualifies when { condition more vi "Nhiều hơn" { require total >= 8 } }'
    with pytest.raises(RulesetError) as refusal:
        lay((BASE[0], SourceText("base/1.tcpl", graded)), written(more))

    assert {found.code for found in refusal.value.diagnostics} == {"TCPL1103"}


def test_what_does_not_parse_points_into_the_overlay() -> None:
    with pytest.raises(RulesetError) as refusal:
        laid("assign criterion {")

    assert {found.span.source.name for found in refusal.value.diagnostics} == {"overlay.tcpl"}


def test_another_edition_of_the_language() -> None:
    text = SourceText("overlay.tcpl", f"language 2\n{OVERLAY}")
    with pytest.raises(RulesetError) as refusal:
        lay(BASE, text)

    assert [found.code for found in refusal.value.diagnostics] == ["TCPL0107"]


def test_a_ruleset_that_is_wrong_is_said_first() -> None:
    with pytest.raises(RulesetError) as refusal:
        lay((BASE[0],), written())

    assert {found.span.source.name for found in refusal.value.diagnostics} == {"base/0.tcpl"}


def test_the_model_of_both() -> None:
    over = laid(LOCAL)

    assert with_overlay(over.base.model, over.overlay) == over.ruleset.model
