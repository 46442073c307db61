"""What is wrong with a sentence that people read: gaps, ids, words of another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.quantities import Language

_WORDS = """
the of and is are was were not with when must from least most any which this these have has below
above points point met open unread silent days due rows award require condition grade criterion
indicator item index known unknown yes none true false null all every each still needed missing
outcome total maximum entered judged person facts fact clause law article step deadline late
present record evidence plan change changes cost reach cheaper qualified undetermined recognition
score hearsay reported derived read sources holiday holidays weekend corrected broken kept quorum
members dossier order requirement presence
"""
_ENGLISH = frozenset(_WORDS.split())
"""English words that are no Vietnamese ones; ``to``, ``an``, ``do``, ``in``, ``no`` are both."""

_WORD = re.compile(r"[^\W\d_]+(?:_\w+)*|\w+(?:[_-]\w+)+")
_NOTHING = re.compile(r"“\s*”|\(\s*\)|: +$|:[;,.]|: \(|  |\bNone\b(?! of)|, ,|; ;|\.\.(?!\.)")


def faults(text: str, lang: Language, ruleset: Ruleset) -> list[str]:
    """What no reader should see in *text*, one word for each."""
    found = []
    if not text.strip():
        found.append("empty")
    if "{" in text or "}" in text:
        found.append("placeholder")
    if _NOTHING.search(text):
        found.append("gap")
    words = set(_WORD.findall(text)) | set(text.split())
    found += [f"id {word}" for word in sorted(words & _ids(ruleset, lang))]
    found += [f"underscore in {word}" for word in sorted(words) if "_" in word]
    if lang == "vi":
        lowered = {word.lower() for word in words}
        found += [f"English {word}" for word in sorted(lowered & _ENGLISH)]
    return found


def told(texts: Iterable[str], lang: Language, ruleset: Ruleset) -> list[tuple[str, str]]:
    """Every fault of *texts*, each with the text."""
    return [(fault, text) for text in texts for fault in faults(text, lang, ruleset)]


def _ids(ruleset: Ruleset, lang: Language) -> frozenset[str]:
    """The ids in *ruleset*; in English those alone that cannot be a word of the language."""
    ids = _all_ids(ruleset)
    if lang == "vi":
        return ids
    return frozenset(name for name in ids if re.search(r"[_\d-]", name))


@cache
def _all_ids(ruleset: Ruleset) -> frozenset[str]:
    listed = (
        ruleset.kinds,
        ruleset.classes,
        ruleset.instruments,
        ruleset.sources,
        ruleset.facts,
        ruleset.conditions,
        ruleset.grades,
        ruleset.questions,
        ruleset.roles,
        ruleset.events,
        ruleset.documents,
        ruleset.dossiers,
        ruleset.steps,
    )
    names = {one.id for some in listed for one in some} | {ruleset.id, ruleset.standard}
    names |= {fact.fed.standard for fact in ruleset.facts if fact.fed is not None}
    return frozenset(names)
