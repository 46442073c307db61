"""Criteria, indicators, items and indices: where each stands, and what its key is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.guard import Holds
from tcpl_rules.model.ruleset import Maximum, MaxOf, ProvedBy
from tcpl_rules.model.standing import UNSAID, Basis, Text
from tests.model.texts import HEADER, cited, content_of, found, model_of, node_of, refusals

TREE = """
criterion 1 vi "Một" {
  max 10
  indicator 1 vi "A" { max 3 item 1 vi "i" { max 1 } item 2 vi "ii" { max 2 } }
  indicator 2 vi "B" { max criterion.max - indicator 1.max }
}
index 2 vi "Hai" { max 2 item 1 vi "iii" { max 2 } }
"""


def maximum(text: str) -> Maximum:
    """The maximum that *text* writes for indicator 2."""
    node = node_of(
        f"""criterion 1 vi "a" {{ max 10 indicator 1 vi "b" {{ max 3 }}
        indicator 2 vi "c" {{ max {text} }} }}"""
    )
    return node.children[1].maximum


class TestKeys:
    """A node's key is its address in a case."""

    def test_keys_kinds_and_labels(self) -> None:
        assert [(n.key, n.kind, n.label) for n in model_of(TREE).walk()] == [
            ("1", "criterion", "1"),
            ("1.1", "indicator", "1"),
            ("1.1.1", "item", "1"),
            ("1.1.2", "item", "2"),
            ("1.2", "indicator", "2"),
            ("2", "index", "2"),
            ("2.1", "item", "1"),
        ]

    @pytest.mark.parametrize("label", ["1a", "đ", "IV", "12"])
    def test_labels_are_the_laws_own(self, label: str) -> None:
        assert node_of(f'criterion {label} vi "a" {{ max 1 }}').key == label

    def test_the_same_label_in_another_parent_is_another_key(self) -> None:
        assert found(TREE) == []

    def test_the_same_label_in_one_parent(self) -> None:
        text = TREE.replace("item 2", "item 1")

        assert found(text) == [("TCPL0202", "1")]

    def test_a_node_points_at_its_label(self) -> None:
        span = node_of(TREE).span

        assert span is not None
        assert (span.text, span.line) == ("1", 2)


class TestPlaces:
    """Each kind of node stands where the law has it."""

    @pytest.mark.parametrize(
        ("text", "piece", "message"),
        [
            ('indicator 1 vi "a" { max 1 }', "indicator", "an indicator cannot stand at the top"),
            ('item 1 vi "a" { max 1 }', "item", "an item cannot stand at the top"),
            (
                'criterion 1 vi "a" { max 1 criterion 2 vi "b" { max 1 } }',
                "criterion",
                "a criterion cannot stand in a criterion",
            ),
            (
                'index 1 vi "a" { max 1 indicator 2 vi "b" { max 1 } }',
                "indicator",
                "an indicator cannot stand in an index",
            ),
        ],
    )
    def test_elsewhere(self, text: str, piece: str, message: str) -> None:
        (finding,) = refusals(text)

        assert (finding.code, finding.span.text, finding.message) == ("TCPL0109", piece, message)
        assert finding.labels[0].text.startswith("it stands ")


class TestMaxima:
    """A number, a sum of others' maxima, or unread."""

    def test_a_number(self) -> None:
        assert maximum("2.5").value == Fraction(5, 2)

    @pytest.mark.parametrize(
        ("text", "terms", "constant"),
        [
            ("criterion.max - indicator 1.max", (("1", 1), ("1.1", -1)), 0),
            ("criterion 1.max - 3", (("1", 1),), -3),
            ("10 - indicator 1.max", (("1.1", -1),), 10),
            ("indicator 1.max + indicator 1.max", (("1.1", 1), ("1.1", 1)), 0),
        ],
    )
    def test_derived(self, text: str, terms: tuple[tuple[str, int], ...], constant: int) -> None:
        """Names are found from the inside out: a sibling before one further away."""
        made = maximum(text)

        assert made.terms == tuple(MaxOf(key=key, sign=sign) for key, sign in terms)
        assert made.constant == constant

    def test_a_sum_of_numbers_is_a_number(self) -> None:
        assert (maximum("3 + 4").value, len(maximum("3 + 4").terms)) == (Fraction(7), 0)

    @pytest.mark.parametrize(("text", "more_than"), [("unread", None), ("unread more than 1", 1)])
    def test_unread(self, text: str, more_than: int | None) -> None:
        made = maximum(text)

        assert made.value is None
        assert made.more_than == more_than

    def test_missing(self) -> None:
        assert found('criterion 1 vi "a" { score by hand }') == [("TCPL0113", "criterion")]

    def test_of_what_does_not_stand_around(self) -> None:
        text = 'index 1 vi "a" { max criterion.max - 1 }'

        assert found(text) == [("TCPL0201", "criterion.max")]

    def test_a_standing_of_its_own(self) -> None:
        assert cited(maximum("3 { cite LAW article 7 }").standing) == ["LAW 7"]


