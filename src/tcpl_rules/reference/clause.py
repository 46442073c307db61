"""One part of a ruleset as a section of its page: what it asks, on what it rests, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tcpl_rules.model.overlay import About
from tcpl_rules.model.rule import FullMarks, Penalty
from tcpl_rules.model.ruleset import Formerly, Node, ProvedBy, Ruleset
from tcpl_rules.model.standing import Basis, Instrument, Standing, Text
from tcpl_rules.model.uses import facts_of
from tcpl_rules.overlay.answering import answering_for
from tcpl_rules.quantities import display
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import Beside, called
from tcpl_rules.reference.markdown import (
    blocks,
    bold,
    escaped,
    framed,
    heading,
    link_to,
    listed,
    span,
    table,
)
from tcpl_rules.reference.remarks import Remarks
from tcpl_rules.reference.source_text import SourceTexts
from tcpl_rules.reference.tiers import Tiers
from tcpl_rules.reference.uses import responsible
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.explanation.names import Names
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.overlay.words import OverlayWords, territory_line
from tcpl_rules.report.wording import kind_word, sentence_case, sentence_lower

_PART = Text("Phần", "Part")
_SAYS = Text("Quy định", "What it says")
_NAME = Text("Căn cứ", "Place in law")
_MAXIMUM = Text("Điểm tối đa", "Maximum")
_JUDGED = Text("Kết quả", "Result")
_MET_OR_NOT = Text("Đạt hoặc không đạt", "Met or not met")
_ALL_MET = Text(
    "Đạt khi tất cả các phần bên dưới đều đạt ({count} nội dung)",
    "Met when all parts below are met ({count} contents)",
)
_SUM = Text(
    "Điểm là tổng điểm của các phần bên dưới", "The points are those of the parts below, added up"
)
_NOTHING_AROSE = Text("Khi không phát sinh", "Where nothing arose")
_NOT_TOLD = Text(
    "Phần đã đọc không nêu trường hợp này", "What was read does not speak of this case"
)
_CASE_UNREAD = Text(
    "Khi {when}: chưa đọc được quy định (nếu có)", "When {when}: the rule, if any, is not read"
)
_FROM_ABOVE = Text("Theo {place}: {said}", "By {place}: {said}")
_PENALTY = Text("Điểm trừ", "Penalties")
_LEFT_OUT = Text("Trường hợp không tính", "Left out")
_PAST = Text("Khả năng khắc phục", "Making up for it")
_PROOF = Text("Tài liệu chứng minh", "Proof")
_PROOF_UNREAD = Text("Danh mục tài liệu chưa đọc được", "The list of documents is not read")
_RESPONSIBLE = Text("Trách nhiệm thực hiện", "Who is responsible")
_KEEPS = Text("Lưu giữ tài liệu: {}", "Keeps the documents: {}")
_UNDER = Text("Theo {}", "Under the {}")
_FACTS = Text("Số liệu cần có", "Facts used")
_FORMERLY = Text("Phần tương ứng ở bản trước", "In the earlier version")
_SINCE = Text("Phần tương ứng ở bản sau", "In the later version")
_RULE = {True: Text("Cách chấm", "Scoring"), False: Text("Cách đánh giá", "Judging")}
"""By whether the ruleset gives points."""

_OF = Text("{part} của {ruleset}", "{part} of {ruleset}")


_DEEP = 2
"""How many parts above a part there are when it no longer repeats who answers for them."""


@frozen(kw_only=True)
class Clauses:
    """The parts of one ruleset on the page that *citing* cites on; *texts* are their sources."""

    citing: Citing
    texts: SourceTexts
    beside: Beside

    def section(self, node: Node, level: int, above: Sequence[Node] = ()) -> str:
        """*node* under a heading of *level*, without the nodes below it; *above* are around it."""
        tiers = Tiers(citing=self.citing)
        rule = tiers.shown(node)
        return blocks(
            self.heading(node, level),
            self._parts(node, above),
            self._ruled(node) if rule else "",
            rule,
            self._remarks.silences(tiers.silences(node)),
            self._remarks.of_node(node),
            *(self._remarks.question(question) for question in node.questions),
            self.texts.shown(node.key, self.citing.lang),
        )

    def heading(self, node: Node, level: int) -> str:
        """The number and the official title."""
        kind = sentence_case(kind_word(node.kind, self.citing.lang))
        number = f"{kind} {node.key}"
        shown = f"{span(f'{number}.', 'tcpl-number')} {self.citing.say(node.title)}"
        return heading(level, shown, node.key, number)

    # -- what is said of it ------------------------------------------------------------------------

    def _parts(self, node: Node, above: Sequence[Node]) -> str:
        rows = [(self.citing.say(label), said) for label, said in self._rows(node, above)]
        heads = (self.citing.say(_PART), self.citing.say(_SAYS))
        return framed(table(heads, rows), "tcpl-parts")

    def _rows(self, node: Node, above: Sequence[Node]) -> Iterator[tuple[Text, str]]:
        cited = self.citing.cited(node.title_standing)
        if cited:
            yield _NAME, cited
        yield self._worth(node)
        if above or not node.children:
            yield _NOTHING_AROSE, self._nothing_arose(node, above)
        elif node.full_marks:
            yield _NOTHING_AROSE, self._nothing_arose(node, ())
        if node.penalties:
            yield _PENALTY, self._lines(self._penalty(one, node) for one in node.penalties)
        if node.left_out is not None:
            yield _LEFT_OUT, self._told(self._words.left_out(node.left_out), node.left_out, node)
        if node.past is not None:
            yield _PAST, self._told(self._words.past(node.past), node.past, node)
        if node.proved_by is not None:
            yield _PROOF, self._proof(node.proved_by, node)
        yield from self._people_and_facts(node)
        if node.formerly:
            yield _FORMERLY, self._lines(map(self._former, node.formerly))
        since = tuple(self._since(node))
        if since:
            yield _SINCE, self._lines(since)

    def _worth(self, node: Node) -> tuple[Text, str]:
        if self.citing.ruleset.by_points:
            standing = node.maximum.standing
            said = bold(escaped(self._words.maximum(node.maximum)))
            below = self.citing.say(_SUM) if node.children else ""
            lines = (
                said,
                below,
                self._remarks.derived(node.maximum),
                *self._stands(standing, node),
            )
            return _MAXIMUM, self._lines(lines)
        if not node.children:
            return _JUDGED, self.citing.say(_MET_OR_NOT)
        count = display(node.maximum.value or 0 * node.maximum.constant, self.citing.lang)
        return _JUDGED, self.citing.say(_ALL_MET).format(count=count)

    def _nothing_arose(self, node: Node, above: Sequence[Node]) -> str:
        own = [self._full(clause, node) for clause in node.full_marks]
        tiers = Tiers(citing=self.citing)
        rows = [
            self._lines((tiers.row(row), self.citing.cited(row.standing)))
            for row in tiers.nothing_arose(node)
        ]
        upper = [self._above(one, clause) for one in above for clause in one.full_marks]
        return self._lines((*own, *rows, *upper)) or self.citing.say(_NOT_TOLD)

    def _above(self, node: Node, clause: FullMarks) -> str:
        """What full marks of a part above say for this one; they are cited where they stand."""
        said = escaped(sentence_lower(self._when_full(clause)))
        place = self.citing.to(node.key, escaped(self.citing.names.place(node.key)))
        return self.citing.say(_FROM_ABOVE).format(place=place, said=said)

    def _full(self, clause: FullMarks, node: Node) -> str:
        return self._told(self._when_full(clause), clause.standing, node)

    def _when_full(self, clause: FullMarks) -> str:
        """When the part has its maximum or is met; of a case that is not read, only that."""
        if clause.standing.basis is not Basis.UNREAD:
            return self._words.clause(clause)[0]
        lang = self.citing.lang
        when = GuardWords(self.citing.ruleset, lang).guard(clause.guard)
        return _CASE_UNREAD.in_language(lang).format(when=when)

    def _penalty(self, penalty: Penalty, node: Node) -> str:
        return self._told(self._words.clause(penalty)[0], penalty.standing, node)

    def _proof(self, proof: ProvedBy, node: Node) -> str:
        if proof.documents is None:
            return self._told(_PROOF_UNREAD.in_language(self.citing.lang), proof.standing, node)
        names = self.citing.names
        named = [self.citing.to(name, escaped(names.document(name))) for name in proof.documents]
        return self._lines((listed(named), *self._stands(proof.standing, node)))

    def _people_and_facts(self, node: Node) -> Iterator[tuple[Text, str]]:
        people = tuple(self._people(node)) if node.key.count(".") < _DEEP else ()
        if people:
            yield _RESPONSIBLE, self._lines(people)
        names = self.citing.names
        facts = [self.citing.to(one, escaped(names.label(one))) for one in facts_of(node)]
        if facts:
            yield _FACTS, listed(facts)

    def _people(self, node: Node) -> Iterator[str]:
        kept = responsible(self.citing.ruleset, node)
        if kept:
            roles = "; ".join(
                self.citing.to(role, escaped(self.citing.names.role(role))) for role in kept
            )
            yield self.citing.say(_KEEPS).format(roles)
        for laid in self.beside.overlays:
            answering = answering_for(laid.overlay, About(key=node.key))
            if answering is not None:
                words = OverlayWords(laid.ruleset.model, laid.overlay.instruments, self.citing.lang)
                where = territory_line(laid.overlay.territory, self.citing.lang)
                said = escaped(f"{'. '.join((where, *words.answering(answering)))}.")
                yield self._lines((said, self._local(laid.overlay.instruments)))

    def _local(self, instruments: Sequence[Instrument]) -> str:
        """The document of the place that says who answers."""
        titles = "; ".join(self.citing.say(instrument.title) for instrument in instruments)
        return span(self.citing.say(_UNDER).format(titles), "tcpl-cited") if titles else ""

    # -- other versions ----------------------------------------------------------------------------

    def _former(self, former: Formerly) -> str:
        older = self.beside.rulesets.get(former.ruleset)
        said = escaped(former.key) if older is None else self._elsewhere(older, former.key)
        known = f"{said} {self.citing.known(former.standing)}"
        return self._lines((known, self._remarks.within(former.standing)))

    def _since(self, node: Node) -> Iterator[str]:
        own = self.citing.ruleset.id
        for newer in self.beside.rulesets.values():
            for other in newer.walk():
                if any((f.ruleset, f.key) == (own, node.key) for f in other.formerly):
                    yield self._elsewhere(newer, other.key)

    def _elsewhere(self, other: Ruleset, key: str) -> str:
        """The part of another ruleset, leading to its page; its key alone where it has none."""
        if all(node.key != key for node in other.walk()):
            return escaped(key)
        name = escaped(sentence_case(Names(other, self.citing.lang).node(key)))
        linked = link_to(other, key, name, self.citing.here)
        return self.citing.say(_OF).format(part=linked, ruleset=self._called(other))

    def _called(self, other: Ruleset) -> str:
        return escaped(called(other, self.citing.lang))

    # -- words -------------------------------------------------------------------------------------

    @property
    def _words(self) -> ClauseWords:
        return ClauseWords(self.citing.ruleset, self.citing.lang)

    @property
    def _remarks(self) -> Remarks:
        return Remarks(citing=self.citing)

    def _ruled(self, node: Node) -> str:
        cited = "" if node.rule is None else self.citing.cited(node.rule.standing)
        return f"**{self.citing.say(_RULE[self.citing.ruleset.by_points])}** {cited}".rstrip()

    def _told(self, said: str, standing: Standing, node: Node) -> str:
        return self._lines((escaped(said), *self._stands(standing, node)))

    def _stands(self, standing: Standing, node: Node) -> tuple[str, str]:
        """Where a part of *node* stands, and what is remarked of it and not of the whole node."""
        return self.citing.cited(standing), self._remarks.within(standing, node.standing)

    def _lines(self, lines: Iterable[str]) -> str:
        return "<br>".join(line for line in lines if line)
