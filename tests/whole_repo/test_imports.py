"""What importing the library loads, and what it does not."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.whole_repo.checkout import ROOT

_ALLOWED = {"attr", "attrs", "tcpl_rules"}


def _loaded_by(code: str) -> set[str]:
    """The top-level modules, not of the standard library, that *code* loads."""
    report = (
        "import json, sys; before = set(sys.modules)\n"
        f"{code}\n"
        "loaded = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "sys.stderr.write(json.dumps(sorted(loaded - sys.stdlib_module_names)))"
    )
    done = subprocess.run(
        (sys.executable, "-c", report),
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stderr))


def test_import_loads_no_parser_and_nothing_optional() -> None:
    assert _loaded_by("import tcpl_rules") <= _ALLOWED


@pytest.mark.parametrize(
    "code",
    [
        "import tcpl_rules; tcpl_rules.load('qd-25-2021')",
        "import tcpl_rules; tcpl_rules.for_year(2024)",
        "from tcpl_rules.cli.main import main; main(['assess', '--example', 'dong-huong-2024'])",
        "from tcpl_rules.cli.main import main; main(['list'])",
    ],
)
def test_a_shipped_ruleset_needs_no_parser(code: str) -> None:
    assert _loaded_by(code) <= _ALLOWED


def test_the_parser_comes_with_the_first_text() -> None:
    code = (
        "from tcpl_rules.diagnostics.findings import Findings\n"
        "from tcpl_rules.source import SourceText\n"
        "from tcpl_rules.syntax.parse import parse\n"
        "parse(SourceText('x', 'language 1'), Findings())"
    )

    assert "lark" in _loaded_by(code)
