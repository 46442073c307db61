"""How a case is written: its schema and an empty one as files, and an example with its result."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Final

from attrs import frozen

from tcpl_rules._assets import asset
from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.template import template
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.markdown import (
    admonition,
    blocks,
    bold,
    bullets,
    details,
    escaped,
    fence,
    heading,
    link,
    page,
    table,
)
from tcpl_rules.reference.page import Page
from tcpl_rules.report.explanation.names import VERDICTS
from tcpl_rules.report.wording import MET, STAGES, STAGES_MET, of_maximum, sentence_case
from tcpl_rules.shelf import load, shipped_ids

SCHEMA: Final = "case.schema.json"
EMPTY: Final = "case.toml"
_EXPECTED: Final = ".expected.toml"
_INVENTED: Final = "(bịa)"

_TITLE: Final = Text("Hồ sơ nhập liệu theo {ruleset}", "Cases under {ruleset}")
_LEAD: Final = Text(
    "Một hồ sơ là một đơn vị trong một năm: đơn vị nào, {facts}, điểm hoặc kết quả đã nhập, việc "
    "đã làm theo trình tự. Viết bằng TOML, JSON hoặc bảng Excel.",
    "A case is one unit in one year: which unit, its {facts}, the points or results that people "
    "entered, what was done of the procedure. It is written in TOML or JSON, or filled in "
    "with Excel.",
)
_FACTS: Final = Text("số liệu", "facts")
_EMPTY: Final = Text("Hồ sơ trống để điền", "An empty case to fill in")
_EMPTY_SAYS: Final = Text(
    "{file} có mọi mục mà bộ quy tắc hỏi, mỗi mục kèm câu hỏi. `tcpl case {id}` in ra đúng tệp "
    "này; `tcpl case {id} --format xlsx --out ho-so.xlsx` ghi thành bảng Excel; `tcpl assess` đọc "
    "hồ sơ đã điền.",
    "{file} has all that the ruleset asks for, each with its question. `tcpl case {id} --lang en` "
    "prints the same, `tcpl case {id} --format xlsx --out case.xlsx` writes a workbook; `tcpl "
    "assess` reads either once it is filled in.",
)
_DOWNLOAD: Final = Text("Tệp {}", "The file {}")
_SHOW: Final = Text("Xem hồ sơ trống", "Show the empty case")
_SCHEMA: Final = Text("JSON Schema", "JSON Schema")
_SCHEMA_SAYS: Final = Text(
    "{file} (phiên bản 2020-12) mô tả hồ sơ cho phần mềm khác: trường nào, kiểu gì, giới hạn nào. "
    "`tcpl schema case {id}` in ra đúng tệp này.",
    "{file} (2020-12) describes a case to other programs: keys, types and bounds. "
    "`tcpl schema case {id}` prints the same.",
)
_EXAMPLE: Final = Text("Một hồ sơ mẫu và kết quả", "An example and its result")
_MADE_UP: Final = Text("Đơn vị và số liệu bịa ra", "The unit and its figures are invented")
_MADE_UP_SAYS: Final = Text(
    "Không có đơn vị nào như vậy; hồ sơ này chỉ để thấy bộ quy tắc tính thế nào.",
    "There is no such unit; the case only shows how the ruleset judges.",
)
_REAL: Final = Text("Đơn vị có thật", "A real unit")
_REAL_SAYS: Final = Text(
    "Chỉ ghi những gì tài liệu đã công bố của đơn vị cho biết; không thêm số liệu nào.",
    "It says what published documents of the unit say, and nothing else.",
)
_RESULT: Final = Text("Kết quả", "Result")
_TOTAL: Final = Text("Tổng số điểm", "Total")
_CONTENTS: Final = Text("Nội dung đạt", "Contents met")
_STAGE: Final = Text("Căn cứ vào", "Based on")
_PART: Final = Text("Phần", "Part")
_POINTS: Final = Text("Điểm", "Points")
_LEFT_OUT: Final = Text("không tính", "left out")
_CONDITION: Final = Text("Điều kiện", "Condition")
_HOW: Final = Text(
    "Lý do và việc cần làm: `tcpl explain --example {name}`.",
    "Why, and what is to do: `tcpl explain --example {name} --lang en`.",
)


def cases_pages(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """The page about cases under *ruleset*."""
    here = f"reference/{ruleset.id}/cases.md"
    parts = _Cases(ruleset, Citing(ruleset=ruleset.model, lang=lang, here=here))
    yield Page(path=here, text=page(*parts.blocks()))


def case_files(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """The files that the page offers; they are made where a site is, being large."""
    folder = f"reference/{ruleset.id}"
    schema = json.dumps(ruleset.input_schema(), ensure_ascii=False, indent=2)
    yield Page(path=f"{folder}/{SCHEMA}", text=f"{schema}\n")
    yield Page(path=f"{folder}/{EMPTY}", text=template(ruleset.model, lang))


@frozen
class Example:
    """A shipped case by its *name*, and its *text* without the remarks at its head."""

    name: str
    text: str

    @property
    def invented(self) -> bool:
        """Whether there is no such unit; each such case says so in the unit's name."""
        return _INVENTED in self.text


