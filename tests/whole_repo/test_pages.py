"""The pages for people name only what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.whole_repo.checkout import ROOT, name_of, project_files

_PAGES = [path for path in project_files() if path.suffix == ".md"]
_PATH = re.compile(r"(?<![\w/.<-])(?:src|tests|docs|grammar|rulesets|\.ci)/[\w./*<>-]*[\w*>/]")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)")
_CONTRIBUTING_LINES = 200


@pytest.mark.parametrize("page", _PAGES, ids=name_of)
class TestPage:
    def test_paths_exist(self, page: Path) -> None:
        named = {path for path in _PATH.findall(page.read_text("utf-8")) if "<" not in path}

        assert {path for path in named if not any(ROOT.glob(path.rstrip("/")))} == set()

    def test_links_lead_somewhere(self, page: Path) -> None:
        links = _LINK.findall(page.read_text("utf-8"))

        assert [link for link in links if not (page.parent / link).exists()] == []


def test_contributing_is_short() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert text.count("\n") <= _CONTRIBUTING_LINES


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs/decisions"
    pages = {path.name for path in folder.glob("[0-9]*.md")}

    assert set(_LINK.findall((folder / "README.md").read_text("utf-8"))) == pages
