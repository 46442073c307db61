"""A compiled form stands for exactly the text it was made from, and runs nothing."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.freeze import frozen_text, source_hash, thawed
from tcpl_rules.source import SourceText
from tests.model.build import award, compare, node, number, ruleset

MODEL = ruleset(node("1", 2, award(2, compare("a", ">=", 1))), facts=(number("a"),))
SOURCES = (SourceText("x/a.tcpl", "language 1"), SourceText("x/b.tcpl", "# b"))
FROZEN = frozen_text(MODEL, "c0ffee", SOURCES)


def forged(change: Callable[[dict[str, object]], object]) -> str:
    """The compiled form after *change*."""
    document = json.loads(FROZEN)
    change(document)
    return json.dumps(document)


def test_what_was_frozen_comes_back() -> None:
    assert thawed(FROZEN, SOURCES) == (MODEL, "c0ffee")
    assert thawed(FROZEN.encode(), SOURCES) == (MODEL, "c0ffee")


def test_freezing_twice_gives_the_same_bytes() -> None:
    """The committed form changes only when the ruleset does."""
    assert frozen_text(MODEL, "c0ffee", SOURCES) == FROZEN
    assert FROZEN.endswith("}\n")


class TestSourceHash:
    """Tests for `source_hash`."""

    def test_the_folder_does_not_count(self) -> None:
        """A checkout and an installed wheel give the same hash."""
        moved = tuple(SourceText(s.name.replace("x/", "/other/y/"), s.text) for s in SOURCES)

        assert source_hash(moved) == source_hash(SOURCES)

    @pytest.mark.parametrize(
        "sources",
        [
            (SOURCES[0],),
            SOURCES[::-1],
            (SourceText("a.tcpl", "language 1 "), SOURCES[1]),
            (SourceText("c.tcpl", "language 1"), SOURCES[1]),
            (SourceText("a.tcpl", "language 1# b"), SourceText("b.tcpl", "")),
        ],
        ids=["one less", "order", "a space", "a name", "text moved between files"],
    )
    def test_anything_else_counts(self, sources: tuple[SourceText, ...]) -> None:
        assert source_hash(sources) != source_hash(SOURCES)
        assert thawed(FROZEN, sources) is None

    @given(st.lists(st.text(max_size=3), max_size=3), st.lists(st.text(max_size=3), max_size=3))
    def test_only_equal_texts_have_equal_hashes(self, one: list[str], two: list[str]) -> None:
        made, other = (tuple(SourceText("a", text) for text in texts) for texts in (one, two))

        assert (source_hash(made) == source_hash(other)) == (one == two)


class TestPassedOver:
    """What was not made by this version for this text is passed over, whatever it holds."""

    @pytest.mark.parametrize(
        "text",
        ["", "{", "null", "5", '"x"', "[]", "{}", b"\xff\xfe", "[" * 100_000, '{"a":' * 100_000],
        ids=lambda text: str(text[:4]),
    )
    def test_garbage(self, text: str | bytes) -> None:
        assert thawed(text, SOURCES) is None

    @pytest.mark.parametrize("key", ["format", "source_hash", "content_hash", "model"])
    def test_a_key_that_is_missing(self, key: str) -> None:
        assert thawed(forged(lambda document: document.pop(key)), SOURCES) is None

    @pytest.mark.parametrize("number", [0, 2, "1", None])
    def test_another_format(self, number: object) -> None:
        text = forged(lambda document: document.update(format=number))

        assert thawed(text, SOURCES) is None

    @pytest.mark.parametrize(
        "model",
        [
            None,
            7,
            [],
            {"_": "Text", "vi": "x"},
            {"_": "Path", "args": ["x"]},
            {"_": "__import__", "name": "os"},
            {"_": "Ruleset"},
            {"_": "Ruleset", "no_such_field": 1},
            {"_": ["Ruleset"]},
            {"!": "Popen", "v": "true"},
            {"!": "Basis", "v": "no such basis"},
            {"#": "1e9"},
            {"#": 5},
            {"@": "2021-02-30"},
        ],
        ids=str,
    )
    def test_a_forged_model(self, model: object) -> None:
        """Only classes of the model are made, by name, from a closed table."""
        text = forged(lambda document: document.update(model=model))

        assert thawed(text, SOURCES) is None
