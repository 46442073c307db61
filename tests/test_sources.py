"""Which files make a ruleset, and what is wrong with their bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.errors import RulesetError, UnknownRulesetError
from tcpl_rules.sources import read_sources


def test_one_file(tmp_path: Path) -> None:
    """A file is read whatever its ending; messages call it by its path."""
    path = tmp_path / "rule.txt"
    path.write_text("language 1", "utf-8")
    (source,) = read_sources(path)

    assert (source.name, source.text) == (path.as_posix(), "language 1")


def test_a_folder_by_name(tmp_path: Path) -> None:
    """Only ``*.tcpl`` directly in the folder counts, and names give the order."""
    for name in ("b.tcpl", "a.tcpl", "notes.txt"):
        (tmp_path / name).write_text(name, "utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "c.tcpl").write_text("c", "utf-8")

    assert [source.text for source in read_sources(tmp_path)] == ["a.tcpl", "b.tcpl"]


def test_a_folder_without_rulesets(tmp_path: Path) -> None:
    with pytest.raises(UnknownRulesetError, match=r"holds no \.tcpl file"):
        read_sources(tmp_path)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.tcpl"
    path.write_bytes(b"\xef\xbb\xbflanguage 1")

    assert read_sources(path)[0].text == "language 1"


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.tcpl"
    path.write_bytes(b"language 1\r\n")

    assert read_sources(path)[0].text == "language 1\r\n"


def test_each_file_that_is_not_utf8_is_a_finding(tmp_path: Path) -> None:
    """The finding names line and byte, and all files are looked at."""
    (tmp_path / "a.tcpl").write_bytes(b"language 1\n\xff")
    (tmp_path / "b.tcpl").write_bytes(b"language 1\n")
    (tmp_path / "c.tcpl").write_bytes("x\ty".encode("utf-16"))
    with pytest.raises(RulesetError) as caught:
        read_sources(tmp_path)

    assert [(d.code, d.span.source.name[-6:], d.message) for d in caught.value.diagnostics] == [
        ("TCPL0108", "a.tcpl", "the file is not UTF-8: line 2 has the byte 0xff"),
        ("TCPL0108", "c.tcpl", "the file is not UTF-8: line 1 has the byte 0xff"),
    ]
    assert [d.span.line for d in caught.value.diagnostics] == [2, 1]
