"""The part of a case that each of two versions is given."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from types import MappingProxyType

from attrs import evolve, field, frozen

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem, keys_of, pointer_to, shown
from tcpl_rules.comparison.comparison import Side
from tcpl_rules.comparison.impact_links import Links, Way, Why
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text

Document = Mapping[str, object]

_NOT_GIVEN = frozenset({"ruleset", "standard", "provenance", "decision"})
_COLUMNS = ("self_assessed", "appraised")
_DECIDING = ("points", "met", "conditions")


@frozen
class Omission:
    """Something that a case holds and the version on *side* was not given.

    *what* is the table of the case it stands in, such as ``facts`` or ``points``.
    """

    side: Side
    what: str
    key: str
    why: Why


@frozen(kw_only=True)
class Route:
    """How cases made for one version reach the version on *side*.

    *ways* says, by table and key, under which key a value goes on, or why it does not; what is
    not named goes on as it is. Only *whole* cases keep tallies and sources, and both columns.
    """

    side: Side
    ways: Mapping[str, Mapping[str, Way]] = field(hash=False)
    whole: bool
    both_columns: bool

    @classmethod
    def of(cls, links: Links, home: Side, side: Side) -> Route:
        """The route to *side* of cases made for *home*, whose *links* these are."""
        whole = home == side
        ways = _ways_home(links.home, links.away) if whole else _ways_away(links)
        same_form = links.home.by_points == links.away.by_points
        return cls(side=side, ways=ways, whole=whole, both_columns=whole or not same_form)


def _ways_home(home: Ruleset, away: Ruleset) -> dict[str, dict[str, Way]]:
    """What only the other version knows stays behind."""
    nodes = _only(_keys(home), _keys(away))
    other_form: dict[str, Way] = dict.fromkeys(_keys(away), Why.OTHER_FORM)
    ways: dict[str, dict[str, Way]] = {
        "facts": _only(_facts(home), _facts(away)),
        "fed": _only(_fed(home), _fed(away)),
        "conditions": _only({c.id for c in home.conditions}, {c.id for c in away.conditions}),
        "left_out": nodes,
        "tallies": nodes,
    }
    if _form(home) != _form(away):
        return {**ways, _form(away): other_form}
    return {**ways, _form(home): nodes}


def _ways_away(links: Links) -> dict[str, dict[str, Way]]:
    """What the other version knows goes there, under its key, where it means the same."""
    home, away = links.home, links.away
    facts = {name: links.fact(name) or name for name in _facts(home)}
    fed = {name: facts[name] if name in _fed(away) else Why.UNKNOWN for name in _fed(home)}
    may = {node.key for node in away.walk() if node.left_out is not None}
    left_out = {
        key: way if isinstance(way, Why) or way in may else Why.OTHER_RULE
        for key, way in links.parts.items()
    }
    return {
        "facts": facts,
        "fed": fed,
        "conditions": dict(links.conditions),
        "left_out": left_out,
        _form(home): dict(links.nodes),
    }


def _only(here: Collection[str], there: Collection[str]) -> dict[str, Way]:
    return {name: Why.UNKNOWN for name in there if name not in here}


def _form(ruleset: Ruleset) -> str:
    return "points" if ruleset.by_points else "met"


def _keys(ruleset: Ruleset) -> set[str]:
    return {node.key for node in ruleset.walk()}


def _facts(ruleset: Ruleset) -> set[str]:
    return {fact.id for fact in ruleset.facts}


def _fed(ruleset: Ruleset) -> set[str]:
    return {fact.id for fact in ruleset.facts if fact.fed is not None}


class Sharing:
    """Gives each of two versions the part of a case that it knows.

    A case belongs to the version that its ``ruleset`` names, else to the one that alone governs
    its year, else to the old one. That version is given all but what only the other one knows;
    the other one is given the facts that both know, and of the deciding column what means the
    same there. What neither knows is given to both: the check of the case reports it.
    """

    def __init__(self, old: Ruleset, new: Ruleset) -> None:
        self._old, self._new = old, new
        sides: tuple[Side, Side] = ("old", "new")
        links = {home: Links.between(old, new, home) for home in sides}
        self._same = links["old"].nodes
        self._routes = {
            (home, side): Route.of(links[home], home, side) for home in sides for side in sides
        }

    @property
    def same_entries(self) -> Mapping[str, Way]:
        """Where an entry of the old version means the same in the new one, by its old key."""
        return self._same

    def home(self, case: Case) -> Side | Problem:
        """The version that *case* was made for, or the problem that it was made for neither."""
        old, new = self._old, self._new
        named, year = case.document.get("ruleset"), case.document.get("year")
        standard = case.document.get("standard")
        if isinstance(named, str) and named not in (old.id, new.id):
            return _not_ours(case, "ruleset", named, (old.id, new.id))
        if isinstance(standard, str) and standard not in (old.standard, new.standard):
            return _not_ours(case, "standard", standard, (old.standard, new.standard))
        if isinstance(named, str):
            return "old" if named == old.id else "new"
        if isinstance(year, int) and _governs(new, year) and not _governs(old, year):
            return "new"
        return "old"

    def part(self, case: Case, home: Side, side: Side) -> tuple[Case, tuple[Omission, ...]]:
        """What the version on *side* is given of *case*, made for *home*, and what it is not."""
        sending = _Sending(self._routes[home, side])
        given = sending.document(case.document)
        return evolve(case, document=given), tuple(sending.omissions)


def _governs(ruleset: Ruleset, year: int) -> bool:
    return ruleset.years is not None and year in ruleset.years


def _not_ours(case: Case, key: str, named: str, known: tuple[str, str]) -> Problem:
    line, column = case.place(pointer_to(key)) or (None, None)
    both = ", ".join(dict.fromkeys(known))
    return Problem(
        code="TCPL1071",
        pointer=pointer_to(key),
        line=line,
        column=column,
        value=shown(named),
        allowed=Text(both, both),
    )


class _Sending:
    """One case on its route; notes what stays behind."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self.omissions: list[Omission] = []

    def document(self, document: Document) -> Document:
        given: dict[str, object] = {}
        deciding = _deciding(document)
        for key, value in document.items():
            if key in ("facts", "fed") and isinstance(value, Mapping):
                given[key] = self._table(key, value)
            elif key == "left_out" and isinstance(value, tuple):
                given[key] = self._list(key, value)
            elif key in _COLUMNS and isinstance(value, Mapping):
                if self._route.both_columns or key == deciding:
                    given[key] = self._column(value)
            elif key not in _NOT_GIVEN:
                given[key] = value
        if self._route.whole:
            given |= {key: document[key] for key in ("decision",) if key in document}
            if "provenance" in document:
                given["provenance"] = self._sources(document["provenance"])
        return MappingProxyType(given)

    def _column(self, column: Document) -> Document:
        given: dict[str, object] = {}
        for name, table in column.items():
            if name == "tallies" and not self._route.whole:
                continue
            if not isinstance(table, Mapping):
                given[name] = table
            elif left := self._table(name, table):
                given[name] = left
        return MappingProxyType(given)

    def _table(self, name: str, table: Document) -> Document:
        """The values that go on; one that stands there for this version alone comes first."""
        ways = self._route.ways.get(name, {})
        given = {key: value for key, value in table.items() if key not in ways}
        for key, value in table.items():
            way = ways.get(key)
            if isinstance(way, Why):
                self.omissions.append(Omission(self._route.side, name, key, way))
            elif way is not None:
                given.setdefault(way, value)
        return MappingProxyType(given)

    def _list(self, name: str, keys: tuple[object, ...]) -> tuple[object, ...]:
        ways = self._route.ways[name]
        given: list[object] = []
        for key in keys:
            way = ways.get(key, key) if isinstance(key, str) else key
            if isinstance(way, Why):
                self.omissions.append(Omission(self._route.side, name, str(key), way))
            else:
                given.append(way)
        return tuple(given)

    def _sources(self, table: object) -> object:
        """The sources in *table* of what went on."""
        if not isinstance(table, Mapping) or not self.omissions:
            return table
        gone = {(omission.what, omission.key) for omission in self.omissions}
        kept = {pointer: value for pointer, value in table.items() if not _is_of(pointer, gone)}
        return MappingProxyType(kept)


def _deciding(document: Document) -> str:
    """The column that decides under the version that the case was made for."""
    appraised = document.get("appraised")
    if isinstance(appraised, Mapping) and any(appraised.get(name) for name in _DECIDING):
        return "appraised"
    return "self_assessed"


def _is_of(pointer: str, gone: Collection[tuple[str, str]]) -> bool:
    try:
        keys = keys_of(pointer)
    except ValueError:
        return False
    return any(pair in gone for pair in pairwise(keys))
