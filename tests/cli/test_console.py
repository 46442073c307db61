"""A terminal takes colour, a pipe plain text."""

from __future__ import annotations

import io

import pytest

from tcpl_rules.cli.console import complain, say, say_json, screen_of, unreadable
from tcpl_rules.report.screen import Screen


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_has_colour_and_its_own_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "88")

    assert screen_of(_Terminal()) == Screen(width=88, colour=True)


@pytest.mark.parametrize(("columns", "width"), [("20", 60), ("300", 120)])
def test_lines_stay_readable(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert screen_of(_Terminal()).width == width


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    assert not screen_of(_Terminal()).colour


def test_a_pipe_is_plain_and_always_as_wide() -> None:
    assert screen_of(io.StringIO()) == Screen(width=100, colour=False)


def test_json_keeps_letters(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"tên": "Đông Hương"})

    assert capsys.readouterr().out == '{\n  "tên": "Đông Hương"\n}\n'


def test_one_line_end(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\n")
    say("b")

    assert capsys.readouterr().out == "a\nb\n"


def test_a_complaint_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert complain("no", 2) == 2
    assert capsys.readouterr() == ("", "tcpl: no\n")


def test_what_the_system_says_of_a_file() -> None:
    fault = FileNotFoundError(2, "No such file or directory", "x.toml")

    assert unreadable(fault) == "x.toml: no such file or directory"
    assert unreadable(OSError("odd")) == "odd"
