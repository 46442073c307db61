"""A remediation plan in words: for every finding its clause, cause, bodies, tasks, time, papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from tcpl_rules.model.overlay import Local, Time
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.remedy.remediation import Remediation, Shortcoming
from tcpl_rules.report.explanation.names import Names, day_words, quoted
from tcpl_rules.report.explanation.page import Item, Page, Section
from tcpl_rules.report.explanation.sources import in_short
from tcpl_rules.report.plan.words import fact_change
from tcpl_rules.report.procedure.words import ProcedureWords
from tcpl_rules.report.wording import in_points, sentence_case

_HEADING = Text(
    "Kế hoạch khắc phục hạn chế, thiếu sót năm {year} của {unit}",
    "Remediation plan of {unit} for {year}",
)
_UNDER = Text("Nội dung đánh giá: {}", "Assessed: {}")
_BESIDE = Text("Theo văn bản của địa phương: {}", "With the local document: {}")
_OUTCOME = Text("Kết quả đánh giá: {}", "Outcome: {}")
_COUNTED = Text("Số nội dung cần khắc phục: {}", "Things to mend: {}")
_AS_OF = Text("Tính đến ngày {}", "As of {}")
_NOTHING = Text("Chưa ghi nhận hạn chế, thiếu sót nào.", "No shortcoming is recorded of this unit.")
_IN_SHORT = Text("Tóm tắt", "In short")
_TO_MEND = Text("Những nội dung cần khắc phục", "What has to be mended")
_FOUND = Text("Hạn chế: {}", "Found: {}")
_CLAUSE = Text("Căn cứ: {}", "Clause: {}")
_LOCAL = Text("Căn cứ: yêu cầu của địa phương ({})", "Clause: none; local ({})")
_NO_CLAUSE = Text("Căn cứ: yêu cầu của địa phương", "Clause: none; local")
_CAUSE = Text("Nguyên nhân: {}", "Cause: {}")
_LED = Text("Chủ trì: {}", "Leads: {}")
_WITH = Text("Phối hợp: {}", "Cooperates: {}")
_ADVISED = Text("Tham mưu: {}", "Advises: {}")
_ACTION = Text("Nhiệm vụ, giải pháp: {}", "Task: {}")
_WHEN = Text("Thời gian: {}", "Time: {}")
_UNTIL = Text("Hạn theo quy định: chậm nhất ngày {}", "Last day under the law: {}")
_PASSED = Text("Hạn theo quy định: ngày {} (đã qua)", "Last day under the law: {} (passed)")
_PAPERS = Text("Tài liệu chứng minh: {}", "Proved by: {}")
_UNREAD_LIST = Text(
    "Danh mục tài liệu chứng minh theo quy định: chưa đọc được",
    "The list of documents in the law: not read",
)
_STEP = Text("bước {step}: {found}", "step {step}: {found}")
_POINTS = Text("{part} đạt {now}, cần nâng lên {to}", "{part} has {now}; to be raised to {to}")
_POINTS_ENOUGH = Text(
    "{part} đạt {now}, cần nâng lên {to} (tối thiểu {enough})",
    "{part} has {now}; to be raised to {to} (at the least {enough})",
)
_TAKEN = Text("{part} đang bị trừ {points}", "{points} are taken off {part}")
_NOT_MET = Text("{part} chưa đạt", "{part} is not met")
_FAILS = Text("điều kiện này chưa đạt", "this condition is not met")
_BARRED = Text(
    "điều kiện này không còn khắc phục được trong năm đánh giá",
    "nothing can meet this condition any more in the assessed year",
)
_FOOT: Final = Text(
    "Bản này do máy lập từ số liệu của hồ sơ và văn bản của địa phương, để cơ quan có trách nhiệm "
    "xem xét; không thay cho quyết định của cơ quan có thẩm quyền.",
    "Made by machine from the record and the local document, for the body in charge to look at; "
    "it stands for no decision of an authority.",
)


def remedy_page(remediation: Remediation, ruleset: Ruleset, lang: Language) -> Page:
    """The plan under *ruleset*, ready to be drawn as text or Markdown."""
    return _Writing(remediation, ruleset, lang).page()


@frozen
class _Writing:
    """What the sentences of one plan are made from."""

    remediation: Remediation
    ruleset: Ruleset
    lang: Language

    def page(self) -> Page:
        assessment = self.remediation.assessment
        heading = self._say(_HEADING, year=assessment.year, unit=self._unit())
        shortcomings = self.remediation.shortcomings
        items = tuple(self._shortcoming(one) for one in shortcomings)
        title = _TO_MEND.in_language(self.lang)
        return Page(
            heading=heading,
            about=tuple(self._about()),
            lead=Section(
                title=_IN_SHORT.in_language(self.lang), lead=(self._lead(len(shortcomings)),)
            ),
            sections=(Section(title=title, items=items, numbered=True),) if items else (),
            foot=(_FOOT.in_language(self.lang),),
        )

    def _unit(self) -> str:
        """The unit as it stands inside a sentence: ``xã Xuân Phúc``, and not ``Xã``."""
        name = self.remediation.assessment.unit.name
        kinds = (f"{self._names.say(kind.text)} ".lower() for kind in self.ruleset.kinds)
        called = any(name.lower().startswith(kind) for kind in kinds)
        return f"{name[:1].lower()}{name[1:]}" if called else name

    def _about(self) -> Iterator[str]:
        yield self._say(_UNDER, self._names.say(self.remediation.assessment.ruleset_title))
        if self.remediation.overlay is not None:
            yield self._say(_BESIDE, self._names.say(self.remediation.overlay.title))
        outcome = self.remediation.assessment.headline(self.lang)
        yield self._say(_OUTCOME, outcome)
        if self.remediation.on is not None:
            yield self._say(_AS_OF, day_words(self.remediation.on, self.lang))

    def _lead(self, count: int) -> str:
        return self._say(_COUNTED, count) if count else _NOTHING.in_language(self.lang)

    # -- one shortcoming --------------------------------------------------------------------------

    def _shortcoming(self, one: Shortcoming) -> Item:
        said = one.remedy.text if one.remedy is not None else one.title
        parts = (Item(text=text) for text in self._lines(one))
        return Item(text=sentence_case(self._names.say(said)), parts=tuple(parts))

    def _lines(self, one: Shortcoming) -> Iterator[str]:
        for found in self._found(one):
            yield self._say(_FOUND, found)
        yield from self._clauses(one)
        remedy = one.remedy
        yield from self._local(_CAUSE, remedy.causes if remedy else ())
        answering = one.answering
        for word, roles in (
            (_LED, answering.led_by),
            (_WITH, answering.together_with),
            (_ADVISED, answering.advised_by),
        ):
            if roles:
                yield self._say(word, "; ".join(map(self._role, roles)))
        yield from self._local(_ACTION, remedy.actions if remedy else ())
        yield from self._times(one.times, one.until)
        yield from self._papers(one)

    def _found(self, one: Shortcoming) -> Iterator[str]:
        words = ProcedureWords(self.ruleset, self.lang)
        if one.step is not None:
            for finding in one.step.broken:
                step = quoted(words.step(one.step))
                yield self._say(_STEP, step=step, found=words.finding(finding))
        if one.document is not None:
            yield words.document(one.document)
        if one.about == "part":
            yield self._part(one)
        if one.barred is not None:
            yield _BARRED.in_language(self.lang)
        elif one.about == "condition":
            yield _FAILS.in_language(self.lang)
        for change in one.mend.facts if one.mend else ():
            yield fact_change(change, self._names)

    def _part(self, one: Shortcoming) -> str:
        part = self._names.node(one.key)
        if one.mend is None or not self.ruleset.by_points:
            return self._say(_NOT_MET, part=part)
        if one.mend.about == "penalty":
            return self._say(_TAKEN, part=part, points=in_points(-one.mend.now, self.lang))
        least = one.mend.to if one.mend.enough is None else one.mend.enough
        now, to, enough = (
            in_points(points, self.lang) for points in (one.mend.now, one.mend.to, least)
        )
        wording = _POINTS if least == one.mend.to else _POINTS_ENOUGH
        return self._say(wording, part=part, now=now, to=to, enough=enough)

    def _clauses(self, one: Shortcoming) -> Iterator[str]:
        standings = [finding.standing for finding in one.step.broken] if one.step else []
        cited = list(dict.fromkeys(map(self._citation, standings or [one.standing])))
        places = in_short(filter(None, cited), self.lang)
        if not one.local:
            yield self._say(_CLAUSE, places)
        elif places:
            yield self._say(_LOCAL, places)
        else:
            yield _NO_CLAUSE.in_language(self.lang)

    def _local(self, wording: Text, listed: tuple[Local, ...]) -> Iterator[str]:
        for local in listed:
            yield self._say(wording, self._names.say(local.text))

    def _times(self, times: tuple[Time, ...], until: date | None) -> Iterator[str]:
        for time in times:
            yield self._say(_WHEN, self._names.say(time.said))
        if until is not None:
            passed = self.remediation.on is not None and until < self.remediation.on
            yield self._say(_PASSED if passed else _UNTIL, day_words(until, self.lang))

    def _papers(self, one: Shortcoming) -> Iterator[str]:
        if one.proved_by:
            yield self._say(_PAPERS, self._names.documents(one.proved_by))
        if one.key and not self._listed(one.key):
            yield _UNREAD_LIST.in_language(self.lang)

    def _listed(self, key: str) -> bool:
        """Whether the law's list of documents for the part at *key* is known."""
        proved_by = self._names.at(key).proved_by
        return proved_by is not None and proved_by.documents is not None

    # -- names ------------------------------------------------------------------------------------

    @property
    def _names(self) -> Names:
        return Names(self.ruleset, self.lang)

    def _role(self, name: str) -> str:
        """The title of the office, else what the body is called."""
        role = next(role for role in self.ruleset.roles if role.id == name)
        return self._names.say(role.titled or role.text)

    def _citation(self, standing: Standing) -> str:
        return self._names.citation(self._names.cited(standing))

    def _say(self, text: Text, *arguments: object, **named: object) -> str:
        return text.in_language(self.lang).format(*arguments, **named)
