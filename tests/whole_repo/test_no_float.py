"""No binary float enters the library: none is written, annotated, made or rounded."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole_repo.checkout import SOURCE, name_of, python_files, syntax_of

# Where a float is no number of a ruleset or a case, and why.
_HARMLESS = {"src/tcpl_rules/diagnostics/suggest.py": "how alike two words are, as difflib asks"}

_MAKES_FLOAT = {"complex", "float", "round"}


def _floats(tree: ast.Module) -> Iterator[int]:
    """Lines on which a float can come into being, or is asked for."""
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=complex() | float()):
                yield node.lineno
            case ast.Call(func=ast.Name(id=name)) if name in _MAKES_FLOAT:
                yield node.lineno
            case (
                ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation)
            ):
                yield from _named_float(annotation)
            case ast.FunctionDef(returns=ast.expr() as annotation):
                yield from _named_float(annotation)
            case ast.ImportFrom(module="math") | ast.Import(names=[ast.alias(name="math"), *_]):
                yield from _unless_whole(node)


def _named_float(annotation: ast.expr) -> Iterator[int]:
    for node in ast.walk(annotation):
        if isinstance(node, ast.Name) and node.id in {"complex", "float"}:
            yield node.lineno


def _unless_whole(node: ast.Import | ast.ImportFrom) -> Iterator[int]:
    """An import from math is fine when each name it brings works on whole numbers."""
    if isinstance(node, ast.Import) or not {n.name for n in node.names} <= {"gcd", "lcm", "prod"}:
        yield node.lineno


@pytest.mark.parametrize("path", python_files(SOURCE), ids=name_of)
def test_no_float(path: Path) -> None:
    assert bool(list(_floats(syntax_of(path)))) == (name_of(path) in _HARMLESS)


@pytest.mark.parametrize(
    "text",
    [
        "x = 0.5",
        "def f(x: float | None): ...",
        "def f() -> tuple[float, ...]: ...",
        "x: float",
        "round(x)",
        "float(x)",
        "from math import ceil",
        "import math",
    ],
)
def test_a_float_is_found(text: str) -> None:
    assert list(_floats(ast.parse(text))) == [1]


def test_refusing_a_float_is_allowed() -> None:
    assert list(_floats(ast.parse("isinstance(value, float)"))) == []
