"""A guard as a list within a line or a cell, where one sentence would be too long to read."""

from __future__ import annotations

from typing import Final

from tcpl_rules.model.guard import AllOf, AnyOf, Guard, Holds, Joined, NoneOf, SomeOf
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.markdown import escaped, listed
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.wording import sentence_case

_LONG: Final = 200
"""The characters from which a sentence is taken apart."""

_ANY: Final = Text("Một trong các trường hợp sau:", "One of these:")
_ALL: Final = Text("Có đủ các điều sau:", "All of these:")
_SOME: Final = Text("Có ít nhất {} trong {} điều sau:", "At least {} of these {}:")
_NONE: Final = Text("Không có điều nào trong các điều sau:", "None of these:")


def guard_list(guard: Guard, words: GuardWords) -> str:
    """*guard* as Markdown on one line: a sentence without a stop, or a list of its parts."""
    said = sentence_case(words.guard(guard))
    if len(said) <= _LONG or not isinstance(guard, AllOf | AnyOf | SomeOf | NoneOf):
        return escaped(said)
    head = escaped(_head(guard, words.lang))
    return head + listed([_part(part, words) for part in guard.parts])


def _part(guard: Guard, words: GuardWords) -> str:
    """One line of the list; a statement that holds stands as it is."""
    if isinstance(guard, Holds) and guard.positive:
        return escaped(sentence_case(words.fact(guard.fact)))
    return guard_list(guard, words)


def _head(guard: Joined, lang: Language) -> str:
    match guard:
        case AnyOf():
            return _ANY.in_language(lang)
        case AllOf():
            return _ALL.in_language(lang)
        case SomeOf():
            return _SOME.in_language(lang).format(guard.least, len(guard.parts))
        case NoneOf():
            return _NONE.in_language(lang)
