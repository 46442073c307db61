"""``--on``: the day that is asked about, today where none is given."""

from __future__ import annotations

import argparse
import re
from datetime import UTC, date, datetime

_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
)


def add_on(parser: argparse.ArgumentParser) -> None:
    """``--on``."""
    parser.add_argument(
        "--on",
        metavar="DATE",
        type=day,
        help="the day asked about, as 2026-11-22 or 22/11/2026; without it, today",
    )


def day(text: str) -> date:
    """The day that *text* writes.

    Raises:
        argparse.ArgumentTypeError: It writes none.
    """
    for form in _FORMS:
        if found := form.fullmatch(text):
            try:
                return date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                break
    msg = f"{text} is no day; write 2026-11-22 or 22/11/2026"
    raise argparse.ArgumentTypeError(msg)


def day_asked(arguments: argparse.Namespace) -> date:
    """The day of ``--on``, else today where this runs."""
    asked: date | None = arguments.on
    return asked or datetime.now(UTC).astimezone().date()
