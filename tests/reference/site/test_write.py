"""Pages become files; what is otherwise is named, and only generated folders are cleaned."""

from __future__ import annotations

from pathlib import Path

from tcpl_rules.cli.replace import replace
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.site.write import Fault, faults, remove_superfluous, write

_PAGES = (Page(path="index.md", text="đầu\n"), Page(path="reference/a/1.md", text="một\n"))


def test_writes_what_is_not_there(tmp_path: Path) -> None:
    assert write(tmp_path, _PAGES, replace) == ("index.md", "reference/a/1.md")
    assert (tmp_path / "reference/a/1.md").read_bytes() == "một\n".encode()
    assert write(tmp_path, _PAGES, replace) == ()
    assert faults(tmp_path, _PAGES) == ()


def test_names_what_is_otherwise(tmp_path: Path) -> None:
    write(tmp_path, _PAGES, replace)
    (tmp_path / "index.md").write_text("khác\n", "utf-8")
    (tmp_path / "reference/a/1.md").unlink()
    (tmp_path / "reference/b.md").write_text("thừa\n", "utf-8")

    assert faults(tmp_path, _PAGES) == (
        Fault("index.md", "stale"),
        Fault("reference/a/1.md", "missing"),
        Fault("reference/b.md", "superfluous"),
    )


def test_removes_only_below_reference(tmp_path: Path) -> None:
    write(tmp_path, _PAGES, replace)
    (tmp_path / "reference/old").mkdir()
    (tmp_path / "reference/old/2.md").write_text("cũ\n", "utf-8")
    (tmp_path / "how-to.md").write_text("do người viết\n", "utf-8")

    assert remove_superfluous(tmp_path, _PAGES) == ("reference/old/2.md",)
    assert not (tmp_path / "reference/old").exists()
    assert (tmp_path / "how-to.md").is_file()
    assert faults(tmp_path, _PAGES) == ()
