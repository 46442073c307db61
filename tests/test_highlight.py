"""The lexer: nothing in the language is left without a colour, and no text is changed by it."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, String, _TokenType

from tcpl_rules import highlight
from tcpl_rules.highlight import TcplLexer, register
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import format_tree
from tcpl_rules.syntax.keywords import keywords
from tests.literate import ROOT, examples
from tests.syntax.reading import parsed

_SHIPPED = sorted((ROOT / "rulesets").rglob("*.tcpl"))
_ACCEPTED = {
    example.name: example.text
    for page in sorted((ROOT / "grammar/standard").glob("*.md"))
    for example in examples([page])
    if "# error:" not in example.text
}
_CITATION = """criterion 2 vi "Tiếp cận" {
  cite QD25 article 3 clause 2 point đ
  basis reported dong-huong-2024
  max 12.5 # of the annex
  award 10 when trained / all >= 90% and kind is ward
  căn cứ TT09 phụ lục I
}"""


def _tokens(text: str) -> list[tuple[_TokenType, str]]:
    return list(TcplLexer(stripnl=False, ensurenl=False).get_tokens(text))


def _coloured(text: str) -> dict[str, _TokenType]:
    return {word: colour for colour, word in _tokens(text) if word.strip()}


def _is_keyword(colour: _TokenType) -> bool:
    return Keyword in (colour, colour.parent)


def _is_whole(text: str) -> bool:
    tokens = _tokens(text)
    return "".join(word for _, word in tokens) == text and Error not in {c for c, _ in tokens}


@pytest.mark.parametrize("path", _SHIPPED, ids=lambda path: path.relative_to(ROOT).as_posix())
class TestShipped:
    def test_every_word_has_a_colour(self, path: Path) -> None:
        assert _is_whole(path.read_text("utf-8"))

    def test_in_vietnamese_too(self, path: Path) -> None:
        source = SourceText(path.name, path.read_text("utf-8"))

        assert _is_whole(format_tree(parsed(source), source, "vi"))


@pytest.mark.parametrize("text", _ACCEPTED.values(), ids=_ACCEPTED)
def test_what_the_standard_accepts_has_colours(text: str) -> None:
    assert _is_whole(text)


@pytest.mark.parametrize("name", keywords())
def test_every_keyword_is_coloured_as_one(name: str) -> None:
    for spelling in (keywords()[name].en, keywords()[name].vi):
        (token,) = [token for token in _tokens(f"{spelling} ") if token[1].strip()]

        assert _is_keyword(token[0])
        assert token[1] == spelling


def test_a_keyword_is_no_part_of_a_word() -> None:
    assert _coloured("max_heard maximum tối_đa")["max_heard"] is Name.Variable
    assert "max" not in _coloured("max_heard maximum")


def test_words_of_a_keyword_may_stand_apart() -> None:
    assert _is_keyword(_coloured("full \t marks")["full \t marks"])


def test_a_citation() -> None:
    colours = _coloured(_CITATION)

    assert [colours[word] for word in ("QD25", "TT09")] == [Name.Class] * 2
    assert [colours[word] for word in ("3", "đ", "I")] == [Name.Label] * 3
    assert colours["dong-huong-2024"] is Name.Namespace
    assert colours["trained"] is Name.Variable


def test_numbers_and_texts() -> None:
    colours = _coloured(_CITATION)

    assert colours["12.5"] is Number.Float
    assert colours["90%"] is Number
    assert colours['"Tiếp cận"'] is String.Double
    assert colours["# of the annex"] is Comment.Single
    assert _coloured("issued 2021-07-22")["2021-07-22"] is Literal.Date


def test_a_name_is_marked_where_it_is_given() -> None:
    assert _coloured("fact heard: count")["heard"] is Name.Function
    assert _coloured("award 10 when heard")["heard"] is Name.Variable


def test_a_difference_is_no_name() -> None:
    assert {"a", "b"} <= set(_coloured("when a-b >= 0"))


def test_a_mistake_does_not_stop_the_colours() -> None:
    colours = _coloured('criterion 1 "open\n  max 10')

    assert colours['"'] is Error
    assert _is_keyword(colours["max"])


def test_pygments_finds_it_where_the_library_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (value,) = project["entry-points"]["pygments.lexers"].values()

    assert EntryPoint("tcpl", value, "pygments.lexers").load() is TcplLexer


def test_pygments_finds_it_in_a_checkout() -> None:
    register()

    assert isinstance(get_lexer_by_name("tcpl"), TcplLexer)


def test_every_announced_word_is_one_in_the_grammar() -> None:
    grammar = (ROOT / "grammar/tcpl.lark").read_text("utf-8")
    before_slug = set(re.findall(r"\b([A-Z_]+) SLUG", grammar))

    assert set(highlight._ANNOUNCED["slug"].split()) == before_slug


def test_every_named_terminal_is_a_keyword() -> None:
    tables = (highlight._COLOURS, highlight._ANNOUNCED)
    named = {name for table in tables for names in table.values() for name in names.split()}

    assert named <= set(keywords())


def test_the_table_is_written_as_the_lexer_reads_it() -> None:
    spellings = [text for keyword in keywords().values() for text in (keyword.en, keyword.vi)]

    assert [text for text in spellings if unicodedata.normalize("NFC", text) != text] == []
