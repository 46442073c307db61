"""Documents of the record as sentences: what each is, whether it is there, what it proves."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import Names, day_words, quoted

_NUMBER = Text("số {}", "no. {}")
_OF_DAY = Text("ngày {}", "of {}")
_OF_BODY = Text("của {}", "by {}")
_MISSING = Text("{document}: còn thiếu", "{document}: missing")
_THERE = Text("{document}: đã có", "{document}: there")
_PROVES = Text("chứng minh cho {parts}", "proves {parts}")
_REPORTED_BY = Text("theo {who}", "according to {who}")


@frozen
class PaperWords:
    """Documents of the record of a case under *ruleset*, in *lang*; sentences have no stop."""

    ruleset: Ruleset
    lang: Language

    @property
    def names(self) -> Names:
        """What parts are called."""
        return Names(self.ruleset, self.lang)

    def document(self, record: DocumentRecord) -> str:
        """A document of the record: what it is, whether it is there, and what it proves."""
        text = " ".join(self._paper(record))
        said = self._say(_MISSING if record.missing else _THERE).format(document=text)
        if record.proves:
            parts = ", ".join(map(self.names.place, record.proves))
            said = f"{said}; {self._say(_PROVES).format(parts=parts)}"
        if record.reported_by:
            said = f"{said} ({self._say(_REPORTED_BY).format(who=record.reported_by)})"
        return said

    def _paper(self, record: DocumentRecord) -> Iterator[str]:
        yield quoted(record.name)
        if record.number:
            yield self._say(_NUMBER).format(record.number)
        if record.day is not None:
            yield self._say(_OF_DAY).format(day_words(record.day, self.lang))
        if record.issued_by:
            yield self._say(_OF_BODY).format(record.issued_by)

    def _say(self, text: Text) -> str:
        return self.names.say(text)
