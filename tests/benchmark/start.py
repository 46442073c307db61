"""What a process pays before its first assessment: import and load."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
from pathlib import Path

import tcpl_rules
from tests.benchmark.timing import Timing, timed

_NOTHING = "pass"
_IMPORT = "import tcpl_rules"


def cold(code: str, *, runs: int) -> Timing:
    """A new Python that runs *code*, less one that runs nothing; byte code is compiled before."""
    return _of_processes(code, runs) - _of_processes(_NOTHING, runs)


def compile_all() -> None:
    """Write the byte code of the library and of what it imports."""
    import attr  # noqa: PLC0415 - only to find its files
    import attrs  # noqa: PLC0415
    import lark  # noqa: PLC0415

    for module in (tcpl_rules, attr, attrs, lark):
        assert module.__file__ is not None
        compileall.compile_dir(Path(module.__file__).parent, quiet=2)


def import_library(*, runs: int) -> Timing:
    """``import tcpl_rules`` in a new process."""
    return cold(_IMPORT, runs=runs)


def first_result(example: str, ruleset: str, *, runs: int) -> Timing:
    """Import, load and one assessment of the case in the file *example*, in a new process."""
    path = Path(__file__).parents[2] / "rulesets" / ruleset / "cases" / example
    code = f"{_IMPORT} as t; t.load({ruleset!r}).assess(t.Case.read({str(path)!r})).outcome"
    return cold(code, runs=runs)


def load_compiled(ruleset: str, *, runs: int) -> Timing:
    """A shipped ruleset from its compiled form, in a process that has the library."""
    return timed(lambda: tcpl_rules.load(ruleset), runs=runs)


def load_text(ruleset: str, *, runs: int) -> Timing:
    """The same ruleset parsed and checked from its text; the grammar is built before."""
    folder = Path(__file__).parents[2] / "rulesets" / ruleset
    return timed(lambda: tcpl_rules.load(folder), runs=runs)


def _of_processes(code: str, runs: int) -> Timing:
    """The processor time of new processes from their start, as each says it when it is done."""
    asked = (sys.executable, "-c", f"{code}\nimport time; print(time.process_time_ns())")
    said = [subprocess.check_output(asked, env=_environment(), text=True) for _ in range(runs + 1)]
    return Timing.of([int(nanoseconds) / 1000 for nanoseconds in said[1:]])


def _environment() -> dict[str, str]:
    source = str(Path(tcpl_rules.__file__).parents[1])
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPATH": source}
