"""Every code can be looked up."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.catalogue import CODES, page
from tests.cli.conftest import Tcpl


@pytest.mark.parametrize("code", CODES)
def test_each_has_its_page(tcpl: Tcpl, code: str) -> None:
    ran = tcpl("error", code)

    assert (ran.code, ran.out) == (0, page(code))
    assert ran.out.startswith(f"# {code}: ")


@pytest.mark.parametrize("given", ["tcpl0501", "501", "0501"])
def test_written_otherwise(tcpl: Tcpl, given: str) -> None:
    assert tcpl("error", given).out == page("TCPL0501")


@pytest.mark.parametrize(
    ("given", "hint"),
    [("TCPL-0501", "did you mean TCPL0501?"), ("nothing", "a code looks like TCPL0501")],
)
def test_unknown(tcpl: Tcpl, given: str, hint: str) -> None:
    ran = tcpl("error", given)

    assert (ran.code, ran.err) == (2, f"tcpl: there is no code {given}; {hint}\n")
