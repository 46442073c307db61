"""Has the Python of the page compile, once and here, what it would else compile at each start."""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from attrs import frozen

from tcpl_rules.calculator.packing.runtime_files import NotFetchedError, npm_cache
from tcpl_rules.calculator.packing.wheels import packed
from tcpl_rules.errors import InternalError

_TOO_OLD: Final = 3
_STDLIB: Final = "python_stdlib.zip"


@frozen
class Precompiled:
    """The library of Python with compiled modules in it, and those that lie *beside* the wheels."""

    stdlib: bytes
    beside: bytes


def precompiled(runtime: Mapping[str, bytes], packages: Mapping[str, bytes]) -> Precompiled:
    """What the page loads, compiled by the Python in *runtime* with the wheels *packages*.

    With a node that is too old nothing is compiled: the page then starts more slowly.

    Raises:
        NotFetchedError: There is no node.
        InternalError: The library does not start in that Python.
    """
    given = {**runtime, **packages}
    with zipfile.ZipFile(io.BytesIO(_bytecode(given))) as archive:
        compiled = {name: archive.read(name) for name in archive.namelist()}
    return Precompiled(
        stdlib=_stdlib(runtime[_STDLIB], _under("zipped/", compiled)),
        beside=packed(_under("folder/", compiled).items()),
    )


def _bytecode(given: Mapping[str, bytes]) -> bytes:
    """What `compile.mjs` makes of *given*: kept until something else is given."""
    kept, name = npm_cache() / "bytecode", _digest(given)
    if kept.is_file():
        made_of, _, content = kept.read_bytes().partition(b"\n")
        if made_of == name:
            return content
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent, prefix="compiling-") as folder:
        compiled = _compiled(given, Path(folder))
        if compiled is None:
            return packed(())
        whole = Path(folder) / kept.name
        whole.write_bytes(name + b"\n" + compiled)
        whole.replace(kept)
    return compiled


def _stdlib(archive: bytes, compiled: Mapping[str, bytes]) -> bytes:
    """The zip *archive* with each compiled module in place of its source."""
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        names = [name for name in held.namelist() if name[-1] != "/" and f"{name}c" not in compiled]
        return packed([*compiled.items(), *((name, held.read(name)) for name in names)])


def _under(folder: str, files_by_name: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name.removeprefix(folder): content
        for name, content in files_by_name.items()
        if name.startswith(folder)
    }


def _digest(given: Mapping[str, bytes]) -> bytes:
    """A name for what is compiled from *given*: other files, another name."""
    digest = hashlib.sha256(_script().read_bytes())
    for name, content in sorted(given.items()):
        digest.update(f"{name} {len(content)} ".encode() + content)
    return digest.hexdigest().encode()


def _script() -> Traversable:
    return files("tcpl_rules.calculator.packing") / "compile.mjs"


def _compiled(given: Mapping[str, bytes], folder: Path) -> bytes | None:
    """The compiled modules; None where node is too old to run that Python at all."""
    node = shutil.which("node")
    if node is None:
        msg = "the calculator is built with node, which comes with npm; there is none here"
        raise NotFetchedError(msg)
    for name, content in given.items():
        (folder / name).write_bytes(content)
    with as_file(_script()) as script:
        asked = (node, str(script), str(folder))
        done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - no shell, words of ours
    if done.returncode == _TOO_OLD:
        return None
    made = folder / "bytecode.zip"
    if done.returncode or not made.is_file():
        msg = f"the library does not start in the Python of browsers:\n{done.stderr.strip()}"
        raise InternalError(msg)
    return made.read_bytes()
