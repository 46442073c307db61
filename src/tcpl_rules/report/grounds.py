"""The clauses that a result rests on, by how well they are known."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.model.coverage import WEAKER
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language, display, exact
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.wording import BASES

_HEAD = Text("Căn cứ", "What it rests on")
_SOURCE = Text("nguồn", "source")
_OF_NODE = re.compile(
    r"(?P<key>\S+) (?P<what>max|rows|average|score by hand|full marks|silent|unread|award"
    r"|require|met when|met by hand|penalty|no penalty)(?: (?P<points>\S+))?"
)
_OF_OUTCOME = re.compile(r"(?P<what>condition|grade) (?P<id>\S+)")
_WHAT = {
    "max": Text("điểm tối đa của {keys}", "maximum of {keys}"),
    "rows": Text("các mức điểm của {keys}", "rows of {keys}"),
    "average": Text("điểm bình quân của {keys}", "average of {keys}"),
    "score by hand": Text("điểm nhập trực tiếp của {keys}", "points by hand for {keys}"),
    "full marks": Text("được điểm tối đa: {keys}", "full marks for {keys}"),
    "silent": Text("không quy định cho {keys}", "silence for {keys}"),
    "unread": Text("mức điểm chưa đọc được của {keys}", "unread row of {keys}"),
    "award": Text("mức {points} điểm của {keys}", "award of {points} for {keys}"),
    "require": Text("yêu cầu của {keys}", "what {keys} must meet"),
    "met when": Text("được tính là đạt: {keys}", "{keys} taken as met"),
    "met by hand": Text("nhập trực tiếp kết quả của {keys}", "judged by hand: {keys}"),
    "penalty": Text("trừ {points} điểm ở {keys}", "{points} points taken off {keys}"),
    "no penalty": Text("không trừ {points} điểm ở {keys}", "{points} points not taken off {keys}"),
    "condition": Text("điều kiện {keys}", "condition {keys}"),
    "grade": Text("xếp loại {keys}", "grade {keys}"),
}


@frozen(kw_only=True)
class Ground:
    """A place in law with what rests on it, in words; *source* reports it, if nobody read it."""

    citation: str
    basis: Basis
    source: str
    gives: tuple[str, ...]


def grounds(
    clauses: Iterable[ClauseUsed], ruleset: Ruleset, lang: Language, screen: Screen
) -> list[str]:
    """Every clause with its place in law, and for what is reported, by whom."""
    listed = listed_grounds(clauses, ruleset, lang)
    lines = [screen.bold(_HEAD.in_language(lang))] if listed else []
    for basis, of_basis in groupby(listed, key=lambda ground: ground.basis):
        lines.append(f"  {BASES[basis].in_language(lang)}:")
        for ground in of_basis:
            parts = "; ".join(ground.gives)
            lines += screen.wrapped(f"{ground.citation} – {parts}", "    ", "      ")
            if ground.source:
                source = f"{_SOURCE.in_language(lang)}: {ground.source}"
                lines += map(screen.dim, screen.wrapped(source, "      ", "        "))
    return lines


def listed_grounds(
    clauses: Iterable[ClauseUsed], ruleset: Ruleset, lang: Language
) -> tuple[Ground, ...]:
    """The places in law that *clauses* rest on, those that are known best first."""
    by_place: defaultdict[ClauseUsed, list[str]] = defaultdict(list)
    for clause in clauses:
        by_place[_place(clause)].append(clause.part)
    return tuple(
        Ground(
            citation=short_citation(place.citation, ruleset, lang),
            basis=basis,
            source=_source(place.source, ruleset, lang),
            gives=tuple(_in_words(parts, ruleset, lang)),
        )
        for basis in WEAKER
        for place, parts in by_place.items()
        if place.basis is basis
    )


def _place(clause: ClauseUsed) -> ClauseUsed:
    """The clause without what it gives: equal for clauses from one place."""
    return ClauseUsed(part="", citation=clause.citation, basis=clause.basis, source=clause.source)


def _source(title: str, ruleset: Ruleset, lang: Language) -> str:
    titles = {source.title.vi: source.title for source in ruleset.sources}
    return titles[title].in_language(lang) if title in titles else title


@frozen
class _What:
    """What a clause gives, apart from the node that it gives it to."""

    name: str
    points: str = ""


def _in_words(parts: Iterable[str], ruleset: Ruleset, lang: Language) -> Iterator[str]:
    """*parts* in words, nodes that get the same put together."""
    keys: defaultdict[_What, list[str]] = defaultdict(list)
    for part in dict.fromkeys(parts):
        what, key = _read(part, ruleset, lang)
        keys[what].append(key)
    for what, of in keys.items():
        if what.name in _WHAT:
            wording = _WHAT[what.name].in_language(lang)
            yield wording.format(keys=", ".join(of), points=what.points)
        else:
            yield what.name


def _read(part: str, ruleset: Ruleset, lang: Language) -> tuple[_What, str]:
    if found := _OF_OUTCOME.fullmatch(part):
        # Conditions by the numbers that they have in the list of conditions.
        names = {one.id: str(number) for number, one in enumerate(ruleset.conditions, 1)}
        names |= {grade.id: grade.text.in_language(lang) for grade in ruleset.grades}
        return _What(found["what"]), names[found["id"]]
    if found := _OF_NODE.fullmatch(part):
        points = display(exact(found["points"]), lang) if found["points"] else ""
        return _What(found["what"], points=points), found["key"]
    return _What(part), ""
