"""Whole pages of output, kept beside the tests: ``UPDATE_GOLDEN=1`` writes them anew."""

from __future__ import annotations

import os
import re
from pathlib import Path

_FOLDER = Path(__file__).parent
_HASH = re.compile(r"\b[0-9a-f]{12}\b")
_VERSION = re.compile(r"(tcpl_rules|thư viện|library version) \d+\.\d+\.\d+\S*?(?=;)")


def assert_same_page(name: str, text: str) -> None:
    """*text* is the page kept under *name*, whatever the hashes and the version are now."""
    page = _VERSION.sub(r"\1 0.0.0", _HASH.sub("0" * 12, text)) + "\n"
    path = _FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(page, "utf-8")

    assert path.read_text("utf-8") == page
