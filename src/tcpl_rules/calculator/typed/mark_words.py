"""What is wrong with a case, worded for somebody who sees a form and no file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.problem import Problem, keys_of
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.ruleset import Kind, Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.report.wording import kind_word

_WORD: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_CHOOSE: Final = Text("hãy chọn {what}", "choose {what}")
_UNIT_KIND: Final = Text("loại đơn vị", "the kind of unit")
_UNIT_CLASS: Final = Text("phân loại đơn vị", "the class of the unit")
_NO_NAME: Final = Text("chưa ghi tên đơn vị", "the name of the unit is missing")
_YEAR: Final = Text("hãy ghi năm đánh giá, ví dụ 2024", "write the assessment year, such as 2024")
_NAMING: Final = frozenset({"node", "what", "label", "condition"})
"""The words of a problem that name what its field is of."""

_OF_PARENT: Final = "TCPL0836"
"""This is about the part above the one whose field it stands at."""

_IMPOSSIBLE: Final = "TCPL0825"
_FORMULAS: Final = frozenset({"TCPL0824", _IMPOSSIBLE})
"""What these say is made of the ids of facts."""

_TOGETHER: Final = Text(
    "các số liệu này không thể cùng đúng: {figures}. Phải có: {allowed}",
    "these figures cannot all be right: {figures}. It must be that {allowed}",
)
_NOT_BELOW_0: Final = re.compile(r"^[a-z0-9_]+ >= 0$")
_LONGEST_LIST: Final = 80
_LONGEST: Final = 40
"""The most letters of what was typed that are said again."""

_YES_NO: Final = Text("có hoặc không", "yes or no")
_MET: Final = Text("đạt hoặc không đạt", "met or not met")
_DAY: Final = Text(
    "{value} không phải là một ngày. Ghi ngày/tháng/năm, ví dụ 15/12/2026",
    "{value} is not a day. Write day/month/year, such as 15/12/2026",
)
_MAXIMUM: Final = Text(
    "chưa đọc được điểm tối đa của {node}: ghi cả điểm và điểm tối đa theo văn bản",
    "the maximum of {node} is not read: write the points and the maximum that the law gives",
)
_OUTSIDE: Final = Text(
    "năm {value} không thuộc các năm mà bộ tiêu chuẩn này áp dụng ({allowed}); kết quả dưới đây "
    "chỉ để tham khảo, tính như thể có áp dụng",
    "{value} is none of the years that this standard governs ({allowed}); the result below is as "
    "if it did",
)
_PAUSED: Final = Text(
    "năm {value} không đánh giá theo bộ tiêu chuẩn này (theo {source}).{note} Kết quả dưới đây chỉ "
    "để tham khảo, tính như thể có đánh giá",
    "nothing is assessed in {value} under this standard (according to {source}).{note} The result "
    "below is as if it were",
)
_NOT_SAME: Final = Text(
    "“{label}” ghi là {value}, khác với kết quả đánh giá kia ({allowed}). Hãy sửa hoặc xóa một bên",
    "“{label}” is {value} here, and the other assessment says {allowed}. Mend or remove one",
)
_ABOVE: Final = Text(
    "“{label}” là {value}, nhiều hơn “{whole}” là {limit}. Nhiều nhất là {limit}",
    "“{label}” is {value}, more than “{whole}” which is {limit}. At most {limit}",
)
_NO_POINTS: Final = Text(
    "có điểm tối đa mà chưa có điểm của {node}: ghi cả hai",
    "the maximum of {node} is there without its points: write both",
)
_NUMBER: Final = Text("một số, ví dụ 13,5", "a number, such as 13.5")
_TALLY: Final = Text(
    "bảng đếm của {node} phải đủ ba số, mỗi số là số nguyên từ 0 trở lên: số mục đạt điểm tối đa, "
    "số mục đạt từ 50%, số mục 0 điểm",
    "the tally of {node} has three numbers, each whole and from 0 up: parts with all their points, "
    "from half of them, and with 0",
)
_PAPER_NAME: Final = Text("chưa ghi tên tài liệu", "the name of the document is missing")
_STEP: Final = Text(
    "ghi ngày đã làm, ví dụ 15/12/2026; “có” nếu đã làm mà không rõ ngày; “không” nếu chưa làm",
    "write the day, such as 15/12/2026; “yes” if it was done on a day not known; “no” if not",
)
_EVENT: Final = Text(
    "ghi ngày xảy ra, ví dụ 15/12/2026, hoặc “không” nếu không xảy ra",
    "write the day it happened, such as 15/12/2026, or “no” if it never did",
)
_OF_ANOTHER: Final = Text(
    "{what} đã ghi không có trong quy định này nên không được tính, nhưng vẫn được giữ lại",
    "{what} is not in this standard: it does not count, and is kept",
)
_OTHERS: Final[Mapping[str, Text]] = {
    "TCPL0851": Text("có bước", "a step that was filled in"),
    "TCPL0852": Text("có sự kiện", "an event that was filled in"),
    "TCPL0853": Text("cơ quan, người tham gia", "who took part"),
    "TCPL0854": Text("loại giấy tờ", "the kind of paper"),
}
_PEOPLE: Final = Text("ghi số người, từ 0 trở lên", "write a number of people, from 0 up")


@frozen
class MarkWords:
    """Words the problems of cases under *ruleset*."""

    ruleset: Ruleset

    def say(self, problem: Problem) -> Text:
        """What is wrong, which value, and what would be right; without keys and ids."""
        problem = self._apart(problem)
        saying = _SAYING.get(problem.code)
        found = saying(self, problem) if saying is not None else None
        if found is not None:
            return found
        formula = problem.code in _FORMULAS
        worded = _together if problem.code == _IMPOSSIBLE else _sentence
        said = (worded(problem, lang) for lang in LANGUAGES)
        named = (self._named(*one, formula=formula) for one in zip(said, LANGUAGES, strict=True))
        return Text(*named)

    def _apart(self, problem: Problem) -> Problem:
        """*problem* with the part it is about by its number, and what was typed in our quotes."""
        arguments = dict(problem.arguments)
        facts = {fact.id: fact.label for fact in self.ruleset.facts}
        match keys_of(problem.pointer):
            case ("self_assessed" | "appraised", "points" | "met" | "tallies", key, *_):
                meant = key.rpartition(".")[0] if problem.code == _OF_PARENT else key
                numbered = (_number_of(one) for one in self.ruleset.walk() if one.key == meant)
                named = next(numbered, None)
            case (_, "conditions", id_):
                texts = (_quoted(one.text) for one in self.ruleset.conditions if one.id == id_)
                named = next(texts, None)
            case ("facts" | "fed", name, *_):
                named = facts.get(name)
            case _:
                named = None
        if named is not None:
            arguments |= dict.fromkeys(arguments.keys() & _NAMING, named)
        whole = arguments.get("whole_id")
        if isinstance(whole, str) and whole in facts:
            arguments["whole"] = facts[whole]
        return evolve(problem, value=in_quotes(problem.value), arguments=arguments)

    def _named(self, sentence: str, lang: Language, *, formula: bool) -> str:
        """*sentence* with the labels of facts in the place of their ids, all of a *formula*."""
        labels = {fact.id: fact.label.in_language(lang) for fact in self.ruleset.facts}

        def label(found: re.Match[str]) -> str:
            name = found[0]
            known = name in labels and (formula or "_" in name)
            return f"“{labels[name]}”" if known else name

        return _WORD.sub(label, _with_yes_no(sentence, lang))

    # -- by code -----------------------------------------------------------------------------------

    def missing(self, problem: Problem) -> Text | None:
        """Something that every case needs."""
        match keys_of(problem.pointer):
            case ("unit", "name"):
                return _NO_NAME
            case ("unit", _):
                return self.choose(problem)
            case ("year",):
                return _YEAR
            case ("documents", *_):
                return _PAPER_NAME
            case _:
                return None

    def choose(self, problem: Problem) -> Text:
        """A kind or a class, out of those that there are."""
        class_ = problem.pointer.endswith("/class")
        what = _UNIT_CLASS if class_ else _UNIT_KIND
        kinds = self.ruleset.classes if class_ else self.ruleset.kinds
        said = _each(_CHOOSE, lambda lang: {"what": what.in_language(lang)})
        listed = Text(*(_listed(kinds, lang) for lang in LANGUAGES))
        # Long names stand beside the field, where one of them is chosen.
        short = len(listed.vi) <= _LONGEST_LIST
        return Text(f"{said.vi}: {listed.vi}", f"{said.en}: {listed.en}") if short else said

    def unit_of_fact(self, problem: Problem) -> Text | None:
        """A value that is of another sort than its fact."""
        fact = self._fact(problem)
        if fact is None or fact.kind is not FactKind.YES_NO:
            return None
        return self._with_allowed(problem, _YES_NO)

    def met(self, problem: Problem) -> Text:
        """What does not say whether something is met."""
        return self._with_allowed(problem, _MET)

    def day(self, problem: Problem) -> Text:
        """What is no day."""
        return _each(_DAY, lambda _: {"value": problem.value})

    def kind_of_value(self, problem: Problem) -> Text | None:
        """A value of another sort than what stands there."""
        match keys_of(problem.pointer):
            case ("year",):
                return self._with_allowed(problem, _YEAR)
            case ("steps", _, "done"):
                return self._with_allowed(problem, _STEP)
            case ("steps", _, "members" | "attended"):
                return self._with_allowed(problem, _PEOPLE)
            case ("events", _):
                return self._with_allowed(problem, _EVENT)
            case (*_, "recognised" | "missing" | "in_writing"):
                return self._with_allowed(problem, _YES_NO)
            case _:
                return None

    def outside(self, problem: Problem) -> Text:
        """A year that the ruleset does not govern."""
        return self._filled(_OUTSIDE, problem)

    def paused(self, problem: Problem) -> Text:
        """A year in which nothing is assessed."""
        return self._filled(_PAUSED, problem)

    def lacks_maximum(self, problem: Problem) -> Text:
        """Points without the maximum that the ruleset does not know."""
        return self._filled(_MAXIMUM, problem)

    def above_whole(self, problem: Problem) -> Text:
        """A part that is more than its whole."""
        return self._filled(_ABOVE, problem)

    def points(self, problem: Problem) -> Text | None:
        """What is no number of points; a file would write points and maximum together."""
        if problem.value.startswith("{"):
            return self._filled(_NO_POINTS, problem)
        if problem.allowed is not None and "{" in problem.allowed.vi:
            return self._with_allowed(problem, _NUMBER)
        return None

    def tally(self, problem: Problem) -> Text:
        """A tally that lacks one of its numbers."""
        return self._filled(_TALLY, problem)

    def of_another(self, problem: Problem) -> Text:
        """What belongs to another standard: its id says nothing to people."""
        what = _OTHERS[problem.code]
        return _each(_OF_ANOTHER, lambda lang: {"what": what.in_language(lang)})

    def fed_otherwise(self, problem: Problem) -> Text:
        """A fact that is given in two ways which differ."""
        said = self._filled(_NOT_SAME, problem)
        return Text(_with_yes_no(said.vi, "vi"), _with_yes_no(said.en, "en"))

    # -- parts -------------------------------------------------------------------------------------

    def _fact(self, problem: Problem) -> Fact | None:
        name = keys_of(problem.pointer)[-1] if problem.pointer else ""
        return next((fact for fact in self.ruleset.facts if fact.id == name), None)

    def _with_allowed(self, problem: Problem, allowed: Text) -> Text:
        apart = evolve(problem, allowed=allowed)
        return Text(_sentence(apart, "vi"), _sentence(apart, "en"))

    def _filled(self, wording: Text, problem: Problem) -> Text:
        def words(lang: Language) -> Mapping[str, str]:
            allowed = problem.allowed.in_language(lang) if problem.allowed else ""
            given = {
                name: value if isinstance(value, str) else value.in_language(lang)
                for name, value in problem.arguments.items()
            }
            return {**given, "value": problem.value, "allowed": allowed}

        return _each(wording, words)


_SAYING: Final[Mapping[str, Callable[[MarkWords, Problem], Text | None]]] = {
    "TCPL0806": MarkWords.kind_of_value,
    "TCPL0807": MarkWords.missing,
    "TCPL0809": MarkWords.day,
    "TCPL0810": MarkWords.choose,
    "TCPL0811": MarkWords.outside,
    "TCPL0812": MarkWords.paused,
    "TCPL0815": MarkWords.choose,
    "TCPL0821": MarkWords.unit_of_fact,
    "TCPL0823": MarkWords.above_whole,
    "TCPL0827": MarkWords.fed_otherwise,
    "TCPL0831": MarkWords.points,
    "TCPL0835": MarkWords.lacks_maximum,
    "TCPL0842": MarkWords.met,
    "TCPL0845": MarkWords.tally,
    **dict.fromkeys(_OTHERS, MarkWords.of_another),
}


def _sentence(problem: Problem, lang: Language) -> str:
    """What *problem* says, without its place."""
    return evolve(problem, pointer="", line=None, column=None).sentence(lang)


def _together(problem: Problem, lang: Language) -> str:
    """The figures that contradict each other, and the rules that they break."""
    rules = problem.allowed.in_language(lang).split("; ") if problem.allowed else []
    broken = [rule for rule in rules if not _NOT_BELOW_0.match(rule)] or rules
    allowed = "; ".join(broken).replace(">=", "≥").replace("<=", "≤")
    figures = problem.value.replace(" = ", " là " if lang == "vi" else " is ")
    return _TOGETHER.in_language(lang).format(figures=figures, allowed=allowed)


def facts_in(problem: Problem) -> frozenset[str]:
    """The words of *problem*, among them the ids of all facts that it is about."""
    if problem.code not in _FORMULAS:
        return frozenset()
    sides = (problem.arguments.get(side) for side in ("left", "right"))
    texts = (problem.value, *(side for side in sides if isinstance(side, str)))
    return frozenset(word for text in texts for word in _WORD.findall(text))


def in_quotes(value: str) -> str:
    """*value*, as a problem has it, in our quotation marks where it is a text; never long."""
    if value[:1] != '"':
        return value
    typed = value[1:].removesuffix('"').removesuffix("…")
    cut = f"{typed[:_LONGEST]}…" if len(typed) > _LONGEST or value[-1] == "…" else typed
    return f"“{cut}”"


def _quoted(text: Text) -> Text:
    return Text(f"điều kiện “{text.vi}”", f"the condition “{text.in_language('en')}”")


def _number_of(node: Node) -> Text:
    return Text(
        f"{kind_word(node.kind, 'vi')} {node.key}", f"{kind_word(node.kind, 'en')} {node.key}"
    )


def _each(wording: Text, words: Callable[[Language], Mapping[str, str]]) -> Text:
    return Text(wording.vi.format(**words("vi")), wording.en.format(**words("en")))


def _listed(kinds: tuple[Kind, ...], lang: Language) -> str:
    return ", ".join(kind.text.in_language(lang) for kind in kinds)


def _with_yes_no(sentence: str, lang: Language) -> str:
    """*sentence* with yes and no as people say them, not as a file has them."""
    words = {"true": "có", "false": "không"} if lang == "vi" else {"true": "yes", "false": "no"}
    return re.sub(r"\b(true|false)\b", lambda found: words[found[0]], sentence)
