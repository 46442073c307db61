"""Fields of the form: what can be typed, how it is called, and between which bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final, Literal

from attrs import frozen

from tcpl_rules.assessment.check_facts import unit_of
from tcpl_rules.calculator.typed.readings import MET, YES
from tcpl_rules.calculator.typed.sheet import SIDES
from tcpl_rules.model.address import address_of
from tcpl_rules.model.condition import Condition
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.ruleset import Kind, Node, Ruleset
from tcpl_rules.model.standing import Basis, Standing, Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.explanation.html.words import BADGES
from tcpl_rules.report.explanation.names import Names
from tcpl_rules.report.wording import BASES, kind_word, sentence_case

FieldKind = Literal["points", "met", "count", "days", "yes_no", "date", "text", "choice"]
Json = dict[str, object]

SIDE_NAMES: Final = {
    "self_assessed": Text("Tự chấm", "Self-assessed"),
    "appraised": Text("Thẩm định", "Appraised"),
}
SIDE_NAMES_MET: Final = {
    "self_assessed": Text("Tự đánh giá", "Self-assessed"),
    "appraised": Text("Thẩm định", "Appraised"),
}
_KINDS: Final[dict[FactKind, FieldKind]] = {
    FactKind.COUNT: "count",
    FactKind.DAYS: "days",
    FactKind.WORKING_DAYS: "days",
    FactKind.YES_NO: "yes_no",
}
_YES: Final = {True: Text("có", "yes"), False: Text("không", "no")}
_MET: Final = {True: Text("đạt", "met"), False: Text("không đạt", "not met")}
_WHOLE: Final = Text("số nguyên từ {low} trở lên", "a whole number from {low} up")
_BETWEEN: Final = Text("số nguyên từ {low} đến {high}", "a whole number from {low} to {high}")
_NO_MORE: Final = Text("không lớn hơn “{label}”", "at most “{label}”")
_POINTS_FROM: Final = Text("từ {low} đến {high} điểm", "{low} to {high} points")
_POINTS_OPEN: Final = Text("từ 0 điểm trở lên", "0 points or more")
_POINTS_OF: Final = Text("điểm của {}", "points for {}")
_MOST_OF: Final = Text("điểm tối đa của {}", "the maximum of {}")
_ASKS_MOST: Final = Text(
    "Chưa đọc được điểm tối đa của {}: ghi điểm tối đa theo văn bản",
    "The maximum of {} is not read: write the one that the law gives",
)
_ASKS_POINTS: Final = Text("{} được bao nhiêu điểm?", "How many points for {}?")
_ASKS_MET: Final = Text("{} đạt hay không đạt?", "Is {} met or not met?")
_ASKS_CONDITION: Final = Text(
    "Điều kiện này đạt hay không đạt?", "Is this condition met or not met?"
)
_POINTS: Final = Text("điểm", "points")


def field(id_: str, kind: FieldKind, label: str, **more: object) -> Json:
    """A field, with every key that fields have."""
    blank: Json = {
        "id": id_,
        "kind": kind,
        "label": sentence_case(label),
        "question": "",
        "unit": "",
        "bounds": "",
        "counts": [],
        "citation": "",
        "address": None,
        "badge": None,
        "choices": [],
        "maximum": None,
        "column": None,
        "required": False,
    }
    return {**blank, **more}


@frozen
class FieldMaker:
    """Makes the fields of *ruleset* in *lang*."""

    ruleset: Ruleset
    lang: Language

    # -- where things stand ------------------------------------------------------------------------

    def cited(self, standing: Standing, part: str = "") -> Json:
        """Where a part stands in law, where the reference shows it, and how well it is known."""
        names = Names(self.ruleset, self.lang)
        clause = names.cited(standing, part)
        return {
            "citation": short_citation(clause.citation, self.ruleset, self.lang),
            "address": address_of(self.ruleset, part) if part else None,
            "badge": self.badge(standing.basis, clause.source),
        }

    def badge(self, basis: Basis, source: str = "") -> Json:
        """How well a part is known, in a word and in a sentence, and who says so."""
        titles = {one.title.vi: one.title for one in self.ruleset.sources}
        named = self.say(titles[source]) if source in titles else source
        return {
            "basis": basis.value,
            "text": self.say(BADGES[basis]),
            "title": self.say(BASES[basis]),
            "source": named,
        }

    # -- facts -------------------------------------------------------------------------------------

    def fact(self, fact: Fact) -> Json:
        """The field of *fact*, in its unit."""
        counted = fact.kind is not FactKind.YES_NO
        return field(
            f"facts.{fact.id}",
            _KINDS[fact.kind],
            self.say(fact.label),
            question=self.say(fact.asks),
            unit=self.say(unit_of(fact)) if counted else "",
            bounds=self._bounds(fact) if counted else "",
            counts=[self.say(note.text) for note in fact.counts],
            choices=[] if counted else self.choices(YES, _YES),
            **self.cited(fact.standing, fact.id),
        )

    def _bounds(self, fact: Fact) -> str:
        wording = _WHOLE if fact.at_most is None else _BETWEEN
        said = self.say(wording).format(low=fact.at_least, high=fact.at_most)
        if fact.at_most_fact is None:
            return said
        whole = next(one for one in self.ruleset.facts if one.id == fact.at_most_fact)
        return f"{said}; {self.say(_NO_MORE).format(label=self.say(whole.label))}"

    def fed(self, fact: Fact) -> Iterator[Json]:
        """What another assessment of the unit says in the place of *fact*."""
        if fact.fed is None:
            return
        standard, cited = self.say(fact.fed.text), self.cited(fact.fed.standing, fact.id)
        if fact.fed.outcome:
            label = self.say(_FED_OUTCOME).format(standard)
            listed = [{"value": name, "text": self.say(said)} for name, said in _OUTCOMES.items()]
            yield field(f"fed.{fact.id}.outcome", "choice", label, choices=listed, **cited)
        if fact.fed.decision:
            for name, kind, said in _DECISION:
                label = f"{self.say(said)} ({standard})"
                choices = self.choices(YES, _YES) if kind == "yes_no" else []
                id_ = f"fed.{fact.id}.decision.{name}"
                yield field(id_, kind, label, choices=choices, **cited)

    # -- what people enter -------------------------------------------------------------------------

    def entries(self, node: Node) -> Iterator[Json]:
        """What people enter for *node* as a whole, in each column."""
        for side in SIDES:
            if self.ruleset.by_points:
                yield from self._points(node, side)
            else:
                yield self._met(node, side)

    def _points(self, node: Node, side: str) -> Iterator[Json]:
        place = self.place(node)
        known = node.maximum.value if node.maximum.standing.basis.decides else None
        shared: Json = {
            "unit": self.say(_POINTS),
            "column": side,
            "maximum": None if known is None else display(known, self.lang),
            **self.cited(node.standing, node.key),
        }
        label = f"{self.say(SIDE_NAMES[side])}: {self.say(_POINTS_OF).format(place)}"
        asks = sentence_case(self.say(_ASKS_POINTS).format(place))
        bounds = self._points_bounds(node, known)
        id_ = f"{side}.points.{node.key}"
        yield field(id_, "points", label, question=asks, bounds=bounds, **shared)
        if known is None:
            label = f"{self.say(SIDE_NAMES[side])}: {self.say(_MOST_OF).format(place)}"
            asks = self.say(_ASKS_MOST).format(place)
            yield field(f"{id_}.of", "points", label, question=asks, **shared)

    def _points_bounds(self, node: Node, known: Fraction | None) -> str:
        if known is None:
            return self.say(_POINTS_OPEN)
        taken = -sum((p.points for one in node.walk() for p in one.penalties), Fraction(0))
        low, high = display(taken, self.lang), display(known, self.lang)
        return self.say(_POINTS_FROM).format(low=low, high=high)

    def _met(self, node: Node, side: str) -> Json:
        place = self.place(node)
        return field(
            f"{side}.met.{node.key}",
            "met",
            f"{self.say(SIDE_NAMES_MET[side])}: {place}",
            question=sentence_case(self.say(_ASKS_MET).format(place)),
            choices=self.choices(MET, _MET),
            column=side,
            **self.cited(node.standing, node.key),
        )

    def tallies(self, node: Node) -> Iterator[Json]:
        """How many parts of *node* are full, half and zero; checked, and never scored from."""
        if not (self.ruleset.by_points and node.children):
            return
        for side in SIDES:
            for name, said in _TALLIES.items():
                label = f"{self.say(SIDE_NAMES[side])}: {self.say(said)}"
                yield field(f"{side}.tallies.{node.key}.{name}", "count", label, column=side)

    def condition(self, condition: Condition) -> Iterator[Json]:
        """Whether *condition* is met, as a person says, in each column."""
        for side in SIDES:
            yield field(
                f"{side}.conditions.{condition.id}",
                "met",
                f"{self.say(SIDE_NAMES_MET[side])}: {self.say(condition.text)}",
                question=self.say(_ASKS_CONDITION),
                choices=self.choices(MET, _MET),
                column=side,
                **self.cited(condition.standing, condition.id),
            )

    # -- who is assessed ---------------------------------------------------------------------------

    def unit(self) -> Iterator[Json]:
        """Who is assessed."""
        for name, label in _UNIT.items():
            needed = name == "name"
            yield field(f"unit.{name}", "text", self.say(label), required=needed)
            if name == "name":
                yield self._sort("unit.kind", _KIND, self.ruleset.kinds)
                if self.ruleset.classes:
                    yield self._sort("unit.class", _CLASS, self.ruleset.classes)

    def _sort(self, id_: str, label: Text, kinds: tuple[Kind, ...]) -> Json:
        choices = [{"value": kind.id, "text": sentence_case(self.say(kind.text))} for kind in kinds]
        return field(id_, "choice", self.say(label), choices=choices, required=True)

    def decision(self) -> Iterator[Json]:
        """The authority's decision that the case carries, if there is one."""
        for name, kind, said in _DECISION:
            choices = self.choices(YES, _YES) if kind == "yes_no" else []
            yield field(f"decision.{name}", kind, self.say(said), choices=choices)

    # -- words -------------------------------------------------------------------------------------

    def choices(self, values: Mapping[bool, str], words: Mapping[bool, Text]) -> list[Json]:
        """Yes and no, or met and not met, by what is typed for each; an empty field is neither."""
        return [{"value": values[one], "text": self.say(words[one])} for one in (True, False)]

    def place(self, node: Node) -> str:
        """*node* by its number: ``chỉ tiêu 2.5``."""
        return f"{kind_word(node.kind, self.lang)} {node.key}"

    def say(self, text: Text) -> str:
        """*text* in the language of the form."""
        return text.in_language(self.lang)


