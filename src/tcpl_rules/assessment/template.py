"""An empty case to fill in, with everything that the ruleset asks in its comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tcpl_rules.assessment.assessment import OUTCOMES
from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.check_facts import expected
from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.assessment.comment import comment
from tcpl_rules.assessment.record_template import record_template
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display

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
_KIND = Text("Loại đơn vị", "Kind of unit")
_CLASS = Text("Phân loại đơn vị", "Class of the unit")
_OPTIONAL = Text(
    "Không bắt buộc: mã đơn vị hành chính, huyện, tỉnh",
    "Optional: administrative code, district, province",
)
_OPTIONAL_CLASS = Text(f"{_OPTIONAL.vi}, phân loại", f"{_OPTIONAL.en}, class")
_FACTS = {
    True: Text(
        "Số liệu. Có thể chấm điểm từ số liệu, từ điểm đã nhập, hoặc cả hai.",
        "Facts. Points can come from facts, from points entered, or from both.",
    ),
    False: Text(
        "Số liệu. Đạt hay không đạt có thể tính từ số liệu, lấy theo kết quả đã nhập, hoặc cả hai.",
        "Facts. What is met can come from facts, from what is entered, or from both.",
    ),
}
"""By whether the ruleset gives points."""

_POINTS = Text(
    "Điểm tự chấm. Nhập điểm ở cấp nào biết; không cần nhập lại ở cấp khác. Cột thẩm định ghi ở "
    "[appraised.points], cùng cách viết.",
    "Points self-assessed. Enter them at whichever level they are known; there is no need to "
    "repeat them at another. Appraised points go under [appraised.points], written the same way.",
)
_MET = Text(
    "Kết quả tự đánh giá: true là đạt, false là không đạt. Nhập ở cấp nào biết; không cần nhập lại "
    "ở cấp khác. Kết quả thẩm định ghi ở [appraised.met], cùng cách viết.",
    "Self-assessment: true is met, false is not met. Enter it at whichever level it is known; "
    "there is no need to repeat it at another. The appraisal goes under [appraised.met], written "
    "the same way.",
)
_CONDITIONS = Text(
    "Điều kiện nhập tay: true là đạt, false là không đạt. Điều kiện đã có số liệu ở [facts] thì "
    "không cần nhập. Cột thẩm định ghi ở [appraised.conditions].",
    "Conditions judged by hand: true is met, false is not met. Those that the facts above settle "
    "need no entry. The appraisal goes under [appraised.conditions].",
)
_FED = Text(
    "Số liệu này có thể lấy từ việc đánh giá chính đơn vị này theo {}. Nếu có cả quyết định và kết "
    "quả thì lấy theo quyết định.",
    "This fact may come from the assessment of the same unit under {}. Where there is both a "
    "decision and an outcome, the decision counts.",
)
_FED_DECISION = '# decision = { number = "", date = , authority = "", recognised =  }'
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
        *comment(ruleset.title.in_language(lang)),
        *(line for text in _HOW for line in ("#", *comment(text.in_language(lang)))),
        "",
        f'ruleset = "{ruleset.id}"',
        *_identity(ruleset, shape, lang),
        "",
        *comment(_FACTS[ruleset.by_points].in_language(lang)),
        "[facts]",
        *(line for fact in ruleset.facts for line in _fact(fact, lang)),
        *(line for fact in ruleset.facts for line in _fed(fact, lang)),
        "",
        *(_points(ruleset, shape, lang) if ruleset.by_points else _met(ruleset, lang)),
        *_conditions(shape, lang),
        "",
        f"[appraised.{'points' if ruleset.by_points else 'met'}]",
        *record_template(shape, lang),
    ]
    return "\n".join(lines) + "\n"


def _points(ruleset: Ruleset, shape: CaseShape, lang: Language) -> Iterator[str]:
    yield from comment(_POINTS.in_language(lang))
    yield "[self_assessed.points]"
    for node in ruleset.walk():
        yield from _node(node, shape.nodes[node.key], lang)
    yield from _tallies(shape, lang)


def _met(ruleset: Ruleset, lang: Language) -> Iterator[str]:
    yield from comment(_MET.in_language(lang))
    yield "[self_assessed.met]"
    for node in ruleset.walk():
        yield ""
        yield from comment(_named(node, lang))
        yield f'# "{node.key}" ='


def _conditions(shape: CaseShape, lang: Language) -> Iterator[str]:
    """The conditions that a person may judge."""
    asked = [c for c in shape.conditions.values() if not isinstance(c.requirement, AboutPoints)]
    if not asked:
        return
    yield ""
    yield from comment(_CONDITIONS.in_language(lang))
    yield "[self_assessed.conditions]"
    for condition in asked:
        yield ""
        yield from comment(condition.text.in_language(lang))
        yield f"# {condition.id} ="


def _fed(fact: Fact, lang: Language) -> Iterator[str]:
    if fact.fed is None:
        return
    yield ""
    yield from comment(fact.label.in_language(lang))
    yield from comment(_FED.in_language(lang).format(fact.fed.text.in_language(lang)))
    yield f"[fed.{fact.id}]"
    if fact.fed.decision:
        yield _FED_DECISION
    if fact.fed.outcome:
        yield from comment(f"outcome: {'; '.join(OUTCOMES)}")
        yield '# outcome = ""'
        yield '# ruleset = ""'


def _identity(ruleset: Ruleset, shape: CaseShape, lang: Language) -> Iterator[str]:
    covered = years_covered(ruleset.years).in_language(lang)
    yield from comment(f"Năm đánh giá: {covered}" if lang == "vi" else f"Year: {covered}")
    yield "# year ="
    keys = [key for key, node in shape.nodes.items() if node.may_be_left_out]
    if keys:
        yield from comment(_LEFT_OUT.in_language(lang).format(keys=", ".join(keys)))
        yield '# left_out = [""]'
    yield ""
    yield "[unit]"
    yield from comment("Tên đơn vị" if lang == "vi" else "Name of the unit")
    yield '# name = ""'
    yield from _choice("kind", _KIND, shape.kinds, lang)
    if shape.classes:
        yield from _choice("class", _CLASS, shape.classes, lang)
    yield from comment((_OPTIONAL if shape.classes else _OPTIONAL_CLASS).in_language(lang))
    optional = ("code", "district", "province", *(() if shape.classes else ("class",)))
    yield from (f'# {key} = ""' for key in optional)


def _choice(key: str, what: Text, ids: Mapping[str, Text], lang: Language) -> Iterator[str]:
    listed = "; ".join(f'"{id_}" = {text.in_language(lang)}' for id_, text in ids.items())
    yield from comment(f"{what.in_language(lang)}: {listed}")
    yield f'# {key} = ""'


def _fact(fact: Fact, lang: Language) -> Iterator[str]:
    yield ""
    yield from comment(fact.label.in_language(lang))
    yield from comment(fact.asks.in_language(lang))
    for note in fact.counts:
        yield from comment(note.text.in_language(lang))
    wanted = expected(fact).in_language(lang)
    if fact.at_most_fact is not None:
        wanted += f", {'không quá' if lang == 'vi' else 'at most'} {fact.at_most_fact}"
    yield from comment(f"Cần ghi: {wanted}" if lang == "vi" else f"Expected: {wanted}")
    yield f"# {fact.id} ="


def _node(node: Node, shape: NodeShape, lang: Language) -> Iterator[str]:
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
    yield from comment(f"{_named(node, lang)} ({most}{_least(shape, lang)})")
    yield line


def _named(node: Node, lang: Language) -> str:
    kind = _KINDS[node.kind].in_language(lang) if node.kind in _KINDS else node.kind
    return f"{kind} {node.key}. {node.title.in_language(lang)}"


def _least(shape: NodeShape, lang: Language) -> str:
    """How far penalties can take a node below 0, if they can."""
    if not shape.least:
        return ""
    least = display(shape.least, lang)
    return f", điểm trừ có thể đến {least}" if lang == "vi" else f", down to {least} by penalties"


def _tallies(shape: CaseShape, lang: Language) -> Iterator[str]:
    parents = [key for key, node in shape.nodes.items() if node.children]
    if not parents:
        return
    yield ""
    yield from comment(_TALLIES.in_language(lang))
    yield "[self_assessed.tallies]"
    for key in parents:
        yield f'# "{key}" = {{ full = , half = , zero =  }}'
