"""Files of others that are no Python: fetched with npm, and used only when their hash is right."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from attrs import frozen

from tcpl_rules.errors import TcplError

_REFUSED = "npm did not fetch {package}; it needs the network the first time:\n{said}"


class RuntimeFilesError(TcplError, RuntimeError):
    """What the calculator is built from is not to be had, or is not what was pinned."""


class NotFetchedError(RuntimeFilesError):
    """A file of others is not to be had here: there is no npm, no node, or no network."""


@frozen
class NpmPackage:
    """A package of npm as we use it: one *version*, and the *sha512* of its tarball in base64."""

    name: str
    version: str
    sha512: str

    @property
    def spec(self) -> str:
        """What npm is asked for."""
        return f"{self.name}@{self.version}"

    @property
    def file(self) -> str:
        """The name under which npm lays the tarball down."""
        return f"{self.name}-{self.version}.tgz"


PACKAGES: Final = {
    package.name: package
    for package in (
        NpmPackage(
            "pyodide",
            "314.0.7",
            "0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==",
        ),
        NpmPackage(
            "iframe-worker",
            "1.0.4",
            "roeaaI+Lg1LJNfgpCjoRe/+WzEjy9+Z08LoEvu85MCPbBjwm+qXz8Ag5U05lHa6V1CysZyGzE0SOkAtSUA5q7Q==",
        ),
    )
}
"""What is fetched: CPython for browsers, and the shim that lets a site search from a folder."""


def fetched(name: str) -> Path:
    """The tarball of the package *name* of `PACKAGES`; fetched once, its hash proven each time.

    Raises:
        RuntimeFilesError: It cannot be fetched, or is not the one that was pinned.
    """
    package = PACKAGES[name]
    kept = npm_cache() / package.file
    if not (kept.is_file() and _is_pinned(package, kept)):
        _fetch(package, kept)
    return kept


def members(name: str, wanted: Iterable[str]) -> dict[str, bytes]:
    """The *wanted* files of the package *name*, by their path inside it.

    Raises:
        RuntimeFilesError: The package cannot be had, or lacks one of them.
    """
    found = {}
    with tarfile.open(fetched(name)) as archive:
        for path in wanted:
            try:
                inside = archive.extractfile(f"package/{path}")
            except KeyError:
                inside = None
            if inside is None:
                msg = f"{PACKAGES[name].spec} has no file {path}"
                raise RuntimeFilesError(msg)
            found[path] = inside.read()
    return found


@cache
def npm_cache() -> Path:
    """Where tarballs are kept: under ``build`` in a checkout, else in the user's cache."""
    checkout = Path(__file__).parents[4]
    if (checkout / "pyproject.toml").is_file():
        return checkout / "build" / "npm"
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "tcpl_rules" / "npm"


def _fetch(package: NpmPackage, kept: Path) -> None:
    """Lay the tarball down at *kept*; whole or not at all, for several may do it at once."""
    npm = shutil.which("npm")
    if npm is None:
        msg = f"{package.spec} is fetched with npm, and there is no npm on this machine"
        raise NotFetchedError(msg)
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent, prefix="fetching-") as folder:
        # A list of words and no shell; the one that varies is a name and version of ours.
        asked = (npm, "pack", package.spec, "--silent", "--pack-destination", folder)
        done = subprocess.run(asked, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
        laid = Path(folder) / package.file
        if done.returncode or not laid.is_file():
            said = (done.stderr or done.stdout).strip()
            raise NotFetchedError(_REFUSED.format(package=package.spec, said=said))
        if not _is_pinned(package, laid):
            msg = f"what npm gave for {package.spec} is not what was pinned: its sha512 differs"
            raise RuntimeFilesError(msg)
        laid.replace(kept)


def _is_pinned(package: NpmPackage, file: Path) -> bool:
    digest = hashlib.sha512(file.read_bytes()).digest()
    return base64.b64encode(digest).decode() == package.sha512
