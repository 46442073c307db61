"""The deadlines of an assessment year as a picture: top to bottom, so that a phone shows it too.

The law's own days and terms, without a list of holidays: what falls on a day off is for
``tcpl calendar``, since such a list changes and a committed picture must not.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from tcpl_rules.model.procedure import DueAhead, DueWithin
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.procedure.timeline import Deadline, Timeline
from tcpl_rules.quantities import Language
from tcpl_rules.reference.markdown import escaped
from tcpl_rules.report.explanation.names import Names, day_words
from tcpl_rules.report.wording import sentence_case

_WIDTH: Final = 380
_AXIS: Final = 96
_TEXT: Final = 114
_COLUMNS: Final = 38
"""How many letters stand on a line; letters of the picture are 13 units high."""

_LINE: Final = 17
_GAP: Final = 12
_FURTHEST: Final = 60
"""Days apart beyond which two deadlines stand no further from each other."""

_UNIT: Final = 14
"""How long a day of a term is."""

_LONGEST: Final = 16
_TITLE: Final = Text("Các thời hạn của năm đánh giá {year}", "The deadlines of {year}")
_BEGINS: Final = Text("Bắt đầu kỳ đánh giá", "The time that is assessed begins")
_ENDS: Final = Text("Hết kỳ đánh giá", "The time that is assessed ends")
_LAST_DAYS: Final = Text("Mốc thời gian (ngày cuối còn đúng hạn)", "Days (the last in time)")
_TERMS: Final = Text("Thời hạn tính từ sự kiện", "Terms that run from an event")
_NOT_READ: Final = Text("Có thời hạn nhưng chưa đọc được", "Deadlines that are not read")
_DAYS: Final = {True: Text("ngày làm việc", "working days"), False: Text("ngày", "days")}
_AHEAD: Final = Text("ít nhất {count} {days} trước", "at least {count} {days} before")
_WITHIN: Final = Text("trong {count} {days} kể từ", "within {count} {days} of")


@frozen
class _Row:
    """A line of the picture: what is told, *when* it is, and how well that is known."""

    text: str
    day: date | None = None
    basis: Basis = Basis.READ
    deadline: Deadline | None = None


def timeline_picture(timeline: Timeline, ruleset: Ruleset, lang: Language) -> str:
    """The picture as one line of SVG that stands within a paragraph of Markdown."""
    drawing = _Drawing(timeline, Names(ruleset, lang), lang)
    shapes = list(drawing.shapes())
    title = escaped(_TITLE.in_language(lang).format(year=timeline.year))
    return (
        f'<svg class="tcpl-timeline" viewBox="0 0 {_WIDTH} {drawing.height}" role="img" '
        f'width="{_WIDTH}" height="{drawing.height}">'
        f"<title>{title}</title><desc>{escaped(drawing.told())}</desc>{''.join(shapes)}</svg>"
    )


class _Drawing:
    """Draws from top to bottom; *height* is how far it has come."""

    def __init__(self, timeline: Timeline, names: Names, lang: Language) -> None:
        self._timeline = timeline
        self._names = names
        self._lang: Language = lang
        self.height = 8

    def shapes(self) -> Iterator[str]:
        dated = sorted(self._dated(), key=lambda row: row.day or date.min)
        if dated:
            yield self._head(_LAST_DAYS)
            yield from self._axis(dated)
        for head, deadlines in (
            (_TERMS, self._timeline.counted),
            (_NOT_READ, self._timeline.unread),
        ):
            if deadlines:
                yield self._head(head)
                for deadline in deadlines:
                    yield from self._undated(deadline)

    def told(self) -> str:
        """What the picture shows, for who cannot see it."""
        dated = sorted(self._dated(), key=lambda row: row.day or date.min)
        days = [f"{day_words(row.day, self._lang)}: {row.text}" for row in dated if row.day]
        terms = [f"{self._step(one)}: {self._term(one)}" for one in self._timeline.counted]
        unread = [self._step(one) for one in self._timeline.unread]
        parts = ((_LAST_DAYS, days), (_TERMS, terms), (_NOT_READ, unread))
        return " ".join(f"{self._say(head)}: {'; '.join(said)}." for head, said in parts if said)

    # -- deadlines on a day ------------------------------------------------------------------------

    def _dated(self) -> Iterator[_Row]:
        first, last = self._timeline.first_day, self._timeline.last_day
        if first is not None:
            yield _Row(self._say(_BEGINS), first)
        for one in self._timeline.fixed:
            yield _Row(self._step(one), one.last_day, one.standing.basis, one)
        if last is not None:
            yield _Row(self._say(_ENDS), last)

    def _axis(self, rows: Sequence[_Row]) -> Iterator[str]:
        """The line of time with a dot for each row; the time that is assessed lies beside it."""
        heights: list[int] = []
        drawn: list[str] = []
        before: date | None = None
        for row in rows:
            if before is not None and row.day is not None:
                self.height += min((row.day - before).days, _FURTHEST) // 2
            heights.append(self.height)
            drawn += self._row(row, shown=row.day != before)
            before = row.day
        yield _line(_AXIS, heights[0], heights[-1], "tcpl-axis")
        within = [at for at, row in zip(heights, rows, strict=True) if row.deadline is None]
        if len(within) == 2:
            yield _line(_AXIS, within[0], within[1], "tcpl-period")
        yield from drawn

    def _row(self, row: _Row, *, shown: bool) -> Iterator[str]:
        top = self.height
        if shown and row.day is not None:
            day = escaped(f"{row.day:%d/%m/%Y}")
            yield f'<text class="tcpl-day" x="{_AXIS - 14}" y="{top + 4}">{day}</text>'
        kind = "tcpl-end" if row.deadline is None else _dot(row.basis)
        yield f'<circle class="{kind}" cx="{_AXIS}" cy="{top}" r="6"/>'
        yield from self._wrapped(row.text, _TEXT, top + 4, _COLUMNS)
        self.height += _GAP

    # -- deadlines without a day -------------------------------------------------------------------

    def _undated(self, deadline: Deadline) -> Iterator[str]:
        top = self.height
        yield f'<circle class="{_dot(deadline.standing.basis)}" cx="10" cy="{top}" r="6"/>'
        yield from self._wrapped(self._step(deadline), 26, top + 4, _COLUMNS + 12)
        if not deadline.unread:
            yield from self._bar(deadline)
        self.height += _GAP

    def _bar(self, deadline: Deadline) -> Iterator[str]:
        """The term as a bar of as many days, the event at the end from which it is counted."""
        due = deadline.due
        assert isinstance(due, DueWithin | DueAhead)  # noqa: S101 - INVARIANT: it has an event
        long = min(due.count, _LONGEST) * _UNIT
        top = self.height - 4
        kind = "tcpl-term tcpl-working" if due.working else "tcpl-term"
        yield f'<rect class="{kind}" x="26" y="{top}" width="{long}" height="10" rx="2"/>'
        for day in range(1, min(due.count, _LONGEST)):
            yield _line(26 + day * _UNIT, top, top + 10, "tcpl-tick")
        at = 26 if isinstance(due, DueWithin) else 26 + long
        yield f'<path class="tcpl-event" d="M{at} {top - 3}l6 8l-6 8l-6-8z"/>'
        self.height += 24
        yield from self._wrapped(self._term(deadline), 26, self.height, _COLUMNS + 12, "tcpl-note")

    def _term(self, deadline: Deadline) -> str:
        due = deadline.due
        assert isinstance(due, DueWithin | DueAhead)  # noqa: S101 - INVARIANT: it has an event
        wording = _WITHIN if isinstance(due, DueWithin) else _AHEAD
        said = self._say(wording).format(count=due.count, days=self._say(_DAYS[due.working]))
        return f"{said}: {self._names.event(due.event)}"

    # -- words -------------------------------------------------------------------------------------

    def _head(self, head: Text) -> str:
        self.height += _LINE
        top = self.height
        self.height += _LINE + 8
        return f'<text class="tcpl-head" x="4" y="{top}">{escaped(self._say(head))}</text>'

    def _wrapped(
        self, text: str, left: int, top: int, columns: int, kind: str = ""
    ) -> Iterator[str]:
        """*text* on as many lines as it needs."""
        said = f' class="{kind}"' if kind else ""
        for line in textwrap.wrap(text, columns):
            yield f'<text{said} x="{left}" y="{top}">{escaped(line)}</text>'
            top += _LINE
        self.height = top

    def _step(self, deadline: Deadline) -> str:
        return sentence_case(self._say(deadline.step.text))

    def _say(self, text: Text) -> str:
        return text.in_language(self._lang)


def _dot(basis: Basis) -> str:
    return "tcpl-dot" if basis.decides else "tcpl-dot tcpl-weak"


def _line(at: int, top: int, bottom: int, kind: str) -> str:
    return f'<line class="{kind}" x1="{at}" y1="{top}" x2="{at}" y2="{bottom}"/>'
