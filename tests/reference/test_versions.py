"""A table for each two consecutive versions, whose clauses lead to their pages on both sides."""

from __future__ import annotations

from tcpl_rules.quantities import Language
from tcpl_rules.reference.collect import shipped
from tcpl_rules.reference.versions import consecutive, version_pages
from tests.reference.written import written


def _pages(lang: Language) -> dict[str, str]:
    return {page.path.rpartition("/")[2]: page.text for page in version_pages(shipped(), lang)}


def test_each_with_the_one_after_it() -> None:
    pairs = [(old.id, new.id) for old, new in consecutive(shipped())]

    assert pairs == [("qd-619-2017", "qd-25-2021"), ("qd-25-2021", "qd-27-2025")]


def test_clauses_lead_to_their_pages() -> None:
    (row,) = (
        line
        for line in _pages("vi")["qd-25-2021_qd-27-2025.md"].split("\n")
        if "](../qd-27-2025/1.md#1.1)" in line
    )

    assert "](../qd-25-2021/1.md#1.1)" in row


def test_claims_are_shown_by_a_case() -> None:
    text = _pages("vi")["qd-619-2017_qd-25-2021.md"]

    assert "**nới hơn**" in text
    assert "## Căn cứ so sánh" in text


def test_titles_name_the_instruments() -> None:
    texts = _pages("en")

    title = texts["qd-25-2021_qd-27-2025.md"].partition("\n")[0]
    assert title.startswith("# Prime Minister's Decision 27/2025/QĐ-TTg against ")
    assert next(iter(texts)) == "index.md"


def test_versions_that_say_the_same() -> None:
    node = 'criterion 1 vi "Một" { max 10 score by hand }'
    later = written(node, "later", "2032 to { cite LAW article 1 }")
    (_, page) = version_pages((written(node), later), "vi")

    assert page.path == "reference/versions/example_later.md"


def test_nothing_to_compare() -> None:
    only = written('criterion 1 vi "Một" { max 10 score by hand }')

    assert list(version_pages((only,), "vi")) == []