def example_of(ruleset: CompiledRuleset) -> Example | None:
    """The case that shows best how *ruleset* judges: a real unit before an invented one.

    None where no case is shipped with exactly this ruleset.
    """
    if ruleset.id not in shipped_ids() or load(ruleset.id).content_hash != ruleset.content_hash:
        return None
    folder = asset("rulesets") / ruleset.id / "cases"
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    found = [_read(file) for file in files if not file.name.endswith(_EXPECTED)]
    return min(found, key=lambda example: example.invented, default=None)


def _read(file: Traversable) -> Example:
    lines = file.read_text("utf-8").split("\n")
    while lines and lines[0].startswith("#"):
        del lines[0]
    return Example(file.name.removesuffix(".toml"), "\n".join(lines).strip("\n"))


@frozen
class _Cases:
    """What the page is made from."""

    ruleset: CompiledRuleset
    citing: Citing

    def blocks(self) -> Iterator[str]:
        lang = self.citing.lang
        name = escaped(called(self.ruleset.model, lang))
        yield heading(1, self._say(_TITLE).format(ruleset=name))
        yield self._say(_LEAD).format(facts=link(self._say(_FACTS), "facts.md"))
        yield heading(2, self._say(_EMPTY))
        yield self._offered(_EMPTY_SAYS, EMPTY)
        yield details(_SHOW.in_language(lang), fence(template(self.ruleset.model, lang), "toml"))
        yield heading(2, self._say(_SCHEMA))
        yield self._offered(_SCHEMA_SAYS, SCHEMA)
        example = example_of(self.ruleset)
        if example is not None:
            yield heading(2, self._say(_EXAMPLE))
            yield from self._example(example)

    def _offered(self, says: Text, file: str) -> str:
        named = f'<a href="{file}" download>{self._say(_DOWNLOAD).format(file)}</a>'
        return says.in_language(self.citing.lang).format(file=named, id=self.ruleset.id)

    # -- an example --------------------------------------------------------------------------------

    def _example(self, example: Example) -> Iterator[str]:
        lang = self.citing.lang
        title, says = (_MADE_UP, _MADE_UP_SAYS) if example.invented else (_REAL, _REAL_SAYS)
        yield admonition(title.in_language(lang), self._say(says), "note")
        yield fence(example.text, "toml")
        result = self.ruleset.assess(Case.from_toml(example.text, f"{example.name}.toml"))
        yield bold(self._say(_RESULT))
        yield blocks(*self._result(result))
        yield _HOW.in_language(lang).format(name=example.name)

    def _result(self, result: Assessment) -> Iterator[str]:
        lang, model = self.citing.lang, self.citing.ruleset
        stages = STAGES if model.by_points else STAGES_MET
        total = of_maximum(result.total, result.maximum, lang)
        told = (
            bold(escaped(sentence_case(result.headline(lang)))),
            f"{self._say(_TOTAL if model.by_points else _CONTENTS)}: {escaped(total)}",
            f"{self._say(_STAGE)}: {self._say(stages[result.stage])}",
        )
        yield bullets(told)
        yield table(
            (self._say(_PART), self._say(_POINTS if model.by_points else _RESULT)),
            ((self._part(node.key), self._points(result, node.key)) for node in model.nodes),
        )
        if result.conditions:
            yield table(
                (self._say(_CONDITION), self._say(_RESULT)),
                (
                    (self._condition(one.id), self._say(VERDICTS[one.met]))
                    for one in result.conditions
                ),
            )

    def _part(self, key: str) -> str:
        name = sentence_case(self.citing.names.node(key))
        return self.citing.to(key, escaped(name))

    def _condition(self, name: str) -> str:
        return self.citing.to(name, escaped(sentence_case(self.citing.names.condition(name))))

    def _points(self, result: Assessment, key: str) -> str:
        node = result.criterion(key)
        if not self.citing.ruleset.by_points:
            return self._say(MET[node.met])
        if node.score is None:
            return self._say(_LEFT_OUT)
        return escaped(of_maximum(node.score, node.maximum, self.citing.lang))

    def _say(self, text: Text) -> str:
        return self.citing.say(text)
