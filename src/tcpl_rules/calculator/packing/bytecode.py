"""Modules as Python keeps them once compiled, so that a browser need not compile them each time."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from importlib.machinery import ModuleSpec
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import PurePosixPath
from types import ModuleType

from tcpl_rules.calculator.packing.wheels import packed

_BELIEVED = 1
"""The flag of a file that is not compared with its source: both lie in one page, for good."""


def bytecode(modules: Iterable[ModuleType], zipped: str, folder: str) -> bytes:
    """A zip of the compiled *modules* that come from the zip *zipped*, or lie under *folder*.

    In it, `zipped/` holds what goes into that zip, where a compiled file stands for its source, and
    `folder/` what goes under that folder, where both lie side by side.
    """
    return packed(_compiled(modules, zipped, folder))


def _compiled(
    modules: Iterable[ModuleType], zipped: str, folder: str
) -> Iterator[tuple[str, bytes]]:
    specs = {spec.origin: spec for module in modules if (spec := module.__spec__) is not None}
    for origin, spec in specs.items():
        if origin is None or not origin.endswith(".py"):
            continue
        place = PurePosixPath(origin)
        if place.is_relative_to(zipped):
            yield f"zipped/{place.relative_to(zipped)}c", _code(spec, origin)
        elif place.is_relative_to(folder):
            cached = PurePosixPath(cache_from_source(origin)).relative_to(folder)
            yield f"folder/{cached}", _code(spec, origin)


def _code(spec: ModuleSpec, origin: str) -> bytes:
    """The content of the compiled file of the module *spec*, found at *origin*."""
    # INVARIANT: a module that comes from a file of Python has a loader that reads it.
    source: bytes = spec.loader.get_data(origin)  # type: ignore[union-attr]
    code = compile(source, origin, "exec", dont_inherit=True)
    head = MAGIC_NUMBER + _BELIEVED.to_bytes(4, "little") + source_hash(source)
    return head + marshal.dumps(code)
