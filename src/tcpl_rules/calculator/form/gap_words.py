"""What is recorded of a gap, and what is known of it, without ids and signs of a program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from tcpl_rules.completion.gap import Gap
from tcpl_rules.completion.words import bare
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.wording import Wording

_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_SIGNS: Final = ((">=", "≥"), ("<=", "≤"), ("!=", "≠"))
_SAID: Final = Text("đang ghi: {}", "it now says: {}")
_PARTIAL: Final = "part"
"""Of a gap of this sort something may be recorded before it is filled in."""


@frozen
class GapWords:
    """Words the gaps of *ruleset* in *lang* for somebody who has the instrument at hand."""

    ruleset: Ruleset
    lang: Language

    def known(self, gap: Gap) -> str:
        """Where *gap* probably stands, what others say of it, and our notes; not what it says."""
        wording = Wording(self.ruleset)
        whole = wording.known(gap).in_language(self.lang)
        statement = wording.in_words(gap.part.statement).in_language(self.lang)
        said = _SAID.in_language(self.lang).format(statement).rstrip(".")
        kept = whole.replace(f"; {said}", "").replace(f"{said}; ", "")
        return self._plain("" if kept == said else kept)

    def stated(self, gap: Gap) -> str:
        """What is recorded at *gap*: what somebody compares with the instrument; else empty."""
        recorded = gap.sort == _PARTIAL and self._has_names(gap)
        if gap.operation != "confirm" and not recorded:
            return ""
        text = self._own_text(gap)
        if text:
            return f"“{text}”"
        wording = Wording(self.ruleset)
        return self._plain(wording.in_words(gap.part.statement).in_language(self.lang))

    def _own_text(self, gap: Gap) -> str:
        """The first text of *gap* in the language of the form, where it is one at all."""
        told: dict[str, str] = {}
        last = ""
        for leaf in bare(gap.part.statement).every_leaf():
            if leaf.kind == "STRING" and last in ("VI", "EN"):
                told.setdefault(last.lower(), leaf.text.strip('"'))
            last = leaf.kind
        return told.get(self.lang, told.get("vi", ""))

    def _has_names(self, gap: Gap) -> bool:
        return not gap.part.is_definition and any(
            leaf.kind == "NAME" for leaf in bare(gap.part.statement).every_leaf()
        )

    def _plain(self, text: str) -> str:
        """*text* with what is meant in the place of ids, and signs as they are printed."""
        titles = self._titles()

        def title(found: re.Match[str]) -> str:
            name = found[0]
            known = name in titles and ("_" in name or self.lang == "vi")
            return f"“{titles[name]}”" if known else name

        for sign, printed in _SIGNS:
            text = text.replace(sign, printed)
        return _ID.sub(title, text)

    def _titles(self) -> Mapping[str, str]:
        """What ids stand for: facts, documents, bodies, events and steps."""
        found = self.ruleset
        texts = {fact.id: fact.label for fact in found.facts}
        texts |= {one.id: one.text for one in found.documents}
        texts |= {one.id: one.text for one in found.roles}
        texts |= {one.id: one.text for one in found.events}
        texts |= {one.id: one.text for one in found.steps}
        return {name: text.in_language(self.lang) for name, text in texts.items()}
