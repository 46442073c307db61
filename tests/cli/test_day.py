"""The day that is asked about."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime

import pytest

from tcpl_rules.cli.day import add_on, day, day_asked


def _asked(*arguments: str) -> date:
    parser = argparse.ArgumentParser()
    add_on(parser)
    return day_asked(parser.parse_args(arguments))


@pytest.mark.parametrize("text", ["2026-11-22", "22/11/2026"])
def test_a_day(text: str) -> None:
    assert _asked("--on", text) == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["31/02/2026", "20261122", "22-11-2026", "mai", "22/11/26"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="write 2026-11-22 or 22/11/2026"):
        day(text)


def test_today_where_none_is_given() -> None:
    before = datetime.now(UTC).astimezone().date()

    assert before <= _asked() <= datetime.now(UTC).astimezone().date()