_FED_OUTCOME: Final = Text("kết quả đánh giá {}", "the outcome of {}")
_OUTCOMES: Final = {
    "qualified": Text("đủ điều kiện", "the conditions are met"),
    "not_qualified": Text("chưa đủ điều kiện", "the conditions are not met"),
    "undetermined": Text("chưa xác định được", "not yet determined"),
}
_DECISION: Final[tuple[tuple[str, FieldKind, Text], ...]] = (
    ("number", "text", Text("số quyết định", "number of the decision")),
    ("date", "date", Text("ngày quyết định", "date of the decision")),
    ("authority", "text", Text("cơ quan quyết định", "who decided")),
    ("recognised", "yes_no", Text("được công nhận", "recognised")),
)
_TALLIES: Final = {
    "full": Text("số mục đạt điểm tối đa", "parts with all their points"),
    "half": Text(
        "số mục đạt từ 50% đến dưới 100% số điểm tối đa", "parts from half of their points"
    ),
    "zero": Text("số mục 0 điểm", "parts with 0 points"),
}
_UNIT: Final = {
    "name": Text("tên đơn vị", "name of the unit"),
    "code": Text("mã đơn vị hành chính", "administrative code"),
    "district": Text("huyện (nếu có)", "district (if any)"),
    "province": Text("tỉnh, thành phố", "province or city"),
}
_KIND: Final = Text("loại đơn vị", "kind of unit")
_CLASS: Final = Text("phân loại đơn vị", "class of the unit")
