"""Trees to model: all files of a ruleset together, whatever stands in which."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.from_syntax import LANGUAGE_EDITION, from_syntax
from tcpl_rules.model.names import find_names
from tcpl_rules.model.ruleset import Ruleset
from tests.model.texts import FACTS, HEADER, RULES, VALID
from tests.syntax.reading import parsed, source_of


def read(*texts: str) -> tuple[Ruleset | None, list[tuple[str, str]]]:
    """The model of *texts*, one file each, and what is found."""
    findings = Findings()
    trees = [parsed(source_of(text)) for text in texts]
    model = from_syntax(trees, find_names(trees, findings), findings)
    return model, [(d.code, d.span.text) for d in findings.listed()]


def file(text: str) -> str:
    return f"language 1 {text}"


def test_what_stands_in_which_file_does_not_count() -> None:
    one, _ = read(VALID)
    several, found = read(file(RULES), file(HEADER), file(FACTS))

    assert found == []
    assert one is not None
    assert several is not None
    assert (several.nodes, several.conditions) == (one.nodes, one.conditions)


def test_declarations_keep_the_order_of_the_files() -> None:
    model, _ = read(file(HEADER), file(FACTS + 'role b vi "B"'), file('role a vi "A"'))

    assert model is not None
    assert [role.id for role in model.roles] == ["b", "a"]
    assert [fact.id for fact in model.facts] == ["files", "late", "waited", "posted", "planned"]
    assert model.language == LANGUAGE_EDITION


def test_without_a_header_there_is_no_model() -> None:
    model, found = read(file(FACTS))

    assert model is None
    assert [code for code, _ in found] == ["TCPL0110"]


def test_two_headers() -> None:
    _, found = read(file(HEADER), file(HEADER))

    assert "TCPL0204" in [code for code, _ in found]


@pytest.mark.parametrize("edition", ["2", "0", "1.0"])
def test_an_edition_of_the_language_that_is_not_known(edition: str) -> None:
    """Every file says which language it is written in."""
    _, found = read(file(HEADER), f"language {edition} {FACTS}")

    assert found == [("TCPL0107", edition)]


def test_every_file_is_looked_at() -> None:
    _, found = read(f"language 2 {HEADER}", f"language 3 {FACTS}")

    assert [piece for _, piece in found] == ["2", "3"]


def test_one_block_of_conditions_and_of_grades() -> None:
    block = 'grades { grade high vi "a" from 5 grade low vi "b" below 5 }'
    _, found = read(file(HEADER), file(block), file("grades { }"))

    assert found == [("TCPL0204", "grades { }")]


def test_questions_of_the_whole() -> None:
    model, _ = read(file(HEADER), file('question rounding vi "Có làm tròn?" { basis unread }'))

    assert model is not None
    assert [question.id for question in model.questions] == ["rounding"]
