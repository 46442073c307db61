"""What nobody has read of a ruleset, and what is known from others alone, as the page shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from tcpl_rules.calculator.form.fields import FieldMaker, Json
from tcpl_rules.calculator.form.gap_words import GapWords
from tcpl_rules.completion.columns import GAPS, PLACES
from tcpl_rules.completion.complete import complete
from tcpl_rules.completion.gap import Gap, gaps_of
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Language
from tcpl_rules.report.gaps.wording import Wording
from tcpl_rules.report.wording import kind_word, sentence_case
from tcpl_rules.revision.edits import drafts
from tcpl_rules.shelf import load, shipped_sources
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.tree import Branch

FILLED: Final = ("value", *PLACES, "read_by", "date")
"""What is typed for a gap: the value, where it was read, by whom and when."""

_NODES: Final = frozenset({"criterion", "indicator", "item", "index"})


@frozen(kw_only=True)
class GapList:
    """The gaps of one ruleset by their keys, and the *trees* and *model* they were found in."""

    gaps: Mapping[str, Gap] = field(hash=False)
    trees: tuple[Branch, ...] = field(repr=False, hash=False)
    model: Ruleset = field(repr=False)


@lru_cache(maxsize=16)
def gap_list(ruleset: str, completions: tuple[str, ...] = ()) -> GapList:
    """The gaps that *completions* leave of the shipped *ruleset*, in the order of the text.

    Raises:
        RulesetError: A completion is wrong.
    """
    sources, model = shipped_sources(ruleset), None
    if completions:
        texts = [SourceText(f"{n}.tcpl", text) for n, text in enumerate(completions, 1)]
        made = complete(sources, texts)
        sources, model = made.sources, made.checked.model
    trees = tuple(file.tree for file in drafts(sources, Findings()))
    found = {key_of(gap): gap for gap in gaps_of(trees)}
    return GapList(
        gaps=MappingProxyType(found),
        trees=trees,
        model=load(ruleset).model if model is None else model,
    )


def key_of(gap: Gap) -> str:
    """What a sheet calls *gap*: its address, and what stands there."""
    return f"{gap.address()}: {' '.join(gap.statement().split())}"


def gap_fields(listed: GapList, lang: Language) -> list[Json]:
    """The gaps, each with its fields."""
    return list(_each(listed, lang))


def _each(listed: GapList, lang: Language) -> Iterator[Json]:
    wording, maker = Wording(listed.model), FieldMaker(listed.model, lang)
    words = GapWords(listed.model, lang)
    for key, gap in listed.gaps.items():
        yield {
            "address": key,
            "clause": clause_of(gap),
            "title": gap_title(gap, listed.model, lang),
            "what": maker.say(wording.needed(gap)),
            "known": words.known(gap),
            "stated": words.stated(gap),
            "source": maker.say(wording.source(gap)),
            "badge": maker.badge(gap.basis, listed_source(gap, listed.model)),
            "kind": gap.sort,
            "operation": gap.operation,
            "fields": [_field(name, lang) for name in FILLED],
        }


def gap_title(gap: Gap, ruleset: Ruleset, lang: Language) -> str:
    """The clause of *ruleset* that *gap* is in, by its number and title."""
    return f"{_clause(gap, lang)}: {Wording(ruleset).title(gap).in_language(lang)}"


def _clause(gap: Gap, lang: Language) -> str:
    """What kind of clause *gap* is in, and its number where it has one; ids are for programs."""
    address = gap.part.target.address
    if address and all(kind in _NODES for kind, _ in address):
        return sentence_case(f"{kind_word(address[-1][0], lang)} {clause_of(gap)}")
    said = gap.address(lang)
    return sentence_case(said.removesuffix(address[-1][1] if address else "").strip())


def _field(name: str, lang: Language) -> Json:
    label = GAPS[name].head.in_language(lang)
    return {"id": name, "kind": "text", "label": label}


def listed_source(gap: Gap, ruleset: Ruleset) -> str:
    """The title in Vietnamese of the source that reports *gap*; empty where none does."""
    name = gap.part.standing.source
    return next((source.title.vi for source in ruleset.sources if source.id == name), "")


def clause_of(gap: Gap) -> str:
    """The key of the part, or the id of what else, that *gap* belongs to; empty for a header."""
    address = gap.part.target.address
    if all(kind in _NODES for kind, _ in address):
        return ".".join(label for _, label in address)
    return address[-1][1] if address else ""
