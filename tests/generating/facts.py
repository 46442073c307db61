"""Facts of a generated ruleset, small enough to walk through every completion."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.generating.choices import Choices

Values = dict[str, int]


@dataclass(frozen=True)
class FactPlan:
    """One fact; *most* is a bound that is always written, so that it can be enumerated."""

    name: str
    kind: str
    least: int = 0
    most: int = 1
    at_most: str = ""
    fed_by: str = ""

    @property
    def text(self) -> str:
        bounds = "" if self.kind == "YES_NO" else f"@AT_MOST {self.most}"
        bounds += f" @AT_LEAST {self.least}" if self.least else ""
        bounds += f" @AT_MOST {self.at_most}" if self.at_most else ""
        words = f'@VI "dữ kiện {self.name}" @ASKS @VI "Bao nhiêu {self.name}?" @EN "How many?"'
        unit = "" if self.kind == "YES_NO" else '@UNIT "vụ"'
        fed = f'@FED_BY {self.fed_by} @UNDER order @VI "chuẩn khác"' if self.fed_by else ""
        return f"@FACT {self.name} : @{self.kind} {bounds} {{ {words} {unit} @GIVEN {fed} }}"


@dataclass(frozen=True)
class FactPlans:
    """All facts, at most one relation (sum = total), and every completion of nothing known."""

    facts: tuple[FactPlan, ...]
    relation: tuple[str, str, str] | None
    completions: tuple[Values, ...]

    def of(self, *kinds: str) -> list[FactPlan]:
        return [fact for fact in self.facts if fact.kind in kinds]

    def named(self, used: Iterable[str]) -> list[FactPlan]:
        """The facts that *used* names, and those that bound them or are related to them."""
        names = set(used)
        for _ in self.facts:
            names |= {fact.at_most for fact in self.facts if fact.name in names and fact.at_most}
            if self.relation and names & set(self.relation):
                names |= set(self.relation)
        return [fact for fact in self.facts if fact.name in names]

    def texts(self, used: Iterable[str]) -> list[str]:
        facts = self.named(used)
        related = self.relation and self.relation[0] in {fact.name for fact in facts}
        check = ["@CHECK {} + {} = {}".format(*self.relation)] if related and self.relation else []
        return [fact.text for fact in facts] + check


def fact_plans(choices: Choices) -> FactPlans:
    facts = [_fact(choices, number) for number in range(1, 3 + choices.up_to(2))]
    facts = [_bounded(choices, fact, facts[:i]) for i, fact in enumerate(facts)]
    relation = None
    counts = [
        fact for fact in facts if fact.kind == "COUNT" and not fact.least and not fact.at_most
    ]
    if len(counts) >= 2 and choices.one_in(5):
        first, second = counts[0], counts[1]
        facts.append(FactPlan("sum", "COUNT", 0, first.most + second.most))
        relation = (first.name, second.name, "sum")
    return FactPlans(tuple(facts), relation, tuple(_completions(facts, relation)))


def _fact(choices: Choices, number: int) -> FactPlan:
    kind = choices.pick(("COUNT", "COUNT", "COUNT", "YES_NO", "YES_NO", "DAYS", "WORKING_DAYS"))
    if kind == "YES_NO":
        fed_by = choices.pick(("", "", "", "@DECISION", "@OUTCOME", "@DECISION @OR @OUTCOME"))
        return FactPlan(f"fact_{number}", kind, fed_by=fed_by)
    return FactPlan(f"fact_{number}", kind, int(choices.one_in(6)), 2 + choices.up_to(2))


def _bounded(choices: Choices, fact: FactPlan, before: Sequence[FactPlan]) -> FactPlan:
    above = [other.name for other in before if other.kind == fact.kind != "YES_NO"]
    if not above or not choices.one_in(2):
        return fact
    return FactPlan(fact.name, fact.kind, 0, fact.most, choices.pick(above))


def _completions(
    facts: Sequence[FactPlan], relation: tuple[str, str, str] | None
) -> Iterable[Values]:
    free = [fact for fact in facts if not relation or fact.name != relation[2]]
    names = [fact.name for fact in free]
    for numbers in itertools.product(*(range(fact.least, fact.most + 1) for fact in free)):
        values = dict(zip(names, numbers, strict=True))
        if relation:
            values[relation[2]] = values[relation[0]] + values[relation[1]]
        if all(not f.at_most or values[f.name] <= values[f.at_most] for f in free):
            yield values
