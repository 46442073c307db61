"""Rulesets in our language, cases for them, and texts with one fault. For hypothesis.

Rulesets are valid by construction and small: two to five facts with bounds at most 4, so that the
oracle can walk through every completion; tiers are cut from the values that a measure has, rows
share out the cases that there are, so that none is unreachable and none is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from tcpl_rules.model.ruleset import Ruleset
from tests.generating.cases import CasePlan, case_plan
from tests.generating.choices import Choices
from tests.generating.facts import fact_plans
from tests.generating.guards import Place
from tests.generating.layout import plain, scattered, spelled, words
from tests.generating.nodes import NodePlan, node_plans
from tests.generating.outcomes import outcome_texts
from tests.generating.rules import Ground, points

_KINDS = ("ward", "town")
_CLASSES = ("class_1", "class_2", "class_3")


@dataclass(frozen=True)
class Written:
    """A ruleset as its declarations, each a list of words, keywords by name."""

    header: tuple[str, ...]
    declarations: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> list[str]:
        return [*self.header, *(word for part in self.declarations for word in part)]

    def text(self, language: int = 0) -> str:
        """The text, keywords in English (0) or Vietnamese (1)."""
        return plain(spelled(self.words, language))


@st.composite
def written_rulesets(draw: st.DrawFn) -> Written:
    """Valid rulesets, before they are laid out as text."""
    choices = Choices(draw)
    facts = fact_plans(choices)
    kinds = _KINDS[: 1 + choices.up_to(1)]
    classes = _CLASSES[: choices.pick((0, 0, 0, 2, 3))]
    places = [
        Place(kind, class_, values)
        for kind in kinds
        for class_ in classes or ("",)
        for values in facts.completions
    ]
    by_points = not choices.one_in(3)
    ground = Ground(choices, facts, places, by_points, classes)
    all_left_out = choices.one_in(6)
    nodes = node_plans(ground, all_left_out=all_left_out)
    scored = [node.text for node in nodes] + outcome_texts(ground, nodes)
    used = {word for text in scored for word in words(text)} & {fact.name for fact in facts.facts}
    header = _header(ground, kinds, nodes, all_left_out=all_left_out)
    declared = [*facts.texts(used), '@DOCUMENT proof @VI "giấy tờ"', *scored]
    return Written(tuple(words(header)), tuple(tuple(words(text)) for text in declared))


def _header(
    ground: Ground, kinds: tuple[str, ...], nodes: list[NodePlan], *, all_left_out: bool
) -> str:
    subject = " ".join(f'{kind} @VI "loại {kind}"' for kind in kinds)
    sorts = " ".join(f'{class_} @VI "hạng {class_}"' for class_ in ground.classes)
    most = points(sum((node.most for node in nodes), Fraction(0)))
    return f"""
    @LANGUAGE 1 @RULESET generated @EDITION 1 {{
      @STANDARD tcpl @SUBJECT {{ {subject} }} @TITLE @VI "Chuẩn thử" @EN "A made-up standard"
      {f"@CLASSES {{ {sorts} }}" if sorts else ""}
      @INSTRUMENT LAW @VI "Văn bản thử" {{ @ISSUED 2021-07-22 @IN_FORCE 2022-01-01 }}
      @SOURCE paper @VI "một báo cáo" {{ @PUBLISHED 2022-03-01 }}
      @SOURCE rumour @VI "một tin đồn" {{ }}
      @YEARS 2022 @TO 2024 @CITE LAW @ARTICLE 1 @CLAUSE 1
      {ground.choices.pick(("", *_PERIODS))}
      {f"@SCORE {most} @POINTS" if ground.by_points else ""}
      {"@MAY_BE_LEFT_OUT" if all_left_out else ""}
    }}"""


_PERIODS = (
    "@PERIOD @UNREAD",
    "@PERIOD 16 @NOV @OF_THE_YEAR_BEFORE @TO 15 @NOV",
    '@PERIOD 1 @JAN @TO 31 @DEC @TRANSITION @VI "Năm đầu theo quy định cũ."',
)


@st.composite
def rulesets(draw: st.DrawFn) -> str:
    """Texts of valid rulesets, keywords all English, all Vietnamese, or mixed."""
    written = draw(written_rulesets())
    style = draw(st.integers(0, 3))
    return plain(spelled(written.words, language=style % 2, mixed=style if style > 1 else 0))


@st.composite
def scattered_rulesets(draw: st.DrawFn) -> str:
    """The same with spaces and comments anywhere."""
    written = draw(written_rulesets())
    style, seed = draw(st.integers(0, 3)), draw(st.integers(0, 1_000_000))
    return scattered(spelled(written.words, language=style % 2, mixed=style // 2), seed)


_FAULTY_WORDS = (
    "{", "}", '"', "@MAX", "@AWARD", "@WHEN", "no_such_name", "0", "-1", "99999", "150%", "1.2.3",
    "=", ">=", "@UNREAD", "@CRITERION", "end", "\u0000", "\u0301", "đ", "#", ".", "@FACT", "1.5",
    "@BASIS", "@DERIVED", "@CITE", "NOLAW", "@KIND_IS", "/", "3000-99-99", "@DAYS",
    "@MET", "@REQUIRE", "@PENALTY", "@NONE_OF_THESE", "@CLASS_IS", "@SCORE", ",",
)  # fmt: skip


@st.composite
def broken_rulesets(draw: st.DrawFn) -> str:
    """Texts with one fault in it: a word lost, doubled, moved, replaced, or a text cut short."""
    choices = Choices(draw)
    written = draw(written_rulesets()).words
    place, other = choices.up_to(len(written) - 1), choices.up_to(len(written) - 1)
    language = choices.up_to(1)
    match choices.up_to(5):
        case 0:
            del written[place]
        case 1:
            written.insert(other, written[place])
        case 2:
            written[place], written[other] = written[other], written[place]
        case 3:
            written[place] = choices.pick(_FAULTY_WORDS)
        case 4:
            del written[place : place + 1 + choices.up_to(8)]
        case _:
            text = plain(spelled(written, language))
            return text[: choices.up_to(len(text))]
    return plain(spelled(written, language))


class _Under:
    """A ruleset, said briefly: hypothesis writes down what it draws from."""

    def __init__(self, ruleset: Ruleset) -> None:
        self.ruleset = ruleset

    def __repr__(self) -> str:
        return self.ruleset.id


def case_plans(ruleset: Ruleset) -> st.SearchStrategy[CasePlan]:
    """Cases that fit *ruleset*: facts partly known, entries that agree, parts left out."""
    return _case_plans(_Under(ruleset))


@st.composite
def _case_plans(draw: st.DrawFn, under: _Under) -> CasePlan:
    return case_plan(Choices(draw), under.ruleset)
