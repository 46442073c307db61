"""Runs ``tcpl`` inside the test's own process."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from attrs import frozen

from tcpl_rules.cli.main import main


@frozen
class Ran:
    """What a command answered, and what it printed."""

    code: int
    out: str
    err: str


Tcpl = Callable[..., Ran]


@pytest.fixture
def tcpl(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tcpl:
    """Run ``tcpl`` with these arguments, and these bytes on standard input."""

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run
