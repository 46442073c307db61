"""A model written as JSON comes back as it was, and nothing else comes back at all."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction

import pytest

from tcpl_rules.model.codec import decode_ruleset, encode
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.rule import Open
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Rounding
from tests import shipped
from tests.model.build import ruleset
from tests.model.texts import FACTS, HEADER, RULES, model_of

EACH = pytest.mark.parametrize("name", shipped.IDS)
EVERYTHING = """
index 3 vi "Ba" { max 2 may be left out average over files rounded to 1 decimals half even {
  2 per late silent when files = 0 } }
criterion 4 vi "Bốn" { max 3 full marks when planned
  indicator 1 vi "a" { max unread more than 1 basis hearsay portal highest of { award 1 when planned
    unread when not planned } question q vi "?" { basis unread } }
  indicator 2 vi "b" { max 1 tiers late / files { award 1 from 50% award 0 below 50% } }
  indicator 3 vi "c" { max indicator 2.max score by hand } }
grades { grade g vi "G" from 5 up to 9 }
check late + late = files
role r vi "R" event e vi "E" document d vi "D" form "Mẫu 01"
dossier all vi "A" { includes d if any }
step s vi "S" { by r to r present r sends all require planned or kind is ward
  due before 15 Jan of the next year due within 5 working days of e due at least 2 days before e
  quorum 2/3 members at most 9 reading vi "đọc" note vi "ghi" }
"""
DATED = HEADER.replace('"Luật" {}', '"Luật" { issued 2021-07-22 }').replace(
    "score 10",
    """years 2022 to 2024 no assessment 2025 { basis reported portal }
    period 1 Jan to 31 Dec score 10""",
)


@EACH
def test_a_shipped_model_comes_back_as_it_was(name: str) -> None:
    model = shipped.ruleset(name).model

    assert decode_ruleset(json.loads(json.dumps(encode(model)))) == model


def test_every_form_of_the_language_comes_back() -> None:
    model = model_of(RULES + EVERYTHING, header=DATED)

    assert decode_ruleset(json.loads(json.dumps(encode(model)))) == model


def test_encoding_what_was_decoded_gives_the_same() -> None:
    encoded = encode(model_of(RULES, facts=FACTS))

    assert encode(decode_ruleset(encoded)) == encoded


def test_places_are_left_out() -> None:
    """A compiled ruleset has no text to point at."""
    model = model_of(RULES)

    assert "span" not in json.dumps(encode(model))
    assert decode_ruleset(encode(model)).nodes[0].span is None


@pytest.mark.parametrize(
    ("value", "encoded"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("đ", "đ"),
        (Fraction(27, 2), {"#": "13.5"}),
        (Fraction(80, 3), {"#": "80/3"}),
        (date(2021, 7, 22), {"@": "2021-07-22"}),
        (Basis.READ, {"!": "Basis", "v": "read"}),
        (FactKind.YES_NO, {"!": "FactKind", "v": "yes/no"}),
        (Rounding.HALF_UP, {"!": "Rounding", "v": "half up"}),
        ((1, ("a",)), [1, ["a"]]),
        (Text("x"), {"_": "Text", "vi": "x"}),
        (Open(silent=False), {"_": "Open", "silent": False}),
    ],
    ids=str,
)
def test_parts(value: object, encoded: object) -> None:
    """Numbers are strings, and what is as by default is left out."""
    assert encode(value) == encoded


@pytest.mark.parametrize(
    "encoded",
    [
        None,
        3,
        "x",
        [],
        {},
        {"_": "Text", "vi": "x"},
        {"_": "Ruleset"},
        {"_": "Ruleset", "surprise": 1},
        {"_": "CompiledRuleset"},
        {"_": "Fraction", "numerator": 1},
        {"_": "eval", "source": "1"},
        {"_": None},
        {"_": ["Text"]},
        {"!": "Basis", "v": "sure"},
        {"!": "Ruleset", "v": "x"},
        {"#": "one"},
        {"#": 1},
        {"#": "1/0"},
        {"@": "2021-13-01"},
        {"@": 5},
    ],
    ids=str,
)
def test_anything_else_is_a_value_error(encoded: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode_ruleset(encoded)


def test_only_classes_of_the_model_can_be_named() -> None:
    """The table is closed: what a module imports from elsewhere is not in it."""
    with pytest.raises(ValueError, match="not the compiled form"):
        decode_ruleset({"_": "Span", "source": None, "start": 0, "end": 0})


def test_a_model_made_by_hand_comes_back() -> None:
    assert decode_ruleset(encode(ruleset())) == ruleset()
