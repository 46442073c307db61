"""Docstrings say something: no two are the same."""

from __future__ import annotations

import ast
from collections import defaultdict

from tests.whole_repo.checkout import SOURCE, name_of, python_files, syntax_of


def test_no_two_are_equal() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path in python_files(SOURCE):
        for node in ast.walk(syntax_of(path)):
            if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                continue
            if text := ast.get_docstring(node):
                places[text].append(f"{name_of(path)} {getattr(node, 'name', '')}".strip())

    assert {text: names for text, names in places.items() if len(names) > 1} == {}


def test_every_room_says_what_goes_in_and_out() -> None:
    """The words "In:", "Out:" and "May assume:" stand in the docstring of each room."""
    rooms = [path for path in python_files(SOURCE) if path.name == "__init__.py"]
    silent = [
        f"{name_of(path)}: {word}"
        for path in rooms
        if path.parent != SOURCE
        for word in ("In:", "Out:", "May assume:")
        if word not in " ".join((ast.get_docstring(syntax_of(path)) or "").split())
    ]

    assert silent == []
