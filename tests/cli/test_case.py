"""An empty case is ready to be filled in."""

from __future__ import annotations

import tomllib

import pytest

from tcpl_rules.shelf import shipped_ids
from tests.cli.conftest import Tcpl


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", shipped_ids())
def test_names_its_ruleset_and_is_otherwise_empty(tcpl: Tcpl, name: str, lang: str) -> None:
    ran = tcpl("case", name, "--lang", lang)
    document = tomllib.loads(ran.out)

    assert (ran.code, document["ruleset"]) == (0, name)
    assert "year" not in document


def test_filled_in_it_is_assessed(tcpl: Tcpl) -> None:
    text = tcpl("case", "qd-25-2021").out
    for line in ("year = 2024", 'name = "Xã Thử"', 'kind = "commune"', "heads_prosecuted = 1"):
        key = line.partition("=")[0]
        lines = [line if old.startswith(f"# {key}=") else old for old in text.split("\n")]
        text = "\n".join(lines)
    ran = tcpl("assess", "-", stdin=text.encode())

    assert ran.code == 0
    assert "Kết quả: chưa đủ điều kiện đề nghị công nhận" in ran.out
