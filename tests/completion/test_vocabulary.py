"""Documents are named by title, facts have units."""

from __future__ import annotations

from tcpl_rules.completion.cells import Unclear
from tcpl_rules.completion.vocabulary import Listed, Vocabulary
from tests.syntax.reading import tree_of

VOCABULARY = (
    'language 1 document plan vi "Kế hoạch năm" fact waited: days {} fact sent: working days {} '
    "fact files: count {} fact doc_giay_moi: count {}"
)


def test_a_document_by_its_id_or_its_title() -> None:
    listed = Vocabulary((tree_of(VOCABULARY),)).listed("plan; kế hoạch năm")

    assert listed == Listed(("plan",), ())


def test_a_new_document_is_declared_once() -> None:
    vocabulary = Vocabulary((tree_of(VOCABULARY),))
    first = vocabulary.listed("Giấy mời; Kế hoạch năm")

    assert first == Listed(("doc_giay_moi_2", "plan"), ('document doc_giay_moi_2 vi "Giấy mời"',))
    assert vocabulary.listed("giấy mời") == Listed(("doc_giay_moi_2",), ())


def test_titles_hold_no_straight_quotes() -> None:
    vocabulary = Vocabulary((tree_of(VOCABULARY),))

    assert isinstance(vocabulary.listed('Mẫu "A"'), Unclear)
    assert isinstance(vocabulary.listed(" ; "), Unclear)


def test_units() -> None:
    vocabulary = Vocabulary((tree_of(VOCABULARY),))

    units = [vocabulary.unit_of(fact) for fact in ("waited", "sent", "files", "none")]
    assert units == ["days", "working days", "", ""]
