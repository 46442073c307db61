"""The site in both languages: put together, built with mkdocs, and served on this machine."""

from __future__ import annotations

import errno
import importlib.util
import os
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from tcpl_rules.calculator.packing.build import build_calculator
from tcpl_rules.calculator.packing.runtime_files import RuntimeFilesError, members
from tcpl_rules.cli.console import complain, say
from tcpl_rules.quantities import Language
from tcpl_rules.reference.collect import files, shipped
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.site.stage import put_together, staged

_FAILED: Final = 1
_USAGE: Final = 2
_NEEDED: Final = ("mkdocs", "material", "mkdocstrings")
_SHIM: Final = "shim/index.js"
_WORKER: Final = "assets/iframe-worker.js"
_START: Final = (
    "from mkdocs.__main__ import cli; from tcpl_rules.highlight import register; register(); cli()"
)
"""Starts mkdocs with our lexer known, also where the library is not installed."""

_QUIET: Final = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
"""Without these the theme warns at every build that mkdocs 2 will not be for it."""


def missing_for_site() -> str:
    """What is not installed and has to be; empty where all is."""
    lacking = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if not lacking:
        return ""
    return (
        f"a site is built with mkdocs, and {', '.join(lacking)} is not installed; install what the "
        "group `site` of pyproject.toml lists, or all of requirements-dev.txt"
    )


def build_site(root: Path, pages: Mapping[Language, tuple[Page, ...]]) -> int:
    """Build ``build/site`` in the checkout at *root*; *pages* are the generated; the exit code."""
    rulesets = shipped()
    both = [
        staged(root, (*made, *files(rulesets, lang)), lang)
        for lang, made in sorted(pages.items(), reverse=True)
    ]
    settings = put_together(root, both)
    _search_in_folders(root, pages)
    # The Vietnamese site lies around the English one, and building it empties its folder.
    for file in settings:
        code = _mkdocs(file)
        if code:
            return complain(f"mkdocs refused {file.relative_to(root)}", _FAILED)
    _calculator(root / "build" / "site" / "calculator.html")
    say("build/site/index.html")
    return 0


def serve(folder: Path, port: int) -> int:
    """Serve *folder* on *port* to this machine alone, until it is interrupted."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as fault:
        if fault.errno in (errno.EADDRINUSE, errno.EACCES):
            return complain(f"port {port} is not free; name another: --serve PORT", _USAGE)
        raise
    with server:
        say(f"http://127.0.0.1:{port}/")
        sys.stdout.flush()
        server.serve_forever()
    return 0


def _mkdocs(settings: Path) -> int:
    """Build what *settings* describe; what mkdocs says is told only where it refuses."""
    asked = (sys.executable, "-c", _START, "build", "--config-file", str(settings))
    env = {**os.environ, **_QUIET}
    # The words are ours, and the one that varies is a file that was just made.
    done = subprocess.run(asked, env=env, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        print(done.stderr, file=sys.stderr, end="")
    return done.returncode


def _search_in_folders(root: Path, languages: Mapping[Language, object]) -> None:
    """Lay down the file with which a page that is opened from a folder can search."""
    try:
        shim = members("iframe-worker", (_SHIM,))[_SHIM]
    except RuntimeFilesError as missing:
        # The site works all the same where it is served.
        say(f"search will need a server: {missing}")
        shim = b"// fetched with npm where there is one\n"
    for lang in languages:
        file = root / "build" / "pages" / lang / _WORKER
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(shim)


def _calculator(out: Path) -> None:
    try:
        build_calculator(out, "reference/")
    except RuntimeFilesError as missing:
        say(f"without the calculator: {missing}")
