"""The cases that are timed: three kinds, each as one case and as a country of different ones."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random

from attrs import frozen

Document = Mapping[str, object]

_LEVELS = {"1": 10, "2": 30, "3": 15, "4": 20, "5": 25}
"""The most points of each criterion of qd-25-2021; every unit gets half of them or more."""

_SPLIT = (
    ("files_total_shorter", "files_total_equal", "files_total_longer"),
    ("files_unit_shorter", "files_unit_equal", "files_unit_longer"),
    ("files_contact_never", "files_contact_once", "files_contact_often"),
    ("files_agencies_none", "files_agencies_one_stop", "files_agencies_several"),
    (
        "files_early_without_complaint",
        "files_on_time_without_complaint",
        "files_with_complaint",
    ),
)
"""Facts that add up to the number of files."""

_PARTS = {
    "procedures_settled_on_site": "procedures_listed",
    "procedures_taken_in_at_one_stop": "procedures_due_at_one_stop",
    "procedures_published_both_ways": "procedures_at_one_stop",
    "petitions_on_time": "petitions",
    "procedures_online": "procedures_fit_for_online",
    "files_submitted_online": "files_submitted",
}
"""A fact, and the one that it is a part of."""

_NOTHING = ("files_contact_often_by_fault", "files_agencies_other_one", "petitions_dragging")

_NEVER_KNOWN = ("files_submitted_online", "petitions_on_time")
_SOMETIMES_KNOWN = ("procedures_online", "files_unit_equal", "procedures_taken_in_at_one_stop")


@frozen
class KindOfCase:
    """What a case gives, the ruleset that it is assessed under, and how to make different ones."""

    name: str
    ruleset: str

    def country(self, count: int) -> list[Document]:
        """*count* different invented units as Python objects, the same ones each time."""
        random = Random(count)  # noqa: S311 - invented units, not secrets
        return [_MAKERS[self.name](random, place) for place in range(count)]


ENTRIES = KindOfCase("points of each criterion", "qd-25-2021")
FACTS = KindOfCase("every fact", "tt-01-2018-vpcp")
PARTLY = KindOfCase("some facts missing", "tt-01-2018-vpcp")
KINDS = (ENTRIES, FACTS, PARTLY)


def _entries(random: Random, place: int) -> Document:
    quarters = {key: random.randrange(2 * most, 4 * most + 1) for key, most in _LEVELS.items()}
    return {
        "year": 2024,
        "unit": {"name": f"Xã {place} (bịa)", "kind": "commune", "code": f"{place:05}"},
        "facts": {"heads_disciplined": int(random.random() < 0.05), "heads_prosecuted": 0},
        "self_assessed": {"points": {key: Decimal(n) / 4 for key, n in quarters.items()}},
    }


def _facts(random: Random, place: int) -> Document:
    facts = dict.fromkeys((*_NOTHING, "files_late_without_complaint", "files_online_failed"), 0)
    facts |= {"procedures_published_one_way": 0, "procedures_unpublished": 0}
    facts["files"] = random.randrange(50, 500)
    for parts in _SPLIT:
        facts |= dict(zip(parts, _split(random, facts["files"], len(parts)), strict=True))
    for part, whole in _PARTS.items():
        facts[whole] = random.randrange(20, 400)
        facts[part] = random.randrange(facts[whole] * 3 // 4, facts[whole] + 1)
    other = facts["procedures_at_one_stop"] - facts["procedures_published_both_ways"]
    facts["procedures_published_one_way"] = other
    return {
        "year": 2019,
        "unit": {"name": f"Đơn vị {place} (bịa)", "kind": "provincial"},
        "facts": facts,
    }


def _split(random: Random, whole: int, parts: int) -> list[int]:
    """*whole* as the sum of *parts* numbers."""
    cuts = sorted(random.randrange(whole + 1) for _ in range(parts - 1))
    return [after - before for before, after in zip([0, *cuts], [*cuts, whole], strict=True)]


def _partly(random: Random, place: int) -> Document:
    document = _facts(random, place)
    facts = document["facts"]
    assert isinstance(facts, dict)
    sometimes = [name for name in _SOMETIMES_KNOWN if random.random() < 0.5]
    gone = {*_NEVER_KNOWN, *sometimes}
    return {**document, "facts": {name: n for name, n in facts.items() if name not in gone}}


_MAKERS = {ENTRIES.name: _entries, FACTS.name: _facts, PARTLY.name: _partly}
