"""Collects what is wrong with a case, in the order of its document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Argument, Problem, pointer_to, shown
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.errors import CaseError
from tcpl_rules.model.standing import Text

Keys = tuple[str | int, ...]

_MOST_LISTED = 12


class Found:
    """The problems of one case so far; a check reports all that it sees and goes on."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._problems: list[Problem] = []

    def __len__(self) -> int:
        return len(self._problems)

    def add(
        self,
        code: str,
        keys: Keys,
        value: str = "",
        allowed: Text | None = None,
        **arguments: Argument,
    ) -> None:
        """Report one problem at *keys*; *value* is worded already."""
        pointer = pointer_to(*keys)
        line, column = self._case.place(pointer) or (None, None)
        found = self._case.cell(pointer)
        at = {} if found is None else {"sheet": found[0], "cell": found[1]}
        self._problems.append(
            Problem(
                code=code,
                pointer=pointer,
                line=line,
                column=column,
                value=value,
                allowed=allowed,
                arguments={**arguments, **at},
            )
        )

    def unknown(self, code: str, keys: Keys, known: Iterable[str], name: str | None = None) -> None:
        """Report that *name*, else the last of *keys*, is none of *known*, and the nearest."""
        name = str(keys[-1]) if name is None else name
        self.add(code, keys, shown(name), _instead(name, tuple(known)))

    def unnamed(
        self, code: str, keys: Keys, known: Collection[str], none: Text, name: str | None = None
    ) -> None:
        """Report as `unknown` does; where nothing is *known*, *none* is said."""
        if known:
            self.unknown(code, keys, known, name)
        else:
            self.add(code, keys, shown(keys[-1] if name is None else name), none)

    def settle(self) -> None:
        """Go on only when nothing was found.

        Raises:
            CaseError: Something was; it carries every problem.
        """
        if not self._problems:
            return
        order: dict[str, int] = {}
        _number(self._case.document, (), order)
        raise CaseError(
            tuple(sorted(self._problems, key=lambda problem: _position(problem.pointer, order)))
        )


def quoted(text: Text) -> Text:
    """*text* cut to a length that fits into a sentence."""
    return Text(_short(text.vi), _short(text.in_language("en")))


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89].rstrip() + "…"


def _instead(name: str, known: tuple[str, ...]) -> Text | None:
    close = nearest(name, known)
    if close is not None:
        return Text(f"Có phải là {shown(close)}?", f"Is {shown(close)} meant?")
    if len(known) <= _MOST_LISTED:
        listed = ", ".join(known)
        return Text(f"Các tên có thể dùng: {listed}", f"The names to choose from: {listed}")
    first, last = known[0], known[-1]
    return Text(
        f"Có {len(known)} tên có thể dùng, từ {first} đến {last}",
        f"There are {len(known)} names to choose from, {first} to {last}",
    )


def _number(value: object, keys: Keys, order: dict[str, int]) -> None:
    """Number the values of a document in its own order."""
    order[pointer_to(*keys)] = len(order)
    if isinstance(value, Mapping):
        for key, part in value.items():
            _number(part, (*keys, key), order)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            _number(part, (*keys, index), order)


def _position(pointer: str, order: Mapping[str, int]) -> int:
    """The number of the value at *pointer*, or of the nearest table around a missing one."""
    while pointer not in order:
        pointer = pointer.rpartition("/")[0]
    return order[pointer]
