"""A result as a page of text, in the manner of a commune's own report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tcpl_rules.assessment.assessment import HEADLINES, Assessment, Difference
from tcpl_rules.assessment.problem import dotted
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.model.coverage import placed_readings
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.conditions_text import conditions_text
from tcpl_rules.report.grounds import grounds
from tcpl_rules.report.score_table import score_table
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.wording import STAGES, of_maximum, sentence_case

_MOST_NEEDED = 10
_SHORT_HASH = 12

_YEAR = Text("năm {}", "{}")
_TOTAL = Text("Tổng số điểm", "Total")
_OUTCOME = Text("Kết quả", "Outcome")
_GRADE = Text("Xếp loại", "Grade")
_POSSIBLE = Text("Có thể xếp loại", "Possible grades")
_WITH_HEARSAY = Text(
    "Nếu điều mới nghe nói là đúng: {}", "If what is known only from hearsay were so: {}"
)
_DECISION = Text(
    "Quyết định kèm theo hồ sơ (ghi lại như đã nhập)", "Decision that the case carries (as entered)"
)
_RECOGNISED = {True: Text("công nhận", "recognises"), False: Text("không công nhận", "refuses")}
_NEEDED = Text("Còn cần biết ({}):", "Still needed ({}):")
_MORE = Text("… và {} mục nữa", "… and {} more")
_DIFFERENCES = Text("Chỗ không khớp", "Differences")
_OWN = Text("{key}: thẩm định {points}, tự chấm {other}", "{key}: appraised {points}, self {other}")
_FACTS = Text(
    "{key}: điểm nhập {points}, tính từ số liệu {other}; lấy điểm nhập",
    "{key}: {points} entered, {other} from facts; the entry stands",
)
_NOTICES = Text("Lưu ý", "Mind")
_QUESTIONS = Text(
    "Chưa biết văn bản có quy định hay không (không quyết định kết quả)",
    "Nobody here knows whether the law has this (it decides nothing)",
)
_READINGS = Text("Cách hiểu được dùng ở đây", "How the text is read here")
_RECEIPT = Text(
    "Bộ quy tắc {ruleset}, bản {edition} ({content}); tcpl_rules {library}; hồ sơ {case}",
    "Ruleset {ruleset}, edition {edition} ({content}); tcpl_rules {library}; case {case}",
)
_NOT_COVERED = Text("tính thử, năm không áp dụng", "as if; the year is not covered")
_NOTHING_GIVEN = Text("Chưa có điểm và số liệu nào", "No points and no facts given yet")
_AS_IF = Text("Tính thử cho năm không áp dụng", "Assessed as if the year were covered")
_ACCEPTED = Text("Chấp nhận cả điều mới nghe nói", "Hearsay was accepted")


def assessment_text(
    assessment: Assessment,
    ruleset: Ruleset,
    lang: Language,
    screen: Screen,
    needed: Sequence[Needed] = (),
) -> str:
    """The page: points, conditions, outcome, and what they rest on.

    *ruleset* is the one that *assessment* was made under; *needed* is what would settle it.
    """
    page = _Page(assessment, ruleset, lang, screen)
    sections = (
        page.heading(),
        score_table(assessment, ruleset, lang, screen),
        page.total(),
        conditions_text(assessment, ruleset, lang, screen) if assessment.conditions else [],
        page.outcome(),
        page.needed(needed),
        *page.remarks(),
        *page.reasons(),
        page.receipt(),
    )
    return "\n\n".join("\n".join(section) for section in sections if section)


@frozen
class _Page:
    """What the sections are made from."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language
    screen: Screen

    def heading(self) -> list[str]:
        unit = self.assessment.unit
        kind = self.assessment.unit_kind.text.in_language(self.lang)
        code = [unit.code] if unit.code else []
        place = ", ".join(part for part in (unit.district, unit.province) if part)
        year = self._as_if(self._say(_YEAR).format(self.assessment.year))
        names = [f"{unit.name} ({', '.join([kind, *code])})", *([place] if place else []), year]
        title = self.assessment.ruleset_title.in_language(self.lang)
        return [
            *map(self.screen.bold, self.screen.wrapped(" – ".join(names))),
            *self.screen.wrapped(f"{title} ({self.assessment.receipt.ruleset})"),
            self._say(_NOTHING_GIVEN if self._nothing_given else STAGES[self.assessment.stage]),
        ]

    @property
    def _nothing_given(self) -> bool:
        return self.assessment.stage == "computed" and not self.assessment.case.facts

    def _as_if(self, text: str) -> str:
        """*text*, stamped where the ruleset does not cover the year."""
        return f"{text} ({self._say(_NOT_COVERED)})" if self.assessment.receipt.as_if else text

    def total(self) -> list[str]:
        maximum = self.assessment.maximum
        points = of_maximum(self.assessment.total, maximum, self.lang)
        return [f"{self._say(_TOTAL)}: {self.screen.bold(points)}"]

    def outcome(self) -> list[str]:
        word = _GRADE if self.assessment.grade is not None else _OUTCOME
        line = f"{self._say(word)}: {self._as_if(self.assessment.headline(self.lang))}"
        lines = list(map(self.screen.bold, self.screen.wrapped(line)))
        grades = self.assessment.possible_grades
        if self.assessment.grade is None and grades:
            possible = ", ".join(grade.text.in_language(self.lang) for grade in grades)
            lines += self.screen.wrapped(f"{self._say(_POSSIBLE)}: {possible}")
        would_be = self.assessment.with_hearsay
        if would_be not in (None, self.assessment.outcome):
            said = self._say(_WITH_HEARSAY).format(self._outcome(would_be))
            lines += self.screen.wrapped(said)
        return lines + self._decision()

    def _outcome(self, outcome: str) -> str:
        """An outcome, or the id of a grade, in words."""
        grades = {grade.id: grade.text for grade in self.ruleset.grades}
        appraised = self.assessment.stage == "appraised"
        return self._say(grades.get(outcome) or HEADLINES[outcome, appraised])

    def _decision(self) -> list[str]:
        decision = self.assessment.decision
        if decision is None:
            return []
        day = decision.date.isoformat() if decision.date else ""
        said = "" if decision.recognised is None else self._say(_RECOGNISED[decision.recognised])
        parts = [part for part in (decision.number, day, decision.authority, said) if part]
        return self.screen.wrapped(f"{self._say(_DECISION)}: {', '.join(parts)}", "", "  ")

    def needed(self, needed: Sequence[Needed]) -> list[str]:
        if not needed:
            return []
        lines = [self.screen.bold(self._say(_NEEDED).format(len(needed)))]
        for one in needed[:_MOST_NEEDED]:
            lines += needed_line(one, self.lang, self.screen)
        if len(needed) > _MOST_NEEDED:
            lines.append("  " + self._say(_MORE).format(len(needed) - _MOST_NEEDED))
        return lines

    def remarks(self) -> Iterator[list[str]]:
        notices = [notice.text.in_language(self.lang) for notice in self.assessment.notices]
        differences = [self._difference(one) for one in self.assessment.differences]
        yield self._listed(self._say(_NOTICES), notices)
        yield self._listed(self._say(_DIFFERENCES), differences)

    def _difference(self, difference: Difference) -> str:
        wording = _OWN if difference.beside == "self_assessed" else _FACTS
        return self._say(wording).format(
            key=difference.key,
            points=difference.points.display(self.lang),
            other=difference.other.display(self.lang),
        )

    def reasons(self) -> Iterator[list[str]]:
        clauses = self.assessment.clauses
        questions = [question.text.in_language(self.lang) for question in self.assessment.questions]
        yield grounds(clauses, self.ruleset, self.lang, self.screen)
        yield self._listed(self._say(_READINGS), self._readings())
        yield self._listed(self._say(_QUESTIONS), questions)

    def _readings(self) -> Iterator[str]:
        """How the text is read, but for what is read in parts that are left out."""
        left_out = {node.key for node in self.assessment.nodes if node.origin == "left_out"}
        for reading, places in placed_readings(self.ruleset).items():
            counting = [key for key in places if key not in left_out]
            keys = ", ".join(key for key in counting if key)
            if counting:
                text = self._say(reading)
                yield f"{keys}: {text}" if keys else text

    def receipt(self) -> list[str]:
        receipt = self.assessment.receipt
        line = self._say(_RECEIPT).format(
            ruleset=receipt.ruleset,
            edition=receipt.edition,
            content=receipt.content_hash[:_SHORT_HASH],
            library=receipt.library,
            case=receipt.case_hash[:_SHORT_HASH],
        )
        stamps = ((receipt.as_if, _AS_IF), (receipt.accepted_hearsay, _ACCEPTED))
        lines = [line, *(self._say(text) for stamped, text in stamps if stamped)]
        return [self.screen.dim(text) for line in lines for text in self.screen.wrapped(line)]

    def _listed(self, head: str, entries: Iterable[str]) -> list[str]:
        listed = [line for entry in entries for line in self.screen.wrapped(entry, "  - ", "    ")]
        return [self.screen.bold(head), *listed] if listed else []

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def needed_line(needed: Needed, lang: Language, screen: Screen) -> list[str]:
    """What to find out, and where it goes in a case."""
    label = sentence_case(needed.label.in_language(lang))
    asks = needed.asks.in_language(lang)
    text = asks if needed.what == "fact" else f"{asks} {label}"
    return [
        *screen.wrapped(text, "  - ", "    "),
        screen.dim(f"    {dotted(needed.pointer)}"),
    ]
