"""Python without the library that lists the holidays."""

from __future__ import annotations

import sys

import pytest

from tcpl_rules.calendar import vietnam


def without_holidays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing load the library, and forget what was asked of it before."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    vietnam._year.cache_clear()
    vietnam._last_swap.cache_clear()
