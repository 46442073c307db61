"""Where the shipped texts are: inside an installed package, or beside ``src`` in a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

AssetName = Literal["grammar", "rulesets", "errors"]
"""A folder of texts that the library reads and does not import."""

_FOLDERS: Final[dict[AssetName, str]] = {
    "grammar": "grammar",
    "rulesets": "rulesets",
    "errors": "docs/errors",
}


def asset(name: AssetName) -> Traversable:
    """The folder called *name*.

    A wheel carries its own copy. An editable install and a checkout read the folder that people
    edit, so that an edit counts at once.

    Raises:
        FileNotFoundError: The package was installed without the folder.
    """
    bundled = files("tcpl_rules") / "_bundled" / name
    if bundled.is_dir():
        return bundled
    checkout = Path(__file__).parents[2]
    beside = checkout / _FOLDERS[name]
    if (checkout / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    msg = f"tcpl_rules was installed without its folder {name}"
    raise FileNotFoundError(msg)
