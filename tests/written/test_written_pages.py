"""Whoever follows a page of docs/vi or docs/en from top to bottom sees what it shows.

Every fence of a page runs, in the order of the page, in one empty folder:

- any language with ``title="FILE"``: is saved as FILE, and is well formed (tcpl: laid out);
- ``console``: each line after ``$ `` is run: ``tcpl …``, ``python FILE``; of ``pip install …`` only
  the names are looked at. Its output holds the lines shown below it, together and in order; a line
  ``…`` stands for others. It fails if a code such as TCPL0502 is shown, and only then;
- no language: the same commands without ``$ `` and without output, one a line; none fails;
- ``python``: is run; a ``text`` fence after it is all that it prints;
- ``tcpl``, ``toml``, ``json``, ``csv`` without a title: can be read;
- a table whose first column is *Vị trí* is typed into the workbook that ``--template`` made last;
- ``--8<-- "examples/…"`` is replaced by that file below docs/, as the site does it.

No other word may stand behind the opening of a fence: the site would not know it. What a reader of
a page has beforehand is put into the folder by `_BROUGHT`. A page in both languages has the same
fences in the same order.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.literate import ROOT
from tests.written.fences import DOCS, Fence, openings, parts_of, shown_by, written_pages
from tests.written.reader import Reader, missing

_PAGES = written_pages()


def _draft() -> None:
    """One's own draft of the version that the page compares it with."""
    shutil.copytree(ROOT / "rulesets/qd-25-2021", "my-draft")
    conditions = Path("my-draft/6-conditions.tcpl")
    text = conditions.read_text("utf-8")
    assert "total >= 80" in text
    conditions.write_text(text.replace("total >= 80", "total >= 85"), "utf-8")


def _case_of_2026() -> None:
    """A case under the ruleset that the page completes."""
    case = 'year = 2026\nunit = { name = "Xã Ví Dụ (bịa)", kind = "commune" }\n'
    Path("ho-so.toml").write_text(case, "utf-8")


_BROUGHT: dict[str, Callable[[], None]] = {
    "how-to/compare-versions.md": _draft,
    "how-to/fill-gaps.md": _case_of_2026,
}


def _name(page: Path) -> str:
    return page.relative_to(DOCS).as_posix()


def _in_its_language(page: Path) -> str:
    """The name of *page*, which its twin in the other language has too."""
    return page.relative_to(DOCS).as_posix().partition("/")[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The reader's folder; what is imported from it is forgotten afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(tmp_path)):
            del sys.modules[name]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("page", _PAGES, ids=_name)
def test_the_page_is_followed(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _BROUGHT.get(_in_its_language(page), lambda: None)()
    reader = Reader(capsys)
    for part in parts_of(page):
        reader.follow(part)


@pytest.mark.parametrize("page", _PAGES, ids=_name)
def test_every_fence_is_one_that_runs(page: Path) -> None:
    fences = [part for part in parts_of(page) if isinstance(part, Fence)]

    assert len(openings(page)) == 2 * len(fences)


def test_pages_in_both_languages_have_the_same_fences() -> None:
    fences: dict[str, list[list[tuple[str, str]]]] = {}
    for page in _PAGES:
        found = [part for part in parts_of(page) if isinstance(part, Fence)]
        kinds = [(fence.language, fence.title) for fence in found]
        fences.setdefault(_in_its_language(page), []).append(kinds)

    assert [name for name, (first, *rest) in fences.items() if rest and rest != [first]] == []


def test_what_is_made_up_is_said_to_be_so() -> None:
    for name in ("amend-a-rule.md", "fill-the-gaps.md", "province-table.md"):
        for lang in ("vi", "en"):
            page = DOCS / lang / "tutorials" / name
            assert "không phải luật" in page.read_text("utf-8").split("\n\n")[1]


def test_the_examples_are_shown_whole() -> None:
    """Each file of an example application stands on the page about it, in both languages."""
    for name in ("fastapi", "django"):
        for lang in ("vi", "en"):
            page = DOCS / lang / "tutorials" / f"embed-in-{name}.md"
            files = set((DOCS / "examples" / name).rglob("*.py"))
            assert files - set(shown_by(page)) == set()


def test_lines_stand_together() -> None:
    assert missing(["a", "…", "c"], ["a 1", "b", "c"]) == []
    assert missing(["a", "c"], ["a", "b", "c"]) == ["a", "c"]
    assert missing(["c", "…", "a"], ["a", "b", "c"]) == ["a"]
