"""What `tcpl_rules` exposes is a contract: listed once, documented, and nothing else."""

from __future__ import annotations

import inspect
from importlib.resources import files
from types import ModuleType

import pytest

import tcpl_rules


def test_every_public_name_is_listed_once() -> None:
    exposed = [
        name
        for name, value in vars(tcpl_rules).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    ]

    assert sorted(exposed) == sorted(name for name in tcpl_rules.__all__ if name[0] != "_")
    assert len(tcpl_rules.__all__) == len(set(tcpl_rules.__all__))


@pytest.mark.parametrize("name", [n for n in tcpl_rules.__all__ if n[0] != "_"])
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(tcpl_rules, name)

    assert inspect.getdoc(value)
    assert value.__module__.startswith("tcpl_rules")


@pytest.mark.parametrize("name", [n for n in tcpl_rules.__all__ if n[0] != "_"])
def test_every_public_member_is_documented(name: str) -> None:
    value = getattr(tcpl_rules, name)
    members = vars(value) if inspect.isclass(value) else {}
    silent = [
        member
        for member, what in members.items()
        if not member.startswith("_")
        and isinstance(what, property | classmethod | staticmethod | type(lambda: None))
        and not inspect.getdoc(what)
    ]

    assert silent == []


def test_types_are_announced() -> None:
    assert (files("tcpl_rules") / "py.typed").is_file()
