"""The first page of a ruleset: its papers, years and units, how much is known, and its annex."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.fact import Note
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Instrument, Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.annex import annex
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import Beside, beside, called
from tcpl_rules.reference.charts.board import board_chart
from tcpl_rules.reference.charts.points import points_chart
from tcpl_rules.reference.known import known_section
from tcpl_rules.reference.markdown import (
    anchor,
    blocks,
    bullets,
    escaped,
    framed,
    heading,
    link,
    table,
)
from tcpl_rules.reference.markdown import page as joined
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.remarks import Remarks
from tcpl_rules.reference.source_text import SourceTexts, source_texts
from tcpl_rules.reference.totals import totals_proof
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.names import day_words
from tcpl_rules.report.overlay.words import territory_line, years_line

_TITLE = Text("{title} ({instrument})", "{title} ({instrument})")
_EDITION = Text("Bộ quy tắc {id}, bản {edition}", "Ruleset {id}, edition {edition}")
_GENERAL = Text("Quy định chung", "General")
_WHAT = Text("Nội dung", "What")
_SAYS = Text("Quy định", "What it says")
_NAME = Text("Tên gọi", "Title")
_UNITS = Text("Đối tượng", "Units assessed")
_CLASSES = Text("Phân loại", "Classes of unit")
_YEARS = Text("Năm áp dụng", "Years")
_PERIOD = Text("Kỳ đánh giá", "Period")
_SCALE = Text("Thang điểm", "Scale")
_NO_POINTS = Text("Không chấm điểm: đạt hoặc không đạt", "No points: met or not met")
_PAUSE = Text("Năm không đánh giá", "No assessment")
_TRANSITION = Text("Chuyển tiếp", "Transition")
_PARTS = Text("Tiêu chí, chỉ tiêu, nội dung", "Criteria, indicators and contents")
_KNOWN = Text("Mức độ biết", "How well it is known")
_PROOF = Text("Đối chiếu tổng số", "Proof of the totals")
_INSTRUMENTS = Text("Văn bản", "Instruments")
_INSTRUMENT = Text("Tên văn bản", "Title")
_ISSUED = Text("Ngày ban hành", "Issued")
_IN_FORCE = Text("Ngày có hiệu lực", "In force")
_UNKNOWN_DAY = Text("chưa đọc được", "not read")
_QUESTIONS = Text("Điều chưa biết", "Open questions")
_LOCAL = Text("Văn bản của địa phương", "What localities add")
_MORE = Text("Xem thêm", "See also")
_PAGES = {
    "outcome.md": Text("Kết quả: điều kiện công nhận hoặc xếp loại", "The outcome"),
    "procedure.md": Text("Trình tự, thủ tục, hồ sơ", "Procedure and papers"),
    "facts.md": Text("Số liệu phải cung cấp", "The facts that are asked for"),
    "cases.md": Text("Mẫu hồ sơ nhập liệu và ví dụ", "The form of a case, and an example"),
}


def overview_pages(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """The one page ``reference/<ruleset>/index.md``."""
    path = f"reference/{ruleset.id}/index.md"
    citing = Citing(ruleset=ruleset.model, lang=lang, here=path)
    drawing = _Overview(citing=citing, texts=source_texts(ruleset), beside=beside(ruleset))
    yield Page(path=path, text=joined(drawing.body()))


@frozen(kw_only=True)
class _Overview:
    citing: Citing
    texts: SourceTexts
    beside: Beside

    @property
    def ruleset(self) -> Ruleset:
        return self.citing.ruleset

    @property
    def lang(self) -> Language:
        return self.citing.lang

    def body(self) -> str:
        return blocks(
            heading(1, self._title()),
            self._lead(),
            self._section(_GENERAL, self._general(), self._remarks()),
            self._section(_PARTS, self._picture(), annex(self.citing)),
            self._section(_KNOWN, known_section(self.citing)),
            self._section(_PROOF, totals_proof(self.citing)),
            self._section(_INSTRUMENTS, self._instruments(), self._sources()),
            self._section(_QUESTIONS, self._questions()),
            self._section(_LOCAL, self._local()),
            self._section(_MORE, self._pages()),
            self.texts.shown("ruleset", self.lang),
        )

    def _section(self, title: Text, *content: str) -> str:
        return blocks(heading(2, self.citing.say(title)), *content) if any(content) else ""

    def _title(self) -> str:
        title = self.ruleset.title.in_language(self.lang)
        said = _TITLE.in_language(self.lang)
        return escaped(said.format(title=title, instrument=called(self.ruleset, self.lang)))

    def _lead(self) -> str:
        said = _EDITION.in_language(self.lang)
        return escaped(said.format(id=self.ruleset.id, edition=self.ruleset.edition)) + "."

    def _picture(self) -> str:
        return points_chart(self.ruleset, self.lang) or board_chart(self.ruleset, self.lang)

    # -- general -----------------------------------------------------------------------------------

    def _general(self) -> str:
        rows = [(self.citing.say(label), said) for label, said in self._rows() if said]
        heads = (self.citing.say(_WHAT), self.citing.say(_SAYS))
        return framed(table(heads, rows), "tcpl-parts")

    def _rows(self) -> Iterator[tuple[Text, str]]:
        ruleset, said = self.ruleset, DeclaredWords(self.ruleset, self.lang)
        title = escaped(ruleset.title.in_language(self.lang))
        yield _NAME, self._told(title, ruleset.title_standing)
        yield _UNITS, escaped(said.kinds(ruleset.kinds))
        yield _CLASSES, escaped(said.kinds(ruleset.classes))
        if ruleset.years is not None:
            yield _YEARS, self._told(escaped(said.years()), ruleset.years.standing)
        for none in ruleset.no_assessment:
            yield _PAUSE, self._told(escaped(said.no_assessment(none)), none.standing)
        if ruleset.period is not None:
            yield _PERIOD, self._told(escaped(said.period(ruleset.period)), ruleset.period.standing)
        yield _SCALE, self._scale()
        for transition in ruleset.transitions:
            yield _TRANSITION, self._transition(transition)

    def _scale(self) -> str:
        if not self.ruleset.by_points:
            return self.citing.say(_NO_POINTS)
        most = self.ruleset.maximum
        return self._told(
            escaped(ClauseWords(self.ruleset, self.lang).maximum(most)), most.standing
        )

    def _transition(self, transition: Note) -> str:
        return self._told(self.citing.say(transition.text), transition.standing)

    def _told(self, said: str, standing: Standing) -> str:
        lines = (said, self.citing.cited(standing))
        return "<br>".join(line for line in lines if line)

    def _remarks(self) -> str:
        ruleset = self.ruleset
        parts = (ruleset.years, *ruleset.no_assessment, ruleset.period, *ruleset.transitions)
        standings = [part.standing for part in parts if part is not None]
        return Remarks(citing=self.citing).of(
            [ruleset.title_standing, *standings, ruleset.maximum.standing]
        )

    # -- papers ------------------------------------------------------------------------------------

    def _instruments(self) -> str:
        heads = [self.citing.say(head) for head in (_INSTRUMENT, _ISSUED, _IN_FORCE)]
        rows = map(self._instrument, self.ruleset.instruments)
        return framed(table(heads, rows), "tcpl-dense")

    def _instrument(self, instrument: Instrument) -> tuple[str, str, str]:
        title = f"{anchor(f'instrument-{instrument.id}')}{self.citing.say(instrument.title)}"
        return title, self._day(instrument.issued), self._day(instrument.in_force)

    def _day(self, day: date | None) -> str:
        return self.citing.say(_UNKNOWN_DAY) if day is None else day_words(day, self.lang)

    def _sources(self) -> str:
        listed = list(enumerate(self.ruleset.sources, 1))
        if not listed:
            return ""
        return blocks(heading(3, self.citing.say(words.SOURCES)), self.citing.listed(listed))

    # -- what is open, and what is added -----------------------------------------------------------

    def _questions(self) -> str:
        remarks = Remarks(citing=self.citing)
        return blocks(*map(remarks.question, self.ruleset.questions))

    def _local(self) -> str:
        return bullets(self._overlays())

    def _overlays(self) -> Iterator[str]:
        for laid in self.beside.overlays:
            overlay = laid.overlay
            told = (
                overlay.title.in_language(self.lang),
                territory_line(overlay.territory, self.lang),
                years_line(overlay, self.lang),
            )
            yield escaped(f"{'. '.join(told)}.")

    def _pages(self) -> str:
        steps: Sequence[object] = (*self.ruleset.steps, *self.ruleset.roles)
        names = [name for name in _PAGES if steps or name != "procedure.md"]
        return bullets(link(self.citing.say(_PAGES[name]), name) for name in names)
