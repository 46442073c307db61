"""The place of a value is right, or there is none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import keys_of, pointer_to

TOML = '''# a comment with = and [brackets]
year = 2024 # and "quotes"
unit.name = """two
lines "quoted""""
left_out = [ "8", # one
  "9",
]
"quoted \\u0041.key" = 'a = 1'
[self_assessed.points]
"2.5" = { points = 5, of = 6 }
[ provenance . "/facts/a" ]
date = 2024-12-31
[[documents]]
name = 'a'
[[ documents ]] # the second
name = 'b'
[calendar]
days_off = [2026-01-02]
'''


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("/year", (2, 8)),
        ("/unit/name", (3, 13)),
        ("/left_out/0", (5, 14)),
        ("/left_out/1", (6, 3)),
        ("/quoted A.key", (8, 23)),
        ("/self_assessed", (9, 2)),
        ("/self_assessed/points/2.5/of", (10, 28)),
        ("/provenance/~1facts~1a/date", (12, 8)),
        ("/documents", (13, 2)),
        ("/documents/0", (13, 2)),
        ("/documents/0/name", (14, 8)),
        ("/documents/1/name", (16, 8)),
        ("/calendar/days_off/0", (18, 13)),
        ("/facts", None),
    ],
)
def test_places_in_toml(pointer: str, place: tuple[int, int] | None) -> None:
    assert Case.from_toml(TOML).place(pointer) == place


def test_a_form_that_no_case_has_gives_no_place() -> None:
    text = "year = 2024\n[[unit]]\nname = 'x'\n[unit.more]\na = 1\n"

    assert Case.from_toml(text).place("/year") is None


KEYS = st.text(max_size=5)
TREES = st.recursive(
    st.integers() | st.text(max_size=8) | st.booleans(),
    lambda inner: st.dictionaries(KEYS, inner, max_size=3) | st.lists(inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(KEYS, TREES, max_size=4), st.sampled_from([None, 1]))
def test_every_place_in_json_holds_the_value(tree: dict[str, object], indent: int | None) -> None:
    text = json.dumps(tree, indent=indent)
    try:
        case = Case.from_json(text)
    except ValueError:  # Keys that are the same in NFC, or tables too deep.
        return
    lines = text.split("\n")
    for key, value in case.document.items():
        line, column = case.place(pointer_to(key)) or (0, 0)
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        found, _ = json.JSONDecoder().raw_decode(rest)
        assert Case.from_json(json.dumps({"x": found})).document["x"] == value
        assert keys_of(pointer_to(key)) == (key,)


BARE = st.text("abc-_1", min_size=1, max_size=4)
SCALARS = st.one_of(
    st.integers(-99, 99).map(str),
    st.sampled_from(["true", "13.50", "2024-12-31", "''", '"\\" # ]"', "'''a\n'''", '""""x"""""']),
)


@given(st.dictionaries(BARE, st.dictionaries(BARE, SCALARS, max_size=3), max_size=4))
def test_every_place_in_toml_holds_the_value(tables: dict[str, dict[str, str]]) -> None:
    text = ""
    expected = {}
    for table, pairs in tables.items():
        text += f"[{table}] # [x]\n"
        for key, value in pairs.items():
            expected[pointer_to(table, key)] = len(f"{text}{key} = ")
            text += f"{key} = {value} # = {value.splitlines()[0]}\n"
    case = Case.from_toml(text)
    assert case.source is not None
    for pointer, offset in expected.items():
        assert case.place(pointer) == case.source.position(offset)
