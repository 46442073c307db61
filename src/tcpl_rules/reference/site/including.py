"""Files that a written page includes, such as the code of the example applications."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_INCLUDED: Final = re.compile(r'^--8<-- "([^":]+)"$', re.MULTILINE)


def including(text: str, docs: Path) -> str:
    """*text*, where a line ``--8<-- "FILE"`` is replaced by that file below *docs*.

    Raises:
        OSError: The file cannot be read.
    """
    return _INCLUDED.sub(lambda named: (docs / named[1]).read_text("utf-8").rstrip("\n"), text)


def included(text: str, docs: Path) -> tuple[Path, ...]:
    """The files below *docs* that *text* includes."""
    return tuple(docs / name for name in _INCLUDED.findall(text))
