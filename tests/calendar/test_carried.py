"""Days off that were written down are those of the list that they were written from."""

from __future__ import annotations

from datetime import date

import pytest

from tcpl_rules.calendar import carried as module
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.carried import CarriedHolidays, carried, read, written
from tcpl_rules.calendar.vietnam import VietnameseHolidays, vietnam
from tcpl_rules.errors import CalendarError

_YEARS = (2024, 2025, 2030)


def _read_back() -> CarriedHolidays:
    return read(written(VietnameseHolidays(), _YEARS))


@pytest.mark.parametrize("year", _YEARS)
def test_the_days_are_the_same(year: int) -> None:
    """Order too: of two names of a day, the last counts."""
    there, here = VietnameseHolidays().of(year), _read_back().of(year)

    assert list(here.off.items()) == list(there.off.items())
    assert here.worked == there.worked


def test_it_is_called_as_the_list_was() -> None:
    there, here = VietnameseHolidays(), _read_back()

    assert (here.name, here.announced_through) == (there.name, there.announced_through)


def test_terms_are_the_same() -> None:
    """Those of the Tết of 2025, with the days that were swapped."""
    event = date(2025, 1, 23)

    assert Calendar(holidays=_read_back()).working_days_after(
        event, 3
    ) == vietnam().working_days_after(event, 3)


def test_a_year_that_is_not_there() -> None:
    with pytest.raises(CalendarError) as refused:
        _read_back().of(2031)

    assert refused.value.in_language("vi") == "Danh sách ngày nghỉ kèm theo chưa có năm 2031"


def test_a_checkout_carries_none() -> None:
    assert carried() is None


def test_what_was_brought_along_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    brought = _read_back()
    monkeypatch.setattr("tcpl_rules.calendar.vietnam.carried", lambda: brought)

    assert vietnam().holidays is brought
    assert module.carried() is None
