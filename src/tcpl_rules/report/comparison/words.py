"""A comparison in words: what each change is called, how each side reads, what its case shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from tcpl_rules.comparison.comparison import (
    NUMBERED,
    Clause,
    ClauseChange,
    Comparison,
    Entered,
    Found,
    Side,
    Status,
    Witness,
)
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.clause_words import NOTHING_SAID
from tcpl_rules.report.comparison.side_words import SideWords
from tcpl_rules.report.wording import BASES, KINDS, in_points, kind_word, sentence_case

STATUSES: Mapping[Status, Text] = {
    Status.SAME: Text("giữ nguyên", "the same"),
    Status.MOVED: Text("chuyển vị trí, nội dung giữ nguyên", "moved, otherwise the same"),
    Status.STRICTER: Text("chặt hơn", "stricter"),
    Status.LAXER: Text("nới hơn", "laxer"),
    Status.MIXED: Text(
        "có trường hợp chặt hơn, có trường hợp nới hơn",
        "stricter in some cases, laxer in others",
    ),
    Status.CHANGED: Text("sửa đổi", "changed"),
    Status.NEW: Text("mới", "new"),
    Status.GONE: Text("không còn", "gone"),
    Status.NOT_COMPARABLE: Text("không so sánh được", "not comparable"),
}
_KINDS: Mapping[str, Text] = {
    **KINDS,
    "condition": Text("điều kiện", "condition"),
    "grade": Text("xếp loại", "grade"),
    "fact": Text("số liệu", "fact"),
    "role": Text("thành phần", "role"),
    "event": Text("sự kiện", "event"),
    "document": Text("tài liệu", "document"),
    "dossier": Text("hồ sơ", "dossier"),
    "step": Text("bước", "step"),
    "relation": Text("quan hệ giữa các số liệu", "relation of facts"),
    "question": Text("điều chưa biết", "question"),
    "header": Text("quy định chung", "general"),
}
_PARTS: Mapping[str, Text] = {
    "clause": Text("toàn bộ", "the whole clause"),
    "title": Text("tên gọi", "title"),
    "rule": Text("cách tính", "rule"),
    "maximum": Text("điểm tối đa", "maximum"),
    "full_marks": Text("trường hợp được tính đạt hoặc đủ điểm", "full marks"),
    "penalties": Text("điểm trừ", "penalties"),
    "left_out": Text("việc không tính", "leaving out"),
    "past": Text("khả năng khắc phục trong năm", "whether it can be made up for"),
    "proof": Text("tài liệu chứng minh", "proof"),
    "requirement": Text("yêu cầu", "requirement"),
    "definition": Text("nội dung", "what it says"),
    "kinds": Text("đơn vị được đánh giá", "units assessed"),
    "classes": Text("phân loại đơn vị", "classes of unit"),
    "years": Text("năm áp dụng", "years"),
    "period": Text("kỳ đánh giá", "period"),
    "score": Text("thang điểm", "scale"),
    "transition": Text("chuyển tiếp", "transition"),
    "no_assessment": Text("năm không đánh giá", "year without assessment"),
}
_MOVED_REWORDED = Text("chuyển vị trí, tên gọi viết khác", "moved, and titled otherwise")
_WHERE_IT_WAS = Text(" (trước là {})", " (formerly {})")
_WITNESS = Text("Ví dụ: {case}. Cũ: {old}; mới: {new}", "Example: {case}. Old: {old}; new: {new}")
_HEARSAY = Text(
    "{text} (nếu nguồn chưa kiểm chứng được là đúng)",
    "{text} (if what is known only from hearsay is so)",
)
_OPEN_CASE = Text(
    "Không so sánh được trong mọi trường hợp: {why}, chẳng hạn khi {case}",
    "Not comparable in every case: {why}, for instance when {case}",
)
_WHY = Text("Không so sánh được: {why}", "Not comparable: {why}")
_KNOWN = Text("Mức độ biết: trước – {old}; nay – {new}", "How it is known: was – {old}; is – {new}")
_REWORDED = Text("{name}. Cũ: {old}; mới: {new}", "{name}. Old: {old}; new: {new}")
_POINTS = Text("{} điểm", "{} points")
_MET = {True: Text("đạt", "met"), False: Text("chưa đạt", "not met")}
_CONTENTS = Text("{} nội dung đạt", "{} contents met")
_REFUSED = Text("không nhận (quá điểm tối đa)", "refused (above the maximum)")
_ENTERED = Text("{key} chấm {points}", "{points} entered for {key}")
_ENTERED_MET = Text("{key} {met}", "{key} {met}")
_KEYS = Text("{old} (nay là {new})", "{old} (now {new})")
_YES_NO = {1: Text("có", "yes"), 0: Text("không", "no")}
_UNIT = Text("đơn vị là {}", "the unit is a {}")


@frozen
class ComparisonWords:
    """What *comparison* says, in *lang*."""

    comparison: Comparison
    lang: Language

    # -- names -------------------------------------------------------------------------------------

    def name(self, change: ClauseChange) -> str:
        """What the clause is called: ``Chỉ tiêu 1.1 (trước là 1.2)``."""
        side = change.new or change.old
        kind = sentence_case(self._say(_KINDS.get(change.kind, Text(change.kind))))
        if change.kind not in NUMBERED or side is None:
            return kind
        was = change.old.key if change.moved and change.old is not None else ""
        formerly = self._say(_WHERE_IT_WAS).format(was) if was else ""
        return f"{kind} {side.key}{formerly}"

    def heading_on(self, change: ClauseChange, side: Side) -> str:
        """The name and title on one *side*: ``Chỉ tiêu 1.2: …`` where it is 1.1 now."""
        clause = change.old if side == "old" else change.new
        kind = sentence_case(self._say(_KINDS.get(change.kind, Text(change.kind))))
        if clause is None:
            return kind
        numbered = f"{kind} {clause.key}" if change.kind in NUMBERED else kind
        return f"{numbered}: {self.title(clause)}" if clause.title.vi else numbered

    def heading(self, change: ClauseChange) -> str:
        """The name with the title that the clause has now; the header has none."""
        side = change.new or change.old
        if side is None or change.kind == "header" or not side.title.vi:
            return self.name(change)
        return f"{self.name(change)}: {self.title(side)}"

    def told_apart(self, change: ClauseChange) -> str:
        """The shortest name that no other clause has: the number, else the title."""
        return self.name(change) if change.kind in NUMBERED else self.heading(change)

    def part(self, change: ClauseChange) -> str:
        """Which part of the clause it is about."""
        return self._say(_PARTS.get(change.part, Text(change.part)))

    def status(self, change: ClauseChange) -> str:
        """What became of it."""
        if change.status is Status.MOVED and change.part == "title" and change.reworded:
            return self._say(_MOVED_REWORDED)
        return self._say(STATUSES[change.status])

    def title(self, clause: Clause) -> str:
        """The title of *clause*, on one side."""
        return sentence_case(self._say(clause.title))

    def citation(self, clause: Clause, side: Side) -> str:
        """Where *clause* stands in law, in short."""
        return short_citation(clause.citation, self._model(side), self.lang)

    # -- what a side says --------------------------------------------------------------------------

    def wording(self, change: ClauseChange, side: Side) -> tuple[str, ...]:
        """The sentences of one *side*; none where its title says all of it, as on the other."""
        other: Side = "new" if side == "old" else "old"
        said = self._sentences(change, side)
        if not said and change.status is Status.CHANGED and self._sentences(change, other):
            return (self._say(NOTHING_SAID),)
        return said

    def _sentences(self, change: ClauseChange, side: Side) -> tuple[str, ...]:
        clause = change.old if side == "old" else change.new
        if clause is None:
            return ()
        return tuple(SideWords(self._model(side), self.lang).sentences(change.part, clause))

    # -- why ---------------------------------------------------------------------------------------

    def reasons(self, change: ClauseChange) -> Iterator[str]:
        """The cases that show the change, what cannot be compared, and how it is known."""
        for witness in change.witnesses:
            said = self._say(_WITNESS).format(
                case=self._case(witness),
                old=self.found(witness.old, change, "old"),
                new=self.found(witness.new, change, "new"),
            )
            yield self._say(_HEARSAY).format(text=said) if witness.with_hearsay else said
        if change.why is not None:
            why = self._say(change.why)
            if change.open_case is None:
                yield self._say(_WHY).format(why=why)
            else:
                case = self._case(change.open_case)
                yield self._say(_OPEN_CASE).format(why=why, case=case)
        if change.known_otherwise:
            yield self.known(change)

    def known(self, change: ClauseChange) -> str:
        """How well the clause was known, and is."""
        sides = [c for c in (change.old, change.new) if c is not None]
        old, new = (self._say(BASES[side.basis]).lower() for side in sides)
        return self._say(_KNOWN).format(old=old, new=new)

    def rewording(self, change: ClauseChange) -> str:
        """The title before and now."""
        titles = [f"“{self.title(c)}”" for c in (change.old, change.new) if c is not None]
        old, new = titles
        return self._say(_REWORDED).format(name=self.name(change), old=old, new=new)

    def found(self, found: Found, change: ClauseChange, side: Side) -> str:
        """What a case gets on one *side*."""
        if found is None:
            return self._say(_REFUSED)
        if isinstance(found, bool):
            return self._say(_MET[found])
        if self._model(side).by_points:
            if found.settled:
                return in_points(found.least, self.lang)
            return self._say(_POINTS).format(found.display(self.lang))
        if change.part == "rule" and found.settled:
            return self._say(_MET[found.least > 0])
        return self._say(_CONTENTS).format(found.display(self.lang))

    def _case(self, witness: Witness) -> str:
        """The case of *witness*: its facts, or what is entered, or its kind of unit."""
        said = [self._fact(name, value) for name, value in witness.facts]
        said += [self._entered(entered) for entered in witness.entered]
        if witness.class_:
            said.append(self._called(witness.class_))
        if witness.of_kind or not said:
            said.append(self._say(_UNIT).format(self._called(witness.kind)))
        return "; ".join(said)

    def _fact(self, name: str, value: int) -> str:
        fact = next(fact for fact in self.comparison.new_model.facts if fact.id == name)
        label = sentence_case(self._say(fact.label))
        if fact.kind is FactKind.YES_NO:
            return f"“{label}”: {self._say(_YES_NO[value])}"
        return f"{label[:1].lower()}{label[1:]} = {value}"

    def _entered(self, entered: Entered) -> str:
        model, old, new = self.comparison.new_model, entered.old_key, entered.new_key
        node = next(node for node in model.walk() if node.key == new)
        number = new if old == new else self._say(_KEYS).format(old=old, new=new)
        key = f"{kind_word(node.kind, self.lang)} {number}"
        if model.by_points:
            return self._say(_ENTERED).format(key=key, points=in_points(entered.points, self.lang))
        return self._say(_ENTERED_MET).format(key=key, met=self._say(_MET[entered.points > 0]))

    def _called(self, name: str) -> str:
        models = (self.comparison.new_model, self.comparison.old_model)
        texts = {kind.id: kind.text for model in models for kind in (*model.kinds, *model.classes)}
        return self._say(texts.get(name, Text(name)))

    def _model(self, side: Side) -> Ruleset:
        return self.comparison.old_model if side == "old" else self.comparison.new_model

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)
