"""A page is a path and a text, and never changes."""

from __future__ import annotations

import pytest
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.reference.page import Page


def test_equal_when_path_and_text_are() -> None:
    page = Page(path="index.md", text="# A\n")

    assert page == Page(path="index.md", text="# A\n")
    assert page != Page(path="a.md", text="# A\n")


def test_is_immutable() -> None:
    page = Page(path="index.md", text="")

    with pytest.raises(FrozenInstanceError):
        page.text = "x"  # type: ignore[misc]
