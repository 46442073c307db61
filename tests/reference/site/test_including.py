"""A page shows the files that it names, as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.reference.site.including import included, including

_PAGE = '# A\n```python title="a.py"\n--8<-- "examples/a.py"\n```\nThe line `--8<-- "b"`.\n'


def test_a_file_stands_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples/a.py").write_text("x = r'\\1'\n", "utf-8")

    assert including(_PAGE, tmp_path) == _PAGE.replace('--8<-- "examples/a.py"', "x = r'\\1'")
    assert included(_PAGE, tmp_path) == (tmp_path / "examples/a.py",)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        including(_PAGE, tmp_path)
