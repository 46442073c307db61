"""What the page asks first is answered, so that what it takes is known when the page is built."""

from __future__ import annotations

from tcpl_rules.calculator.packing.rehearsal import rehearse


def test_nothing_is_refused() -> None:
    assert rehearse() == ()
