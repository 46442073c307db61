"""Choices that hypothesis makes and shrinks: each is a whole number, smaller is simpler."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[int]], int]


@cache
def _from_zero(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


class Choices:
    """What a generator asks of hypothesis; the first of several is what shrinking goes for."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def up_to(self, most: int) -> int:
        """A number from 0 to *most*."""
        return self._draw(_from_zero(most)) if most > 0 else 0

    def pick(self, options: Sequence[T]) -> T:
        return options[self.up_to(len(options) - 1)]

    def one_in(self, times: int) -> bool:
        """True about once in *times*; shrinks to False."""
        return self.up_to(times - 1) == times - 1

    def some(self, options: Sequence[T], least: int, most: int) -> list[T]:
        """From *least* to *most* different ones of *options*, in their order."""
        wanted = least + self.up_to(min(most, len(options)) - least)
        left = list(range(len(options)))
        chosen = [left.pop(self.up_to(len(left) - 1)) for _ in range(wanted)]
        return [options[index] for index in sorted(chosen)]
