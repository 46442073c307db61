from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.cli.main import main

ASKED = ["remedy", "--example", "xuan-phuc-2024", "--overlay", "xuan-phuc-2024"]


def test_the_plan_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    code = main([*ASKED, "--on", "1/7/2024"])
    out = capsys.readouterr().out

    assert code == 0
    assert out.startswith("# Kế hoạch khắc phục hạn chế, thiếu sót năm 2024 của xã Xuân Phúc\n")
    assert "Tính đến ngày 01/07/2024" in out
    assert "Chủ trì: " in out


def test_as_text_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    code = main([*ASKED, "--on", "2024-07-01", "--format", "text", "--lang", "en"])
    out = capsys.readouterr().out

    assert code == 0
    assert out.startswith("Remediation plan of Xã Xuân Phúc for 2024")
    assert "#" not in out


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.md"

    assert main([*ASKED, "--out", str(path)]) == 0
    written = path.read_bytes()
    assert written.startswith("# Kế hoạch khắc phục".encode())
    assert main([*ASKED, "--out", str(path)]) != 0
    assert path.read_bytes() == written
    assert "nothing was written" in capsys.readouterr().err


def test_without_a_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["remedy"]) == 2
    assert "remedy takes a CASE or --example NAME" in capsys.readouterr().err


def test_an_overlay_of_another_place(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["remedy", "--example", "dong-huong-2024", "--overlay", "xuan-phuc-2024"])

    assert code == 1
    assert "TCPL112" in capsys.readouterr().err
