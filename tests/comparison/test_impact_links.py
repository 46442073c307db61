"""Which entries mean the same under two versions, and why the others do not."""

from __future__ import annotations

import pytest

from tcpl_rules.comparison.impact_links import Links, Way, Why, meaning, same_scale, scale
from tests.comparison.varied import SMALL, in_force, small, stricter

_SEEN = 'indicator 1 vi "Thấy" { max 4 score by hand }'


_MARKED = _SEEN.replace("score by hand", "full marks when posted score by hand")
_TIERS = """  max 4
  award 4 when done = 4  award 2 when done >= 2 and done < 4  award 0 when done < 2
"""


def _links(*changes: tuple[str, str]) -> Links:
    return Links.between(small().model, small(*changes).model, "old")


def _way(key: str, *changes: tuple[str, str]) -> Way:
    return _links(*changes).nodes[key]


def test_an_unchanged_ruleset_takes_everything() -> None:
    links = Links.between(in_force().model, stricter().model, "old")

    assert {key: way for key, way in links.nodes.items() if way != key} == {}
    assert links.facts == {fact.id for fact in in_force().model.facts}


@pytest.mark.parametrize(
    ("change", "way"),
    [
        ((_SEEN, 'indicator 1 vi "Thấy" { max 4 cite LAW article 9 score by hand }'), "2.1"),
        (("max 4 score", "max 3 score"), Why.OTHER_MAXIMUM),
        (('vi "Thấy"', 'vi "Thấy rõ"'), Why.OTHER_RULE),
        (('vi "Thấy"', 'vi "Thấy" en "Seen"'), "2.1"),
        ((_SEEN, _MARKED), Why.OTHER_RULE),
        (("  max 6\n", "  max 6\n  full marks when posted\n"), Why.OTHER_RULE),
    ],
)
def test_an_entry_goes_where_it_means_the_same(change: tuple[str, str], way: Way) -> None:
    more = [("max 2 score", "max 3 score")] if "max 3" in change[1] else []

    assert _way("2.1", change, *more) == way


def test_another_scale_below_is_another_scale() -> None:
    assert _way("1", ("award 2 when", "award 3 when")) is Why.OTHER_RULE
    assert _way("2", ("award 2 when", "award 3 when")) == "2"


def test_a_clause_that_is_gone_or_new() -> None:
    merged = (f'{_SEEN}\n  indicator 2 vi "Nghe" {{ max 2 score by hand }}', "score by hand")

    assert merged[0] in SMALL
    assert _way("2.1", merged) is Why.NO_CLAUSE


def test_a_clause_that_says_what_it_was() -> None:
    swapped = (
        (
            'indicator 1 vi "Thấy" { max 4',
            'indicator 3 vi "Nhìn" { formerly elder criterion 2 indicator 1 {} max 4',
        ),
        ("ruleset small", "ruleset younger"),
    )
    old, new = small(("ruleset small", "ruleset elder")).model, small(*swapped).model

    assert Links.between(old, new, "old").nodes["2.1"] == "2.3"
    assert Links.between(old, new, "new").nodes["2.3"] == "2.1"


def test_without_points_there_is_no_place_for_points() -> None:
    met = small(
        ("score 10 points", ""),
        (_TIERS, "  require done >= 2\n"),
        ("  max 6\n", ""),
        ("max 4 score by hand", "met by hand"),
        ("max 2 score by hand", "met by hand"),
        ("require total >= 6", "require every criterion met"),
    )
    links = Links.between(small().model, met.model, "old")

    assert links.nodes["2.1"] is Why.OTHER_FORM
    assert links.parts["2.1"] == "2.1"


def test_facts_of_one_id_and_unit() -> None:
    links = _links(
        ("fact posted: yes/no {", 'fact posted: days { unit vi "ngày"'),
        ("require posted", "require posted <= 3 days"),
    )

    assert links.fact("done") is None
    assert links.fact("posted") is Why.OTHER_UNIT
    assert links.fact("elsewhere") is Why.UNKNOWN


def test_a_condition_is_judged_by_the_same_words() -> None:
    judged = (
        ("require posted", "met by hand"),
        ("fact posted: yes/no", "fact posted: yes/no"),
        ("award 0 when done < 2", "award 0 when done < 2\n  full marks when posted"),
    )
    reworded = (*judged, ('condition public vi "công khai"', 'condition public vi "công bố"'))
    same = Links.between(small(*judged).model, small(*judged).model, "old")
    other = Links.between(small(*judged).model, small(*reworded).model, "old")

    assert same.conditions["public"] == "public"
    assert other.conditions["public"] is Why.OTHER_RULE


def test_hearsay_is_not_what_was_read() -> None:
    read, heard = (
        small(
            ("when done = 4", f"when done = 4 {{ {basis} }}"), ("instrument", f"{source}instrument")
        )
        for basis, source in (
            ("", ""),
            ("basis hearsay rumour", 'source rumour vi "tin đồn" { }\n  '),
        )
    )
    one, two = read.model.nodes[0], heard.model.nodes[0]

    assert meaning(one.rule) != meaning(two.rule)
    assert not same_scale(one, two)
    assert scale(one) == scale(small().model.nodes[0])
