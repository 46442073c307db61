"""Values that hold read-only mappings, which pickle refuses, made fit for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import attrs

Made = TypeVar("Made")


def reduced(value: attrs.AttrsInstance) -> tuple[object, ...]:
    """What ``__reduce__`` of *value*, an attrs object, returns; all below it stays read-only."""
    fields = {a.alias: getattr(value, a.name) for a in attrs.fields(type(value))}
    return _remade, (type(value), _dumped(fields))


def _dumped(fields: Mapping[str, object]) -> bytes:
    # Most hosts never pickle, so importing the library does not load it.
    import io  # noqa: PLC0415
    import pickle  # noqa: PLC0415

    class Pickler(pickle.Pickler):
        """Takes read-only mappings too."""

        def reducer_override(self, part: object) -> Any:
            """How *part* is made again, if it is a read-only mapping."""
            if isinstance(part, MappingProxyType):
                return _read_only, (dict(part),)
            return NotImplemented

    stream = io.BytesIO()
    Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(fields)
    return stream.getvalue()


def _read_only(mapping: dict[object, object]) -> Mapping[object, object]:
    # The type of a read-only mapping has no name that pickle could find it by.
    return MappingProxyType(mapping)


def _remade(made: type[Made], fields: bytes) -> Made:
    import pickle  # noqa: PLC0415 - as above

    return made(**pickle.loads(fields))  # noqa: S301 - part of a pickle that is being read
