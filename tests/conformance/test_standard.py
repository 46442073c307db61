"""The standard and the grammar speak of the same constructs, and the standard is complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.literate import ROOT, examples

_FOLDER = ROOT / "grammar/standard"
_PAGES = sorted(_FOLDER.glob("*.md"))
_GRAMMAR = (ROOT / "grammar/tcpl.lark").read_text("utf-8")
_RULES = re.findall(r"^\??([a-z_]+):", _GRAMMAR, re.MULTILINE)
_TERMINALS = [*re.findall(r"^([A-Z_]+)(?:\.\d+)?:", _GRAMMAR, re.MULTILINE), "NAME"]


def _named(page: Path) -> list[str]:
    headings = re.findall(r"^#+ .*$", page.read_text("utf-8"), re.MULTILINE)
    return [name for heading in headings for name in re.findall(r"`(\w+)`", heading)]


def test_every_rule_is_named_once() -> None:
    named = [name for page in _PAGES for name in _named(page)]

    assert sorted(named) == sorted([*_RULES, *_TERMINALS])


def test_every_rule_stands_on_the_page_that_its_section_names() -> None:
    sections = re.split(r"^// -- .*\((?:standard/)?(.*)\) -+$", _GRAMMAR, flags=re.MULTILINE)
    for pages, text in zip(sections[1::2], sections[2::2], strict=True):
        rules = set(re.findall(r"^\??([a-z_]+):", text, re.MULTILINE))
        named = {name for page in pages.split(", ") for name in _named(_FOLDER / page)}

        assert rules <= named


def test_every_page_is_listed() -> None:
    listed = re.findall(r"\(standard/(\w+\.md)\)", (ROOT / "grammar/README.md").read_text("utf-8"))

    assert sorted(listed) == [page.name for page in _PAGES]


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.stem)
class TestPage:
    def test_begins_with_its_judgment_and_ends_with_its_promises(self, page: Path) -> None:
        _, title, judgment, *_ = re.split(r"^# (.*)\n\n", page.read_text("utf-8"), maxsplit=1)[0:3]
        last = re.findall(r"^## (.*)$", page.read_text("utf-8"), re.MULTILINE)[-1]

        assert title.lower() == page.stem
        assert "*" in judgment.split("\n\n")[0]
        assert last == "Promises"

    def test_every_construct_is_accepted_and_refused_somewhere(self, page: Path) -> None:
        constructs: dict[str, set[bool]] = {}
        for example in examples([page]):
            if "`" in example.heading:
                constructs.setdefault(example.heading, set()).add(bool(example.expected))

        assert {name: kinds for name, kinds in constructs.items() if len(kinds) < 2} == {}
