"""The calculator as one file: page, Python, this library and its rulesets; it asks nobody."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final

from tcpl_rules.calculator.packing.explanation_style import explanation_style
from tcpl_rules.calculator.packing.precompile import precompiled
from tcpl_rules.calculator.packing.runtime_files import PACKAGES, members
from tcpl_rules.calculator.packing.wheels import Wheel, packed, repacked, wheels
from tcpl_rules.calendar.carried import FILE, written
from tcpl_rules.calendar.vietnam import VietnameseHolidays
from tcpl_rules.errors import CalendarError

_LOCK: Final = "pyodide-lock.json"
_STDLIB: Final = "python_stdlib.zip"
_COMPILED: Final = "compiled.zip"
_DAYS_OFF: Final = "days-off.zip"
_YEARS: Final = range(2015, 2041)
"""The years whose days off are written down: those of every ruleset, and some ahead."""

_RUNTIME: Final = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", _STDLIB, _LOCK)
_MARK: Final = re.compile(r"\{\{(\w+)\}\}")
_RUN: Final = re.compile(r'<script(?: type="(?:module|importmap)")?>(.*?)</script>', re.DOTALL)
_POLICY: Final = (
    "default-src 'none'; script-src {scripts} data: blob: 'wasm-unsafe-eval'; worker-src blob:; "
    "style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
)
"""What the page may do: run what it carries, and reach nothing. `connect-src` stays 'none'."""


def build_calculator(out: Path, reference: str = "") -> None:
    """Write the calculator to *out*, over what is there.

    Rules in it lead to their pages under *reference*, as seen from *out*; nowhere if empty.

    Raises:
        RuntimeFilesError: The Python for browsers or a package cannot be had.
        OSError: *out* cannot be written.
    """
    content = calculator(reference)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)


def calculator(reference: str = "") -> bytes:
    """The page, in UTF-8; the same packages give the same bytes. For *reference* see above.

    Raises:
        RuntimeFilesError: The Python for browsers or a package cannot be had.
    """
    runtime, packages = _runtime(), wheels()
    compiled = precompiled(runtime, {wheel.file: wheel.content for wheel in packages})
    beside = {_COMPILED: compiled.beside, _DAYS_OFF: _days_off()}
    carried = {**runtime, _STDLIB: compiled.stdlib, **beside}
    return calculator_text(carried, packages, reference).encode()


def calculator_text(
    runtime: Mapping[str, bytes], packages: tuple[Wheel, ...], reference: str = ""
) -> str:
    """The page that carries the files of *runtime* and the *packages*, and may reach nothing."""
    carried = {**runtime, **{wheel.file: wheel.content for wheel in packages}}
    parts = {
        "reference": escape(reference),
        "style": "\n".join((explanation_style(), *(text for _, text in _page_files(".css")))),
        "modules": _import_map(_page_files(".js")),
        "files": "\n".join(_carried(name, content) for name, content in carried.items()),
        "notice": _notice(packages),
    }
    page = _filled(_page_text("page.html"), parts)
    return page.replace("{{policy}}", _POLICY.format(scripts=" ".join(_hashes(page))))


def _filled(template: str, parts: dict[str, str]) -> str:
    """*template* with its marks replaced; the mark of no part stays."""
    return _MARK.sub(lambda mark: parts.get(mark[1], mark[0]), template)


def _runtime() -> dict[str, bytes]:
    """Pyodide's files by name; nothing more can be loaded, so its list of packages is empty."""
    given = members("pyodide", _RUNTIME)
    lock = {"info": json.loads(given[_LOCK])["info"], "packages": {}}
    return {
        **given,
        _STDLIB: repacked(given[_STDLIB]),
        _LOCK: json.dumps(lock, sort_keys=True).encode(),
    }


def _days_off() -> bytes:
    """A zip that brings the library days off of Vietnam; empty where no list is installed here."""
    try:
        text = written(VietnameseHolidays(), _YEARS)
    except CalendarError:
        return packed(())
    return packed([(f"tcpl_rules/calendar/{FILE}", text.encode())])


def _page_files(suffix: str) -> list[tuple[str, str]]:
    """Name and text of our own files with *suffix*, in the order of their names."""
    folder = files("tcpl_rules.calculator.packing") / "page"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(suffix))
    return [(name, _page_text(name)) for name in names]


def _page_text(name: str) -> str:
    return (files("tcpl_rules.calculator.packing") / "page" / name).read_text("utf-8")


def _import_map(modules: Iterable[tuple[str, str]]) -> str:
    """Our modules under the names by which they import each other, as addresses that hold them."""
    imports = {
        f"calculator/{name}": f"data:text/javascript;base64,{_base64(text.encode())}"
        for name, text in modules
    }
    return json.dumps({"imports": imports})


def _carried(name: str, content: bytes) -> str:
    # No date and no name in the header, so that the same content gives the same bytes.
    letters = _base64(gzip.compress(content, mtime=0))
    return f'<script type="application/gzip" data-file="{name}">{letters}</script>'


def _notice(packages: tuple[Wheel, ...]) -> str:
    """What others wrote of this file, for the comment at its head; licences are in the wheels."""
    runtime = PACKAGES["pyodide"]
    carried = ", ".join(wheel.file.removesuffix("-py3-none-any.whl") for wheel in packages)
    return (
        f"In this file: Pyodide {runtime.version} (MPL-2.0; npm package {runtime.spec}, repacked)"
        f" with CPython (PSF-2.0); {carried} (each with its licence)."
    )


def _hashes(page: str) -> list[str]:
    """What the policy calls the scripts of *page* that run: others do not."""
    digests = (hashlib.sha256(text.encode()).digest() for text in _RUN.findall(page))
    return [f"'sha256-{_base64(digest)}'" for digest in digests]


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()
