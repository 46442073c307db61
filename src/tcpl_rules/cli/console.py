"""Standard output and standard error as the commands use them."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
import traceback
from pathlib import Path
from typing import TextIO

from tcpl_rules.report.screen import Screen, printable

_IN_A_PIPE = 100
_NARROWEST, _WIDEST = 60, 120
_FAULT = 3


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; Vietnamese must survive ``LANG=C``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def screen_of(stream: TextIO) -> Screen:
    """A terminal takes colour, unless ``NO_COLOR`` or ``TERM=dumb`` says otherwise; a pipe none."""
    if not stream.isatty():
        return Screen(width=_IN_A_PIPE)
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    width = shutil.get_terminal_size((_IN_A_PIPE, 24)).columns
    return Screen(width=min(max(width, _NARROWEST), _WIDEST), colour=not plain)


def say(text: str) -> None:
    """Print *text* and one line end."""
    print(text.removesuffix("\n"))


def say_json(document: object) -> None:
    """Print *document* as JSON: indented, letters as they are."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def complain(text: str, code: int) -> int:
    """Print *text* on standard error; *code*, for the caller to return."""
    sys.stdout.flush()
    print(f"tcpl: {printable(text)}", file=sys.stderr)
    return code


def read_stdin() -> bytes:
    """All of standard input, as it is."""
    buffer: io.BufferedIOBase | None = getattr(sys.stdin, "buffer", None)
    return sys.stdin.read().encode() if buffer is None else buffer.read()


def unreadable(fault: OSError) -> str:
    """What the system says of a file, on one line."""
    said = fault.strerror or str(fault)
    name = "" if fault.filename is None else f"{os.fsdecode(fault.filename)}: "
    return f"{name}{said[:1].lower()}{said[1:]}"


def fault_of_ours(fault: Exception) -> int:
    """Ask to report *fault*, with the place in our code; the exit code for it."""
    frames = traceback.extract_tb(fault.__traceback__)
    at = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    said = " ".join(f"{type(fault).__name__}: {fault}".split())
    return complain(f"a fault of tcpl_rules, not yours; please report it: {said}{at}", _FAULT)
