"""The Python packages that go into the calculator: this library, and what it stands on."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from attrs import frozen

from tcpl_rules.calculator.packing.runtime_files import RuntimeFilesError

LIBRARY: Final = "tcpl-rules"
STANDS_ON: Final = ("attrs", "et_xmlfile", "lark", "openpyxl")
"""What the library needs in the browser: the language, cases and workbooks."""

_MISSING = "the calculator carries {name}, which is not installed: pip install '.[excel]'"
_NO_HATCHLING = "in a checkout the wheel is built with hatchling: pip install hatchling"
_SAME_DAY = (1980, 1, 1, 0, 0, 0)


@frozen
class Wheel:
    """A wheel: the *file* it is called, and its *content*."""

    file: str
    content: bytes


def wheels() -> tuple[Wheel, ...]:
    """This library, then everything in `STANDS_ON`; the same packages give the same bytes.

    Raises:
        RuntimeFilesError: A package is not installed, or the library cannot be built.
    """
    return (library_wheel(), *(installed_wheel(name) for name in STANDS_ON))


def library_wheel() -> Wheel:
    """This library: built anew in a checkout, else packed from where it is installed."""
    checkout = Path(__file__).parents[4]
    if (checkout / "pyproject.toml").is_file():
        return _built(checkout)
    return installed_wheel(LIBRARY)


def installed_wheel(name: str) -> Wheel:
    """The package *name*, packed again from the files that its installation lists."""
    try:
        found = distribution(name)
    except PackageNotFoundError as missing:
        msg = _MISSING.format(name=name)
        raise RuntimeFilesError(msg) from missing
    listed = [path for path in found.files or () if _belongs(path.parts, path.name)]
    files = {path.as_posix(): Path(str(path.locate())).read_bytes() for path in listed}
    stem = f"{name.replace('-', '_')}-{found.version}"
    return Wheel(f"{stem}-py3-none-any.whl", packed(files.items()))


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of *files* by name, laid in unpacked: what holds it packs all of it at once."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for name, content in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _SAME_DAY), content)
    return into.getvalue()


def repacked(archive: bytes) -> bytes:
    """The files of the zip *archive*, as `packed` lays them in."""
    with zipfile.ZipFile(io.BytesIO(archive)) as held:
        return packed((name, held.read(name)) for name in held.namelist() if name[-1] != "/")


def _belongs(parts: tuple[str, ...], name: str) -> bool:
    """Whether a file of an installation was in its wheel: no program, cache or note of pip."""
    made = name.endswith(".pyc") or name in {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}
    return ".." not in parts and not made


def _built(checkout: Path) -> Wheel:
    if find_spec("hatchling") is None:
        raise RuntimeFilesError(_NO_HATCHLING)
    with tempfile.TemporaryDirectory() as folder:
        asked = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
        done = subprocess.run(asked, cwd=checkout, capture_output=True, text=True, check=False)  # noqa: S603 - no shell, words of ours
        if done.returncode:
            msg = f"the wheel of this checkout cannot be built:\n{done.stderr.strip()}"
            raise RuntimeFilesError(msg)
        (wheel,) = Path(folder).glob("*.whl")
        return Wheel(wheel.name, repacked(wheel.read_bytes()))
