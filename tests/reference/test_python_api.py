"""The Python pages name every public name once, and only what can be imported."""

from __future__ import annotations

import re
from importlib import import_module

import tcpl_rules
from tcpl_rules.reference.python_api import TOPICS, python_pages

_NAMED = [name for topic in TOPICS for name in topic.objects]


def test_every_public_name_once() -> None:
    public = [f"tcpl_rules.{name}" for name in tcpl_rules.__all__ if name != "__version__"]

    assert [name for name in public if _NAMED.count(name) != 1] == []


def test_each_can_be_imported() -> None:
    for name in _NAMED:
        module, _, last = name.rpartition(".")
        assert hasattr(import_module(module), last), name


def test_a_page_names_what_it_draws() -> None:
    text = "\n".join(page.text for page in python_pages())
    drawn = re.findall(r"^::: (.*)$", text, re.MULTILINE)

    assert drawn == _NAMED
