"""Clauses and facts in an explanation as sentences: whether they apply, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from tcpl_rules.assessment.assessment import HEADLINES, Assessment
from tcpl_rules.assessment.range import Range
from tcpl_rules.explanation.explanation import Clause, Reason
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.rule import Average, FullMarks, Penalty, Require, Row
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.decision_text import decision_in_words
from tcpl_rules.report.explanation.amounts import Amounts
from tcpl_rules.report.explanation.names import VERDICTS, Names

_APPLIES: Mapping[bool | None, Text] = {
    True: Text("áp dụng trong trường hợp này", "this applies"),
    False: Text("không thuộc trường hợp này", "this does not apply"),
    None: Text("chưa biết có thuộc trường hợp này hay không", "whether this applies is not known"),
}
_PENALTIES: Mapping[bool | None, Text] = {
    True: Text("bị trừ điểm", "the points are taken off"),
    False: Text("không bị trừ điểm", "nothing is taken off"),
    None: Text("chưa biết có bị trừ điểm hay không", "whether they are taken off is not known"),
}
_AVERAGES: Mapping[bool | None, Text] = {
    True: Text("được {found}", "it comes to {found}"),
    False: Text("không áp dụng", "it does not apply"),
    None: Text("chưa tính được", "it cannot be worked out yet"),
}
_WOULD_GIVE = Text("đạt mức này thì được thêm {points}", "it would give {points} more")
_NEEDS = Text("{found}, cần {asked} (còn thiếu {short})", "{found}, {asked} needed ({short} short)")
_NEEDS_FEWER = Text(
    "{found}, cần {asked} (vượt {short})", "{found}, {asked} needed ({short} too many)"
)
_NEEDS_ANSWER = Text("{found}, cần là “{asked}”", "{found}, has to be “{asked}”")
_BY_DECISION = Text("lấy theo quyết định {decision}", "taken from decision {decision}")
_BY_OUTCOME = Text(
    "lấy theo kết quả đánh giá {standard}: {outcome}",
    "taken from the outcome under {standard}: {outcome}",
)


@frozen
class ClauseReasonWords:
    """Clauses and facts behind *assessment* under *ruleset*, in *lang*."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language

    @property
    def names(self) -> Names:
        """What facts are called."""
        return Names(self.ruleset, self.lang)

    @property
    def _amounts(self) -> Amounts:
        return Amounts(self.assessment, self.lang)

    def clause(self, reason: Reason) -> str:
        """What the clause says, and whether it applies or is met."""
        clause = reason.model
        if not isinstance(clause, Row | FullMarks | Require | Penalty | Average):
            return self._say(VERDICTS[reason.holds])
        said = ClauseWords(self.ruleset, self.lang).clause(clause)
        text = " ".join((said[0], "; ".join(said[1:]))).strip()
        parts = (text, self._applies(reason, clause), self._more(reason, clause))
        return "; ".join(part for part in parts if part)

    def _applies(self, reason: Reason, clause: Clause) -> str:
        match clause:
            case Require():
                return self._say(VERDICTS[reason.holds])
            case Penalty():
                return self._say(_PENALTIES[reason.holds])
            case Average() if isinstance(reason.found, Range):
                return self._say(_AVERAGES[reason.holds]).format(
                    found=self._amounts.figure(reason.found)
                )
            case _ if reason.holds is None and not _decides(reason):
                return self._say(VERDICTS[None])
            case _:
                return self._say(_APPLIES[reason.holds])

    def _more(self, reason: Reason, clause: Clause) -> str:
        """What a row that does not apply would give on top."""
        if not isinstance(clause, Row) or reason.holds is not False or not reason.short:
            return ""
        return self._say(_WOULD_GIVE).format(points=self._amounts.amount(reason.short))

    def fact(self, reason: Reason) -> str:
        """The value of the fact, and which would do instead."""
        value = reason.found if isinstance(reason.found, int) else None
        found = self.names.value(reason.key, value)
        if value is None or reason.asked is None or not reason.short:
            return found
        asked = self.names.value(reason.key, int(reason.asked))
        if self.names.fact(reason.key).kind is FactKind.YES_NO:
            return self._say(_NEEDS_ANSWER).format(found=found, asked=asked)
        short = self.names.value(reason.key, int(reason.short))
        wording = _NEEDS if reason.asked > value else _NEEDS_FEWER
        return self._say(wording).format(found=found, asked=asked, short=short)

    def feed(self, reason: Reason) -> Iterator[str]:
        """Which assessment of another standard a fact comes from."""
        feed, fed = reason.feed, self.names.fact(reason.key).fed
        if feed is None or fed is None:
            return
        if feed.decision is not None:
            decision = decision_in_words(feed.decision, self.lang)
            yield self._say(_BY_DECISION).format(decision=decision)
        elif feed.outcome:
            outcome = self._say(HEADLINES[feed.outcome, True])
            standard = self._say(fed.text)
            yield self._say(_BY_OUTCOME).format(standard=standard, outcome=outcome)

    def _say(self, text: Text) -> str:
        return self.names.say(text)


def _decides(reason: Reason) -> bool:
    return reason.clause is None or reason.clause.basis.decides
