"""How fast the library is here and now: ``python -m tests.benchmark``.

``--runs`` sets the runs of each measurement, ``--communes`` the size of the country. What each
line means is in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator

from tcpl_rules import __version__, shipped_ids
from tests.benchmark import assessing, start
from tests.benchmark.compared import Compared, compare
from tests.benchmark.kinds_of_case import KINDS
from tests.benchmark.peers import missing
from tests.benchmark.table import in_columns, milliseconds, row
from tests.benchmark.timing import Timing

_HEADS = ("", "least", "median")
_EXAMPLE = ("dong-huong-2024.toml", "qd-25-2021")
_THOUSAND = 1_000
_MOST_RUNS_OF_MANY = 3


def main(arguments: list[str]) -> int:
    """Measure everything and print the tables, each as soon as it is there."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="runs of each measurement")
    parser.add_argument("--communes", type=int, default=assessing.COMMUNES)
    asked = parser.parse_args(arguments)
    for text in _report(asked.runs, asked.communes):
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    return 0


def _report(runs: int, communes: int) -> Iterator[str]:
    yield f"tcpl_rules {__version__}, Python {platform.python_version()}, {os.cpu_count()} cores"
    yield f"load of the machine when it began: {_load()}; {runs} runs of each"
    yield "milliseconds of processor time\n"
    yield in_columns([_HEADS, *_starting(runs)])
    yield in_columns([("one case", *_HEADS[1:]), *_single(runs)])
    for count in sorted({min(_THOUSAND, communes), communes}):
        yield in_columns([(f"{count} different cases", *_HEADS[1:]), *_batches(count, runs)])
    yield in_columns(list(_comparison(compare(communes, runs=runs), communes)))
    if missing():
        yield f"Not installed here, so not compared: pip install {' '.join(missing())}"
    yield f"load of the machine when it ended: {_load()}"


def _load() -> str:
    """How many processes wanted to run over the last minute, where the system tells."""
    return format(os.getloadavg()[0], ".1f") if hasattr(os, "getloadavg") else "not known"


def _starting(runs: int) -> Iterator[tuple[str, ...]]:
    start.compile_all()
    yield row("import tcpl_rules, beyond bare Python", start.import_library(runs=runs))
    yield row("import, load, first result", start.first_result(*_EXAMPLE, runs=runs))
    for name in shipped_ids():
        yield row(f"load {name}, compiled", start.load_compiled(name, runs=runs))
    for name in shipped_ids():
        yield row(f"load {name}, from text", start.load_text(name, runs=runs))


def _single(runs: int) -> Iterator[tuple[str, ...]]:
    for kind in KINDS:
        for reasons in (False, True):
            name = f"{kind.name}, {'with' if reasons else 'without'} reasons"
            yield row(name, assessing.one(kind, reasons=reasons, runs=runs))


def _batches(count: int, runs: int) -> Iterator[tuple[str, ...]]:
    fewer = min(runs, _MOST_RUNS_OF_MANY)
    for kind in KINDS:
        for reasons in (False, True):
            name = f"{kind.name}, {'with' if reasons else 'without'} reasons"
            yield row(name, assessing.many(kind, count, reasons=reasons, runs=fewer))


def _comparison(found: list[Compared], communes: int) -> Iterator[tuple[str, ...]]:
    """Each engine, and how many times its least time ours is; below 1 we are the faster."""
    ours = found[0]
    yield (
        f"scorecard, {communes} units",
        *("one", "ours/it", "explained", "ours/it", f"all {communes}", "ours/it", "wrong"),
    )
    for engine in found:
        yield (
            engine.name,
            *_with_ratio(engine.one, ours.one),
            *_with_ratio(engine.explained, ours.explained),
            *_with_ratio(engine.many, ours.many),
            str(engine.wrong),
        )


def _with_ratio(its: Timing, ours: Timing) -> tuple[str, str]:
    return milliseconds(its.least), format(ours.least / its.least, ".2f")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
