"""Every check of the project, in one command: ``python -m tests``.

Arguments go to pytest; with any, only pytest runs: ``python -m tests tests/model -k rows``.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_SCRIPTS = Path(sys.executable).parent
_PYTEST = (sys.executable, "-m", "pytest")
_CHECKS: dict[str, tuple[str, ...]] = {
    "lint": (sys.executable, "-m", "ruff", "check", "."),
    "layout": (sys.executable, "-m", "ruff", "format", "--check", "."),
    "types": (sys.executable, "-m", "mypy"),
    "rooms": (str(_SCRIPTS / "lint-imports"), "--no-cache"),
    # One file of tests stays on one core, so that what it makes once is made once.
    "tests": (*_PYTEST, "-n", "auto", "--dist", "loadfile"),
}


def main(arguments: list[str]) -> int:
    """Run every check, failing or not, and name those that failed; 0 when none did."""
    if arguments:
        return _run((*_PYTEST, *arguments))
    failed = [name for name, command in _CHECKS.items() if not _passes(name, command)]
    print("failed: " + ", ".join(failed) if failed else "all checks passed")
    return 1 if failed else 0


def _passes(name: str, command: tuple[str, ...]) -> bool:
    print(f"== {name}", flush=True)
    begun = time.monotonic()
    status = _run(command)
    print(f"-- {name}: {round(time.monotonic() - begun)} s", flush=True)
    return status == 0


def _run(command: tuple[str, ...]) -> int:
    return subprocess.run(command, cwd=_ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
