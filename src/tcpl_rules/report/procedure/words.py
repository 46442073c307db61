"""What was found of the procedure, as sentences: done, present, in time, in order, handed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.calendar.day import DayOff, Why
from tcpl_rules.model.constraints import lower, names
from tcpl_rules.model.guard import Guard
from tcpl_rules.model.procedure import Due, DueAhead, DueUnread, DueWithin
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.procedure.finding import Finding, Part, State, StepFindings
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import Names, day_words, quoted
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.procedure.papers import PaperWords
from tcpl_rules.report.wording import sentence_case, sentence_lower

_SAID: Mapping[tuple[Part, State], Text] = {
    ("done", "kept"): Text("đã thực hiện{on}", "done{on}"),
    ("done", "broken"): Text("chưa thực hiện{by}", "not done{by}"),
    ("done", "open"): Text("chưa ghi nhận đã thực hiện{by}", "not recorded as done{by}"),
    ("done", "unread"): Text(
        "chưa đọc được quy định về việc này", "what the law asks here is not read"
    ),
    ("presence", "kept"): Text(
        "đủ thành phần dự họp theo quy định", "all who must be present were"
    ),
    ("presence", "broken"): Text("thiếu thành phần dự họp: {roles}", "were not present: {roles}"),
    ("presence", "open"): Text(
        "hồ sơ chưa ghi có dự họp hay không: {roles}",
        "the record does not say whether these were present: {roles}",
    ),
    ("presence", "unread"): Text(
        "chưa đọc được quy định về thành phần dự họp", "who must be present is not read"
    ),
    ("requirement", "kept"): Text("bảo đảm yêu cầu: {asked}", "as asked: {asked}"),
    ("requirement", "broken"): Text("chưa bảo đảm yêu cầu: {asked}", "not as asked: {asked}"),
    ("requirement", "open"): Text(
        "chưa đủ số liệu để kết luận về yêu cầu: {asked}",
        "too little is known to tell whether this holds: {asked}",
    ),
    ("requirement", "unread"): Text(
        "chưa kết luận về yêu cầu: {asked}", "nothing is concluded on what is asked: {asked}"
    ),
    ("deadline", "kept"): Text("đúng hạn: {term}{done}", "in time: {term}{done}"),
    ("deadline", "broken"): Text("quá hạn{late}: {term}{done}", "late{late}: {term}{done}"),
    ("deadline", "open"): Text(
        "chưa kết luận được về thời hạn: {term}{done}", "the deadline is open: {term}{done}"
    ),
    ("deadline", "unread"): Text(
        "có quy định thời hạn nhưng chưa đọc được", "there is a deadline that is not read"
    ),
    ("order", "kept"): Text("thực hiện sau bước {after}", "done after the step {after}"),
    ("order", "broken"): Text(
        "thực hiện khi chưa hoàn thành bước {after}", "done before the step {after} was"
    ),
    ("order", "open"): Text(
        "chưa rõ có thực hiện sau bước {after} hay không",
        "whether it was done after the step {after} is not known",
    ),
    ("order", "unread"): Text(
        "chưa đọc được quy định về thứ tự so với bước {after}",
        "whether it must follow the step {after} is not read",
    ),
    ("dossier", "kept"): Text("đủ hồ sơ, tài liệu theo quy định", "all papers were handed in"),
    ("dossier", "broken"): Text("thiếu hồ sơ, tài liệu: {documents}", "missing: {documents}"),
    ("dossier", "open"): Text(
        "hồ sơ chưa ghi đã gửi hay chưa: {documents}",
        "the record does not say whether these were handed in: {documents}",
    ),
    ("dossier", "unread"): Text(
        "chưa đọc được quy định về hồ sơ, tài liệu", "which papers are asked for is not read"
    ),
    ("members", "kept"): Text(
        "có {found} thành viên, không quá {asked}", "{found} members, at most {asked}"
    ),
    ("members", "broken"): Text(
        "có {found} thành viên, vượt quá {asked} thành viên theo quy định",
        "{found} members, more than the {asked} allowed",
    ),
    ("members", "open"): Text(
        "hồ sơ chưa ghi số thành viên (không quá {asked})",
        "the record does not give the number of members (at most {asked})",
    ),
    ("members", "unread"): Text(
        "chưa kết luận về số thành viên", "nothing is concluded on the number of members"
    ),
    ("quorum", "kept"): Text(
        "có {found} thành viên tham dự, cần ít nhất {asked}",
        "{found} members were present, at least {asked} needed",
    ),
    ("quorum", "broken"): Text(
        "có {found} thành viên tham dự, chưa đủ mức tối thiểu {asked} thành viên theo quy định",
        "{found} members were present, fewer than the {asked} needed",
    ),
    ("quorum", "open"): Text(
        "hồ sơ chưa ghi đủ số thành viên và số thành viên tham dự",
        "the record does not give both the members and those present",
    ),
    ("quorum", "unread"): Text(
        "chưa kết luận về số thành viên tham dự", "nothing is concluded on the members present"
    ),
}
"""What is said of each part of a step in each state."""

_ON = Text(" ngày {day}", " on {day}")
_BY = Text(" (trách nhiệm thực hiện: {roles})", " (by: {roles})")
_FACTS = Text("{asked} (số liệu: {facts})", "{asked} (found: {facts})")
_LATE = Text(" {days} ngày", " by {days} days")
_LATE_ONE = Text(" 1 ngày", " by one day")
_LAST_DAY = Text("chậm nhất là ngày {day}", "the last day is {day}")
_NO_DAY = Text("chưa xác định được ngày cuối", "the last day cannot be worked out yet")
_COUNTED = Text("{last} ({counted})", "{last} ({counted})")
_NO_EVENT = Text(
    "{counted}; hồ sơ chưa ghi ngày đó nên chưa xác định được ngày cuối",
    "{counted}; the record does not give that day, so the last one cannot be worked out",
)
_WITHIN = Text("trong {count} {days} kể từ {event}", "within {count} {days} of {event}")
_AHEAD = Text("ít nhất {count} {days} trước {event}", "at least {count} {days} before {event}")
_DAYS = {True: Text("ngày làm việc", "working days"), False: Text("ngày", "days")}
_DONE_ON = Text("; thực hiện ngày {day}", "; done on {day}")
_NOT_DONE = Text("; chưa thực hiện", "; not done")
_NOT_DONE_ON = Text("; hồ sơ chưa ghi ngày thực hiện", "; the record does not give the day")
_MOVED = Text(
    "Ngày cuối của thời hạn trùng vào ngày nghỉ nên thời hạn kết thúc vào ngày làm việc tiếp theo "
    "(Điều 147, Điều 148 Bộ luật Dân sự năm 2015)",
    "The term would end on a day off, so it ends on the next working day (Civil Code 2015, "
    "articles 147 and 148)",
)
_FALLS_ON = Text(
    "Thời hạn là ngày ấn định trong văn bản, trùng vào ngày nghỉ {day}; không chuyển sang ngày làm "
    "việc tiếp theo",
    "The last day is fixed and falls on a day off, {day}; it is not moved",
)
_SKIPPED = Text("Không tính các ngày nghỉ: {days}", "Days off not counted: {days}")
_ESTIMATE = Text(
    "Lịch nghỉ của năm đó chưa được công bố; ngày trên chỉ là dự tính",
    "The days off of that year are not announced; the day is an estimate",
)
_OFF: Mapping[Why, Text] = {
    "weekend": Text("{day} ({weekday})", "{day} ({weekday})"),
    "holiday": Text("{day} (nghỉ lễ, tết: {name})", "{day} (public holiday: {name})"),
    "corrected": Text("{day} (nghỉ theo hồ sơ)", "{day} (off, as the record says)"),
}
_HOLIDAY = Text("{day} (nghỉ lễ, tết)", "{day} (public holiday)")
_WEEKDAYS = {5: Text("thứ Bảy", "Saturday"), 6: Text("Chủ nhật", "Sunday")}
_HEARSAY = Text(
    "quy định này theo nguồn chưa kiểm chứng được nên không kết luận là vi phạm",
    "this rule is hearsay, not verified, so no breach is concluded",
)
_UNREAD = Text(
    "quy định này chưa đọc được nên không kết luận là vi phạm",
    "this rule is not read, so no breach is concluded",
)
_CONSEQUENCE = Text("Hậu quả pháp lý: {text}", "What follows in law: {text}")
_NO_CONSEQUENCE = Text(
    "Văn bản đã đọc không quy định hậu quả pháp lý của thiếu sót này",
    "The law that was read is silent on what follows from this",
)
SILENT_ON_ALL: Final = Text(
    "Văn bản đã đọc không quy định hậu quả pháp lý của các thiếu sót nêu trên.",
    "The law that was read is silent on what follows from any of this.",
)
SILENT_ON_OTHERS: Final = Text(
    "Ngoài hậu quả pháp lý đã nêu ở từng bước, văn bản đã đọc không quy định hậu quả của các thiếu "
    "sót khác.",
    "Beyond what is told at a step, the law that was read is silent on what follows.",
)
_MAY_APPLY = Text(
    "Bước này có phải thực hiện hay không còn phụ thuộc kết quả đánh giá",
    "Whether this step is taken depends on the outcome, which is open",
)


@frozen
class ProcedureWords:
    """Findings under *ruleset* in *lang*; each sentence can follow the name of its step.

    *facts* are the known ones of the case, told where a requirement is not met or open.
    """

    ruleset: Ruleset
    lang: Language
    facts: Mapping[str, int] = field(factory=lambda: MappingProxyType({}), hash=False)

    @property
    def names(self) -> Names:
        """What steps, bodies and papers are called."""
        return Names(self.ruleset, self.lang)

    # -- steps -------------------------------------------------------------------------------------

    def step(self, step: StepFindings) -> str:
        """The step by its title."""
        return sentence_case(self._say(step.step.text))

    def finding(self, finding: Finding) -> str:
        """What was found, as the end of a sentence, without a stop."""
        said = self._say(_SAID[finding.part, finding.state]).format(
            on=self._on(finding),
            roles=self.names.roles(finding.roles),
            by=self._by(finding),
            documents=self.names.documents(finding.documents),
            asked=self._asked(finding),
            found="?" if finding.found is None else finding.found,
            after=quoted(self.names.step(finding.after)) if finding.after else "",
            term=self._term(finding),
            done=self._done(finding),
            late=self._late(finding),
        )
        weak = self._weak(finding)
        return f"{said} ({weak})" if weak else said

    def deadline(self, finding: Finding) -> str:
        """The deadline alone, of a step of which it is known that it is not done."""
        if finding.state == "unread":
            return self.finding(finding)
        return self._term(finding)

    def counted(self, due: Due | None) -> str:
        """How a term is counted from its event, or ahead of it; empty for any other deadline."""
        if not isinstance(due, DueWithin | DueAhead):
            return ""
        return self._say(_WITHIN if isinstance(due, DueWithin) else _AHEAD).format(
            count=due.count,
            days=self._say(_DAYS[due.working]),
            event=quoted(self.names.event(due.event)),
        )

    def remarks(self, finding: Finding) -> Iterator[str]:
        """How the last day was worked out, each remark a sentence."""
        if finding.moved:
            yield self._say(_MOVED)
        if finding.skipped:
            yield self._say(_SKIPPED).format(days="; ".join(map(self.day_off, finding.skipped)))
        if finding.falls_on is not None:
            yield self._say(_FALLS_ON).format(day=self.day_off(finding.falls_on))
        if finding.estimate:
            yield self._say(_ESTIMATE)

    def citation(self, finding: Finding) -> str:
        """The place in law of what was asked."""
        return self.names.citation(self.names.cited(finding.standing))

    def consequence(self, step: StepFindings) -> str:
        """What follows from a breach: what the law states, or that it is silent."""
        stated = step.consequence
        if stated is None:
            return self._say(_NO_CONSEQUENCE)
        text = self._say(_CONSEQUENCE).format(text=sentence_lower(self._say(stated.text)))
        cited = self.names.citation(self.names.cited(stated.standing))
        return f"{text.rstrip('.')} ({cited})" if cited else text.rstrip(".")

    def applies(self, step: StepFindings) -> str:
        """That the step may have to be taken, while the outcome is open; else nothing."""
        return self._say(_MAY_APPLY) if step.applies is None else ""

    def document(self, record: DocumentRecord) -> str:
        """A document of the record, as `PaperWords` tells it."""
        return PaperWords(self.ruleset, self.lang).document(record)

    # -- parts of a sentence -----------------------------------------------------------------------

    def _on(self, finding: Finding) -> str:
        return self._day(_ON, finding.done_on) if finding.done_on else ""

    def _by(self, finding: Finding) -> str:
        if finding.part != "done" or not finding.roles:
            return ""
        return self._say(_BY).format(roles=self.names.roles(finding.roles))

    def _asked(self, finding: Finding) -> str:
        if finding.requirement is not None:
            return self._requirement(finding, finding.requirement)
        return "?" if finding.asked is None else str(finding.asked)

    def _requirement(self, finding: Finding, guard: Guard) -> str:
        asked = GuardWords(self.ruleset, self.lang).guard(guard)
        lowered = lower(guard, self.ruleset.kinds, self.ruleset.classes)
        known = [
            one.id for one in self.ruleset.facts if one.id in names(lowered) & self.facts.keys()
        ]
        if finding.state == "kept" or not known:
            return asked
        facts = "; ".join(
            f"{sentence_lower(self.names.label(name))}: {self.names.value(name, self.facts[name])}"
            for name in known
        )
        return self._say(_FACTS).format(asked=asked, facts=facts)

    def _term(self, finding: Finding) -> str:
        counted = self.counted(finding.due)
        if finding.last_day is None:
            return self._say(_NO_EVENT if counted else _NO_DAY).format(counted=counted)
        last = self._day(_LAST_DAY, finding.last_day)
        return self._say(_COUNTED).format(last=last, counted=counted) if counted else last

    def _done(self, finding: Finding) -> str:
        if finding.done_on is not None:
            return self._day(_DONE_ON, finding.done_on)
        if finding.last_day is None:
            return ""
        without = {"broken": _NOT_DONE, "open": _NOT_DONE_ON}.get(finding.state)
        return self._say(without) if without else ""

    def _late(self, finding: Finding) -> str:
        if not finding.late_by:
            return ""
        wording = _LATE_ONE if finding.late_by == 1 else _LATE
        return self._say(wording).format(days=finding.late_by)

    def _weak(self, finding: Finding) -> str:
        """Why nothing is concluded, where the rule itself is not known well enough."""
        if finding.state in ("kept", "broken") or isinstance(finding.due, DueUnread):
            return ""
        weak = {Basis.HEARSAY: _HEARSAY, Basis.UNREAD: _UNREAD}.get(finding.standing.basis)
        return self._say(weak) if weak else ""

    def day_off(self, off: DayOff) -> str:
        """A day off, and why it is one."""
        wording = _HOLIDAY if off.why == "holiday" and not off.name else _OFF[off.why]
        return self._say(wording).format(
            day=day_words(off.day, self.lang),
            weekday=self._say(_WEEKDAYS[off.day.weekday()]) if off.why == "weekend" else "",
            name=off.name,
        )

    def _day(self, text: Text, day: date) -> str:
        return self._say(text).format(day=day_words(day, self.lang))

    def _say(self, text: Text) -> str:
        return self.names.say(text)
