"""Shipped rulesets stand beside one another; anybody's own stands alone."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.reference.beside import beside, called
from tests.reference.written import written
from tests.shipped import IDS, ruleset


def test_the_others_and_the_overlays_stand_beside_a_shipped_one() -> None:
    found = beside(ruleset("qd-25-2021"))

    assert sorted((*found.rulesets, "qd-25-2021")) == sorted(IDS)
    assert {laid.overlay.id for laid in found.overlays} == {"soc-trang", "xuan-phuc-2024"}
    assert beside(ruleset("qd-27-2025")).overlays == ()


def test_one_of_somebodys_own_stands_alone() -> None:
    own = written('criterion 1 vi "Một" { max 10 score by hand }')

    assert not beside(own).rulesets


def test_one_that_was_changed_stands_alone_though_its_id_is_a_shipped_one() -> None:
    changed = CompiledRuleset.of(ruleset("qd-25-2021").model, "0" * 64)

    assert not beside(changed).rulesets
    assert beside(changed).overlays == ()


def test_a_ruleset_is_called_by_its_instrument() -> None:
    model = ruleset("qd-25-2021").model

    assert called(model, "vi") == "Quyết định số 25/2021/QĐ-TTg"
    assert called(evolve(model, instruments=()), "en") == model.title.en
