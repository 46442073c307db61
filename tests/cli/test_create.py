"""A folder appears with all its files, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.cli.create import create_file, create_folder


def test_all_files(tmp_path: Path) -> None:
    create_folder(tmp_path / "new", {"a.tcpl": b"a", "b.tcpl": b"b"})

    assert {path.name: path.read_bytes() for path in (tmp_path / "new").iterdir()} == {
        "a.tcpl": b"a",
        "b.tcpl": b"b",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_others_may_read_it_as_any_new_folder(tmp_path: Path) -> None:
    create_folder(tmp_path / "new", {})
    (tmp_path / "plain").mkdir()

    modes = {path.stat().st_mode for path in tmp_path.iterdir()}
    assert len(modes) == 1


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_is_there_is_not_touched(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "there"
    if kind == "folder":
        path.mkdir()
    elif kind == "file":
        path.write_text("mine", "utf-8")
    else:
        path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError, match="nothing was written"):
        create_folder(path, {"a.tcpl": b"a"})

    assert [entry.name for entry in tmp_path.iterdir()] == ["there"]


def test_half_a_folder_is_taken_away(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        create_folder(tmp_path / "new", {"a.tcpl": b"a", "no/b.tcpl": b"b"})

    assert list(tmp_path.iterdir()) == []


def test_no_folder_to_make_it_in(tmp_path: Path) -> None:
    new = tmp_path / "none/new"
    with pytest.raises(FileNotFoundError) as refusal:
        create_folder(new, {})
    with pytest.raises(FileNotFoundError):
        create_file(new, b"")

    assert refusal.value.filename == str(new.parent)


def test_a_file(tmp_path: Path) -> None:
    create_file(tmp_path / "new.tcpl", b"a")
    (tmp_path / "plain.tcpl").write_bytes(b"a")

    assert (tmp_path / "new.tcpl").read_bytes() == b"a"
    assert len({path.stat().st_mode for path in tmp_path.iterdir()}) == 1


def test_a_file_that_is_there_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "there.tcpl").write_bytes(b"mine")
    with pytest.raises(FileExistsError, match="nothing was written"):
        create_file(tmp_path / "there.tcpl", b"other")

    assert (tmp_path / "there.tcpl").read_bytes() == b"mine"


def test_half_a_file_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="no space"):
        create_file(tmp_path / "new.tcpl", b"a")

    assert list(tmp_path.iterdir()) == []
