"""JSON with every key, every unit and every problem."""

from __future__ import annotations

import json

import attrs

from tcpl_rules.comparison.impact import VERDICTS, Impact
from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.report.impact.json import impact_json
from tests.comparison.varied import small
from tests.report.impacts import drawn_impact

_FOUND = json.loads(json.dumps(impact_json(drawn_impact())))


def test_every_key_is_always_there() -> None:
    fields = {a.name for a in attrs.fields(Impact)}

    assert set(_FOUND) == fields | {"schema", "matrix", "losers", "winners"}
    assert set(impact_json(impact(small(), small(), []))) == set(_FOUND)


def test_the_matrix() -> None:
    counts = [_FOUND["matrix"][old][new] for old in VERDICTS for new in VERDICTS]

    assert sum(counts) == len(_FOUND["units"]) == 5
    assert _FOUND["losers"] == {"least": 1, "most": 3}


def test_units_and_problems() -> None:
    first = _FOUND["units"][0]

    assert (first["unit"]["name"], first["loses"], first["as_if"]) == ("Xã Ba", False, ["new"])
    assert [row["problems"][0]["problem"]["code"] for row in _FOUND["broken"]] == [
        "TCPL0822",
        "TCPL0820",
    ]
    assert _FOUND["left_out"][0]["why"] == "unknown"
