"""How what was found is drawn, and where it goes."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from tcpl_rules.cli.drawing import add_drawing, as_json, screen_of, show
from tcpl_rules.report.screen import Screen


def _arguments(*given: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_drawing(parser, "text", "json")
    return parser.parse_args(given)


def test_the_first_form_where_none_is_asked_for() -> None:
    assert _arguments().format == "text"


def test_letters_stay_letters() -> None:
    assert as_json({"xã": [1]}) == '{\n  "xã": [\n    1\n  ]\n}'


def test_a_file_takes_no_colour_and_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    arguments = _arguments("--out", str(path))

    assert screen_of(arguments) == Screen()
    assert show("xã\n", arguments) == 0
    assert path.read_bytes() == "xã\n".encode()
    with pytest.raises(FileExistsError):
        show("khác", arguments)


def test_printed_with_one_line_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert show("xã\n", _arguments()) == 0
    assert capsys.readouterr().out == "xã\n"
