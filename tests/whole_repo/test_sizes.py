"""Files and functions stay small enough to read in one sitting."""

from __future__ import annotations

from tests.whole_repo.checkout import SOURCE, TESTS, functions_of, name_of, python_files

_FILE_LINES = 350
_FUNCTION_LINES = 50


def test_no_file_is_long() -> None:
    lines = {
        name_of(path): len(path.read_text("utf-8").split("\n")) - 1
        for path in python_files(SOURCE, TESTS)
    }

    assert {name: count for name, count in lines.items() if count > _FILE_LINES} == {}


def test_no_function_is_long() -> None:
    functions = {
        f"{name_of(path)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in python_files(SOURCE, TESTS)
        for node in functions_of(path)
    }

    assert {name: count for name, count in functions.items() if count > _FUNCTION_LINES} == {}


def test_no_name_says_nothing() -> None:
    nothing = {"common", "data", "helper", "helpers", "info", "manager", "misc", "util", "utils"}

    assert [name_of(p) for p in python_files(SOURCE, TESTS) if p.stem in nothing] == []
