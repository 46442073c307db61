"""What a finding must have."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Severity
from tests.diagnostics.build import finding, label


def test_the_cursor_goes_to_the_first_label() -> None:
    found = finding(label("a b", "b"), label("a b", "a"))

    assert found.span.text == "b"
    assert found.severity is Severity.ERROR


def test_a_finding_is_somewhere() -> None:
    with pytest.raises(ValueError, match="labels"):
        finding()


@pytest.mark.parametrize("code", ["TCPL1", "0101", "TCPL01011", "tcpl0101"])
def test_a_code_is_tcpl_and_four_digits(code: str) -> None:
    with pytest.raises(ValueError, match="code"):
        Diagnostic(code=code, message="m", labels=(label("a", "a"),))