class TestParts:
    """What else a node says."""

    def test_a_title_apart(self) -> None:
        """English may be a title of its own, with its own standing."""
        node = node_of('criterion 1 vi "Một" { max 1 title en "One" { cite LAW article 8 } }')

        assert node.title == Text("Một", "One")
        assert cited(node.title_standing) == ["LAW 8"]

    def test_full_marks(self) -> None:
        node = node_of(
            """criterion 1 vi "a" { max 1 full marks when files = 0 { at clause 2 }
            full marks when planned }"""
        )

        assert [cited(clause.standing) for clause in node.full_marks] == [["LAW 1.2"], ["LAW 1"]]

    def test_left_out(self) -> None:
        left_out = node_of('criterion 1 vi "a" { max 1 may be left out { at clause 4 } }').left_out

        assert left_out is not None
        assert cited(left_out) == ["LAW 1.4"]
        assert node_of('criterion 1 vi "a" { max 1 }').left_out is None

    def test_what_nothing_makes_up_for(self) -> None:
        text = """criterion 1 "a" { max 10
          indicator 1 "b" { max 4 cannot be made up { cite LAW article 7 } score by hand }
          indicator 2 "c" { max 6 score by hand } }"""
        first, second = model_of(text).nodes[0].children

        assert first.past is not None
        assert cited(first.past) == ["LAW 7"]
        assert second.past is None

    def test_left_out_in_the_header_is_said_of_the_top_alone(self) -> None:
        """What a node says itself stands."""
        header = HEADER.replace("score 10", "may be left out { at clause 9 } score 10")
        own = 'index 3 vi "c" { max 1 may be left out { at clause 4 } } index 2'
        text = TREE.replace("index 2", own)
        made = {
            n.key: n.left_out and cited(n.left_out) for n in model_of(text, header=header).walk()
        }

        assert {key: left_out for key, left_out in made.items() if left_out} == {
            "1": ["LAW 1.9"],
            "2": ["LAW 1.9"],
            "3": ["LAW 1.4"],
        }

    def test_questions(self) -> None:
        node = node_of('criterion 1 vi "a" { max 1 question more vi "Còn gì?" { basis unread } }')

        assert [(q.id, q.text.vi) for q in node.questions] == [("more", "Còn gì?")]

    def test_children_and_a_rule_are_both_read(self) -> None:
        """That a node has never both is the business of a check."""
        node = node_of('criterion 1 vi "a" { max 1 score by hand indicator 1 vi "b" { max 1 } }')

        assert node.rule is not None
        assert len(node.children) == 1


class TestPenalties:
    """Points taken off."""

    def test_in_the_order_of_the_text(self) -> None:
        node = node_of(
            """criterion 1 vi "a" { max 1 score by hand penalty 0.25 when late > 0 { at clause 2 }
            penalty 1 when planned }"""
        )

        assert [(p.points, cited(p.standing)) for p in node.penalties] == [
            (Fraction(1, 4), ["LAW 1.2"]),
            (Fraction(1), ["LAW 1"]),
        ]
        assert node.penalties[1].guard == Holds(fact="planned")

    def test_none_in_a_node_that_cannot_be_judged(self) -> None:
        """What is wrong with it has its finding; nothing follows from the rest."""
        text = """criterion 1 vi "a" { max 1 score by hand penalty 1 when latte = 0 }"""

        assert found(text) == [("TCPL0201", "latte")]


class TestBeside:
    """What changes no score: documents, and former places."""

    DOCUMENTS = 'document plan vi "Kế hoạch" document minutes vi "Biên bản" '

    def proved_by(self, text: str) -> ProvedBy | None:
        return node_of(f'{self.DOCUMENTS} criterion 1 vi "a" {{ max 1 {text} }}').proved_by

    def test_documents(self) -> None:
        made = self.proved_by("proved by plan, minutes { at point c }")
        assert made is not None

        assert (made.documents, cited(made.standing)) == (("plan", "minutes"), ["LAW 1.c"])
        assert self.proved_by("") is None

    def test_a_list_that_is_unread(self) -> None:
        made = self.proved_by("proved by unread { basis unread }")
        assert made is not None

        assert (made.documents, made.standing.basis) == (None, Basis.UNREAD)

    def test_documents_are_declared(self) -> None:
        assert found('criterion 1 vi "a" { max 1 proved by plan }') == [("TCPL0201", "plan")]

    def test_former_places(self) -> None:
        node = node_of(
            """criterion 1 vi "a" { max 1
            formerly qd-1-2010 criterion 3 indicator 2 item đ { basis derived }
            formerly qd-1-2010 criterion 4 {} item 1 vi "b" { max 1 } }"""
        )

        assert [(f.ruleset, f.key, f.standing.basis) for f in node.formerly] == [
            ("qd-1-2010", "3.2.đ", Basis.DERIVED),
            ("qd-1-2010", "4", Basis.READ),
        ]
        assert [child.key for child in node.children] == ["1.1"]


class TestWithoutPoints:
    """Contents count 1, and whatever is above them has their number as its maximum."""

    def test_counted(self) -> None:
        node = content_of(
            """indicator 1 vi "b" { met by hand }
            indicator 2 vi "c" { item 1 vi "d" { met by hand } item 2 vi "e" { met by hand } }"""
        )

        assert {n.key: n.maximum.value for n in node.walk()} == {
            "1": 3,
            "1.1": 1,
            "1.2": 2,
            "1.2.1": 1,
            "1.2.2": 1,
        }
        assert {n.maximum.standing for n in node.walk()} == {UNSAID}

    def test_met_when(self) -> None:
        (clause,) = content_of("met when files = 0 { at clause 2 } met by hand").full_marks

        assert cited(clause.standing) == ["LAW 1.2"]
