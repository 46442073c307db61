"""What each version is given of a case."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.comparison.comparison import Side
from tcpl_rules.comparison.impact_cases import Omission, Sharing
from tcpl_rules.comparison.impact_links import Why
from tests.comparison.varied import small

_HEARD = 'indicator 2 vi "Nghe"'
_OLD = small()
_NEW = small(
    ("ruleset small", "ruleset newer"),
    ("years 2022 to 2024", "years 2025 to 2026"),
    ("posted", "announced"),
    ("max 4 score by hand", "max 3 score by hand"),
    ("max 2 score by hand", "max 2 may be left out score by hand"),
    (_HEARD, f'indicator 3 vi "Biết" {{ max 1 score by hand }}\n  {_HEARD}'),
)
_SHARING = Sharing(_OLD.model, _NEW.model)


def _plain(value: object) -> object:
    return {k: _plain(v) for k, v in value.items()} if isinstance(value, Mapping) else value


def _given(side: Side, **document: object) -> tuple[object, list[tuple[str, str, Why]]]:
    case = Case.from_mapping(document)
    home = _SHARING.home(case)
    assert not isinstance(home, Problem)
    given, omitted = _SHARING.part(case, home, side)
    assert {o.side for o in omitted} <= {side}
    return _plain(given.document), [(o.what, o.key, o.why) for o in omitted]


@pytest.mark.parametrize(
    ("document", "home"),
    [
        ({}, "old"),
        ({"year": 2024}, "old"),
        ({"year": 2025}, "new"),
        ({"year": 2030}, "old"),
        ({"year": 2025, "ruleset": "small"}, "old"),
        ({"year": 2024, "ruleset": "newer"}, "new"),
        ({"year": 2024, "standard": "tcpl"}, "old"),
    ],
)
def test_home(document: Mapping[str, object], home: Side) -> None:
    assert _SHARING.home(Case.from_mapping(document)) == home


@pytest.mark.parametrize(("key", "known"), [("ruleset", "small, newer"), ("standard", "tcpl")])
def test_a_case_for_something_else(key: str, known: str) -> None:
    found = _SHARING.home(Case.from_toml(f'{key} = "other"'))

    assert isinstance(found, Problem)
    assert (found.code, found.pointer, found.line) == ("TCPL1071", f"/{key}", 1)
    assert found.sentence("en").endswith(f": {known}")


def test_facts() -> None:
    facts = {"done": 1, "posted": True, "announced": True, "nobody": 1}

    assert _given("old", facts=facts) == (
        {"facts": {"done": 1, "posted": True, "nobody": 1}},
        [("facts", "announced", Why.UNKNOWN)],
    )
    assert _given("new", facts=facts) == (
        {"facts": {"done": 1, "announced": True, "nobody": 1}},
        [("facts", "posted", Why.UNKNOWN)],
    )


def test_entries() -> None:
    column = {"points": {"1": 4, "2.1": 3, "2.3": 1, "9": 1}}

    assert _given("old", self_assessed=column) == (
        {"self_assessed": {"points": {"1": 4, "2.1": 3, "9": 1}}},
        [("points", "2.3", Why.UNKNOWN)],
    )
    assert _given("new", self_assessed=column) == (
        {"self_assessed": {"points": {"1": 4, "2.3": 1, "9": 1}}},
        [("points", "2.1", Why.OTHER_MAXIMUM)],
    )


def test_only_the_deciding_column_goes_over() -> None:
    column = {"points": {"1": 4}}
    document = {"self_assessed": column, "appraised": {"points": {"1": 2}}}

    assert _given("old", **document) == (document, [])
    assert _given("new", **document) == ({"appraised": {"points": {"1": 2}}}, [])
    assert _given("new", self_assessed=column, appraised={"points": {}}) == (
        {"self_assessed": column},
        [],
    )


def test_tallies_stay() -> None:
    column = {"points": {"1": 4}, "tallies": {"2": {"full": 2, "half": 0, "zero": 0}}}

    assert _given("old", self_assessed=column) == ({"self_assessed": column}, [])
    assert _given("new", self_assessed=column) == ({"self_assessed": {"points": {"1": 4}}}, [])


def test_parts_left_out() -> None:
    omitted = [("left_out", "2.3", Why.UNKNOWN)]

    assert _given("old", left_out=["2.2", "2.3", "9"]) == ({"left_out": ("2.2", "9")}, omitted)
    assert _given("new", left_out=["2.1", "2.2", "2.3"]) == (
        {"left_out": ("2.2", "2.3")},
        [("left_out", "2.1", Why.OTHER_RULE)],
    )


def test_what_is_not_evaluated_stays_with_the_version_it_was_made_for() -> None:
    sources = {"/facts/done": {"note": "a"}, "/facts/announced": {"note": "b"}, "bad": {}}
    document = {
        "ruleset": "small",
        "facts": {"done": 1, "announced": True},
        "provenance": sources,
        "decision": {"number": "1"},
    }
    given, _ = _given("old", **document)
    other, _ = _given("new", **document)

    assert given == {
        "facts": {"done": 1},
        "provenance": {"/facts/done": {"note": "a"}, "bad": {}},
        "decision": {"number": "1"},
    }
    assert other == {"facts": {"done": 1, "announced": True}}


@pytest.mark.parametrize(
    "document",
    [
        {"facts": 1, "left_out": "2", "self_assessed": 3, "appraised": {"points": 4}},
        {"left_out": (1, "1"), "provenance": 5, "unit": {}, "strange": True},
    ],
)
def test_what_is_malformed_is_left_to_the_check(document: Mapping[str, object]) -> None:
    given, _ = _given("old", **document)

    assert given == document


def test_places_are_kept() -> None:
    case = Case.from_toml("year = 2024\n[facts]\nannounced = true\ndone = 1\n")
    given, omitted = _SHARING.part(case, "old", "old")

    assert omitted == (Omission("old", "facts", "announced", Why.UNKNOWN),)
    assert given.place("/facts/done") == (4, 8)
