"""``tcpl freeze``: the compiled form of the shipped rulesets, for contributors."""

from __future__ import annotations

import argparse
from pathlib import Path

from tcpl_rules._assets import asset
from tcpl_rules.cli.console import complain, say
from tcpl_rules.cli.replace import replace
from tcpl_rules.freeze import FILE, frozen_text
from tcpl_rules.pipeline import check_sources
from tcpl_rules.shelf import shipped_ids, shipped_sources

_FINDINGS = 1
_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether to write, or only to compare."""
    parser.add_argument("--check", action="store_true", help="only name what is not current")


def run(arguments: argparse.Namespace) -> int:
    """Compile each shipped ruleset from its text; write the form that needs no parser."""
    folder = asset("rulesets")
    if not isinstance(folder, Path) or folder.parent.name == "_bundled":
        return complain("freeze works in a checkout, not in an installed package", _USAGE)
    stale = [name for name in shipped_ids() if _is_stale(folder / name, write=not arguments.check)]
    for name in stale:
        say(f"{name}/{FILE}")
    return _FINDINGS if stale and arguments.check else 0


def _is_stale(folder: Path, *, write: bool) -> bool:
    """Whether the file in *folder* is not what its texts give; written anew if asked."""
    sources = shipped_sources(folder.name)
    checked = check_sources(sources)
    text = frozen_text(checked.model, checked.content_hash, sources).encode()
    path = folder / FILE
    if path.is_file() and path.read_bytes() == text:
        return False
    if write:
        if not path.exists():
            path.touch()
        replace(path, text)
    return True
