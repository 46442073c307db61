"""The language in colours: a lexer for Pygments.

In: text in the language, in either spelling of its keywords. Out: Pygments' tokens, whose texts
joined are the text. May assume: nothing; a text with mistakes is coloured as far as it can be read.
"""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen
from pygments.lexer import RegexLexer, default
from pygments.lexers import LEXERS
from pygments.token import (
    Comment,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Whitespace,
    _TokenType,
)

from tcpl_rules.syntax.keywords import keywords

__all__ = ["TcplLexer"]  # read by Pygments, for which each name is a lexer

# The terminals of keywords that have a colour of their own. The others, and each one that is new
# in the table, look like any keyword.
_COLOURS: Final[dict[_TokenType, str]] = {
    Keyword.Constant: "READ DERIVED REPORTED HEARSAY UNREAD SILENT",
    Keyword.Declaration: (
        "RULESET AMENDMENT COMPLETION OVERLAY FACT CRITERION INDICATOR ITEM INDEX CONDITION GRADE"
        " QUESTION ROLE EVENT DOCUMENT DOSSIER STEP TASK REMEDY"
    ),
    Keyword.Pseudo: "VI EN",
    Keyword.Type: "COUNT YES_NO",
}

# What the word behind a keyword is: a label of the law, the name of a text, or a name given here.
_ANNOUNCED: Final[dict[str, str]] = {
    "label": "ARTICLE CLAUSE POINT ANNEX PAGE SECTION CRITERION INDICATOR ITEM INDEX",
    "slug": "RULESET OF_RULESET AMENDMENT COMPLETION OVERLAY SOURCE REPORTED HEARSAY FORMERLY",
    "new": "FACT CONDITION GRADE QUESTION ROLE EVENT DOCUMENT DOSSIER STEP TASK REMEDY",
}

_PASSED_OVER: Final = [(r"\s+", Whitespace), (r"#[^\n]*", Comment.Single)]


@frozen
class _Look:
    """How a spelling is coloured, and what the word behind it is, if it announces one."""

    words: int
    colour: _TokenType
    announces: str | None


def _keyword_rules() -> list[tuple[object, ...]]:
    """Rules for every spelling; one of more words is tried before its own beginning."""
    alike: dict[_Look, list[str]] = {}
    for spelling, terminals in _spellings().items():
        alike.setdefault(_look(spelling, terminals), []).append(spelling)
    most_words_first = sorted(alike, key=lambda look: -look.words)
    return [_keyword_rule(look, alike[look]) for look in most_words_first]


def _spellings() -> dict[str, set[str]]:
    """The terminals that each spelling writes."""
    terminals: dict[str, set[str]] = {}
    for terminal, keyword in keywords().items():
        for spelling in (keyword.en, keyword.vi):
            terminals.setdefault(spelling, set()).add(terminal)
    return terminals


def _look(spelling: str, terminals: set[str]) -> _Look:
    def listed(names: str) -> bool:
        return not terminals.isdisjoint(names.split())

    colour = next((colour for colour, names in _COLOURS.items() if listed(names)), Keyword)
    announced = next((state for state, names in _ANNOUNCED.items() if listed(names)), None)
    return _Look(len(spelling.split()), colour, announced)


def _keyword_rule(look: _Look, spellings: list[str]) -> tuple[object, ...]:
    written = "|".join(r"[ \t]+".join(map(re.escape, s.split())) for s in spellings)
    state = (look.announces,) if look.announces else ()
    return (rf"(?:{written})(?!\w)", look.colour, *state)


class TcplLexer(RegexLexer):
    """Colours the language, whichever spelling each keyword has."""

    name = "TCPL"
    aliases = ["tcpl"]  # noqa: RUF012 - declared so by Pygments
    filenames = ["*.tcpl"]  # noqa: RUF012
    mimetypes = ["text/x-tcpl"]  # noqa: RUF012
    tokens = {  # noqa: RUF012
        "root": [
            *_PASSED_OVER,
            (r'"[^"\n]*"', String.Double),
            *_keyword_rules(),
            (r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?!\w)", Literal.Date),
            (r"[0-9]+(\.[0-9]+)?%", Number),
            (r"[0-9]+\.[0-9]+(?![\w.])", Number.Float),
            (r"[0-9]+(?!\w)", Number.Integer),
            (r"[A-Z][A-Z0-9]*(?!\w)", Name.Class),
            (r"[a-z][a-z0-9_]*(?!\w)", Name.Variable),
            (r"<=|>=|[<>=+/-]", Operator),
            (r"[{}(),:.]", Punctuation),
        ],
        "label": [
            *_PASSED_OVER,
            (r"([0-9]+[a-zđ]?|[IVXLC]+|[a-zđ])(?!\w)", Name.Label, "#pop"),
            default("#pop"),
        ],
        "slug": [
            *_PASSED_OVER,
            (r"[a-z][a-z0-9]*(-[a-z0-9]+)*(?!\w)", Name.Namespace, "#pop"),
            default("#pop"),
        ],
        "new": [
            *_PASSED_OVER,
            (r"[a-z][a-z0-9_]*(?!\w)", Name.Function, "#pop"),
            default("#pop"),
        ],
    }


def register() -> None:
    """Let Pygments find the lexer by its name, also where the library is not installed."""
    LEXERS[TcplLexer.__name__] = (
        __name__,
        TcplLexer.name,
        tuple(TcplLexer.aliases),
        tuple(TcplLexer.filenames),
        tuple(TcplLexer.mimetypes),
    )
