"""The passes: all of them, in order, each mistake once, all of one pass in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules import pipeline
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.pipeline import check_sources, read_model
from tcpl_rules.shelf import shipped_sources
from tcpl_rules.source import SourceText
from tests import shipped
from tests.model.texts import COMMON_FACTS, HEADER, RULES, VALID, source


def refused(*texts: str) -> list[tuple[str, str]]:
    """File and code of every finding in *texts*."""
    sources = [SourceText(f"{place}.tcpl", text) for place, text in enumerate(texts)]
    with pytest.raises(RulesetError) as caught:
        check_sources(sources)
    return [(d.span.source.name, d.code) for d in caught.value.diagnostics]


@pytest.mark.parametrize("name", shipped.IDS)
def test_a_shipped_ruleset_has_no_finding(name: str) -> None:
    checked = check_sources(shipped_sources(name))

    assert checked.warnings == ()
    assert checked.model == shipped.ruleset(name).model
    assert checked.content_hash == shipped.ruleset(name).content_hash


def test_files_are_one_ruleset() -> None:
    """How declarations are spread over files changes nothing that is evaluated."""
    files = [source(RULES, "a"), source(COMMON_FACTS, "b"), source(HEADER, "c")]

    assert check_sources(files).model == check_sources([SourceText("one", VALID)]).model


def test_the_hash_is_of_what_the_text_says() -> None:
    """Spaces, comments and the language of the keywords do not count; a number does."""
    plain = check_sources([SourceText("a", VALID)]).content_hash
    again = VALID.replace("{", "{  # a remark\n").replace("criterion 1", "tiêu chí 1")
    other = VALID.replace("files >= 3", "files >= 2").replace("files < 3", "files < 2")

    assert check_sources([SourceText("b", again)]).content_hash == plain
    assert check_sources([SourceText("c", other)]).content_hash != plain


def test_what_does_not_parse_stops_before_names() -> None:
    """Every file is parsed, and names are not judged while a file does not parse."""
    found = refused(VALID.replace("late = 0", "latte = 0").replace(" given", " givn"), "langauge 1")

    assert [name for name, _ in found] == ["0.tcpl", "1.tcpl"]
    assert all(code.startswith("TCPL01") for _, code in found)


def test_names_and_units_come_in_one_run() -> None:
    bad = VALID.replace("late = 0", "latte = 0").replace("files < 3", "files < 50%")

    assert refused(bad) == [("0.tcpl", "TCPL0201"), ("0.tcpl", "TCPL0301")]


def test_every_check_speaks_in_one_run() -> None:
    """Points above the maximum and a hole, found by two checks."""
    bad = VALID.replace("award 4", "award 5").replace("files < 3", "files < 2")

    assert refused(bad) == [("0.tcpl", "TCPL0601"), ("0.tcpl", "TCPL0502")]


def test_read_model_judges_nothing() -> None:
    """A model with a hole is read; the hole is the business of a check."""
    findings = Findings()
    model, _ = read_model([SourceText("a", VALID.replace("files < 3", "files < 2"))], findings)

    assert [node.key for node in model.nodes] == ["1", "2"]
    assert findings.listed() == ()


def test_a_warning_does_not_stop() -> None:
    """A maximum that no row reaches is odd, and no error."""
    checked = check_sources([SourceText("a", VALID.replace("award 4", "award 3"))])

    assert [(d.code, d.severity.value) for d in checked.warnings] == [("TCPL0608", "warning")]


def test_the_pipeline_is_one_screen() -> None:
    assert Path(pipeline.__file__).read_text("utf-8").count("\n") <= 100


def test_a_wrong_unit_does_not_hide_maxima_that_do_not_add_up() -> None:
    """Mistakes of different passes, told in one run."""
    unit = VALID.replace("award 4 when late = 0", "award 4 when late = 50%")
    found = refused(unit.replace("max 6", "max 7"))

    assert [code for _, code in found] == ["TCPL0603", "TCPL0301", "TCPL0608"]
