"""What a ruleset makes of the scores: the conditions of qualifying, or the grades."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.condition import ByClass, Condition, EveryAtLeast, Grade, TotalAtLeast
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.model.thresholds import floor, known, least_scores
from tcpl_rules.model.uses import facts_of
from tcpl_rules.quantities import ZERO, Language, display
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.charts.thresholds import grades_chart, thresholds_chart
from tcpl_rules.reference.markdown import Align, anchor, blocks, bold, escaped, heading, table
from tcpl_rules.reference.markdown import page as joined
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.remarks import Remarks
from tcpl_rules.reference.source_text import SourceTexts, source_texts
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.explanation.names import Names
from tcpl_rules.report.wording import sentence_case

_CONDITIONS = Text("Điều kiện công nhận", "Conditions of qualifying")
_GRADES = Text("Xếp loại", "Grades")
_TITLE = Text("{outcome} – {ruleset}", "{outcome} – {ruleset}")
_ALL = Text(
    "Đủ điều kiện đề nghị công nhận khi đáp ứng tất cả {count} điều kiện sau.",
    "A unit qualifies when it meets all {count} of these conditions.",
)
_ONE = Text(
    "Đủ điều kiện đề nghị công nhận khi đáp ứng điều kiện sau.",
    "A unit qualifies when it meets this condition.",
)
_NOT_RECOGNITION = Text(
    "Kết quả tính theo bộ quy tắc không phải là quyết định công nhận; việc công nhận thuộc thẩm "
    "quyền của cơ quan nhà nước.",
    "What the rules make of a case is no recognition: that is for the authority to decide.",
)
_NUMBER = Text("Điều kiện {}", "Condition {}")
_FACTS = Text("Số liệu cần có: {}", "Facts used: {}")
_FLOORS = Text("Mức tối thiểu của từng phần", "The least of each part")
_FLOORS_HOW = Text(
    "Mức phải đạt tính từ điểm tối đa của từng phần theo điều kiện nêu trên.",
    "What is asked is reckoned from the maximum of each part, by the conditions above.",
)
_PART = Text("Phần", "Part")
_MAXIMUM = Text("Điểm tối đa", "Maximum")
_FLOOR = Text("Mức phải đạt", "What is asked")
_IMPLIED = Text("Mức suy ra từ tổng số điểm", "What the total implies")
_IMPLIED_HOW = Text(
    "Muốn đủ tổng số điểm thì mỗi phần còn phải đạt ít nhất mức ở cột cuối, kể cả khi mọi phần "
    "khác đạt điểm tối đa.",
    "To reach the total, each part needs what the last column says even when all others are at "
    "their maximum.",
)
_GRADE = Text("Mức", "Grade")
_REACHED = Text("Khi nào", "When")
_WHERE = Text("Quy định ở", "Where it stands")
_NUMBERS: tuple[Align, ...] = ("left", "right", "right", "right")


def outcome_pages(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """The one page ``reference/<ruleset>/outcome.md``."""
    path = f"reference/{ruleset.id}/outcome.md"
    citing = Citing(ruleset=ruleset.model, lang=lang, here=path)
    body = _Outcome(citing=citing, texts=source_texts(ruleset)).body()
    yield Page(path=path, text=joined(body, citing.sources(body)))


@frozen(kw_only=True)
class _Outcome:
    citing: Citing
    texts: SourceTexts

    @property
    def ruleset(self) -> Ruleset:
        return self.citing.ruleset

    def body(self) -> str:
        conditions, grades = self.ruleset.conditions, self.ruleset.grades
        what = _GRADES if grades and not conditions else _CONDITIONS
        name = called(self.ruleset, self.citing.lang)
        title = _TITLE.in_language(self.citing.lang).format(
            outcome=what.in_language(self.citing.lang), ruleset=name
        )
        return blocks(
            heading(1, escaped(title)),
            self._lead(len(conditions)),
            thresholds_chart(self.ruleset, self.citing.lang),
            *(self._condition(number, one) for number, one in enumerate(conditions, 1)),
            self._floors(),
            self._grades(),
        )

    def _lead(self, count: int) -> str:
        if not count:
            return ""
        said = self.citing.say(_ONE if count == 1 else _ALL).format(count=count)
        return blocks(said, self.citing.say(_NOT_RECOGNITION))

    # -- conditions --------------------------------------------------------------------------------

    def _condition(self, number: int, condition: Condition) -> str:
        words = ClauseWords(self.ruleset, self.citing.lang)
        label = self.citing.say(_NUMBER).format(number)
        shown = f'<span class="tcpl-number">{label}.</span> {self.citing.say(condition.text)}'
        return blocks(
            heading(2, shown, condition.id, label),
            self.citing.cited(condition.standing),
            f"{bold(escaped(words.condition(condition)))}.",
            self._facts(condition),
            Remarks(citing=self.citing).of((condition.standing,)),
            self.texts.shown(condition.id, self.citing.lang),
        )

    def _facts(self, condition: Condition) -> str:
        facts = facts_of(condition)
        if not facts:
            return ""
        names = Names(self.ruleset, self.citing.lang)
        linked = "; ".join(self.citing.to(one, escaped(names.label(one))) for one in facts)
        return self.citing.say(_FACTS).format(linked)

    # -- what each part must reach -----------------------------------------------------------------

    def _floors(self) -> str:
        asked = [condition.requirement for condition in self.ruleset.conditions]
        points = any(isinstance(one, TotalAtLeast | EveryAtLeast | ByClass) for one in asked)
        rows = list(self._rows()) if points and self.ruleset.by_points else []
        if not rows:
            return ""
        implied = any(row[-1] for row in rows)
        width = 4 if implied else 3
        heads = (_PART, _MAXIMUM, _FLOOR, _IMPLIED)[:width]
        return blocks(
            heading(2, self.citing.say(_FLOORS)),
            self.citing.say(_FLOORS_HOW),
            self.citing.say(_IMPLIED_HOW) if implied else "",
            table(
                [self.citing.say(head) for head in heads],
                [row[:width] for row in rows],
                _NUMBERS[:width],
            ),
        )

    def _rows(self) -> Iterator[tuple[str, str, str, str]]:
        asked = [c.requirement for c in self.ruleset.conditions]
        if any(isinstance(one, ByClass) for one in asked):
            return
        least = least_scores(self.ruleset, asked)
        floors = [one for one in asked if isinstance(one, EveryAtLeast)]
        for node in self.ruleset.nodes:
            if known(node.maximum) is None:
                continue
            own = [floor(node, one) for one in floors if one.kind == node.kind]
            stated = max((one for one in own if one is not None), default=None)
            yield self._row(node, stated, least[node.key])

    def _row(
        self, node: Node, stated: Fraction | None, implied: Fraction
    ) -> tuple[str, str, str, str]:
        lang = self.citing.lang
        name = sentence_case(self.citing.names.place(node.key))
        maximum = node.maximum.value
        return (
            self.citing.to(node.key, escaped(name)),
            "" if maximum is None else display(maximum, lang),
            "" if stated is None else display(stated, lang),
            "" if implied <= (stated or ZERO) else display(implied, lang),
        )

    # -- grades ------------------------------------------------------------------------------------

    def _grades(self) -> str:
        if not self.ruleset.grades:
            return ""
        heads = (_GRADE, _REACHED, _WHERE)
        rows = [self._grade(grade) for grade in self.ruleset.grades]
        both = bool(self.ruleset.conditions)
        return blocks(
            heading(2, self.citing.say(_GRADES)) if both else "",
            grades_chart(self.ruleset, self.citing.lang),
            table([self.citing.say(head) for head in heads], rows),
            Remarks(citing=self.citing).of([grade.standing for grade in self.ruleset.grades]),
            self.texts.shown("grades", self.citing.lang),
        )

    def _grade(self, grade: Grade) -> tuple[str, str, str]:
        words = DeclaredWords(self.ruleset, self.citing.lang)
        name = bold(escaped(sentence_case(grade.text.in_language(self.citing.lang))))
        return (
            f"{anchor(grade.id)}{name}",
            escaped(words.band(grade.band)),
            self.citing.cited(grade.standing),
        )
