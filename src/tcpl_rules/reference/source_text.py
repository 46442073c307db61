"""The text of each clause as its authors wrote it, in both spellings of the keywords."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.places import Placed
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.reference.markdown import blocks, details, fence, tabs
from tcpl_rules.revision.targets import every_target
from tcpl_rules.shelf import shipped_sources
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import format_part
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

_NODES = ("criterion", "indicator", "item", "index")
_TITLE = Text("Lời văn trong bộ quy tắc", "The text of the ruleset")
_SPELLINGS: Mapping[Language, Text] = {
    "vi": Text("Từ khóa tiếng Việt", "Vietnamese keywords"),
    "en": Text("Từ khóa tiếng Anh", "English keywords"),
}


@frozen(eq=False)
class SourceTexts:
    """The statements of one ruleset's files by the key of the node, or the id, that they declare.

    That of a node goes without the nodes inside it, which have texts of their own.
    """

    statements: Mapping[str, tuple[Branch, SourceText]]

    def text(self, key: str, spelling: Language) -> str:
        """The formatted statement that declares *key*; empty where none does."""
        found = self.statements.get(key)
        return "" if found is None else format_part(*found, spelling)

    def shown(self, keys: str | tuple[str, ...], lang: Language) -> str:
        """The statements behind a click, the spelling of *lang* first; empty if there is none."""
        named = (keys,) if isinstance(keys, str) else keys
        order = sorted(LANGUAGES, key=lambda spelling: spelling != lang)
        written = {spelling: self._joined(named, spelling) for spelling in order}
        if not written[lang]:
            return ""
        pages = (
            (_SPELLINGS[spelling].in_language(lang), fence(text, "tcpl"))
            for spelling, text in written.items()
        )
        return details(_TITLE.in_language(lang), tabs(pages), "tcpl-source")

    def _joined(self, keys: tuple[str, ...], spelling: Language) -> str:
        return blocks(*(self.text(key, spelling) for key in keys))


@lru_cache(maxsize=16)
def source_texts(ruleset: CompiledRuleset) -> SourceTexts:
    """The statements of *ruleset*.

    Raises:
        UnknownRulesetError: It was made from no text of its own, and none is shipped by its id.
    """
    found: dict[str, tuple[Branch, SourceText]] = {}
    for source in _sources(ruleset):
        tree = parse(source, Findings())
        if tree is not None:
            for key, branch in _statements(tree):
                found.setdefault(key, (branch, source))
    return SourceTexts(MappingProxyType(found))


def _statements(tree: Branch) -> Iterator[tuple[str, Branch]]:
    for target in every_target([tree]):
        kinds, labels = zip(*target.address, strict=True)
        yield ".".join(labels) if kinds[0] in _NODES else labels[0] or kinds[0], target.branch


def _sources(ruleset: CompiledRuleset) -> tuple[SourceText, ...]:
    """The files: those that the parts point into, else the shipped ones; a frozen form has none."""
    model = ruleset.model
    scored: tuple[Placed, ...] = (model, *model.walk(), *model.facts, *model.conditions)
    standings = [
        *(role.standing for role in model.roles),
        *(document.standing for document in model.documents),
        *(step.standing for step in model.steps),
    ]
    marked = (part.span for part in (*scored, *standings))
    spans = [span for span in marked if span is not None]
    named = {span.source.name: span.source for span in spans}
    return tuple(named.values()) if named else shipped_sources(ruleset.id)
