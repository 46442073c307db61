"""A title is read wherever the ruleset has it."""

from __future__ import annotations

from tests.completion.completing import BASE, PLACE, codes, made, result

HEADING = BASE.replace(
    'criterion 1 vi "Hồ sơ" {', 'criterion 1 vi "Hồ sơ" en "Files" { title { basis hearsay portal }'
).replace("max 10 {", "cite LAW article 2 max 10 {")


def test_in_a_heading_with_its_standing_in_a_statement() -> None:
    text = result(f'confirm criterion 1 {{ title vi "Hồ sơ" }} {PLACE}', HEADING)

    assert 'criterion 1 vi "Hồ sơ" en "Files" {\n  title { cite LAW annex I page 3 }' in text


def test_a_gloss_stays_where_none_is_given() -> None:
    old = 'correct criterion 1 indicator 1 { title vi "Giải quyết hồ sơ" }'
    done = made(f'{old} with {{ title vi "Giải quyết" }} {PLACE}').checked.model
    node = done.nodes[0].children[0]

    assert (node.title.vi, node.title.en) == ("Giải quyết", "Files")


def test_in_a_statement() -> None:
    text = result(f'confirm criterion 1 indicator 2 {{ title vi "Lấy ý kiến" }} {PLACE}')

    assert 'title vi "Lấy ý kiến" { cite LAW annex I page 3 }' in text


def test_it_was_read_somewhere() -> None:
    assert codes('confirm criterion 1 indicator 2 { title vi "Lấy ý kiến" }') == [
        "TCPL1032",
        "TCPL1032",
    ]
