"""An empty case to fill in, with everything that the ruleset asks in its comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.check_facts import expected
from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.model.ruleset import Fact, Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display

_WIDTH = 96

_KINDS = {
    "criterion": Text("Tiêu chí", "Criterion"),
    "indicator": Text("Chỉ tiêu", "Indicator"),
    "item": Text("Nội dung", "Item"),
    "index": Text("Chỉ số", "Index"),
}

_HOW = (
    Text(
        "Cách điền: bỏ dấu # ở đầu dòng rồi ghi giá trị sau dấu =. Dòng nào chưa biết thì để "
        "nguyên: chưa biết không có nghĩa là 0.",
        "How to fill it in: take the # off the start of a line and write the value after the =. "
        "Leave a line as it is when the value is not known: not known does not mean 0.",
    ),
    Text(
        "Chữ đặt trong dấu ngoặc kép; số thập phân viết với dấu chấm, ví dụ 13.5; phân số viết "
        '"80/3".',
        'Texts go in quotes; decimals take a point, as in 13.5; fractions are written "80/3".',
    ),
)
_FACTS = Text(
    "Số liệu. Có thể chấm điểm từ số liệu, từ điểm đã nhập, hoặc cả hai.",
    "Facts. Points can come from facts, from points entered, or from both.",
)
_POINTS = Text(
    "Điểm tự chấm. Nhập điểm ở cấp nào biết; không cần nhập lại ở cấp khác. Cột thẩm định ghi ở "
    "[appraised.points], cùng cách viết.",
    "Points self-assessed. Enter them at whichever level they are known; there is no need to "
    "repeat them at another. Appraised points go under [appraised.points], written the same way.",
)
_TALLIES = Text(
    "Bảng đếm, nếu có: bao nhiêu mục đạt điểm tối đa (full), từ 50 % đến dưới tối đa (half), và 0 "
    "điểm (zero). Chỉ dùng để đối chiếu.",
    "Tallies, if there are any: how many parts are at their maximum (full), from 50% but below it "
    "(half), and at 0 (zero). They are only compared.",
)
_LEFT_OUT = Text(
    "Các mục không đánh giá. Có thể bỏ: {keys}", "Parts that are left out. These may be: {keys}"
)


def template(ruleset: Ruleset, lang: Language) -> str:
    """A TOML text that reads as a case without identity, facts or entries; comments in *lang*."""
    shape = CaseShape.of(ruleset)
    lines = [
        *_comment(ruleset.title.in_language(lang)),
        *(line for text in _HOW for line in ("#", *_comment(text.in_language(lang)))),
        "",
        f'ruleset = "{ruleset.id}"',
        *_identity(ruleset, shape, lang),
        "",
        *_comment(_FACTS.in_language(lang)),
        "[facts]",
        *(line for fact in ruleset.facts for line in _fact(fact, lang)),
        "",
        *_comment(_POINTS.in_language(lang)),
        "[self_assessed.points]",
        *(line for node in ruleset.walk() for line in _node(node, shape.nodes[node.key], lang)),
        *_tallies(shape, lang),
        "",
        "[appraised.points]",
    ]
    return "\n".join(lines) + "\n"


def _identity(ruleset: Ruleset, shape: CaseShape, lang: Language) -> Iterator[str]:
    covered = years_covered(ruleset.years).in_language(lang)
    yield from _comment(f"Năm đánh giá: {covered}" if lang == "vi" else f"Year: {covered}")
    yield "# year ="
    keys = [key for key, node in shape.nodes.items() if node.may_be_left_out]
    if keys:
        yield from _comment(_LEFT_OUT.in_language(lang).format(keys=", ".join(keys)))
        yield '# left_out = [""]'
    yield ""
    yield "[unit]"
    yield from _comment("Tên đơn vị" if lang == "vi" else "Name of the unit")
    yield '# name = ""'
    kinds = "; ".join(f'"{id_}" = {text.in_language(lang)}' for id_, text in shape.kinds.items())
    yield from _comment(f"Loại đơn vị: {kinds}" if lang == "vi" else f"Kind of unit: {kinds}")
    yield '# kind = ""'
    yield from _comment(
        "Không bắt buộc: mã đơn vị hành chính, huyện, tỉnh, phân loại"
        if lang == "vi"
        else "Optional: administrative code, district, province, class"
    )
    yield from (f'# {key} = ""' for key in ("code", "district", "province", "class"))


def _fact(fact: Fact, lang: Language) -> Iterator[str]:
    yield ""
    yield from _comment(fact.label.in_language(lang))
    yield from _comment(fact.asks.in_language(lang))
    for note in fact.counts:
        yield from _comment(note.text.in_language(lang))
    wanted = expected(fact).in_language(lang)
    if fact.at_most_fact is not None:
        wanted += f", {'không quá' if lang == 'vi' else 'at most'} {fact.at_most_fact}"
    yield from _comment(f"Cần ghi: {wanted}" if lang == "vi" else f"Expected: {wanted}")
    yield f"# {fact.id} ="


def _node(node: Node, shape: NodeShape, lang: Language) -> Iterator[str]:
    kind = _KINDS[node.kind].in_language(lang) if node.kind in _KINDS else node.kind
    if shape.maximum is not None:
        top = display(shape.maximum, lang)
        most = f"tối đa {top} điểm" if lang == "vi" else f"at most {top} points"
        line = f'# "{node.key}" ='
    else:
        most = (
            "chưa biết điểm tối đa: ghi cả điểm (points) và điểm tối đa (of)"
            if lang == "vi"
            else "the maximum is not known: give both the points and the maximum (of)"
        )
        line = f'# "{node.key}" = {{ points = , of =  }}'
    yield ""
    yield from _comment(f"{kind} {node.key}. {node.title.in_language(lang)} ({most})")
    yield line


def _tallies(shape: CaseShape, lang: Language) -> Iterator[str]:
    parents = [key for key, node in shape.nodes.items() if node.children]
    if not parents:
        return
    yield ""
    yield from _comment(_TALLIES.in_language(lang))
    yield "[self_assessed.tallies]"
    for key in parents:
        yield f'# "{key}" = {{ full = , half = , zero =  }}'


def _comment(text: str) -> list[str]:
    """*text* as lines of comment; TOML allows no control characters in them."""
    clean = "".join(character if character.isprintable() else " " for character in text)
    return textwrap.wrap(
        clean,
        width=_WIDTH,
        initial_indent="# ",
        subsequent_indent="#   ",
        break_long_words=False,
        break_on_hyphens=False,
    )
