"""The parser, built from grammar/ on first use."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tcpl_rules._assets import asset
from tcpl_rules.syntax.keywords import keywords

if TYPE_CHECKING:
    from lark import Lark

_lock = threading.Lock()
_built: list[Lark] = []


def grammar_text() -> str:
    """The whole grammar: grammar/tcpl.lark, a terminal for each keyword, and NAME."""
    rules = (asset("grammar") / "tcpl.lark").read_text("utf-8")
    terminals = (
        f"{name}.{10 + keyword.words}: /{keyword.pattern}/" for name, keyword in keywords().items()
    )
    # No name begins where a keyword is written. Otherwise a keyword at which a statement should
    # end would pass for the name that the statement lacks, and a second fault would be found.
    written = "|".join(keyword.pattern for keyword in keywords().values())
    name = rf"NAME: /(?!{written})[a-z][a-z0-9_]*(?!\w)/"
    return "\n".join([rules, *terminals, name, ""])


def parser() -> Lark:
    """The parser; built once, whichever thread asks first."""
    with _lock:
        if not _built:
            from lark import Lark  # noqa: PLC0415 - importing the package must not load lark

            _built.append(
                Lark(
                    grammar_text(),
                    parser="lalr",
                    lexer="contextual",
                    start="file",
                    keep_all_tokens=True,
                    propagate_positions=False,
                    maybe_placeholders=False,
                )
            )
        return _built[0]
