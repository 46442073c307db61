"""The parts of the form: criteria, indicators and contents, each with its fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from tcpl_rules.calculator.form.asked_facts import Asked, asked_facts
from tcpl_rules.calculator.form.fields import FieldMaker, Json
from tcpl_rules.calculator.form.nothing_arose import nothing_arose_at
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.ruleset import Node
from tcpl_rules.quantities import display
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.explanation.names import Names
from tcpl_rules.report.wording import kind_word, sentence_case


@frozen
class PartMaker:
    """Makes the parts of a ruleset's form with *fields*."""

    fields: FieldMaker

    def sections(self) -> list[Json]:
        """Every criterion or index, with all that is below it."""
        return [self._part(node) for node in self.fields.ruleset.nodes]

    def _part(self, node: Node) -> Json:
        lang, ruleset = self.fields.lang, self.fields.ruleset
        maximum = node.maximum.value if node.maximum.standing.basis.decides else None
        words = ClauseWords(ruleset, lang)
        return {
            "key": node.key,
            "kind": node.kind,
            "label": sentence_case(f"{kind_word(node.kind, lang)} {node.key}"),
            "title": self.fields.say(node.title),
            **self.fields.cited(node.title_standing, node.key),
            "maximum": display(maximum, lang)
            if maximum is not None and ruleset.by_points
            else None,
            "rule": [sentence_case(said) for said in words.rule(node)],
            "fields": [*self.facts_at(node.key), *self.fields.entries(node)],
            "uses": [f"facts.{name}" for name in self._asked.used[node.key]],
            "extra": list(self.fields.tallies(node)),
            "nothing_arose": self._nothing_arose(node),
            "left_out": self._left_out(node),
            "documents": list(self._documents(node)),
            "documents_read": node.proved_by is None or node.proved_by.documents is not None,
            "responsible": list(self._responsible(node)),
            "parts": [self._part(child) for child in node.children],
        }

    def facts_at(self, name: str) -> Iterator[Json]:
        """The fields of the facts asked for at the part or condition *name*."""
        for fact in self._asked.at[name]:
            yield from self.fact(self._facts[fact])

    def fact(self, fact: Fact) -> Iterator[Json]:
        """The field of *fact*, and those of what may stand in its place."""
        yield self.fields.fact(fact)
        yield from self.fields.fed(fact)

    def elsewhere(self) -> Iterator[Json]:
        """The fields of the facts that no part and no condition rests on."""
        for fact in self._asked.elsewhere:
            yield from self.fact(self._facts[fact])

    def _nothing_arose(self, node: Node) -> Json | None:
        found = nothing_arose_at(self.fields.ruleset).get(node.key)
        if found is None:
            return None
        words = ClauseWords(self.fields.ruleset, self.fields.lang)
        return {
            "says": sentence_case(". ".join(words.clause(found.clause))),
            "sets": {f"facts.{fact}": "0" for fact in found.facts},
            **self.fields.cited(found.clause.standing, node.key),
        }

    def _left_out(self, node: Node) -> Json | None:
        """Whether the part may be left out, and the field that says so."""
        if node.left_out is None:
            return None
        words = ClauseWords(self.fields.ruleset, self.fields.lang)
        return {
            "id": f"left_out.{node.key}",
            "says": words.left_out(node.left_out),
            **self.fields.cited(node.left_out, node.key),
        }

    def _documents(self, node: Node) -> Iterator[Json]:
        names = Names(self.fields.ruleset, self.fields.lang)
        listed = node.proved_by.documents if node.proved_by is not None else None
        titles = {one.id: one for one in self.fields.ruleset.documents}
        for name in listed or ():
            if name in titles:
                document = titles[name]
                held = [names.role(role) for role in document.held_by]
                title = self.fields.say(document.text)
                yield {"id": name, "title": title, "form": document.form, "held_by": held}

    def _responsible(self, node: Node) -> Iterator[str]:
        """Who keeps the documents that prove the part, each once."""
        kept = (body for paper in self._documents(node) for body in _bodies(paper))
        yield from dict.fromkeys(kept)

    @property
    def _facts(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.fields.ruleset.facts}

    @property
    def _asked(self) -> Asked:
        return asked_facts(self.fields.ruleset)


def _bodies(paper: Json) -> list[str]:
    held = paper["held_by"]
    return held if isinstance(held, list) else []
