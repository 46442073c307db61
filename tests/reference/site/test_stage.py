"""A site is put together from what people wrote, what is generated, and copies; nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.site.stage import Staged, put_together, staged
from tests.whole_repo.checkout import ROOT

_NAV = "nav:\n  - {first}\n  - {title}: reference/\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a few pages of each sort."""
    for path, text in {
        "docs/vi/how-to/a.md": "# Cách\n[mã](../../errors/TCPL0801.md) [luật](../../../x.txt)\n",
        "x.txt": "",
        "docs/vi/reference/old.md": "# Cũ\n",
        "docs/vi/assets/a.svg": "<svg/>",
        "docs/en/how-to/a.md": "# How\n[why](../../decisions/0001-x.md)\n",
        "docs/errors/TCPL0801.md": (ROOT / "docs/errors/TCPL0801.md").read_text("utf-8"),
        "docs/decisions/README.md": "# Decisions\n[0001](0001-x.md)\n",
        "docs/decisions/0001-x.md": "# X\n",
        "grammar/README.md": "# The language\n[b](standard/b.md) [a](standard/a.md)\n",
        "grammar/standard/a.md": "# A\n```tcpl whole\n```\n",
        "grammar/standard/b.md": "# B\n",
        "docs/site/vi.yml": _NAV.format(first="how-to/a.md", title="Tra cứu"),
        "docs/site/en.yml": _NAV.format(first="how-to/a.md", title="Reference"),
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def _both(root: Path) -> list[Staged]:
    langs: tuple[Language, ...] = ("vi", "en")
    made = (Page(path="index.md", text="# Đầu\n"), Page(path="reference/x/1.md", text="# Một\n"))
    return [staged(root, made, lang) for lang in langs]


def _pages(root: Path, lang: Language) -> Path:
    return root / "build/pages" / lang


def test_everything_has_its_place(checkout: Path) -> None:
    vi, en = _both(checkout)

    assert set(vi.places.values()) == {
        "index.md",
        "reference/x/1.md",
        "how-to/a.md",
        "assets/a.svg",
        "reference/errors/TCPL0801.md",
    }
    assert {"reference/language/index.md", "contributing/decisions/0001-x.md"} <= set(
        en.places.values()
    )


def test_what_was_generated_before_is_made_anew(checkout: Path) -> None:
    vi, _ = _both(checkout)

    assert "docs/vi/reference/old.md" not in vi.places


def test_links_and_fences_are_turned(checkout: Path) -> None:
    put_together(checkout, _both(checkout))
    vi, en = (_pages(checkout, lang) for lang in ("vi", "en"))

    assert (vi / "how-to/a.md").read_text("utf-8") == (
        "# Cách\n[mã](../reference/errors/TCPL0801.md) luật\n"
    )
    assert (en / "how-to/a.md").read_text("utf-8") == (
        "# How\n[why](../contributing/decisions/0001-x.md)\n"
    )
    assert (en / "reference/language/a.md").read_text("utf-8") == "# A\n```tcpl\n```\n"
    assert (vi / "assets/a.svg").read_text("utf-8") == "<svg/>"


def test_what_a_page_includes_stands_in_it(checkout: Path) -> None:
    (checkout / "docs/examples").mkdir()
    (checkout / "docs/examples/a.py").write_text("x = 1\n", "utf-8")
    page = checkout / "docs/vi/how-to/a.md"
    page.write_text('# Cách\n```python title="a.py"\n--8<-- "examples/a.py"\n```\n', "utf-8")
    put_together(checkout, _both(checkout))

    assert (_pages(checkout, "vi") / "how-to/a.md").read_text("utf-8") == (
        '# Cách\n```python title="a.py"\nx = 1\n```\n'
    )


def test_what_stood_there_before_is_gone(checkout: Path) -> None:
    stray = _pages(checkout, "vi") / "stray.md"
    stray.parent.mkdir(parents=True)
    stray.write_text("# Lạc\n", "utf-8")
    put_together(checkout, _both(checkout))

    assert not stray.exists()


def test_the_menu_is_whole(checkout: Path) -> None:
    vi, en = put_together(checkout, _both(checkout))
    said = json.loads(vi.read_text("utf-8"))
    listed = json.loads(en.read_text("utf-8"))["nav"][1]["Reference"]

    assert (said["INHERIT"], said["docs_dir"], said["site_dir"]) == (
        "../docs/site/vi.yml",
        "pages/vi",
        "site",
    )
    assert said["nav"] == ["how-to/a.md", {"Tra cứu": [{"x": ["reference/x/1.md"]}]}]
    # The standard stands in the order in which its first page names it.
    assert listed[1] == {
        "The language": [
            {"Overview": "reference/language/index.md"},
            "reference/language/b.md",
            "reference/language/a.md",
        ]
    }


def test_pages_of_one_language_are_named(checkout: Path) -> None:
    vi, en = put_together(checkout, _both(checkout))
    alone = [json.loads(file.read_text("utf-8"))["extra"]["only_here"] for file in (vi, en)]

    assert alone[0] == []
    assert "contributing/decisions/0001-x.html" in alone[1]
    assert "how-to/a.html" not in alone[1]
