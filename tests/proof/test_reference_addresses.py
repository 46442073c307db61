"""Every part of every shipped ruleset stands on the page of its address, once, in both languages.

Results and explanations lead to these addresses; so do the pages themselves.
"""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.model.address import address_of
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.reference.site.write import faults
from tcpl_rules.shelf import load, shipped_ids
from tests.reference.made import committed, ids, links, rendered, texts
from tests.whole_repo.checkout import ROOT

_RULESETS = shipped_ids()
_CALCULATOR = {"vi": "docs/vi/calculator.md", "en": "docs/calculator.md"}
"""The one file of the calculator, as if it were a page: it lies at the root of the site."""


def _keys(ruleset: Ruleset) -> list[str]:
    parts: tuple[Any, ...] = (
        *ruleset.conditions,
        *ruleset.grades,
        *ruleset.facts,
        *ruleset.roles,
        *ruleset.events,
        *ruleset.documents,
        *ruleset.dossiers,
        *ruleset.steps,
    )
    return [*(node.key for node in ruleset.walk()), *(part.id for part in parts)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", _RULESETS)
def test_every_part_stands_at_its_address(name: str, lang: Language) -> None:
    model = load(name).model
    found = {}
    for key in _keys(model):
        page, _, anchor = (address_of(model, key) or "").partition("#")
        path = f"reference/{page.removesuffix('.html')}.md"
        found[key] = ids(lang, path).count(anchor) if path in rendered(lang) else 0

    assert {key: times for key, times in found.items() if times != 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_has_an_id_twice(lang: Language) -> None:
    twice = {
        path: sorted({one for one in ids(lang, path) if ids(lang, path).count(one) > 1})
        for path in rendered(lang)
    }

    assert {path: found for path, found in twice.items() if found} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_leads_somewhere(lang: Language) -> None:
    dead = []
    for path in rendered(lang):
        for target, anchor in links(lang, path):
            page = target.removeprefix(f"docs/{lang}/")
            if page in rendered(lang):
                leads = not anchor or anchor in ids(lang, page)
            else:
                leads = target == _CALCULATOR[lang] or page in texts(lang)
                leads = leads or (ROOT / target).exists()
            if not leads:
                dead.append(f"{path}: {target}#{anchor}")

    assert dead == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_committed_is_what_would_be_written(lang: Language) -> None:
    # `tcpl docs` writes it anew.
    assert faults(ROOT / "docs" / lang, committed(lang)) == ()
