"""The language of rulesets: its words in both spellings, and its grammar.

The standard itself is written by people and copied where a site is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tcpl_rules._assets import asset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.markdown import code, fence, heading, page, table
from tcpl_rules.reference.page import Page
from tcpl_rules.syntax.keywords import keywords

FOLDER: Final = "reference/language"
_WORDS: Final = Text("Từ khóa của ngôn ngữ", "Keywords in both spellings")
_WORDS_LEAD: Final = Text(
    "Mỗi từ khóa viết được bằng tiếng Việt hoặc tiếng Anh, nghĩa như nhau; có thể dùng lẫn cả hai. "
    "Lệnh `tcpl fmt --keywords vi` chuyển một văn bản sang từ khóa tiếng Việt.",
    "Each keyword has an English and a Vietnamese spelling of the same meaning; a text may mix "
    "them. `tcpl fmt --keywords vi` turns a text into the Vietnamese ones.",
)
_HEADS: Final = (Text("Tiếng Việt", "Vietnamese"), Text("Tiếng Anh", "English"))
_GRAMMAR: Final = "The grammar"
_GRAMMAR_LEAD: Final = (
    "The whole grammar, as the parser reads it (`grammar/tcpl.lark`). How to read it, and what "
    "each construct means, is told [here](../../../../grammar/README.md)."
)


def standard_pages(lang: Language) -> Iterator[Page]:
    """The table of keywords; in English the grammar as well."""
    yield Page(path=f"{FOLDER}/keywords.md", text=_keywords(lang))
    if lang == "en":
        grammar = (asset("grammar") / "tcpl.lark").read_text("utf-8")
        text = page(heading(1, _GRAMMAR), _GRAMMAR_LEAD, fence(grammar, "text"))
        yield Page(path=f"{FOLDER}/grammar.md", text=text)


def _keywords(lang: Language) -> str:
    return page(
        heading(1, _WORDS.in_language(lang)),
        _WORDS_LEAD.in_language(lang),
        table(
            [head.in_language(lang) for head in _HEADS],
            ([code(word.vi), code(word.en)] for word in keywords().values()),
        ),
    )
