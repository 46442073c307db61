"""The table for the submission is what the pages on comparing versions say: it can be pasted.

That their commands run, and print what they show, is proved by `tests/written`.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.literate import ROOT
from tests.shell import run_line


def test_the_table_is_one_with_an_empty_last_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "rulesets/qd-25-2021", "my-draft")
    conditions = Path("my-draft/6-conditions.tcpl")
    conditions.write_text(conditions.read_text("utf-8").replace(">= 80", ">= 85"), "utf-8")
    for lang in ("vi", "en"):
        page = (ROOT / f"docs/{lang}/how-to/compare-versions.md").read_text("utf-8")
        assert "tcpl diff qd-25-2021 ./my-draft --format html > so-sanh.html" in page
    run_line("tcpl diff qd-25-2021 ./my-draft --format html > so-sanh.html", capsys)
    table = Path("so-sanh.html").read_text("utf-8")

    assert table.count("<table") == 1
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in table.split("<tr>")[1:]]
    assert rows[0] == ["Quy định cũ", "Quy định mới", "Thuyết minh"]
    assert rows[1:]
    assert [row[2:] for row in rows[1:]] == [[""]] * len(rows[1:])
