"""What is remarked of a part: how it is read, what is noted, what nobody knows, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from tcpl_rules.model.rule import Average, Requirements, Row, Rows
from tcpl_rules.model.ruleset import Maximum, MaxOf, Node
from tcpl_rules.model.standing import UNSAID, Question, Standing, Text
from tcpl_rules.quantities import display
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.guard_list import guard_list
from tcpl_rules.reference.markdown import admonition, anchor, blocks, bullets, escaped
from tcpl_rules.report.guard_words import GuardWords

_READINGS = Text("Cách hiểu được dùng ở đây", "How the text is read here")
_NOTES = Text("Ghi chú", "Notes")
_QUESTION = Text("Điều chưa biết", "Open question")
_SILENT = Text("Văn bản không quy định", "The law is silent")
_SILENT_HOW = Text(
    "Văn bản đã đọc không quy định cho trường hợp sau; bộ quy tắc không tự đặt ra kết quả.",
    "What was read gives no result for this case; none is made up here.",
)
_MAXIMUM_OF = Text("điểm tối đa của {place} ({points})", "the maximum of {place} ({points})")
_UNREAD = Text("chưa đọc được", "not read")
_DERIVED = Text("Tính ra: {terms}", "Derived: {terms}")


@frozen(kw_only=True)
class Remarks:
    """Remarks on parts of the ruleset that *citing* cites."""

    citing: Citing

    def of_node(self, node: Node) -> str:
        """How *node* and its rule are read, and what is noted of them.

        Notes of other parts, and of single rows, stand beside these.
        """
        rule = [node.rule.standing] if node.rule is not None else []
        own = (node.standing, node.title_standing, *rule)
        return self.of(own, tuple(_clauses(node)))

    def of(self, standings: Sequence[Standing], read: Sequence[Standing] = ()) -> str:
        """The readings of *standings* and of those *read*, and the notes of *standings*."""
        every = (*standings, *read)
        said = dict.fromkeys(text for standing in every for text in standing.readings)
        told = dict.fromkeys(text for standing in standings for text in standing.notes)
        return blocks(
            self._box(_READINGS, tuple(said), "info"), self._box(_NOTES, tuple(told), "note")
        )

    def within(self, standing: Standing, whole: Standing = UNSAID) -> str:
        """The readings and notes of *standing* that *whole* does not have, inside of a table."""
        said = (
            *(one for one in standing.readings if one not in whole.readings),
            *(one for one in standing.notes if one not in whole.notes),
        )
        shown = (f'<span class="tcpl-remark">{self.citing.say(one)}</span>' for one in said)
        return "<br>".join(shown)

    def question(self, question: Question) -> str:
        """A rule of which nobody here knows whether the law has it."""
        text = self.citing.say(question.text)
        notes = (self.citing.say(note) for note in question.standing.notes)
        cited = self.citing.place(question.standing)
        body = blocks(f"{anchor(question.id)}{text}", *notes, cited)
        return admonition(_QUESTION.in_language(self.citing.lang), body, "question")

    def silences(self, rows: Sequence[Row]) -> str:
        """The cases for which the law was read and gives nothing."""
        if not rows:
            return ""
        body = blocks(self.citing.say(_SILENT_HOW), bullets(map(self._silence, rows)))
        return admonition(_SILENT.in_language(self.citing.lang), body, "warning")

    def _silence(self, row: Row) -> str:
        words = GuardWords(self.citing.ruleset, self.citing.lang)
        place = self.citing.place(row.standing)
        said = (
            guard_list(row.guard, words),
            *(self.citing.say(note) for note in row.standing.notes),
            f'<span class="tcpl-cited">{place}</span>' if place else "",
        )
        return "<br>".join(line for line in said if line)

    def derived(self, maximum: Maximum) -> str:
        """From what a maximum was computed; empty of one that stands in a text."""
        if not maximum.terms:
            return ""
        terms = " ".join(self._terms(maximum))
        return self.citing.say(_DERIVED).format(terms=terms)

    def _terms(self, maximum: Maximum) -> Iterator[str]:
        if maximum.constant:
            yield escaped(display(maximum.constant, self.citing.lang))
        for number, term in enumerate(maximum.terms):
            sign = "+" if term.sign > 0 else "−"
            first = number == 0 and not maximum.constant
            said = self._term(term)
            yield said if first and term.sign > 0 else f"{sign} {said}"

    def _term(self, term: MaxOf) -> str:
        names = self.citing.names
        value: Fraction | None = names.at(term.key).maximum.value
        points = self.citing.say(_UNREAD) if value is None else display(value, self.citing.lang)
        place = self.citing.to(term.key, escaped(names.place(term.key)))
        return self.citing.say(_MAXIMUM_OF).format(place=place, points=points)

    def _box(self, title: Text, said: Sequence[Text], kind: str) -> str:
        if not said:
            return ""
        lines = [self.citing.say(text) for text in said]
        body = lines[0] if len(lines) == 1 else bullets(lines)
        return admonition(title.in_language(self.citing.lang), body, kind)


def _clauses(node: Node) -> Iterator[Standing]:
    """The standings of the rows of a rule, or of what it requires."""
    match node.rule:
        case Rows() | Average():
            yield from (row.standing for row in node.rule.rows)
        case Requirements():
            yield from (require.standing for require in node.rule.requires)
