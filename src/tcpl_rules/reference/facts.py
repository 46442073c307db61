"""The facts of a ruleset: what is asked, between which bounds, what counts, which parts use it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.check_facts import expected
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.fact import Fact, Relation
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.model.uses import facts_of
from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.markdown import blocks, bold, bullets, code, escaped, heading, link, page
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.remarks import Remarks
from tcpl_rules.reference.source_text import SourceTexts, source_texts
from tcpl_rules.reference.uses import users_of
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.facts_text import fed_by
from tcpl_rules.report.wording import sentence_case

_TITLE: Final = Text("Số liệu theo {ruleset}", "Facts under {ruleset}")
_LEAD: Final = Text(
    "Bộ quy tắc hỏi {count} số liệu. Số liệu nào chưa biết thì để trống: chưa biết không có nghĩa "
    "là 0. {cases}.",
    "The ruleset asks for {count} facts. What is not known is left out: not known does not mean "
    "0. {cases}.",
)
_CASES: Final = Text("Xem cách ghi vào hồ sơ", "How they are written in a case")
_NONE: Final = Text(
    "Bộ quy tắc này không hỏi số liệu nào; kết quả do người đánh giá nhập.",
    "The ruleset asks for no facts; people enter the results.",
)
_QUESTION: Final = Text("Câu hỏi", "Question")
_VALUE: Final = Text("Cách ghi", "Given as")
_BOUND: Final = Text("Không lớn hơn", "At most")
_EQUAL: Final = Text("Phải khớp", "Must agree")
_COUNTS: Final = Text("Cách tính", "What counts")
_WINDOW: Final = Text("Khoảng thời gian", "When")
_MOVES: Final = Text("Trong năm", "In the year")
_FED: Final = Text("Nguồn khác", "May come from")
_USED: Final = Text("Dùng cho", "Used by")
_NAME: Final = Text("Tên trong tệp hồ sơ", "Name in a case")
_CITED: Final = Text("Căn cứ", "Stands in")


def facts_pages(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """The page of the facts of *ruleset*, each under its own address."""
    here = f"reference/{ruleset.id}/facts.md"
    citing = Citing(ruleset=ruleset.model, lang=lang, here=here)
    facts = _Facts(citing, source_texts(ruleset))
    body = blocks(*map(facts.section, ruleset.model.facts))
    title = citing.say(_TITLE).format(ruleset=escaped(called(ruleset.model, lang)))
    yield Page(path=here, text=page(heading(1, title), facts.lead(), body, citing.sources(body)))


@frozen
class _Facts:
    """What the sections about facts are made from."""

    citing: Citing
    texts: SourceTexts

    def lead(self) -> str:
        facts = self.citing.ruleset.facts
        if not facts:
            return self._say(_NONE)
        cases = link(self._say(_CASES), "cases.md")
        return self._say(_LEAD).format(count=len(facts), cases=cases)

    def section(self, fact: Fact) -> str:
        """*fact* under a heading."""
        standings = (fact.standing, *(note.standing for note in fact.counts), *_others(fact))
        return blocks(
            heading(2, self._say(fact.label), fact.id),
            bullets(f"{bold(self._say(label))}: {said}" for label, said in self._lines(fact)),
            Remarks(citing=self.citing).of(standings),
            self.texts.shown(fact.id, self.citing.lang),
        )

    def _lines(self, fact: Fact) -> Iterator[tuple[Text, str]]:
        yield _QUESTION, self._say(fact.asks)
        yield _VALUE, self._say(expected(fact))
        if fact.at_most_fact is not None:
            yield _BOUND, self._fact(fact.at_most_fact)
        for relation in self.citing.ruleset.relations:
            if fact.id in facts_of(relation):
                yield _EQUAL, self._relation(relation)
        for note in fact.counts:
            yield _COUNTS, self._told(self._say(note.text).rstrip("."), note.standing)
        if fact.during is not None:
            yield (
                _WINDOW,
                self._told(escaped(self._words.window(fact.during)), fact.during.standing),
            )
        if fact.movements:
            yield _MOVES, escaped(self._words.moves(fact))
        if fact.fed is not None:
            said = escaped(fed_by(fact.fed, self.citing.lang))
            yield _FED, self._told(said, fact.fed.standing)
        users = users_of(self.citing.ruleset, fact.id)
        if users:
            yield _USED, "; ".join(map(self._user, users))
        yield _NAME, code(fact.id)
        cited = self.citing.cited(fact.standing)
        if cited:
            yield _CITED, cited

    def _relation(self, relation: Relation) -> str:
        return self._told(escaped(self._words.relation(relation)), relation.standing)

    def _fact(self, name: str) -> str:
        return self.citing.to(name, escaped(self.citing.names.label(name)))

    def _user(self, key: str) -> str:
        names = self.citing.names
        ruleset = self.citing.ruleset
        if any(step.id == key for step in ruleset.steps):
            said = names.step(key)
        elif any(node.key == key for node in ruleset.walk()):
            said = names.node(key)
        else:
            said = names.condition(key)
        return self.citing.to(key, escaped(sentence_case(said)))

    def _told(self, said: str, standing: Standing) -> str:
        return f"{said} {self.citing.cited(standing)}".rstrip()

    @property
    def _words(self) -> DeclaredWords:
        return DeclaredWords(self.citing.ruleset, self.citing.lang)

    def _say(self, text: Text) -> str:
        return self.citing.say(text)


def _others(fact: Fact) -> Iterator[Standing]:
    if fact.during is not None:
        yield fact.during.standing
    if fact.fed is not None:
        yield fact.fed.standing
