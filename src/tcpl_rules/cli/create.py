"""Folders that appear whole: a reader sees all files of a new one, or none."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


def create_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make *folder* with *files*, content by name.

    Raises:
        OSError: It is there already, or could not be written; nothing is left behind.
    """
    if folder.exists() or folder.is_symlink():
        raise FileExistsError(errno.EEXIST, "is there already; nothing was written", str(folder))
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.resolve().parent))
    try:
        for name, content in files.items():
            (beside / name).write_bytes(content)
        # mkdtemp lets nobody else in; a new folder lets in whom the system's mask allows.
        mask = os.umask(0)
        os.umask(mask)
        beside.chmod(0o777 & ~mask)
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
