"""The first page: assessment years, newest first, and which ruleset governs each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.governing import STANDARD
from tcpl_rules.model.ruleset import NoAssessment, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.known import known_bar
from tcpl_rules.reference.markdown import (
    Align,
    blocks,
    bold,
    bullets,
    escaped,
    framed,
    heading,
    link,
    span,
    table,
)
from tcpl_rules.reference.markdown import page as joined
from tcpl_rules.reference.page import Page
from tcpl_rules.shelf import shipped_ids

_PATH = "index.md"
_TITLE = Text("Chuẩn tiếp cận pháp luật", "The legal-access standard")
_ANY = Text("Các bộ quy tắc", "Rulesets")
_LEAD = Text(
    "Quy định về đánh giá, công nhận cấp xã đạt chuẩn tiếp cận pháp luật, viết thành bộ quy tắc "
    "tính được chính xác và dẫn đến từng điều, khoản, điểm. Phần nào chưa đọc được trong văn bản "
    "thì ghi rõ là chưa đọc và không dùng để kết luận.",
    "The rules by which Vietnam's communes are recognised under the legal-access standard, written "
    "so that they run exactly, each with its article, clause and point. What nobody has read in "
    "the text of the law is marked as unread and decides nothing.",
)
_RECOGNITION = Text(
    "Kết quả tính ở đây phục vụ tự chấm điểm, thẩm định và rà soát; việc công nhận do cơ quan có "
    "thẩm quyền quyết định.",
    "Results serve self-scoring, appraisal and review; recognition is decided by the competent "
    "authority.",
)
_BY_YEAR = Text("Theo năm đánh giá", "By assessment year")
_YEAR = Text("Năm", "Year")
_GOVERNS = Text("Quy định áp dụng", "What governs it")
_DECIDES = Text("Cách chấm đã biết", "Scoring that is known")
_BESIDE = Text("Chuẩn khác cùng năm", "Other standards that year")
_ON = Text("{} trở đi", "{} and later")
_PAUSED = Text("Không đánh giá", "No assessment")
_NOBODY = Text("Không có quy định nào ở đây", "Nothing here")
_HOW = Text(
    "Cột “Cách chấm đã biết” cho biết bộ quy tắc tự tính được bao nhiêu điểm (hoặc nội dung). Phần "
    "chưa biết cách chấm thì nhập điểm, kết quả do người chấm cho; ai có văn bản trong tay thì "
    "điền vào và bộ quy tắc tính tiếp.",
    "“Scoring that is known” says how many points (or contents) a ruleset computes by itself. For "
    "the rest people enter what they give; whoever has the text of the law can fill it in, and the "
    "ruleset goes on from there.",
)
_EACH = Text("Từng bộ quy tắc", "Each ruleset")
_LISTED = Text("{units}; năm đánh giá: {years}", "{units}; assessment years: {years}")
_PAGES = (
    ("outcome.md", Text("kết quả", "outcome")),
    ("facts.md", Text("số liệu", "facts")),
    ("cases.md", Text("hồ sơ nhập liệu", "cases")),
)
_PROCEDURE = ("procedure.md", Text("trình tự, thủ tục", "procedure"))
_BESIDES = Text("Hướng dẫn theo đối tượng sử dụng", "Who finds what here")
_FOR = (
    (
        Text("Cán bộ xã, phường, đặc khu", "Officials of a commune"),
        (
            ("calculator.html", Text("tự chấm trong trình duyệt", "assess in the browser")),
            (
                "tutorials/five-minutes.md",
                Text("một xã trong năm phút", "a commune in five minutes"),
            ),
            ("how-to/one-case-in-excel.md", Text("hồ sơ bằng Excel", "one case in Excel")),
        ),
    ),
    (
        Text(
            "Người giữ bộ quy tắc ở bộ, ở tỉnh",
            "Whoever keeps the rules at the ministry or a province",
        ),
        (
            (
                "how-to/read-a-ruleset.md",
                Text("đọc và viết bộ quy tắc", "read and write a ruleset"),
            ),
            (
                "tutorials/amend-a-rule.md",
                Text("khi văn bản được sửa đổi", "when the law is amended"),
            ),
            ("how-to/fill-gaps.md", Text("bổ khuyết phần chưa đọc", "fill what nobody has read")),
        ),
    ),
    (
        Text("Người xây dựng phần mềm", "Engineers"),
        (
            ("tutorials/embed-in-fastapi.md", Text("dùng với FastAPI", "embed in FastAPI")),
            ("tutorials/embed-in-django.md", Text("dùng với Django", "embed in Django")),
            ("concepts/why-exact.md", Text("vì sao phải tính chính xác", "why exact")),
        ),
    ),
)
_CALCULATOR = "calculator.html"
_ALIGN: tuple[Align, ...] = ("left", "left", "left", "left")


def home_pages(rulesets: Sequence[CompiledRuleset], lang: Language) -> Iterator[Page]:
    """The one page ``index.md``."""
    drawing = _Home(models=tuple(one.model for one in rulesets), lang=lang)
    yield Page(path=_PATH, text=joined(drawing.body()))


@frozen(kw_only=True)
class _Home:
    models: tuple[Ruleset, ...]
    lang: Language

    def body(self) -> str:
        main = self._main()
        return blocks(
            heading(1, self._say(_TITLE if self._is_legal_access else _ANY)),
            self._say(_LEAD) if self._is_legal_access else "",
            heading(2, self._say(_BY_YEAR)) if main else "",
            self._years(main) if main else "",
            self._say(_HOW) if main else "",
            heading(2, self._say(_EACH)),
            bullets(map(self._listed, self.models)),
            *self._besides(),
            self._say(_RECOGNITION),
        )

    @property
    def _is_legal_access(self) -> bool:
        return any(model.standard == STANDARD for model in self.models)

    def _main(self) -> tuple[Ruleset, ...]:
        """The versions of the standard that the page is about."""
        standard = STANDARD if self._is_legal_access else self.models[0].standard
        return tuple(m for m in self.models if m.standard == standard and m.years is not None)

    # -- years -------------------------------------------------------------------------------------

    def _years(self, main: Sequence[Ruleset]) -> str:
        heads = (_YEAR, _GOVERNS, _DECIDES, _BESIDE)
        rows = (self._year(year, main) for year in years_of(main))
        drawn = table([self._say(head) for head in heads], rows, _ALIGN)
        return framed(drawn, "tcpl-years")

    def _year(self, year: int, main: Sequence[Ruleset]) -> tuple[str, str, str, str]:
        governing = [m for m in main if m.years is not None and year in m.years]
        open_ended = any(m.years is not None and m.years.last is None for m in governing)
        named = self._say(_ON).format(year) if open_ended else str(year)
        return (
            bold(named),
            "<br>".join(map(self._link, governing)) or self._pause(year, main),
            self._asked(_DECIDES, (known_bar(m, self.lang) for m in governing)),
            self._asked(_BESIDE, map(self._link, self._beside(year, main))),
        )

    def _asked(self, head: Text, lines: Iterable[str]) -> str:
        """*lines*, after what their column is called, for screens that show no columns."""
        listed = "<br>".join(lines)
        return f"{span(head.in_language(self.lang), 'tcpl-asked')}{listed}" if listed else ""

    def _pause(self, year: int, main: Sequence[Ruleset]) -> str:
        paused = (
            (model, none) for model in main for none in model.no_assessment if none.year == year
        )
        return "<br>".join(self._paused(*one) for one in paused) or self._say(_NOBODY)

    def _paused(self, model: Ruleset, none: NoAssessment) -> str:
        citing = Citing(ruleset=model, lang=self.lang, here=_PATH)
        place = citing.place(none.standing)
        badge = citing.badge(none.standing.basis)
        about = link(self._say(_PAUSED), f"reference/{model.id}/index.md")
        return f'{about} <span class="tcpl-cited">{place} {badge}</span>'

    def _beside(self, year: int, main: Sequence[Ruleset]) -> Iterator[Ruleset]:
        """The rulesets of other standards that hold in *year*."""
        for model in self.models:
            if model not in main and model.years is not None and year in model.years:
                yield model

    # -- rulesets ----------------------------------------------------------------------------------

    def _link(self, model: Ruleset) -> str:
        name = escaped(called(model, self.lang))
        return link(name, f"reference/{model.id}/index.md")

    def _listed(self, model: Ruleset) -> str:
        units = ", ".join(kind.text.in_language(self.lang) for kind in model.kinds)
        years = years_covered(model.years).in_language(self.lang)
        told = escaped(_LISTED.in_language(self.lang).format(units=units, years=years))
        pages = (*_PAGES, *([_PROCEDURE] if model.steps or model.roles else []))
        linked = ", ".join(
            link(self._say(text), f"reference/{model.id}/{path}") for path, text in pages
        )
        title = escaped(model.title.in_language(self.lang))
        return f"{bold(self._link(model))}: {title} ({told})<br>{linked}"

    # -- what people wrote -------------------------------------------------------------------------

    def _besides(self) -> Iterator[str]:
        """Where each reader goes on; the pages of anybody's own rulesets have no such places."""
        if {model.id for model in self.models} != set(shipped_ids()):
            return
        yield heading(2, self._say(_BESIDES))
        yield bullets(
            f"{bold(self._say(reader))}: {', '.join(self._place(*place) for place in places)}"
            for reader, places in _FOR
        )

    def _place(self, path: str, text: Text) -> str:
        if path != _CALCULATOR:
            return link(self._say(text), path)
        # It lies beside the first page in Vietnamese, and is there after the site was built alone.
        up = "" if self.lang == "vi" else "../"
        return f'<a href="{up}{path}">{self._say(text)}</a>'

    def _say(self, text: Text) -> str:
        return escaped(text.in_language(self.lang))


def years_of(models: Sequence[Ruleset]) -> tuple[int, ...]:
    """The years that *models* govern or pause, newest first; what has no end counts its first."""
    found: set[int] = set()
    for model in models:
        found |= {none.year for none in model.no_assessment}
        if model.years is not None:
            last = model.years.first if model.years.last is None else model.years.last
            found |= set(range(model.years.first, last + 1))
    return tuple(sorted(found, reverse=True))
