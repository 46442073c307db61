"""`tcpl docs` writes the reference, says what is stale, and refuses in words that help."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.reference.page import Page
from tests.cli.conftest import Tcpl

_OWN = """language 1
ruleset our-own edition 1 {
  standard ours
  subject { commune vi "xã" }
  title vi "Quy định thử" en "A trial"
  instrument LAW vi "Luật số 1/2030/QH99" {}
  years 2030 to { cite LAW article 1 }
  score 10 points
  cite LAW article 1
}
criterion 1 vi "Một" { max 10 score by hand cite LAW article 2 }
qualifies when { condition enough vi "Đủ điểm" { require total >= 5 cite LAW article 3 } }
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of which two pages are generated."""
    (tmp_path / "docs/site").mkdir(parents=True)
    made = {lang: (Page(path="reference/a.md", text=f"# {lang}\n"),) for lang in LANGUAGES}
    monkeypatch.setattr("tcpl_rules.cli.docs._ROOT", tmp_path)
    monkeypatch.setattr("tcpl_rules.cli.docs._all_pages", lambda: made)
    return tmp_path


def test_writes_then_has_nothing_to_say(tcpl: Tcpl, checkout: Path) -> None:
    (checkout / "docs/vi/reference").mkdir(parents=True)
    (checkout / "docs/vi/reference/old.md").write_text("cũ\n", "utf-8")
    ran = tcpl("docs")

    assert ran.out == (
        "docs/vi/reference/a.md\ndocs/vi/reference/old.md: removed\ndocs/en/reference/a.md\n"
    )
    assert (tcpl("docs").out, tcpl("docs", "--check").code) == ("", 0)


def test_check_names_what_is_wrong(tcpl: Tcpl, checkout: Path) -> None:
    tcpl("docs")
    (checkout / "docs/vi/reference/a.md").write_text("khác\n", "utf-8")
    (checkout / "docs/en/reference/b.md").write_text("thừa\n", "utf-8")
    ran = tcpl("docs", "--check")

    assert (ran.code, ran.out) == (
        1,
        "docs/vi/reference/a.md: stale\ndocs/en/reference/b.md: superfluous\n",
    )
    assert ran.err == "tcpl: write the pages anew with: tcpl docs\n"
    assert (checkout / "docs/en/reference/b.md").is_file()


def test_not_in_an_installed_package(
    tcpl: Tcpl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tcpl_rules.cli.docs._ROOT", tmp_path)
    ran = tcpl("docs", "--check")

    assert ran.code == 2
    assert "docs works in a checkout" in ran.err
    assert "tcpl docs PATH --out FOLDER" in ran.err


@pytest.mark.usefixtures("checkout")
def test_a_site_needs_mkdocs(tcpl: Tcpl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    ran = tcpl("docs", "--site")

    assert ran.code == 2
    assert "mkdocs, material, mkdocstrings is not installed" in ran.err


def test_pages_of_somebody_s_own_ruleset(tcpl: Tcpl, tmp_path: Path) -> None:
    (tmp_path / "own.tcpl").write_text(_OWN, "utf-8")
    kept = tmp_path / "pages/reference/mine.md"
    kept.parent.mkdir(parents=True)
    kept.write_text("của tôi\n", "utf-8")
    ran = tcpl("docs", tmp_path / "own.tcpl", "--out", tmp_path / "pages", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert f"{tmp_path}/pages/reference/our-own/1.md" in ran.out.split("\n")
    assert "# Facts under" in (tmp_path / "pages/reference/our-own/facts.md").read_text("utf-8")
    assert kept.is_file()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("qd-25-2021",), "take PATH and --out FOLDER"),
        (("--out", "x"), "take PATH and --out FOLDER"),
        (("qd-25-2021", "--out", "x", "--check"), "are for the pages of a checkout"),
        (("qd-25-2021", "qd-25-2021", "--out", "x"), "qd-25-2021 is given twice"),
        (("qd-25-2012", "--out", "x"), "Did you mean qd-25-2021?"),
        (("--serve", "70000"), "70000 is no port"),
        (("--check", "--site"), "not allowed with argument"),
    ],
)
def test_refusals(tcpl: Tcpl, given: tuple[str, ...], said: str) -> None:
    ran = tcpl("docs", *given)

    assert ran.code == 2
    assert said in ran.err
