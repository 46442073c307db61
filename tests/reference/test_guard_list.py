"""A short guard is a sentence; a long one is a list of what it is made of, and says the same."""

from __future__ import annotations

import re
from html import unescape

from attrs import evolve

from tcpl_rules.model.guard import AnyOf, NoneOf, SomeOf
from tcpl_rules.model.rule import Requirements, Rows
from tcpl_rules.model.standing import Text
from tcpl_rules.reference.guard_list import guard_list
from tcpl_rules.report.guard_words import GuardWords
from tests.model.build import flag, node, ruleset, yes
from tests.shipped import ruleset as shipped

_MADE = ruleset(node("1", 1), facts=(flag("a"), flag("b")))


def test_a_short_one_is_a_sentence() -> None:
    words = GuardWords(_MADE, "vi")

    assert "<ul>" not in guard_list(AnyOf(parts=(yes("a"), yes("b"))), words)


def test_a_long_one_names_each_of_its_parts() -> None:
    model = shipped("tt-01-2018-vpcp").model
    words = GuardWords(model, "vi")
    rule = next(node for node in model.nodes if node.key == "5").rule
    assert isinstance(rule, Rows)
    guard = rule.rows[0].guard
    assert isinstance(guard, AnyOf)

    said = guard_list(guard, words)

    assert said.startswith("Một trong các trường hợp sau:<ul><li>Có đủ các điều sau:<ul><li>")
    assert said.count("<ul>") == 1 + len(guard.parts)


def test_every_word_of_the_sentence_is_in_the_list() -> None:
    model = shipped("tt-01-2018-vpcp").model
    words = GuardWords(model, "en")
    rule = next(node for node in model.nodes if node.key == "5").rule
    assert isinstance(rule, Rows)
    for row in rule.rows:
        said = unescape(re.sub(r"<[^>]*>", " ", guard_list(row.guard, words))).lower()
        spoken = re.findall(r"\w+", words.guard(row.guard).lower())

        assert set(spoken) - set(re.findall(r"\w+", said)) <= {"and", "or"}


def test_some_and_none_say_so() -> None:
    facts = tuple(evolve(flag(name), label=Text(name * 120)) for name in ("a", "b"))
    words = GuardWords(ruleset(node("1", 1), facts=facts), "en")
    parts = (yes("a"), yes("b"))

    assert guard_list(SomeOf(least=1, parts=parts), words).startswith("At least 1 of these 2:<ul>")
    assert guard_list(NoneOf(parts=parts), words).startswith("None of these:<ul>")


def test_a_statement_stands_in_the_list_as_it_is() -> None:
    model = shipped("tt-124-2021-bca").model
    rule = next(node for node in model.walk() if node.key == "2.2").rule
    assert isinstance(rule, Requirements)
    wanted = rule.requires[0].wanted
    assert isinstance(wanted, NoneOf)

    said = guard_list(wanted, GuardWords(model, "vi"))

    assert "<li>Có xảy ra: hoạt động ly khai, đòi tự trị</li>" in said
    assert "được xác định là" not in said
