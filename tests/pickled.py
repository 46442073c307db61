"""Values sent to another process and back."""

from __future__ import annotations

import pickle
from typing import Any


def pickled(value: object) -> Any:
    """*value* after a pickle and back."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - made in the same breath
