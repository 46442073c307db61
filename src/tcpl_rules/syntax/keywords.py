"""The table of keywords, in English and Vietnamese."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

from tcpl_rules._assets import asset
from tcpl_rules.quantities import Language


@frozen
class Keyword:
    """A keyword's spellings; both give the same tree."""

    en: str
    vi: str

    def spelling(self, lang: Language) -> str:
        """The spelling in *lang*."""
        return self.en if lang == "en" else self.vi

    @property
    def pattern(self) -> str:
        """The regular expression that matches either spelling, with each `/` escaped for lark."""
        spellings = sorted({self.en, self.vi}, key=len, reverse=True)
        alternatives = "|".join(
            r"[ \t]+".join(re.escape(word).replace("/", r"\/") for word in spelling.split())
            for spelling in spellings
        )
        return rf"(?:{alternatives})(?!\w)"

    @property
    def words(self) -> int:
        """The words of the longer spelling: a longer keyword is tried before its own beginning."""
        return max(len(self.en.split()), len(self.vi.split()))


@cache
def keywords() -> Mapping[str, Keyword]:
    """Every keyword by the name of its terminal."""
    table = tomllib.loads((asset("grammar") / "keywords.toml").read_text("utf-8"))
    return MappingProxyType({name: Keyword(en, vi) for name, (en, vi) in table.items()})
