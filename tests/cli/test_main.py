"""Whatever is asked, ``tcpl`` answers with an exit code and clear words."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tcpl_rules._version import __version__
from tcpl_rules.cli import main as main_module
from tests.cli.conftest import Tcpl

_TCPL = (sys.executable, "-m", "tcpl_rules")
_SRC = str(Path(__file__).parents[2] / "src")


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": _SRC, **more}


def test_version(tcpl: Tcpl) -> None:
    assert tcpl("--version").out == f"tcpl {__version__}\n"


def test_help_names_every_command(tcpl: Tcpl) -> None:
    ran = tcpl("--help")

    assert ran.code == 0
    assert all(f"    {name}" in ran.out for name in main_module.COMMANDS)


@pytest.mark.parametrize("name", main_module.COMMANDS)
def test_every_command_has_help(tcpl: Tcpl, name: str) -> None:
    ran = tcpl(name, "--help")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: tcpl {name} ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "required: COMMAND"),
        (("asess", "x"), "no command asess; did you mean assess?"),
        (("xyz",), "no command xyz; there are: list, check"),
        (("--nothing",), "required: COMMAND"),
        (("list", "--nothing"), "unrecognized arguments: --nothing"),
        (("list", "--js"), "unrecognized arguments: --js"),
        (("assess", "--lang", "fr", "x.toml"), "invalid choice: 'fr'"),
        (("case",), "required: RULESET"),
        (("case", "qd-25-2012"), "No ruleset is called qd-25-2012. Did you mean qd-25-2021?"),
        (("fmt",), "required: PATH"),
    ],
)
def test_wrong_usage(tcpl: Tcpl, arguments: tuple[str, ...], said: str) -> None:
    ran = tcpl(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("fault", [ValueError("odd\nthing"), RecursionError(), KeyError("x")])
def test_a_fault_of_ours_is_one_line(
    tcpl: Tcpl, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(_: object) -> int:
        raise fault

    monkeypatch.setattr(import_module("tcpl_rules.cli.list"), "run", fail)
    ran = tcpl("list")

    assert ran.code == 3
    assert ran.err.startswith("tcpl: a fault of tcpl_rules, not yours; please report it: ")
    assert ran.err.count("\n") == 1


def test_an_interrupt_is_quiet(tcpl: Tcpl, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("tcpl_rules.cli.list"), "run", interrupt)
    ran = tcpl("list")

    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_reader_that_leaves_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        (*_TCPL, "schema", "result"),
        env=_environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


def test_vietnamese_whatever_the_locale() -> None:
    done = subprocess.run(
        (*_TCPL, "assess", "--example", "dong-huong-2024"),
        env=_environment(LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
        capture_output=True,
        check=True,
    )

    assert "Phường Đông Hương" in done.stdout.decode("utf-8")
