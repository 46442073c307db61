"""What is said beside a field: that it is wrong, or that it can be read in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from attrs import frozen

from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.wording import sentence_case

Level = Literal["error", "ask"]
"""It is wrong and counts as not known; it has to be answered or looked at."""

WHOLE_SHEET: Final = "sheet"
"""Where what belongs to no field is said."""


@frozen(kw_only=True)
class Choice:
    """One way to read what was typed: *value* is how to type it so that it is clear."""

    text: Text
    value: str


@frozen(kw_only=True)
class Mark:
    """What is said beside one field; a person who picks one of *choices* has answered it."""

    level: Level
    text: Text
    choices: tuple[Choice, ...] = ()

    def to_json(self, lang: Language) -> dict[str, object]:
        """The mark in *lang*, as JSON carries it."""
        return {
            "level": self.level,
            "text": sentence_case(self.text.in_language(lang)),
            "choices": [
                {"text": choice.text.in_language(lang), "value": choice.value}
                for choice in self.choices
            ],
        }


class Marks:
    """The marks of one sheet, by the id of the field; each is said once."""

    def __init__(self) -> None:
        self._found: dict[str, list[Mark]] = {}

    def add(self, field: str, mark: Mark) -> None:
        """Say *mark* beside *field*."""
        said = self._found.setdefault(field, [])
        if mark not in said:
            said.append(mark)

    def error(self, field: str, text: Text) -> None:
        """Say beside *field* that it is wrong."""
        self.add(field, Mark(level="error", text=text))

    def ask(self, field: str, text: Text) -> None:
        """Say *text* beside *field*, which is not wrong."""
        self.add(field, Mark(level="ask", text=text))

    def said(self) -> tuple[str, ...]:
        """The fields that have a mark, in the order in which these were made."""
        return tuple(self._found)

    def fields(self) -> frozenset[str]:
        """The fields that have a mark."""
        return frozenset(self._found)

    def of(self, field: str) -> tuple[Mark, ...]:
        """The marks of *field*."""
        return tuple(self._found.get(field, ()))

    def joined(self, others: Marks) -> Marks:
        """These marks and *others*, apart from both."""
        both = Marks()
        for marks in (self, others):
            both.update((field, mark) for field in marks.said() for mark in marks.of(field))
        return both

    def update(self, others: Iterable[tuple[str, Mark]]) -> None:
        """Say each of *others*."""
        for field, mark in others:
            self.add(field, mark)

    def to_json(self, lang: Language) -> Mapping[str, object]:
        """All marks in *lang*, by field."""
        return {
            field: [mark.to_json(lang) for mark in marks] for field, marks in self._found.items()
        }
