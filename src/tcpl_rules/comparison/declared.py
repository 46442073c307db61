"""What a version declares by name: facts, papers, steps, who does what, questions, its header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from attrs import evolve, frozen

from tcpl_rules.comparison.clauses import change, clause
from tcpl_rules.comparison.comparison import Clause, ClauseChange, Status
from tcpl_rules.comparison.essence import normal, said
from tcpl_rules.comparison.judging import CHANGED, SAME, Judgement
from tcpl_rules.model.fact import Fact, Relation
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import UNSAID, Question, Standing, Text


class _Declared(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def standing(self) -> Standing: ...


@frozen
class Listed:
    """One kind of what is declared, as a version lists it."""

    kind: str
    parts: tuple[_Declared, ...]


def declared_changes(old: Ruleset, new: Ruleset) -> Iterator[ClauseChange]:
    """What became of everything that has an id, and is no node, condition or grade."""
    for before, after in zip(_listed(old), _listed(new), strict=True):
        yield from _by_id(before, after, old, new)
        if after.kind == "fact":
            yield from _relations(old, new)


def _listed(ruleset: Ruleset) -> tuple[Listed, ...]:
    questions = (*ruleset.questions, *(q for node in ruleset.walk() for q in node.questions))
    return (
        Listed("fact", ruleset.facts),
        Listed("role", ruleset.roles),
        Listed("event", ruleset.events),
        Listed("document", ruleset.documents),
        Listed("dossier", ruleset.dossiers),
        Listed("step", ruleset.steps),
        Listed("question", questions),
    )


def _by_id(before: Listed, after: Listed, old: Ruleset, new: Ruleset) -> Iterator[ClauseChange]:
    # Facts of one name mean the same wherever they stand; the rest are a standard's own.
    comparable = old.standard == new.standard or before.kind == "fact"
    gone = {part.id: part for part in before.parts} if comparable else {}
    for part in after.parts:
        yield _change(after.kind, gone.pop(part.id, None), part, old, new)
    for part in gone.values() if comparable else before.parts:
        yield _change(after.kind, part, None, old, new)


def _relations(old: Ruleset, new: Ruleset) -> Iterator[ClauseChange]:
    """Relations of facts have no names: they are the same where they say the same."""
    before = {said(relation): relation for relation in old.relations}
    for relation in new.relations:
        was = before.pop(said(relation), None)
        sides = (_relation(was, old), _relation(relation, new))
        judgement = Judgement(status=Status.NEW) if was is None else SAME
        yield change("relation", "definition", *sides, judgement)
    for gone in before.values():
        sides = (_relation(gone, old), None)
        yield change("relation", "definition", *sides, Judgement(status=Status.GONE))


def _relation(relation: Relation | None, ruleset: Ruleset) -> Clause | None:
    if relation is None:
        return None
    terms = (*relation.left.terms, *relation.right.terms)
    key = ", ".join(dict.fromkeys(name for name, _ in terms))
    return clause(key, _NO_WORDS, relation, ruleset, (relation.standing,))


def _change(
    kind: str, old: _Declared | None, new: _Declared | None, before: Ruleset, after: Ruleset
) -> ClauseChange:
    was = None if old is None else _clause(old, before)
    now = None if new is None else _clause(new, after)
    if old is None or new is None:
        judgement = Judgement(status=Status.NEW if old is None else Status.GONE)
    else:
        judgement = SAME if _content(old) == _content(new) else CHANGED
    return change(kind, "definition", was, now, judgement)


def _content(part: _Declared) -> object:
    """What *part* says beside its own title, which may be reworded.

    What counts towards a fact is part of what it means; its label, its question and what people
    call the standard that feeds it are words.
    """
    if isinstance(part, Fact):
        fed = part.fed and evolve(part.fed, text=_NO_WORDS)
        return said(evolve(part, label=_NO_WORDS, asks=_NO_WORDS, fed=fed))
    if isinstance(part, Role | Event | Document | Dossier | Step | Question):
        return said(evolve(part, text=_NO_WORDS))
    return said(part)


_NO_WORDS = Text("")


def _clause(part: _Declared, ruleset: Ruleset) -> Clause:
    title = part.label if isinstance(part, Fact) else getattr(part, "text", _NO_WORDS)
    return clause(part.id, title, part, ruleset, (part.standing,))


# -- the header ------------------------------------------------------------------------------------


def header_changes(old: Ruleset, new: Ruleset) -> Iterator[ClauseChange]:
    """What became of the parts of the header that both have, or either."""
    for (name, before, was), (_, after, now) in zip(_header(old), _header(new), strict=True):
        if before is None and after is None:
            continue
        if before is None or after is None:
            judgement = Judgement(status=Status.NEW if before is None else Status.GONE)
        else:
            alike = name == "title" or said(before) == said(after)
            judgement = SAME if alike else CHANGED
        yield change(
            "header",
            name,
            None if before is None else clause(name, old.title, before, old, (was,)),
            None if after is None else clause(name, new.title, after, new, (now,)),
            judgement,
        )
    yield from _alike_by_text("transition", old, new)
    yield from _by_year(old, new)


def _header(ruleset: Ruleset) -> Iterator[tuple[str, object, Standing]]:
    """Name, part (None where there is none) and standing."""
    title = ruleset.title_standing
    yield "title", ruleset.title, title
    yield "kinds", _ids(ruleset.kinds), title
    yield "classes", _ids(ruleset.classes), title
    years, period = ruleset.years, ruleset.period
    yield "years", years, years.standing if years else UNSAID
    yield "period", period, period.standing if period else UNSAID
    total = ruleset.maximum if ruleset.by_points else None
    yield "score", total, ruleset.maximum.standing


def _ids(parts: Sequence[object]) -> object:
    return tuple(parts) or None


def _alike_by_text(kind: str, old: Ruleset, new: Ruleset) -> Iterator[ClauseChange]:
    """Transitions have no names: they are the same where their words are."""
    before = {normal(note.text.vi): note for note in old.transitions}
    for note in new.transitions:
        was = before.pop(normal(note.text.vi), None)
        status = Status.NEW if was is None else Status.SAME
        yield change(
            "header",
            kind,
            None if was is None else clause(kind, was.text, was, old, (was.standing,)),
            clause(kind, note.text, note, new, (note.standing,)),
            Judgement(status=status),
        )
    for gone in before.values():
        left = clause(kind, gone.text, gone, old, (gone.standing,))
        yield change("header", kind, left, None, Judgement(status=Status.GONE))


def _by_year(old: Ruleset, new: Ruleset) -> Iterator[ClauseChange]:
    """Years in which nothing is assessed."""
    before = {none.year: none for none in old.no_assessment}
    after = {none.year: none for none in new.no_assessment}
    for year in sorted(before | after):
        was, now = before.get(year), after.get(year)
        status = Status.SAME if was and now else Status.NEW if now else Status.GONE
        title = Text(str(year), str(year))
        yield change(
            "header",
            "no_assessment",
            None if was is None else clause(str(year), title, was, old, (was.standing,)),
            None if now is None else clause(str(year), title, now, new, (now.standing,)),
            Judgement(status=status),
        )
