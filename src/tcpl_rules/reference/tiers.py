"""The rule of one part, as a table of tiers and as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    Comparison,
    Guard,
    Holds,
    Measure,
    NoneOf,
    SomeOf,
    UnreadThreshold,
)
from tcpl_rules.model.rule import Average, ByHand, Open, Require, Requirements, Row, Rows
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.guard_list import guard_list
from tcpl_rules.reference.markdown import Align, blocks, bold, bullets, escaped, table, tabs
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.wording import in_points, sentence_case

_WHEN = Text("Trường hợp", "Case")
_POINTS = Text("Điểm", "Points")
_ASKED = Text("Nội dung xét", "What is looked at")
_LEVEL = Text("Mức phải đạt", "What it must be")
_EACH = Text("Mỗi trường hợp trong", "Each of")
_KNOWN = Text("Mức độ biết", "How it is known")
_AS_TABLE = Text("Bảng", "Table")
_IN_WORDS = Text("Bằng lời", "In words")
_MEASURED = Text("Chấm theo {}.", "Scored by {}.")
_UNREAD = Text("chưa đọc được", "not read")
_SILENT = Text("văn bản không quy định", "the law gives none")
_YES = Text("có", "yes")
_NO = Text("không", "no")
_SO = Text("đáp ứng", "so")
_NOTE = Text("Ghi chú: {}", "Note: {}")
_RIGHT: tuple[Align, ...] = ("left", "right")


@frozen(kw_only=True)
class Tiers:
    """Rules of one ruleset, cited by *citing*."""

    citing: Citing

    def shown(self, node: Node) -> str:
        """The rule of *node*: tiers and sentences, one beside the other; empty without a rule."""
        sentences = self._sentences(node)
        match node.rule:
            case None:
                return ""
            case ByHand():
                return f"{sentences[-1]}."
            case Rows() | Average() | Requirements() as rule:
                pages = (
                    (self._say(_AS_TABLE), self._as_table(rule)),
                    (self._say(_IN_WORDS), bullets(f"{said}." for said in sentences)),
                )
                return tabs(pages)

    def silences(self, node: Node) -> tuple[Row, ...]:
        """The rows for which the law was read and gives nothing."""
        rows = node.rule.rows if isinstance(node.rule, Rows | Average) else ()
        return tuple(row for row in rows if isinstance(row.result, Open) and row.result.silent)

    def nothing_arose(self, node: Node) -> tuple[Row, ...]:
        """The rows for the case that there was nothing of which a share could be taken."""
        if not isinstance(node.rule, Rows | Average):
            return ()
        counted = _counted(node.rule)
        return tuple(
            evolve(row, guard=case)
            for row in node.rule.rows
            for case in (row.guard.parts if isinstance(row.guard, AnyOf) else (row.guard,))
            if _zero(case) in counted
        )

    def row(self, row: Row) -> str:
        """*row* as one sentence, without a stop."""
        return escaped(self._clauses.clause(row)[0])

    # -- in words ----------------------------------------------------------------------------------

    def _sentences(self, node: Node) -> list[str]:
        said = self._clauses.rule(node)
        return [escaped(sentence.rstrip(":")) for sentence in said[len(node.full_marks) :]]

    # -- as a table --------------------------------------------------------------------------------

    def _as_table(self, rule: Rows | Average | Requirements) -> str:
        match rule:
            case Rows():
                return self._rows(rule)
            case Average():
                return self._average(rule)
            case Requirements():
                heads = (_ASKED, _LEVEL, _KNOWN)
                return self._table(heads, [self._required(r, rule) for r in rule.requires])

    def _rows(self, rule: Rows) -> str:
        lines = [self._line(row, rule.measure, rule.standing) for row in rule.rows]
        drawn = self._table((_WHEN, _POINTS, _KNOWN), lines, _RIGHT)
        if rule.measure is None:
            return drawn
        measure = escaped(self._words.measure(rule.measure))
        return blocks(self.citing.say(_MEASURED).format(measure), drawn)

    def _average(self, rule: Average) -> str:
        lines = [
            (self._fact(name), self._points(points), self.citing.known(rule.standing))
            for name, points in rule.weights
        ]
        drawn = self._table((_EACH, _POINTS, _KNOWN), lines, _RIGHT)
        head = escaped(self._clauses.clause(rule)[0].rstrip(":")) + "."
        others = [self._line(row, None, rule.standing) for row in rule.rows]
        rest = self._table((_WHEN, _POINTS, _KNOWN), others, _RIGHT) if others else ""
        return blocks(head, drawn, rest)

    def _line(self, row: Row, measure: Measure | None, rule: Standing) -> tuple[str, str, str]:
        return (
            self._case(row.guard, measure) + self._notes(row.standing),
            self._result(row.result),
            self._cited(row.standing, rule),
        )

    def _case(self, guard: Guard, measure: Measure | None) -> str:
        """When a row applies; a tier says only between what its measure lies."""
        said, measured = self._words.guard(guard), ""
        if measure is not None:
            measured = f"{self._words.measure(measure)} "
        if not measured or not said.startswith(measured):
            return guard_list(guard, self._words)
        return escaped(sentence_case(said.removeprefix(measured).removeprefix("is ")))

    def _result(self, result: Fraction | Open) -> str:
        if isinstance(result, Open):
            return self.citing.say(_SILENT if result.silent else _UNREAD)
        return self._points(result)

    def _required(self, require: Require, rule: Requirements) -> tuple[str, str, str]:
        known = self._cited(require.standing, rule.standing)
        asked, level = self._asked(require.wanted)
        return asked + self._notes(require.standing), bold(escaped(level)), known

    def _asked(self, wanted: Guard | UnreadThreshold) -> tuple[str, str]:
        """What is looked at, and what it must be; all of it in one where it cannot be parted."""
        if isinstance(wanted, Holds):
            said = escaped(sentence_case(self._words.fact(wanted.fact)))
            return said, self._say(_YES if wanted.positive else _NO)
        if isinstance(wanted, Comparison | UnreadThreshold):
            whole = (
                self._words.unread(wanted)
                if isinstance(wanted, UnreadThreshold)
                else self._words.guard(wanted)
            )
            measured = self._words.measure(wanted.measure)
            if whole.startswith(f"{measured} "):
                level = whole.removeprefix(f"{measured} ").removeprefix("is ")
                return escaped(sentence_case(measured)), level
            return escaped(sentence_case(whole)), self._say(_SO)
        return guard_list(wanted, self._words), self._say(_SO)

    def _cited(self, standing: Standing, rule: Standing) -> str:
        """How a row is known, and where it stands unless that is where the whole rule does."""
        known = self.citing.known(standing)
        if standing.citations == rule.citations:
            return known
        place = self.citing.place(standing)
        return f"{known}<br>{place}" if place else known

    def _notes(self, standing: Standing) -> str:
        notes = (self.citing.say(_NOTE).format(self.citing.say(note)) for note in standing.notes)
        return "".join(f'<br><span class="tcpl-remark">{note}</span>' for note in notes)

    def _table(
        self,
        heads: Sequence[Text],
        rows: Sequence[tuple[str, str, str]],
        align: Sequence[Align] = (),
    ) -> str:
        return table([self.citing.say(head) for head in heads], rows, align)

    # -- words -------------------------------------------------------------------------------------

    @property
    def _clauses(self) -> ClauseWords:
        return ClauseWords(self.citing.ruleset, self._lang)

    @property
    def _words(self) -> GuardWords:
        return GuardWords(self.citing.ruleset, self._lang)

    @property
    def _lang(self) -> Language:
        return self.citing.lang

    def _fact(self, name: str) -> str:
        return self.citing.to(name, escaped(sentence_case(self._words.fact(name))))

    def _points(self, points: Fraction) -> str:
        return bold(escaped(in_points(points, self._lang)))

    def _say(self, text: Text) -> str:
        return text.in_language(self._lang)


def _counted(rule: Rows | Average) -> frozenset[str | None]:
    """The facts of which *rule* takes a share."""
    if isinstance(rule, Average):
        return frozenset({rule.over} - {None})
    measures = [rule.measure] if rule.measure else []
    measures += [measure for row in rule.rows for measure in _measures(row.guard)]
    return frozenset({measure.denominator for measure in measures} - {None})


def _measures(guard: Guard) -> Iterator[Measure]:
    """What *guard* measures, at whatever depth."""
    if isinstance(guard, Comparison):
        yield guard.measure
    if isinstance(guard, AllOf | AnyOf | SomeOf | NoneOf):
        for part in guard.parts:
            yield from _measures(part)


def _zero(guard: Guard) -> str | None:
    """The one fact of which *guard* says that it is 0."""
    if not isinstance(guard, Comparison) or guard.comparator != "=" or guard.value != 0:
        return None
    added = guard.measure.numerator
    if guard.measure.is_ratio or len(added.terms) != 1 or added.constant:
        return None
    return added.terms[0][0]
