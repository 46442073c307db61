"""What is to be done about a part, as sentences: what is missing, its proof, who, until when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.explanation.explanation import ToDo
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.explanation.amounts import Amounts
from tcpl_rules.report.explanation.names import VERDICTS, Names, day_words
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tcpl_rules.report.procedure.papers import PaperWords
from tcpl_rules.report.wording import sentence_case

_HEAD = Text("{name}: {said}", "{name}: {said}")
_LOST = Text("thấp hơn điểm tối đa {points}", "{points} below the maximum")
_HELD_BY = Text("Nơi lưu giữ tài liệu: {roles}", "Held by: {roles}")
_MENDABLE: Mapping[bool | None, Text] = {
    True: Text("Còn khắc phục được", "It can still be mended"),
    False: Text("Không còn khắc phục được", "It can no longer be mended"),
    None: Text(
        "Chưa rõ còn khắc phục được hay không", "Whether it can still be mended is not known"
    ),
}
_PAST = Text(
    "Phần này xét việc đã qua, không thể làm lại", "It looks back on what happened, for good"
)
_UNTIL = Text("việc làm đến hết ngày {day} còn được tính", "what is done by {day} still counts")
_OVER = Text(
    "Kỳ đánh giá đã hết ngày {day} nên việc làm sau đó không còn được tính cho năm này; chỉ xét "
    "được kết quả đã có trong kỳ",
    "The period ended on {day}, so what is done later does not count for this year; only what was "
    "achieved by then can be looked at again",
)
_UNTIL_UNREAD = Text(
    "chưa đọc được kỳ đánh giá nên chưa biết đến khi nào",
    "the period is not read, so it is not known until when",
)


@frozen
class ToDoWords:
    """What is to be done under *ruleset* after *assessment*, in *lang*; sentences have no stop."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language

    @property
    def names(self) -> Names:
        """What parts and papers are called."""
        return Names(self.ruleset, self.lang)

    @property
    def _reasons(self) -> ReasonWords:
        return ReasonWords(self.assessment, self.ruleset, self.lang)

    def head(self, to_do: ToDo) -> str:
        """The part by number and title, and how it stands."""
        name = sentence_case(self.names.node(to_do.key))
        return self._say(_HEAD).format(name=name, said=self.state(to_do))

    def state(self, to_do: ToDo) -> str:
        """Whether it is met, or how many points are lost."""
        if to_do.lost is not None and self.assessment.by_points:
            return self._say(_LOST).format(
                points=Amounts(self.assessment, self.lang).amount(to_do.lost)
            )
        return self._say(VERDICTS[to_do.met])

    def missing(self, to_do: ToDo) -> Iterator[str]:
        """What fails or is open."""
        yield from map(self._reasons.sentence, to_do.missing)

    def remarks(self, to_do: ToDo) -> Iterator[str]:
        """Its proof, who holds it, and whether and until when it can be mended."""
        if to_do.proved_by is not None:
            yield ClauseWords(self.ruleset, self.lang).proof(to_do.proved_by)
        yield from map(PaperWords(self.ruleset, self.lang).document, to_do.documents)
        if to_do.held_by:
            yield self._say(_HELD_BY).format(roles=self.names.roles(to_do.held_by))
        yield self.when(to_do)

    def when(self, to_do: ToDo) -> str:
        """Whether it can still be mended, and until when."""
        mendable = self._say(_MENDABLE[to_do.mendable])
        if to_do.in_time is False and to_do.until is not None:
            return self._say(_OVER).format(day=day_words(to_do.until, self.lang))
        if to_do.mendable is False:
            return f"{mendable}. {self._past(to_do)}" if to_do.past is not None else mendable
        return f"{mendable}; {self._until(to_do.until)}"

    def _past(self, to_do: ToDo) -> str:
        assert to_do.past is not None  # noqa: S101 - INVARIANT: only asked where it is there
        cited = self.names.citation(self.names.cited(to_do.past))
        return f"{self._say(_PAST)} ({cited})" if cited else self._say(_PAST)

    def _until(self, until: date | None) -> str:
        if until is None:
            return self._say(_UNTIL_UNREAD)
        return self._say(_UNTIL).format(day=day_words(until, self.lang))

    def _say(self, text: Text) -> str:
        return self.names.say(text)
