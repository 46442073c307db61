"""Every part of a text is found, with its standing."""

from __future__ import annotations

from tcpl_rules.completion.gap_parts import Part, Parts
from tcpl_rules.model.standing import Basis
from tcpl_rules.revision.targets import find_target, spoken
from tests.completion.completing import BASE, trees


def _parts(address: str) -> list[Part]:
    return [part for part in Parts(trees()) if spoken(part.target.address) == address]


def test_the_nearest_standing_wins() -> None:
    found = [(p.statement.rule, p.standing.basis) for p in _parts("criterion 1 indicator 1")]

    assert found == [
        ("node", Basis.READ),
        ("max", Basis.UNREAD),
        ("tiers", Basis.HEARSAY),
        *[("tier", Basis.HEARSAY)] * 3,
        ("row", Basis.HEARSAY),
    ]


def test_rows_know_their_list() -> None:
    blocks = {part.block.rule for part in _parts("criterion 1 indicator 1") if part.block}

    assert blocks == {"tiers"}


def test_a_title_of_its_own_is_the_definition() -> None:
    first, *_ = _parts("criterion 1 indicator 2")

    assert first.statement.rule == "title"
    assert not first.is_definition


def test_a_fact_and_what_it_counts() -> None:
    found = [(p.is_definition, p.standing.basis) for p in _parts("fact files")]

    assert found == [(True, Basis.HEARSAY), (False, Basis.READ), (False, Basis.HEARSAY)]


def test_what_a_clause_hands_down() -> None:
    parts = Parts(trees())
    target = find_target(trees(), (("criterion", "1"), ("indicator", "1")))
    assert target is not None

    assert [c.article for c in parts.standing_of(target).citations] == ["1"]


def test_steps_conditions_and_header() -> None:
    rules = {part.statement.rule for part in Parts(trees())}

    assert {"due_unread", "require", "score", "question", "step"} <= rules


def test_what_is_said_of_steps_papers_and_offices() -> None:
    told = "cite LAW annex I basis hearsay portal"
    text = f"""{BASE}
    role clerk vi "Người theo dõi" {{ titled vi "Công chức" {told} }}
    document file vi "Hồ sơ" {{ held by clerk {told} }}
    step meet vi "Họp" {{
      cite LAW article 5
      present clerk
      after send {{ {told} }}
      where the conditions are met {{ {told} }}
      may be in writing {{ {told} }}
      consequence vi "Không xét." {{ {told} }}
    }}"""
    found = {
        part.statement.rule for part in Parts(trees(text)) if part.standing.basis is Basis.HEARSAY
    }

    assert {"role", "document", "follows", "applies", "in_writing", "consequence"} <= found


def test_a_text_without_header() -> None:
    assert list(Parts(())) == []
    assert "criterion" in BASE
