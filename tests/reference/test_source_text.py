"""The text of a clause is that of its author, in both spellings, each part once."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import UnknownRulesetError
from tcpl_rules.reference.source_text import source_texts
from tcpl_rules.shelf import shipped_sources
from tcpl_rules.syntax.format import format_tree
from tests.reference.written import written
from tests.shipped import IDS, ruleset
from tests.syntax.reading import parsed

_EXAMPLE = """
criterion 1 vi "Một" {
  # Before the maximum.
  max 10 { cite LAW article 3 }
  indicator 1 vi "Hai" {
    # Inside the indicator.
    max 10 { cite LAW article 3 }
    score by hand { cite LAW article 3 }
  }
}
"""


def test_a_part_goes_without_the_parts_inside_it_and_their_remarks() -> None:
    texts = source_texts(written(_EXAMPLE))

    assert texts.text("1", "en") == (
        'criterion 1 vi "Một" {\n  # Before the maximum.\n  max 10 { cite LAW article 3 }\n}\n'
    )
    assert texts.text("1.1", "vi") == (
        'chỉ tiêu 1 vi "Hai" {\n'
        "  # Inside the indicator.\n"
        "  tối đa 10 { căn cứ LAW điều 3 }\n"
        "  chấm tay { căn cứ LAW điều 3 }\n"
        "}\n"
    )


def test_the_spelling_of_the_page_comes_first() -> None:
    texts = source_texts(written(_EXAMPLE))
    vi, en = texts.shown("1", "vi"), texts.shown("1", "en")

    assert vi.index("tiêu chí 1") < vi.index("criterion 1")
    assert en.index("criterion 1") < en.index("tiêu chí 1")
    assert vi.startswith("??? ")


def test_nothing_is_shown_of_what_nobody_declares() -> None:
    assert source_texts(written(_EXAMPLE)).shown("2", "vi") == ""


@pytest.mark.parametrize("name", IDS)
def test_every_part_fact_and_condition_has_its_text(name: str) -> None:
    model = ruleset(name).model
    texts = source_texts(ruleset(name))
    parts = [node.key for node in model.walk()]
    facts = [fact.id for fact in model.facts]
    others = [*(one.id for one in model.conditions), *(one.id for one in model.steps)]

    assert [key for key in (*parts, *facts, *others) if not texts.text(key, "en")] == []


def test_the_lines_are_those_of_the_formatted_file() -> None:
    lines = {
        line.strip()
        for source in shipped_sources("qd-25-2021")
        for line in format_tree(parsed(source), source).split("\n")
    }
    shown = source_texts(ruleset("qd-25-2021")).text("2.5", "en").split("\n")

    assert [line for line in shown if line.strip() not in lines] == []


def test_a_form_without_a_text_of_its_own_has_the_shipped_one() -> None:
    frozen = CompiledRuleset.of(ruleset("qd-25-2021").model, "0" * 64)

    assert source_texts(frozen).text("1", "en").startswith("criterion 1 vi ")


def test_a_form_for_which_none_is_shipped() -> None:
    frozen = CompiledRuleset.of(evolve(ruleset("qd-25-2021").model, id="nobody"), "0" * 64)

    with pytest.raises(UnknownRulesetError):
        source_texts(frozen)
