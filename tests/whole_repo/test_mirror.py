"""The tests mirror the source: ``src/tcpl_rules/x/y.py`` has ``tests/x/test_y.py``."""

from __future__ import annotations

from tests.whole_repo.checkout import SOURCE, TESTS, python_files

# A file without a test file of its own, and why.
_TESTED_ELSEWHERE: dict[str, str] = {"_version.py": "it holds one literal, which the wheel carries"}

# Folders of tests that look across rooms.
_ACROSS = {
    "benchmark",
    "browser",
    "cases",
    "conformance",
    "examples",
    "golden",
    "proof",
    "properties",
    "whole_repo",
    "written",
}


def _expected() -> dict[str, str]:
    """Each source file, and the test file that mirrors it; names that begin with _ lose it."""
    return {
        path.relative_to(SOURCE).as_posix(): (
            path.relative_to(SOURCE).parent / f"test_{path.stem.lstrip('_')}.py"
        ).as_posix()
        for path in python_files(SOURCE)
        if path.stem not in {"__init__", "__main__"}
    }


def _found() -> set[str]:
    return {
        relative.as_posix()
        for path in python_files(TESTS)
        if (relative := path.relative_to(TESTS)).name.startswith("test_")
        and relative.parts[0] not in _ACROSS
    }


def test_every_file_has_its_test() -> None:
    found = _found()
    missing = {source for source, test in _expected().items() if test not in found}

    assert missing == set(_TESTED_ELSEWHERE)


def test_every_test_has_its_file() -> None:
    # tests/test_<room>.py may look at a whole room from outside.
    rooms = {f"test_{path.name}.py" for path in SOURCE.iterdir() if path.is_dir()}

    assert _found() - set(_expected().values()) - rooms == set()


def test_every_exception_has_a_reason() -> None:
    assert [source for source, reason in _TESTED_ELSEWHERE.items() if len(reason.split()) < 3] == []
