"""The menu keeps what people wrote, and folders that stand in it are filled from the pages."""

from __future__ import annotations

from tcpl_rules.reference.site.navigation import Entry, not_listed, whole_navigation

_PATHS = (
    "index.md",
    "how-to/a.md",
    "reference/x/index.md",
    "reference/x/1.md",
    "reference/x/facts.md",
    "reference/x/case.toml",
    "reference/errors/index.md",
    "reference/errors/TCPL0101.md",
)
_TITLES = {"reference/x": "Quyết định X", "reference/errors": "Mã lỗi"}


def _menu(*written: Entry) -> list[Entry]:
    return whole_navigation(written, _PATHS, _TITLES, "vi")


def test_written_entries_stay() -> None:
    assert _menu("index.md", {"Cách làm": ["how-to/a.md"]}) == [
        "index.md",
        {"Cách làm": ["how-to/a.md"]},
    ]


def test_a_folder_is_filled_in_order() -> None:
    assert _menu({"Tra cứu": "reference/"}) == [
        {
            "Tra cứu": [
                {
                    "Quyết định X": [
                        {"Tổng quan": "reference/x/index.md"},
                        "reference/x/1.md",
                        {"Số liệu": "reference/x/facts.md"},
                    ]
                },
                {"Mã lỗi": [{"Tổng quan": "reference/errors/index.md"}]},
            ]
        }
    ]


def test_a_folder_of_its_own_is_not_listed_above() -> None:
    (rules, codes) = _menu({"Tra cứu": ["reference/"]}, {"Mã": "reference/errors/"})

    assert "Mã lỗi" not in str(rules)
    assert codes == {"Mã": [{"Tổng quan": "reference/errors/index.md"}]}


def test_a_page_of_its_own_comes_first_and_once() -> None:
    menu = _menu({"Tra cứu": ["reference/x/facts.md", "reference/x/"]})

    assert menu == [
        {
            "Tra cứu": [
                "reference/x/facts.md",
                {"Tổng quan": "reference/x/index.md"},
                "reference/x/1.md",
            ]
        }
    ]


def test_pages_of_codes_are_in_no_menu() -> None:
    assert not_listed() == ("/reference/errors/TCPL*.md",)
