"""What things are called in a report: parts, conditions, facts, bodies, papers, days, places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.assessment import HEADLINES, ClauseUsed
from tcpl_rules.assessment.case import Provenance
from tcpl_rules.assessment.check_facts import unit_of
from tcpl_rules.assessment.clauses import clause_used
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.wording import MONTHS, UNKNOWN, kind_word

YES_NO: Final = {1: Text("có", "yes"), 0: Text("không", "no")}
VERDICTS: Mapping[bool | None, Text] = {
    True: Text("đạt", "met"),
    False: Text("chưa đạt", "not met"),
    None: Text("chưa kết luận được", "open"),
}
_CONDITION = Text("điều kiện {number} {title}", "condition {number} {title}")
_NODE = Text("{kind} {key}", "{kind} {key}")
_IF_ANY = Text("{name} (nếu có)", "{name} (if any)")
_FORM = Text("{name} ({form})", "{name} ({form})")
_OF_NUMBER = Text("số {}", "no. {}")
_OF_DAY = Text("ngày {}", "of {}")
_OF_BODY = Text("của {}", "by {}")
_ENTERED_BY = Text("người nhập: {}", "entered by {}")
_DAY = Text("ngày {}", "{}")
_STANDINGS: Mapping[Basis, Text] = {
    Basis.READ: Text(""),
    Basis.DERIVED: Text("suy ra từ các phần đã biết", "derived from parts that are known"),
    Basis.REPORTED: Text("do tài liệu khác nêu lại", "reported by another document"),
    Basis.HEARSAY: Text("theo nguồn chưa kiểm chứng được", "hearsay, not verified"),
    Basis.UNREAD: Text("chưa đọc được quy định", "the provision is not read"),
    Basis.SILENT: Text("văn bản không quy định", "the law is silent"),
}


def quoted(text: str) -> str:
    """*text* in quotation marks; those inside it become single ones."""
    return f"“{text.translate(_INNER)}”"


_INNER = str.maketrans("“”", "‘’")


def day_words(day: date, lang: Language) -> str:
    """*day* as people write it: ``09/01/2025``, ``9 January 2025``."""
    if lang == "vi":
        return f"{day:%d/%m/%Y}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def on_day(day: date, lang: Language) -> str:
    """*day* with its word in Vietnamese: ``ngày 09/01/2025``."""
    return _DAY.in_language(lang).format(day_words(day, lang))


@frozen
class Names:
    """Names in *ruleset*, in *lang*; none of them is an id."""

    ruleset: Ruleset
    lang: Language

    # -- what is scored ----------------------------------------------------------------------------

    def place(self, key: str) -> str:
        """The part at *key* by its number: ``chỉ tiêu 2.5``."""
        kind = kind_word(self.at(key).kind, self.lang)
        return self.say(_NODE).format(kind=kind, key=key)

    def node(self, key: str) -> str:
        """The part at *key* by number and title."""
        return f"{self.place(key)} {quoted(self.say(self.at(key).title))}"

    def at(self, key: str) -> Node:
        """The part at *key*."""
        return next(node for node in self.ruleset.walk() if node.key == key)

    def condition(self, name: str) -> str:
        """The condition by its number in the list, and its title."""
        for number, one in enumerate(self.ruleset.conditions, 1):
            if one.id == name:
                return self.say(_CONDITION).format(number=number, title=quoted(self.say(one.text)))
        raise KeyError(name)

    def part(self, name: str) -> str:
        """A part by its number, a condition or a fact by its title: whichever *name* is of."""
        if any(node.key == name for node in self.ruleset.walk()):
            return self.place(name)
        if any(fact.id == name for fact in self.ruleset.facts):
            return quoted(self.label(name))
        return self.condition(name)

    def outcome(self, outcome: str, *, appraised: bool) -> str:
        """An outcome, or the id of a grade, in words."""
        grades = {grade.id: grade.text for grade in self.ruleset.grades}
        return self.say(grades.get(outcome) or HEADLINES[outcome, appraised])

    # -- facts -------------------------------------------------------------------------------------

    def fact(self, name: str) -> Fact:
        """The fact called *name*."""
        return next(fact for fact in self.ruleset.facts if fact.id == name)

    def label(self, name: str) -> str:
        """The label of the fact *name*."""
        return self.say(self.fact(name).label)

    def value(self, name: str, value: int | None) -> str:
        """*value* of the fact *name* with its unit: ``3 văn bản``, ``có``."""
        fact = self.fact(name)
        if value is None:
            return self.say(UNKNOWN)
        if fact.kind is FactKind.YES_NO:
            return self.say(YES_NO[value])
        return f"{value} {self.say(unit_of(fact))}".rstrip()

    # -- procedure ---------------------------------------------------------------------------------

    def role(self, name: str) -> str:
        """What the body or person *name* is called."""
        return next(self.say(role.text) for role in self.ruleset.roles if role.id == name)

    def roles(self, names: Iterable[str]) -> str:
        """Several bodies or persons, one after the other."""
        return "; ".join(map(self.role, names))

    def event(self, name: str) -> str:
        """What the event *name* is called."""
        return next(self.say(event.text) for event in self.ruleset.events if event.id == name)

    def step(self, name: str) -> str:
        """What the step *name* is called."""
        return next(self.say(step.text) for step in self.ruleset.steps if step.id == name)

    def document(self, name: str) -> str:
        """The document or dossier *name*, with its official form."""
        for document in self.ruleset.documents:
            if document.id == name:
                text = quoted(self.say(document.text))
                if not document.form:
                    return text
                return self.say(_FORM).format(name=text, form=document.form)
        return next(quoted(self.say(d.text)) for d in self.ruleset.dossiers if d.id == name)

    def documents(self, names: Iterable[str]) -> str:
        """Several documents, one after the other."""
        return "; ".join(map(self.document, names))

    # -- places in law, and papers -----------------------------------------------------------------

    def cited(self, standing: Standing, part: str = "") -> ClauseUsed:
        """*standing* as a clause that is cited, of *part*: a key or an id."""
        return clause_used(part, standing, self.ruleset)

    def citation(self, clause: ClauseUsed) -> str:
        """The place in law, and how it is known unless it was read; empty where none is given.

        Who reports it is told among the sources.
        """
        place = short_citation(clause.citation, self.ruleset, self.lang)
        known = self.say(_STANDINGS[clause.basis])
        return "; ".join(part for part in (place, known) if part)

    def provenance(self, provenance: Provenance) -> str:
        """Where a value comes from, as it was entered; empty where nothing was."""
        paper = " ".join(self._paper(provenance))
        by = provenance.entered_by
        entered = self.say(_ENTERED_BY).format(by) if by else ""
        note = provenance.note.rstrip(".")
        return "; ".join(part for part in (paper, entered, note) if part)

    def _paper(self, provenance: Provenance) -> Iterable[str]:
        if provenance.document:
            yield provenance.document
        if provenance.number:
            yield self.say(_OF_NUMBER).format(provenance.number)
        if provenance.date is not None:
            yield self.say(_OF_DAY).format(day_words(provenance.date, self.lang))
        if provenance.issued_by:
            yield self.say(_OF_BODY).format(provenance.issued_by)

    def say(self, text: Text) -> str:
        """*text* in this language."""
        return text.in_language(self.lang)
