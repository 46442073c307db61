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
from tcpl_rules.report.board import VERDICTS, board
from tcpl_rules.report.conditions_text import conditions_text
from tcpl_rules.report.decision_text import decision_in_words, fed_facts
from tcpl_rules.report.grounds import grounds
from tcpl_rules.report.score_table import score_table
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.wording import STAGES, STAGES_MET, of_maximum, sentence_case

_MOST_NEEDED = 10
_SHORT_HASH = 12

_YEAR = Text("năm {}", "{}")
_TOTAL = Text("Tổng số điểm", "Total")
_CONTENTS = Text("Tổng số nội dung đạt", "Contents met")
_OUTCOME = Text("Kết quả", "Outcome")
_GRADE = Text("Xếp loại", "Grade")
_POSSIBLE = Text("Có thể xếp loại", "Possible grades")
_EITHER_WAY = Text(
    "Có tính hay không tính quy định theo nguồn chưa kiểm chứng được, kết quả vẫn là: {}",
    "With or without what is known only from hearsay: {}",
)
_WITH_HEARSAY = Text(
    "Nếu quy định theo nguồn chưa kiểm chứng được là đúng: {with_it}; nếu không tính quy định đó: "
    "{without}",
    "If what is known only from hearsay were so: {with_it}; without it: {without}",
)
_DECISION = Text(
    "Quyết định kèm theo hồ sơ (ghi lại như đã nhập)", "Decision that the case carries (as entered)"
)
_FED = Text("Số liệu lấy từ đánh giá khác", "Facts taken from another assessment")
_NEEDED = Text("Còn cần biết ({}):", "Still needed ({}):")
_MORE = Text("… và {} mục nữa", "… and {} more")
_DIFFERENCES = Text("Chỗ không khớp", "Differences")
_OWN = Text("{key}: thẩm định {points}, tự chấm {other}", "{key}: appraised {points}, self {other}")
_FACTS = Text(
    "{key}: điểm nhập {points}, tính từ số liệu {other}; lấy điểm nhập",
    "{key}: {points} entered, {other} from facts; the entry stands",
)
_OWN_MET = Text(
    "{key}: thẩm định {points}, tự đánh giá {other}", "{key}: appraised {points}, self {other}"
)
_FACTS_MET = Text(
    "{key}: nhập là {points}, theo số liệu là {other}; lấy kết quả đã nhập",
    "{key}: entered as {points}, {other} by the facts; the entry stands",
)
_CONDITION = Text("điều kiện {}", "condition {}")
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
_NOTHING_GIVEN_MET = Text("Chưa có kết quả và số liệu nào", "Nothing judged and no facts given yet")
_AS_IF = Text("Tính thử cho năm không áp dụng", "Assessed as if the year were covered")
_COMPLETED = Text("Đã bổ khuyết bằng: {}", "Completed by: {}")
_ACCEPTED = Text("Áp dụng cả quy định theo nguồn chưa kiểm chứng được", "Hearsay was accepted")


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
        page.results(),
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
        class_ = self.assessment.unit_class
        named = [class_.text.in_language(self.lang)] if class_ else []
        code = [unit.code] if unit.code else []
        place = ", ".join(part for part in (unit.district, unit.province) if part)
        year = self._as_if(self._say(_YEAR).format(self.assessment.year))
        names = [
            f"{unit.name} ({', '.join([kind, *named, *code])})",
            *([place] if place else []),
            year,
        ]
        title = self.assessment.ruleset_title.in_language(self.lang)
        return [
            *map(self.screen.bold, self.screen.wrapped(" – ".join(names))),
            *self.screen.wrapped(f"{title} ({self.assessment.receipt.ruleset})"),
            self._stage(),
        ]

    def _stage(self) -> str:
        by_points = self.assessment.by_points
        if self.assessment.stage == "computed" and not self.assessment.case.facts:
            return self._say(_NOTHING_GIVEN if by_points else _NOTHING_GIVEN_MET)
        return self._say((STAGES if by_points else STAGES_MET)[self.assessment.stage])

    def _as_if(self, text: str) -> str:
        """*text*, stamped where the ruleset does not cover the year."""
        return f"{text} ({self._say(_NOT_COVERED)})" if self.assessment.receipt.as_if else text

    def results(self) -> list[str]:
        """The points, or what is met where the ruleset gives none."""
        if self.assessment.by_points:
            return score_table(self.assessment, self.ruleset, self.lang, self.screen)
        return board(self.assessment, self.lang, self.screen)

    def total(self) -> list[str]:
        maximum = self.assessment.maximum
        figure = of_maximum(self.assessment.total, maximum, self.lang)
        what = _TOTAL if self.assessment.by_points else _CONTENTS
        return [f"{self._say(what)}: {self.screen.bold(figure)}"]

    def outcome(self) -> list[str]:
        word = _GRADE if self.assessment.grade is not None else _OUTCOME
        line = f"{self._say(word)}: {self._as_if(self.assessment.headline(self.lang))}"
        lines = list(map(self.screen.bold, self.screen.wrapped(line)))
        grades = self.assessment.possible_grades
        if self.assessment.grade is None and grades:
            possible = ", ".join(grade.text.in_language(self.lang) for grade in grades)
            lines += self.screen.wrapped(f"{self._say(_POSSIBLE)}: {possible}")
        with_hearsay = heard_in_words(self.assessment, self.ruleset, self.lang)
        lines += self.screen.wrapped(with_hearsay) if with_hearsay else []
        return lines + self._decision()

    def _decision(self) -> list[str]:
        decision = self.assessment.decision
        if decision is None:
            return []
        said = decision_in_words(decision, self.lang)
        return self.screen.wrapped(f"{self._say(_DECISION)}: {said}", "", "  ")

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
        fed = fed_facts(self.assessment, self.ruleset, self.lang)
        yield self._listed(self._say(_FED), fed)
        yield self._listed(self._say(_NOTICES), notices)
        yield self._listed(self._say(_DIFFERENCES), differences)

    def _difference(self, difference: Difference) -> str:
        own = difference.beside == "self_assessed"
        if difference.met is None:
            return self._say(_OWN if own else _FACTS).format(
                key=difference.key,
                points=difference.points.display(self.lang),
                other=difference.other.display(self.lang),
            )
        return self._say(_OWN_MET if own else _FACTS_MET).format(
            key=self._about(difference),
            points=self._say(VERDICTS[difference.met]),
            other=self._say(VERDICTS[difference.other_met]),
        )

    def _about(self, difference: Difference) -> str:
        """The node's key, or the condition by the number that it has in the list."""
        if difference.about == "node":
            return difference.key
        numbers = {one.id: n for n, one in enumerate(self.assessment.conditions, 1)}
        return self._say(_CONDITION).format(numbers[difference.key])

    def reasons(self) -> Iterator[list[str]]:
        clauses = self.assessment.clauses
        questions = [question.text.in_language(self.lang) for question in self.assessment.questions]
        yield grounds(clauses, self.ruleset, self.lang, self.screen)
        yield self._listed(self._say(_READINGS), self._readings())
        yield self._listed(self._say(_QUESTIONS), questions)

    def _readings(self) -> Iterator[str]:
        for keys, reading in counting_readings(self.assessment, self.ruleset):
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
        if receipt.completions:
            hashes = ", ".join(hash_[:_SHORT_HASH] for hash_ in receipt.completions)
            lines.append(self._say(_COMPLETED).format(hashes))
        return [self.screen.dim(text) for line in lines for text in self.screen.wrapped(line)]

    def _listed(self, head: str, entries: Iterable[str]) -> list[str]:
        listed = [line for entry in entries for line in self.screen.wrapped(entry, "  - ", "    ")]
        return [self.screen.bold(head), *listed] if listed else []

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def counting_readings(assessment: Assessment, ruleset: Ruleset) -> Iterator[tuple[str, Text]]:
    """How the text is read and where, but for what is read in parts that are left out."""
    left_out = {node.key for node in assessment.nodes if node.origin == "left_out"}
    for reading, places in placed_readings(ruleset).items():
        counting = [key for key in places if key not in left_out]
        if counting:
            yield ", ".join(key for key in counting if key), reading


def heard_in_words(assessment: Assessment, ruleset: Ruleset, lang: Language) -> str:
    """What the outcome would be if hearsay were so, beside what it is; empty where none decides."""
    if assessment.with_hearsay is None:
        return ""
    grades = {grade.id: grade.text for grade in ruleset.grades}
    appraised = assessment.stage == "appraised"
    with_it, without = (
        (grades.get(outcome) or HEADLINES[outcome, appraised]).in_language(lang)
        for outcome in (assessment.with_hearsay, assessment.outcome)
    )
    if with_it == without:
        return _EITHER_WAY.in_language(lang).format(without)
    return _WITH_HEARSAY.in_language(lang).format(with_it=with_it, without=without)


def needed_line(needed: Needed, lang: Language, screen: Screen) -> list[str]:
    """What to find out, and where it goes in a case."""
    label = sentence_case(needed.label.in_language(lang))
    asks = needed.asks.in_language(lang)
    text = asks if needed.what == "fact" else f"{asks} {label}"
    return [
        *screen.wrapped(text, "  - ", "    "),
        screen.dim(f"    {dotted(needed.pointer)}"),
    ]
