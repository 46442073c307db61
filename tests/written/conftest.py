"""What makes following the pages cheap: most commands read and check the same rulesets again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tcpl_rules import pipeline
from tcpl_rules.cli import check
from tcpl_rules.overlay import lay
from tcpl_rules.pipeline import Checked, check_sources
from tcpl_rules.revision import result
from tcpl_rules.source import SourceText
from tcpl_rules.syntax import parse
from tcpl_rules.syntax.grammar import parser

if TYPE_CHECKING:
    from lark import Token, Tree


class _Remembering:
    """The parser, which reads each text once."""

    def __init__(self) -> None:
        self.parse: Callable[[str], Tree[Token]] = cache(parser().parse)


@pytest.fixture(scope="session", autouse=True)
def _each_text_once() -> Iterator[None]:
    """Each text is parsed once, and each ruleset checked once; what is refused, every time."""
    checked = cache(check_sources)

    def checked_once(sources: Sequence[SourceText]) -> Checked:
        return checked(tuple(sources))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "parser", cache(_Remembering))
        for module in (check, lay, pipeline, result):
            patch.setattr(module, "check_sources", checked_once)
        yield
