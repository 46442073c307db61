"""What stands beside a ruleset: the shipped versions of other years, and what localities add."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import field, frozen

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.quantities import Language
from tcpl_rules.report.citations import short_title
from tcpl_rules.shelf import load, load_overlay, shipped_ids, shipped_overlays


@frozen(kw_only=True)
class Beside:
    """Other *rulesets* by their ids, whose pages stand beside; the *overlays* over this one."""

    rulesets: Mapping[str, Ruleset] = field(factory=lambda: MappingProxyType({}), hash=False)
    overlays: tuple[Laid, ...] = ()


def called(ruleset: Ruleset, lang: Language) -> str:
    """*ruleset* by its first instrument, in short; by its title where it names none."""
    for instrument in ruleset.instruments:
        return short_title(instrument.title.in_language(lang))
    return ruleset.title.in_language(lang)


def beside(ruleset: CompiledRuleset) -> Beside:
    """What is shipped beside *ruleset*; nothing where it is somebody's own.

    The pages of such a one stand alone.
    """
    shipped = _every_ruleset()
    if ruleset.id not in shipped or shipped[ruleset.id].content_hash != ruleset.content_hash:
        return Beside()
    others = {name: one.model for name, one in shipped.items() if name != ruleset.id}
    overlays = tuple(laid for laid in _every_overlay() if laid.overlay.ruleset == ruleset.id)
    return Beside(rulesets=MappingProxyType(others), overlays=overlays)


@cache
def _every_ruleset() -> Mapping[str, CompiledRuleset]:
    return MappingProxyType({name: load(name) for name in shipped_ids()})


@cache
def _every_overlay() -> tuple[Laid, ...]:
    return tuple(load_overlay(name) for name in shipped_overlays())
