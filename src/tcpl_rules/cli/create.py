"""Files and folders that appear whole: a reader sees all of a new one, or nothing."""

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
    _refuse_what_is_there(folder)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.resolve().parent))
    try:
        for name, content in files.items():
            (beside / name).write_bytes(content)
        _let_in(beside, 0o777)
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def create_file(path: Path, content: bytes) -> None:
    """Make the file *path* with *content*.

    Raises:
        OSError: It is there already, or could not be written; nothing is left behind.
    """
    _refuse_what_is_there(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.resolve().parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        _let_in(beside, 0o666)
        beside.rename(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _refuse_what_is_there(path: Path) -> None:
    """Raise for a *path* that is there, and for one with no folder to stand in."""
    if path.exists() or path.is_symlink():
        raise FileExistsError(errno.EEXIST, "is there already; nothing was written", str(path))
    if not path.resolve().parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", str(path.parent))


def _let_in(beside: Path, mode: int) -> None:
    """What is temporary lets nobody else in; what is new, whom the system's mask allows."""
    mask = os.umask(0)
    os.umask(mask)
    beside.chmod(mode & ~mask)
