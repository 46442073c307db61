"""The page's own words: in both languages, and no two states under one word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.report.explanation.html import words


def _all() -> Iterator[tuple[str, Text]]:
    for name, value in vars(words).items():
        if isinstance(value, Text):
            yield name, value
        elif name.isupper() and isinstance(value, Mapping):
            yield from ((f"{name} {key}", text) for key, text in value.items())


@pytest.mark.parametrize("text", dict(_all()).values(), ids=dict(_all()).keys())
def test_both_languages_take_the_same_values(text: Text) -> None:
    assert text.vi != text.en != ""
    assert sorted(_holes(text.vi)) == sorted(_holes(text.en))


def _holes(text: str) -> Iterator[str]:
    yield from (part.partition("}")[0] for part in text.split("{")[1:])


@pytest.mark.parametrize("listed", [words.STATES, words.POINT_STATES, words.BADGES])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_two_say_the_same(listed: Mapping[object, Text], lang: str) -> None:
    said = [getattr(text, lang) for text in listed.values()]

    assert len(set(said)) == len(said)


def test_every_basis_has_a_badge() -> None:
    assert set(words.BADGES) == set(Basis)
