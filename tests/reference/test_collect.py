"""All pages are there, each once, in one order, whatever the clock says."""

from __future__ import annotations

from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.reference.collect import folder_titles, in_order, pages_alone, shipped
from tcpl_rules.shelf import load, shipped_ids
from tests.reference.made import texts
from tests.reference.written import written


def test_the_newest_version_of_the_standard_comes_first() -> None:
    assert [one.id for one in shipped()] == [
        "qd-27-2025",
        "qd-25-2021",
        "qd-619-2017",
        "tt-01-2018-vpcp",
        "tt-124-2021-bca",
    ]
    assert [one.id for one in in_order(shipped()[::-1])] == [one.id for one in shipped()]


def test_each_ruleset_has_all_its_pages() -> None:
    for lang in LANGUAGES:
        for name in shipped_ids():
            top = [node.key for node in load(name).model.nodes]
            wanted = ("index", *top, "outcome", "facts", "cases")
            listed = [f"reference/{name}/{page}.md" for page in wanted]
            assert [path for path in listed if path not in texts(lang)] == []


def test_english_alone() -> None:
    only = {path.split("/")[1] for path in set(texts("en")) - set(texts("vi"))}

    assert only == {"command-line.md", "language", "python"}
    assert set(texts("vi")) <= set(texts("en"))


def test_folders_are_called_by_their_instruments() -> None:
    assert folder_titles("vi")["reference/qd-25-2021"] == (
        "Quyết định số 25/2021/QĐ-TTg (2022 đến 2024)"
    )


def test_somebody_s_own_ruleset() -> None:
    own = written('criterion 1 vi "Một" { max 10 score by hand }')
    listed = [page.path for page in pages_alone((own,), "vi")]

    assert listed[0] == "index.md"
    assert "reference/example/1.md" in listed
    assert not any(path.startswith("reference/errors") for path in listed)
    assert len(listed) == len(set(listed))


def test_alone_no_page_leads_to_those_of_others() -> None:
    made = pages_alone((load("qd-25-2021"),), "vi")

    assert [page.path for page in made if "qd-27-2025/" in page.text] == []
