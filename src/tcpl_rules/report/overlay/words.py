"""The words for what an overlay says: bodies, times, deadlines, and why a task has no year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.model.overlay import About, Answering, Overlay, Territory, Time
from tcpl_rules.model.procedure import DueBefore
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Instrument, Standing, Text
from tcpl_rules.overlay.placing import Why
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import Names, quoted
from tcpl_rules.report.wording import day_of_year, sentence_case

_LED = Text("Chủ trì: {}", "Leads: {}")
_WITH = Text("Phối hợp: {}", "Cooperates: {}")
_ADVISED = Text("Tham mưu: {}", "Advises: {}")
_BEFORE = Text("Hạn của địa phương: trước {day}", "Local deadline: before {day}")
_NEXT_YEAR = Text(
    "Hạn của địa phương: trước {day} năm sau", "Local deadline: before {day} of the next year"
)
_WHEN = Text("Thời gian: {}", "Time: {}")
_NO_TIME = Text("Thời gian: văn bản không ghi", "Time: the document gives none")
_DOCUMENT = Text("văn bản này", "this document")
_STEP = Text("bước {}", "step {}")
_READING = Text("Cách hiểu: {}", "Reading: {}")
_NOTE = Text("Ghi chú: {}", "Note: {}")
_YEARS = Text("Năm áp dụng: {}", "Years: {}")
_WHERE = Text("Địa bàn: {}", "Territory: {}")
_WHY: Final[Mapping[Why, Text]] = {
    "no time": Text("văn bản không ghi thời gian", "the document gives no time"),
    "not a date": Text("thời gian đã ghi không chỉ rõ năm nào", "what is said names no year"),
    "no first year": Text("văn bản không ghi năm đầu tiên", "the document names no first year"),
    "another year": Text("vào năm khác", "in another year"),
}
_IN = {
    "province": Text("tỉnh {}", "province of {}"),
    "district": Text("huyện {}", "district of {}"),
    "unit": Text("{}", "{}"),
}
_KINDS = ("tỉnh", "thành phố", "huyện", "quận", "thị xã")


@frozen
class OverlayWords:
    """Names in *ruleset*, which has what the overlay adds, in *lang*; *local* are its papers."""

    ruleset: Ruleset
    local: tuple[Instrument, ...]
    lang: Language

    @property
    def names(self) -> Names:
        """What the parts of the ruleset are called."""
        return Names(self.ruleset, self.lang)

    def say(self, text: Text, *arguments: object, **named: object) -> str:
        """*text* with its blanks filled."""
        return text.in_language(self.lang).format(*arguments, **named)

    def place(self, about: About) -> str:
        """The part by number and title, or the step."""
        if about.step:
            said = self.say(_STEP, quoted(self.names.step(about.step)))
        else:
            said = self.names.node(about.key)
        return sentence_case(said)

    def answering(self, answering: Answering) -> Iterator[str]:
        """A line for each part that somebody has in the work."""
        for word, roles in (
            (_LED, answering.led_by),
            (_WITH, answering.together_with),
            (_ADVISED, answering.advised_by),
        ):
            if roles:
                yield self.say(word, "; ".join(map(self.role, roles)))

    def role(self, name: str) -> str:
        """What the office is called, else the role."""
        role = next(role for role in self.ruleset.roles if role.id == name)
        return self.names.say(role.titled or role.text)

    def deadline(self, due: DueBefore) -> str:
        """A deadline that the place sets."""
        day = day_of_year(due.day, due.month, self.lang)
        return self.say(_NEXT_YEAR if due.next_year else _BEFORE, day=day)

    def times(self, times: Sequence[Time]) -> Iterator[str]:
        """Times as the document says them, or that it says none."""
        if not times:
            yield self.say(_NO_TIME)
        yield from (self.say(_WHEN, quoted(self.names.say(time.said))) for time in times)

    def why(self, why: Why) -> str:
        """Why a task does not fall to a year."""
        return self.say(_WHY[why])

    def remarks(self, standings: Iterable[Standing]) -> Iterator[str]:
        """How the document is read, and what is noted of it."""
        for standing in standings:
            yield from (self.say(_READING, self.names.say(text)) for text in standing.readings)
            yield from (self.say(_NOTE, self.names.say(text)) for text in standing.notes)

    def citation(self, standing: Standing) -> str:
        """The place in the document; empty where none is given."""
        cited = Names(self._untitled, self.lang)
        return cited.citation(cited.cited(standing))

    @property
    def _untitled(self) -> Ruleset:
        """The ruleset, with the one instrument of the place named by no title of its own."""
        if len(self.local) != 1:
            return self.ruleset
        return evolve(
            self.ruleset,
            instruments=tuple(
                evolve(one, title=_DOCUMENT) if one in self.local else one
                for one in self.ruleset.instruments
            ),
        )


def years_line(overlay: Overlay, lang: Language) -> str:
    """The years in which *overlay* holds."""
    return _YEARS.in_language(lang).format(years_covered(overlay.years).in_language(lang))


def territory_line(territory: Territory, lang: Language) -> str:
    """The territory, each name with the word for its kind."""
    named = (
        (level, name)
        for level in ("unit", "district", "province")
        if (name := getattr(territory, level))
    )
    return _WHERE.in_language(lang).format(
        ", ".join(_with_kind(level, name, lang) for level, name in named)
    )


def _with_kind(level: str, name: str, lang: Language) -> str:
    if name.casefold().startswith(_KINDS):
        return name
    return _IN[level].in_language(lang).format(name)
