"""An explanation as a page in words: the outcome and why, what is open, what to do, sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from tcpl_rules.assessment.assessment import Assessment, ClauseUsed
from tcpl_rules.assessment.outcome import NOT_QUALIFIED
from tcpl_rules.explanation.explanation import Explanation, Reason, ToDo
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.decision_text import decision_in_words
from tcpl_rules.report.explanation.heading import heading_of, outcome_line, receipt_lines
from tcpl_rules.report.explanation.matter import for_unit, period_over, that_matter, told_clauses
from tcpl_rules.report.explanation.names import Names, day_words
from tcpl_rules.report.explanation.open_words import OpenWords
from tcpl_rules.report.explanation.page import Item, Mark, Page, Section
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tcpl_rules.report.explanation.sources import sources_section
from tcpl_rules.report.explanation.to_do_words import ToDoWords
from tcpl_rules.report.plan.sections import plan_section
from tcpl_rules.report.procedure.text import procedure_section
from tcpl_rules.report.wording import STAGES, STAGES_MET, of_maximum

_CONCLUSION = Text("Kết luận", "Outcome")
_ACCEPTED = Text(
    "Có áp dụng cả quy định theo nguồn chưa kiểm chứng được",
    "Rules known only from hearsay were let decide",
)
_TOTAL = Text("Tổng số điểm: {found}.", "Total: {found}.")
_WHY_NOT_ONE = Text("Lý do: điều kiện phải có chưa đạt.", "Why: the one condition is not met.")
_WHY_OPEN_ONE = Text(
    "Lý do: chưa kết luận được về điều kiện phải có.", "Why: the one condition is open."
)
_WHY_NOT = Text(
    "Lý do: {failed} trong {all} điều kiện chưa đạt.",
    "Why: {failed} of {all} conditions are not met.",
)
_WHY = Text("Lý do: đạt cả {all} điều kiện.", "Why: all {all} conditions are met.")
_WHY_ONE = Text("Lý do: đạt điều kiện phải có.", "Why: the one condition is met.")
_WHY_OPEN = Text(
    "Lý do: {open} trong {all} điều kiện chưa kết luận được; không có điều kiện nào chắc chắn "
    "chưa đạt.",
    "Why: {open} of {all} conditions are open; none is certain not to be met.",
)
_WHY_TOGETHER = Text(
    "Lý do: từng điều kiện còn có thể đạt nhưng không thể cùng lúc đạt tất cả.",
    "Why: each condition can still be met, but not all of them at once.",
)
_HEARSAY = Text(
    "Nếu quy định theo nguồn chưa kiểm chứng được là đúng thì kết quả là: {outcome}.",
    "If what is known only from hearsay were so: {outcome}.",
)
_DECISION = Text(
    "Quyết định kèm theo hồ sơ (ghi lại như đã nhập): {decision}",
    "Decision that the case carries (as entered): {decision}",
)
_COSTS = Text("Phần còn thiếu điểm, nhiều nhất trước", "Where points are missing, most first")
_COSTS_OPEN = Text("Phần chưa rõ điểm, nhiều nhất trước", "Where points are open, most first")
_MORE = Text("… và {} mục nữa", "… and {} more")
_MOST_SHOWN = 10
_OPEN = Text("Vấn đề chưa kết luận được", "What is open")
_TURNS_ON = Text("Kết quả còn phụ thuộc quy định", "It turns on the law")
_TO_DO = Text("Việc cần làm đối với từng nội dung", "What to do, content by content")
_COUNTED = Text(
    "Số nội dung đạt: {met}, trong đó không phát sinh nên được tính là đạt: {nothing}. Phần chưa "
    "đạt: {failed}; phần chưa kết luận được: {open}.",
    "Contents met: {met}, of which taken as met because nothing arose: {nothing}. Parts not met: "
    "{failed}; parts open: {open}.",
)
_DAY = Text("tính đến ngày {day}", "as of {day}")
_HEADS = ("outcome", "condition", "grade")
"""What stands at the head of an explanation; parts and clauses come after."""

_MARKS: Mapping[bool | None, Mark] = {True: "well", False: "ill", None: "open"}


def explanation_page(
    explanation: Explanation,
    ruleset: Ruleset,
    lang: Language,
    plan: Plan | None = None,
    beside: Iterable[str] = (),
) -> Page:
    """*explanation* as a page; *plan* is what would make the unit qualify, where it is asked for.

    *ruleset* is the one that the case was assessed under; *beside* is told at the head.
    """
    drawing = _Drawing(explanation, ruleset, lang)
    over = period_over(explanation)
    sections = (
        drawing.costs(),
        drawing.open(),
        drawing.turns_on(),
        *(() if plan is None else (plan_section(plan, ruleset, lang, over),)),
        drawing.to_do(plan),
        procedure_section(explanation.procedure, ruleset, lang, explanation.assessment.case.facts),
        sources_section(drawing.clauses(), ruleset, lang),
    )
    return Page(
        heading=drawing.heading(),
        about=(*drawing.about(), *beside),
        lead=drawing.lead(),
        sections=tuple(section for section in sections if section),
        foot=receipt_lines(explanation.assessment, lang),
    )


@frozen
class _Drawing:
    """What the sections of an explanation are made from."""

    explanation: Explanation
    ruleset: Ruleset
    lang: Language

    @property
    def assessment(self) -> Assessment:
        """What is explained."""
        return self.explanation.assessment

    @property
    def reasons(self) -> ReasonWords:
        """The words of reasons."""
        return ReasonWords(self.assessment, self.ruleset, self.lang)

    @property
    def to_dos(self) -> ToDoWords:
        """The words of what is to be done."""
        return ToDoWords(self.assessment, self.ruleset, self.lang)

    # -- who, and the outcome ----------------------------------------------------------------------

    def heading(self) -> str:
        """The unit and the year."""
        return heading_of(self.assessment, self.lang)

    def about(self) -> Iterator[str]:
        """The regulation, whose points count, and the day asked about."""
        yield self._say(self.assessment.ruleset_title)
        stages = STAGES if self.assessment.by_points else STAGES_MET
        stage = self._say(stages[self.assessment.stage])
        on = self.explanation.on
        yield (
            stage
            if on is None
            else f"{stage}; {self._say(_DAY).format(day=day_words(on, self.lang))}"
        )
        if self.assessment.accepted_hearsay:
            yield self._say(_ACCEPTED)

    def lead(self) -> Section:
        """The outcome, and the conditions that decide it."""
        deciding = [reason for reason in self.explanation.deciding if reason.about in _HEADS]
        return Section(
            title=self._say(_CONCLUSION),
            lead=tuple(self._outcome()),
            items=tuple(map(self._item, deciding)),
            after=tuple(self._beside()),
        )

    def _outcome(self) -> Iterator[str]:
        yield outcome_line(self.assessment, self.lang)
        if self.assessment.conditions:
            yield self._why()
        if self.ruleset.grades:
            found = of_maximum(self.assessment.total, self.assessment.maximum, self.lang)
            yield self._say(_TOTAL).format(found=found)

    def _why(self) -> str:
        conditions = self.assessment.conditions
        failed = sum(condition.met is False for condition in conditions)
        open_ = sum(condition.met is None for condition in conditions)
        one = len(conditions) == 1
        if failed:
            wording = _WHY_NOT_ONE if one else _WHY_NOT
        elif self.assessment.outcome == NOT_QUALIFIED:
            wording = _WHY_TOGETHER
        elif open_:
            wording = _WHY_OPEN_ONE if one else _WHY_OPEN
        else:
            wording = _WHY_ONE if one else _WHY
        return self._say(wording).format(failed=failed, open=open_, all=len(conditions))

    def _beside(self) -> Iterator[str]:
        would_be = self.assessment.with_hearsay
        if would_be is not None and would_be != self.assessment.outcome:
            appraised = self.assessment.stage == "appraised"
            outcome = Names(self.ruleset, self.lang).outcome(would_be, appraised=appraised)
            yield self._say(_HEARSAY).format(outcome=outcome)
        if self.assessment.decision is not None:
            said = decision_in_words(self.assessment.decision, self.lang)
            yield self._say(_DECISION).format(decision=said)

    # -- why ---------------------------------------------------------------------------------------

    def _item(self, reason: Reason, told: frozenset[str] = frozenset()) -> Item:
        """*reason* and what it rests on, as far as it matters; notes *told* above are not again."""
        notes = tuple(n for n in self.reasons.notes(reason) if n and n not in told)
        below = (for_unit(part, self.assessment.unit) for part in that_matter(reason))
        return Item(
            text=self.reasons.sentence(reason),
            notes=notes,
            mark=None if reason.about == "fact" else _MARKS[reason.holds],
            parts=tuple(self._item(part, told.union(notes)) for part in below),
        )

    def costs(self) -> Section:
        """The parts that cost most, of those that matter; none where others tell of them."""
        parts = [reason for reason in self.explanation.deciding if reason.about not in _HEADS]
        open_ = self.explanation.open
        if not self.assessment.by_points or (open_ and (open_.settled_by or open_.turns_on)):
            parts = []
        lost = any(part.short for part in parts)
        return Section(
            title=self._say(_COSTS if lost else _COSTS_OPEN),
            items=tuple(map(self._alone, parts)),
            numbered=True,
            shown=_MOST_SHOWN,
            more=self._more(len(parts)),
        )

    def _alone(self, part: Reason) -> Item:
        here = for_unit(part, self.assessment.unit)
        return evolve(self._item(here), text=self.reasons.alone(here))

    def _more(self, count: int) -> str:
        return self._say(_MORE).format(count - _MOST_SHOWN) if count > _MOST_SHOWN else ""

    # -- what is open, what to do ------------------------------------------------------------------

    def open(self) -> Section:
        """What settles the outcome."""
        open_ = self.explanation.open
        title = self._say(_OPEN)
        if open_ is None:
            return Section(title=title)
        words = OpenWords(self.assessment, self.ruleset, self.lang)
        items = tuple(Item(text=words.needed(needed)) for needed in open_.settled_by)
        return Section(
            title=title, lead=(words.lead(open_),), items=items, after=words.unless(open_)
        )

    def turns_on(self) -> Section:
        """Where it turns on the law itself, and what the outcome would be either way."""
        turns = self.explanation.open.turns_on if self.explanation.open else ()
        words = OpenWords(self.assessment, self.ruleset, self.lang)
        names = Names(self.ruleset, self.lang)
        items = tuple(
            Item(text=words.either_way(turn), notes=(names.citation(turn.clause),))
            for turn in turns
        )
        return Section(title=self._say(_TURNS_ON), items=items)

    def to_do(self, plan: Plan | None) -> Section:
        """What is to be done about each part that is not met; where points count, by the plan."""
        if self.assessment.by_points:
            planned = {mend.key for mend in plan.mends if mend.about == "node"} if plan else set()
            listed = [one for one in self.explanation.to_do if one.key in planned]
        else:
            listed = sorted(self.explanation.to_do, key=lambda one: one.met is None)
        return Section(
            title=self._say(_TO_DO),
            lead=() if self.assessment.by_points else tuple(self._counted()),
            items=tuple(map(self._to_do, listed)),
            shown=_MOST_SHOWN,
            more=self._more(len(listed)),
        )

    def _counted(self) -> Iterator[str]:
        """How many contents are met, and how many parts are not, or open."""
        parents = {node.key.rpartition(".")[0] for node in self.assessment.nodes}
        leaves = (node for node in self.assessment.nodes if node.key not in parents)
        listed = [one.met for one in self.explanation.to_do]
        yield self._say(_COUNTED).format(
            met=of_maximum(self.assessment.total, self.assessment.maximum, self.lang),
            nothing=sum(node.nothing_arose for node in leaves),
            failed=listed.count(False),
            open=listed.count(None),
        )

    def _to_do(self, to_do: ToDo) -> Item:
        missing = tuple(self._item(for_unit(m, self.assessment.unit)) for m in to_do.missing)
        remarks = tuple(Item(text=text) for text in self.to_dos.remarks(to_do))
        return Item(
            text=self.to_dos.head(to_do), mark=_MARKS[to_do.met], parts=(*missing, *remarks)
        )

    def clauses(self) -> Iterator[ClauseUsed]:
        """Every clause that the page rests on, in the order in which it is named."""
        names = Names(self.ruleset, self.lang)
        for reason in self.explanation.deciding:
            yield from told_clauses(reason)
        for turn in self.explanation.open.turns_on if self.explanation.open else ():
            yield turn.clause
        for step_findings in self.explanation.procedure.broken:
            for finding in step_findings.broken:
                yield names.cited(finding.standing)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)
