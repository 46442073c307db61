"""Files replaced whole: a reader sees the old content or the new, never a part."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Final

_NEW: Final = 0o644
"""The permissions of a file that was not there."""


def replace(path: Path, content: bytes) -> None:
    """Put *content* in place of what *path* holds, with the same permissions.

    A symbolic link stays one; the file it leads to is replaced. A file that is not there is made.

    Raises:
        OSError: It could not be written; the old content is untouched.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, beside)
        else:
            beside.chmod(_NEW)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
