"""A line says what is asked, how it is written, and where it belongs."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.tables.case_book_lines import (
    OF,
    Heading,
    Line,
    Lines,
    Sort,
    choices_of,
    condition_lines,
    entry_lines,
    fact_lines,
    unit_lines,
)
from tests.assessment.met import compiled
from tests.shipped import IDS, ruleset

SHAPE = CaseShape.of(ruleset("qd-25-2021").model)


def cited(standing: Standing) -> str:
    return f"{len(standing.citations)} chỗ"


def lines(found: Lines) -> dict[tuple[str, ...], Line]:
    """The lines by their places."""
    return {line.keys: line for line in found if isinstance(line, Line)}


@pytest.mark.parametrize("name", IDS)
def test_every_fact_and_part_is_asked_for_once(name: str) -> None:
    shape = CaseShape.of(ruleset(name).model)
    facts = [line for line in fact_lines(shape, "vi", cited) if isinstance(line, Line)]
    parts = list(entry_lines("appraised", shape, "vi", cited))

    assert [f.keys[1] for f in facts if f.keys[0] == "facts"] == list(shape.facts)
    assert [line.keys[2] for line in parts if isinstance(line, Line)] == list(shape.nodes)


def test_a_fact_is_asked_with_its_unit_bounds_and_place_in_law() -> None:
    line = lines(fact_lines(SHAPE, "vi", cited))["facts", "normative_documents_issued"]

    assert line.sort is Sort.COUNT
    assert line.unit == "văn bản"
    assert line.takes.startswith("số nguyên từ 0 trở lên (văn bản); không quá “Số văn bản")
    assert line.asks.endswith("?") or "\n" in line.asks
    assert line.citation == "1 chỗ"


def test_a_part_whose_maximum_is_not_known_asks_for_it() -> None:
    found = lines(entry_lines("self_assessed", SHAPE, "vi", cited))
    unknown = [key for key, node in SHAPE.nodes.items() if node.maximum is None]

    assert {keys[2] for keys, line in found.items() if OF in line.beside} == set(unknown)
    assert "điểm tối đa ở cột bên cạnh" in found["self_assessed", "points", unknown[0]].takes
    assert found["self_assessed", "points", "1"].top


def test_only_parts_with_parts_have_a_tally() -> None:
    found = lines(entry_lines("self_assessed", SHAPE, "en", cited))

    assert all(
        ("full" in line.beside) == bool(SHAPE.nodes[keys[2]].children)
        for keys, line in found.items()
    )


def test_kinds_are_chosen_in_words() -> None:
    kind = lines(unit_lines(SHAPE, "vi"))["unit", "kind"]

    assert dict(kind.choices) == {"xã": "commune", "phường": "ward", "thị trấn": "township"}
    assert kind.takes == "xã / phường / thị trấn"


def test_words_that_two_ids_share_choose_neither() -> None:
    texts = {"a": Text("một"), "b": Text("một"), "c": Text("hai")}

    assert dict(choices_of(texts, "vi")) == {"a": "a", "b": "b", "hai": "c"}


def test_conditions_are_asked_of_each_party() -> None:
    found = list(condition_lines(SHAPE, "vi", cited))

    assert [line.text for line in found if isinstance(line, Heading)] == ["Tự chấm", "Thẩm định"]
    assert ("appraised", "conditions", "heads") in lines(iter(found))


def test_a_fact_that_is_fed_may_come_from_elsewhere() -> None:
    found = list(fact_lines(CaseShape.of(compiled().model), "vi", cited))
    places = lines(iter(found))

    assert {keys[2:] for keys in places if keys[:2] == ("fed", "safe")} == {
        ("outcome",),
        ("ruleset",),
        ("decision", "number"),
        ("decision", "date"),
        ("decision", "authority"),
        ("decision", "recognised"),
    }
    assert any("Có thể lấy từ" in line.text for line in found if isinstance(line, Heading))
