"""Compiled modules take the place of what they were compiled from. The node here is made up."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tcpl_rules.calculator.packing import precompile
from tcpl_rules.calculator.packing.precompile import Precompiled, precompiled
from tcpl_rules.calculator.packing.runtime_files import NotFetchedError
from tcpl_rules.calculator.packing.wheels import packed
from tcpl_rules.errors import InternalError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the made-up node is a script for a shell")

_NODE = """#!{python}
import sys
from pathlib import Path
folder = Path(sys.argv[2])
Path({log!r}).open("a").write(" ".join(sorted(file.name for file in folder.iterdir())) + "\\n")
if {ends}:
    print("ImportError: no module of this name", file=sys.stderr)
    sys.exit({ends})
(folder / "bytecode.zip").write_bytes(Path({made!r}).read_bytes())
"""
_RUNTIME = {"python_stdlib.zip": packed([("a.py", b"a"), ("b.py", b"b"), ("sub/", b"")])}
_WHEELS = {"thing.whl": b"PK"}
_MADE = packed([("zipped/a.pyc", b"A"), ("folder/thing/__pycache__/x.cpython-314.pyc", b"X")])


@pytest.fixture
def node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Puts a node on the path; the file in which it notes what it was given."""

    def put(*, ends: int = 0) -> Path:
        log, made, program = tmp_path / "asked", tmp_path / "made.zip", tmp_path / "bin/node"
        made.write_bytes(_MADE)
        program.parent.mkdir()
        text = _NODE.format(python=sys.executable, log=str(log), ends=ends, made=str(made))
        program.write_text(text, "utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        monkeypatch.setattr(precompile, "npm_cache", lambda: tmp_path / "npm")
        return log

    return put


def _held(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        return {name: held.read(name) for name in held.namelist()}


def test_compiled_stands_for_source(node: Callable[..., Path]) -> None:
    node()
    made = precompiled(_RUNTIME, _WHEELS)

    assert _held(made.stdlib) == {"a.pyc": b"A", "b.py": b"b"}
    assert _held(made.beside) == {"thing/__pycache__/x.cpython-314.pyc": b"X"}


def test_node_is_asked_once_for_the_same(node: Callable[..., Path]) -> None:
    log = node()
    first: list[Precompiled] = [precompiled(_RUNTIME, _WHEELS) for _ in range(2)]
    precompiled(_RUNTIME, {"thing.whl": b"PK, changed"})

    assert first[0] == first[1]
    assert log.read_text("utf-8") == "python_stdlib.zip thing.whl\n" * 2


def test_a_library_that_does_not_start_is_our_fault(node: Callable[..., Path]) -> None:
    node(ends=1)

    with pytest.raises(InternalError, match="ImportError: no module of this name"):
        precompiled(_RUNTIME, _WHEELS)


def test_with_an_old_node_sources_stay(node: Callable[..., Path]) -> None:
    """And it is tried again: node may be a newer one by then."""
    log = node(ends=3)
    made = [precompiled(_RUNTIME, _WHEELS) for _ in range(2)]

    assert [_held(one.stdlib) for one in made] == [{"a.py": b"a", "b.py": b"b"}] * 2
    assert [_held(one.beside) for one in made] == [{}] * 2
    assert len(log.read_text("utf-8").splitlines()) == 2


def test_without_node(node: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    node()
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NotFetchedError, match="built with node"):
        precompiled(_RUNTIME, _WHEELS)
