"""Texts change where they are told to, and remember who told them."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.edits import (
    Draft,
    Edit,
    drafts,
    laid_out,
    origin_of,
    revised,
    spelling_of,
)
from tcpl_rules.source import SourceText, Span

_ASKED = SourceText("asked", "one two")
_ONE, _TWO = Span(_ASKED, 0, 3), Span(_ASKED, 4, 7)


def _file(text: str) -> Draft:
    (file,) = drafts([SourceText("a.tcpl", f"language 1\n{text}\n")], Findings())
    return file


def _edit(file: Draft, old: str, new: str, by: Span = _ONE) -> Edit:
    start = file.source.text.index(old)
    return Edit(span=Span(file.source, start, start + len(old)), text=new, by=by)


def _revised(file: Draft, *edits: Edit) -> Draft:
    findings = Findings()
    result = revised([file], edits, findings)
    assert result is not None, findings.listed()
    return result[0]


def _said(file: Draft, piece: str) -> Span | None:
    start = file.source.text.index(piece)
    return origin_of(file, Span(file.source, start, start + len(piece)))


def test_a_piece_is_replaced() -> None:
    file = _file('role a vi "A" role b vi "B"')
    after = _revised(file, _edit(file, '"B"', '"C"'), _edit(file, '"A"', '"longer"'))

    assert after.source.text == 'language 1\nrole a vi "longer" role b vi "C"\n'
    assert after.name == "a.tcpl"
    assert after.source.name != "a.tcpl"


def test_what_is_added_at_one_place_stays_in_order() -> None:
    file = _file('role a vi "A"')
    end = Span(file.source, len(file.source.text), len(file.source.text))
    edits = [Edit(span=end, text=f'role {name} vi "X"\n', by=_ONE) for name in "bcd"]
    names = [role.word("NAME").text for role in _revised(file, *edits).tree.branches("role")]

    assert names == ["a", "b", "c", "d"]


def test_a_file_without_an_edit_is_itself() -> None:
    file, other = _file('role a vi "A"'), _file('role b vi "B"')
    result = revised([file, other], [_edit(other, '"B"', '"C"')], Findings())

    assert result is not None
    assert result[0] is file


def test_what_cannot_be_read_is_refused() -> None:
    findings = Findings()
    file = _file('role a vi "A"')

    assert revised([file], [_edit(file, "role", "rule")], findings) is None
    assert findings.codes == {"TCPL0101"}


def test_a_file_that_does_not_parse_is_left_out() -> None:
    findings = Findings()

    assert len(drafts([SourceText("a", "language 1 rule"), _file("").source], findings)) == 1
    assert findings.codes == {"TCPL0101"}


def test_each_piece_knows_who_put_it_there_through_later_edits_and_the_layout() -> None:
    file = _file('role a vi "A"\nrole   b vi "B"\nrole c vi "C"')
    after = _revised(file, _edit(file, '"B"', '"Bé"', _ONE))
    after = _revised(after, _edit(after, '"A"', '"Anh"', _TWO), _edit(after, '"C"', '"C"', _TWO))
    final = laid_out(after)

    assert [_said(after, piece) for piece in ('"Bé"', '"Anh"', "role c")] == [_ONE, _TWO, None]
    assert [_said(final, piece) for piece in ('"Bé"', '"Anh"', "role c")] == [_ONE, _TWO, None]
    assert final.source.name == "a.tcpl"


def test_the_nearest_origin_counts() -> None:
    file = _file('role a vi "A"')
    after = _revised(file, _edit(file, 'role a vi "A"', 'role b vi "B"', _ONE))
    after = _revised(after, _edit(after, '"B"', '"C"', _TWO))

    assert (_said(after, "role"), _said(after, '"C"')) == (_ONE, _TWO)


def test_what_is_taken_out_leaves_nothing() -> None:
    file = _file('role a vi "A"\nrole b vi "B"')
    after = _revised(file, _edit(file, 'role b vi "B"', 'role c vi "C"'))
    after = _revised(after, _edit(after, 'role c vi "C"', ""))

    assert after.origins == ()


def test_the_layout_keeps_the_spelling_of_the_first_word_or_takes_another() -> None:
    file = _file('role a vi "A" vai trò b vi "B"')

    assert spelling_of(file.tree) == "en"
    assert laid_out(file).source.text.count("role") == 2
    assert laid_out(file, "vi").source.text == 'ngôn ngữ 1\nvai trò a vi "A"\nvai trò b vi "B"\n'
    assert spelling_of(laid_out(file, "vi").tree) == "vi"
