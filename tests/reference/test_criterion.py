"""A page for each part at the top, with every part below it exactly once."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.quantities import LANGUAGES, Language
from tests.reference.section import pages
from tests.shipped import IDS, ruleset

_ADDRESS = re.compile(r"^(#+) .*\{ #(\S+) ", re.MULTILINE)
_TYPED = re.compile(r"```tcpl.*?```", re.DOTALL)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", IDS)
def test_every_part_has_one_heading_on_the_page_of_its_top(name: str, lang: Language) -> None:
    found = {
        path: [key for _, key in _ADDRESS.findall(text)] for path, text in pages(name, lang).items()
    }
    expected = {
        f"reference/{name}/{top.key}.md": [node.key for node in top.walk()]
        for top in ruleset(name).model.nodes
    }

    assert found == expected


@pytest.mark.parametrize("name", IDS)
def test_headings_are_as_deep_as_the_parts(name: str) -> None:
    for text in pages(name).values():
        assert all(len(marks) == key.count(".") + 1 for marks, key in _ADDRESS.findall(text))


@pytest.mark.parametrize("name", IDS)
def test_a_page_lists_just_the_sources_that_it_names(name: str) -> None:
    for text in pages(name).values():
        named = set(re.findall(r"\]\(#source-(\d+)\)", text))
        listed = re.findall(r'<span id="source-(\d+)">', text)

        assert sorted(listed) == sorted(named)


@pytest.mark.parametrize("name", IDS)
def test_no_name_of_the_model_is_in_vietnamese_prose(name: str) -> None:
    model = ruleset(name).model
    named = (*(one.id for one in model.facts), *(one.id for one in model.documents))
    ids = [one for one in named if "_" in one]
    for text in pages(name).values():
        prose = re.sub(r"\]\([^)]*\)|<span id=[^>]*>", "", _TYPED.sub("", text))

        assert [one for one in ids if one in prose.replace("\\_", "_")] == []
