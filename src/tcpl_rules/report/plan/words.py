"""A plan as sentences: what to mend and by how much, what bars it, why nothing cheaper does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Asked, Barred, Certificate, FactChange, Mend, Plan, Reach
from tcpl_rules.quantities import ONE, Language, display
from tcpl_rules.report.explanation.amounts import Amounts
from tcpl_rules.report.explanation.names import YES_NO, Names, day_words, quoted
from tcpl_rules.report.plan.answers import answer_wording
from tcpl_rules.report.wording import of_maximum, sentence_case, sentence_lower

_OVER = Text(
    "Kỳ đánh giá đã hết ngày {day}: việc làm sau ngày đó không còn được tính cho năm này, nên "
    "phương án chỉ cho biết kết quả còn thiếu những gì.",
    "The period ended on {day}: what is done after that day does not count for this year, so the "
    "plan only tells what the result fell short by.",
)
_COST = Text(" (tổng chi phí theo trọng số: {cost})", " (total cost by the weights given: {cost})")
_LOCKED = Text("Giữ nguyên theo lựa chọn: {parts}.", "Left as it is, as asked: {parts}.")
_TOGETHER = Text(
    "Từng điều kiện còn có thể đạt nhưng không thể cùng lúc đạt tất cả.",
    "Each condition can still be met, but not all of them at once.",
)
_TARGETS: Mapping[bool, Text] = {
    False: Text("đủ điều kiện đề nghị công nhận", "meets the conditions to propose recognition"),
    True: Text("đủ điều kiện công nhận", "meets the conditions for recognition"),
}
_TO_MEET: Mapping[bool, Text] = {
    False: Text("đủ điều kiện đề nghị công nhận", "meet the conditions to propose recognition"),
    True: Text("đủ điều kiện công nhận", "meet the conditions for recognition"),
}
_MEND = Text("{name}: từ {now} lên {to}", "{name}: from {now} to {to}")
_MEND_ENOUGH = Text(
    "{name}: từ {now} lên {to} (tối thiểu {enough})",
    "{name}: from {now} to {to} (at the least {enough})",
)
_PENALTIES = {
    True: Text(
        "{name}: để không còn bị trừ {points}", "{name}: so that {points} are no longer taken off"
    ),
    False: Text("{name}: sẽ bị trừ {points}", "{name}: {points} are taken off then"),
}
"""By whether the penalty is lifted, or comes with moving a fact."""

_MEND_BESIDE = Text(
    "{name}: từ {now} lên {to} (tối thiểu {enough} khi các nội dung khác đạt mức nêu ở đây)",
    "{name}: from {now} to {to} (at the least {enough}, with the others mended as said here)",
)
_MEND_MET = Text("{name}: từ chưa đạt thành đạt", "{name}: from not met to met")
_RISE = Text("{label}: tăng từ {now} lên {to}", "{label}: up from {now} to {to}")
_FALL = Text("{label}: giảm từ {now} xuống {to}", "{label}: down from {now} to {to}")
_ANSWER = Text("{label}: từ “{now}” thành “{to}”", "{label}: from “{now}” to “{to}”")
_BY_HAND = Text(
    "Phần này do người chấm cho điểm; cần bổ sung kết quả thực hiện và tài liệu chứng minh để được "
    "chấm lại ở mức trên",
    "A person scores this part; more has to be done and proved for it to be scored so",
)
_BY_HAND_MET = Text(
    "Phần này do người đánh giá xác định; cần bổ sung kết quả thực hiện và tài liệu chứng minh để "
    "được đánh giá lại là đạt",
    "A person judges this part; more has to be done and proved for it to be judged as met",
)
_WEIGHT = Text("Chi phí: {cost}", "Cost: {cost}")
_AFTER = Text("Sau khi khắc phục: {total}; {outcome}.", "After that: {total}; the unit {outcome}.")
_AFTER_GRADE = Text(
    "Sau khi khắc phục: {total}; xếp loại {outcome}.",
    "After that: {total}; the grade is {outcome}.",
)
_TOTAL = Text("tổng số điểm {found}", "the total is {found}")
_CONTENTS = Text("tổng số nội dung đạt {found}", "contents met: {found}")
_BARRED = Text("{condition}: không còn đạt được", "{condition}: can no longer be met")
_BARRED_POINTS = Text(
    "{condition}: cần từ {asked}, nhiều nhất chỉ còn có thể đạt {most}",
    "{condition}: at least {asked} asked, {most} at most can still be reached",
)
_IS = Text(
    "{label}: {value}, không còn thay đổi được", "{label}: {value}, which nothing can change"
)
_UNMOVED = Text(
    "Không đưa vào phương án vì chưa đủ số liệu về từng phần: {parts}.",
    "Left as it is, because a value is missing: {parts}.",
)
_NOTHING_CHEAPER = Text(
    "Không có phương án nào ít hơn. Bảng sau ghi tổng số {points} cao nhất có thể đạt ở từng mức "
    "thấp hơn{others} ({needed}):",
    "Nothing cheaper does. The table gives the most {points} that can be reached at each lower "
    "cost{others} ({needed}):",
)
_OTHERS = Text(" khi các điều kiện khác đều đạt", ", with every other condition met")
_POINTS = {True: Text("điểm", "points"), False: Text("nội dung đạt", "contents met")}
_NEEDED_TOTAL = Text("cần từ {points}", "at least {points} asked")
_NEEDED_OTHER = Text("không đặt mức cho tổng số", "nothing is asked of the total")
_CLAUSES_HEAD = Text("Số nội dung khắc phục", "Clauses mended")
_COST_HEAD = Text("Chi phí", "Cost")
_MOST_HEAD = {
    True: Text("Tổng số điểm cao nhất", "Most points of the total"),
    False: Text("Số nội dung đạt nhiều nhất", "Most contents met"),
}
_NO_WAY = Text("không đạt được các điều kiện khác", "the other conditions cannot be met")


@frozen
class PlanWords:
    """*plan* under *ruleset* in *lang*."""

    plan: Plan
    ruleset: Ruleset
    lang: Language

    @property
    def names(self) -> Names:
        """What is to be mended is called."""
        return Names(self.ruleset, self.lang)

    @property
    def _before(self) -> Assessment:
        return self.plan.before

    @property
    def _amounts(self) -> Amounts:
        return Amounts(self._before, self.lang)

    @property
    def weighted(self) -> bool:
        """Whether the caller gave weights that count in this plan."""
        return any(mend.cost != ONE for mend in self.plan.mends)

    # -- the answer --------------------------------------------------------------------------------

    def answer(self) -> str:
        """The answer in one sentence."""
        return self._say(answer_wording(self.plan)).format(
            outcome=self._target(),
            grade=self._grade(),
            count=len(self.plan.mends),
            cost=self._cost(),
        )

    def over(self, day: date) -> str:
        """That the period ended on *day*, and what the plan is worth then."""
        return self._say(_OVER).format(day=day_words(day, self.lang))

    def _target(self) -> str:
        texts = _TARGETS if self.plan.answer == "qualifies" else _TO_MEET
        return self._say(texts[self._before.stage == "appraised"])

    def _grade(self) -> str:
        texts = {grade.id: grade.text for grade in self.ruleset.grades}
        return quoted(self._say(texts[self.plan.grade])) if self.plan.grade in texts else ""

    def _cost(self) -> str:
        cost = self.plan.cost
        if cost is None or not self.weighted:
            return ""
        return self._say(_COST).format(cost=display(cost, self.lang))

    # -- what to mend ------------------------------------------------------------------------------

    def mend(self, mend: Mend) -> str:
        """A clause to mend: from how many points to how many, and the least that is enough."""
        if mend.about == "condition":
            name = sentence_case(self.names.condition(mend.key))
            return self._say(_MEND_MET).format(name=name)
        name = sentence_case(self.names.node(mend.key))
        if mend.about == "penalty":
            points = self._amounts.amount(abs(mend.to - mend.now))
            return self._say(_PENALTIES[mend.to > mend.now]).format(name=name, points=points)
        if not self._before.by_points and mend.to == ONE:
            return self._say(_MEND_MET).format(name=name)
        amount = self._amounts.amount
        wording = _MEND_BESIDE if len(self.plan.mends) > 1 else _MEND_ENOUGH
        known = mend.enough is not None and mend.enough != mend.to
        return self._say(wording if known else _MEND).format(
            name=name,
            now=amount(mend.now),
            to=amount(mend.to),
            enough=amount(mend.enough) if mend.enough is not None else "",
        )

    def how(self, mend: Mend) -> Iterator[str]:
        """The facts to move, or that a person has to score it again; and its cost by weight."""
        yield from map(self.change, mend.facts)
        if not mend.facts:
            points = mend.about == "node" and self._before.by_points
            yield self._say(_BY_HAND if points else _BY_HAND_MET)
        if self.weighted:
            yield self._say(_WEIGHT).format(cost=display(mend.cost, self.lang))

    def change(self, change: FactChange) -> str:
        """A fact to move, from its value to another."""
        return sentence_case(fact_change(change, self.names))

    def cited(self, mend: Mend) -> Iterator[str]:
        """Where the clauses stand that the mend touches."""
        yield from dict.fromkeys(filter(None, map(self.names.citation, mend.clauses)))

    def after(self) -> str:
        """What the case comes to as the plan leaves it."""
        result = self.plan.result
        if result is None:
            return ""
        found = of_maximum(result.total, result.maximum, self.lang)
        total = self._say(_TOTAL if result.by_points else _CONTENTS).format(found=found)
        graded = result.grade is not None
        outcome = result.headline(self.lang)
        return self._say(_AFTER_GRADE if graded else _AFTER).format(
            total=total, outcome=quoted(outcome) if graded else outcome
        )

    # -- why not -----------------------------------------------------------------------------------

    def barred(self, barred: Barred) -> str:
        """A condition that nothing can meet any more."""
        name = sentence_case(self.names.condition(barred.condition))
        if barred.asked is None or barred.most is None:
            return self._say(_BARRED).format(condition=name)
        amount = self._amounts.amount
        return self._say(_BARRED_POINTS).format(
            condition=name, asked=amount(barred.asked), most=amount(barred.most)
        )

    def bars(self, barred: Barred) -> Iterator[str]:
        """The facts that bar it."""
        known = self._before.case.facts
        for name in barred.facts:
            label = sentence_case(self.names.label(name))
            value = self.names.value(name, known.get(name))
            yield self._say(_IS).format(label=label, value=value)

    def together(self) -> str:
        """That each condition can be met, but not all at once."""
        return self._say(_TOGETHER)

    def unmoved(self) -> str:
        """What was left as it is; empty where nothing was."""
        if not self.plan.unmoved or self.plan.answer not in ("changes", "never"):
            return ""
        parts = ", ".join(map(self.names.part, self.plan.unmoved))
        return self._say(_UNMOVED).format(parts=parts)

    def locked(self) -> str:
        """What the caller wanted left as it is; empty where nothing was."""
        if not self.plan.locked or self.plan.answer == "qualifies":
            return ""
        return self._say(_LOCKED).format(parts=", ".join(map(self.names.part, self.plan.locked)))

    # -- the certificate ---------------------------------------------------------------------------

    def nothing_cheaper(self, certificate: Certificate) -> str:
        """What the table of lower costs shows."""
        points = self._say(_POINTS[self._before.by_points])
        return self._say(_NOTHING_CHEAPER).format(
            points=points,
            others=self._say(_OTHERS) if _asks_more(certificate) else "",
            needed=self._needed(certificate.asked),
        )

    def _needed(self, asked: Iterable[Asked]) -> str:
        totals = [one.points for one in asked if not one.key]
        if not totals:
            return self._say(_NEEDED_OTHER)
        return self._say(_NEEDED_TOTAL).format(points=self._amounts.amount(max(totals)))

    def heads(self) -> tuple[str, str]:
        """The heads of the table of lower costs."""
        cost = self._say(_COST_HEAD if self.weighted else _CLAUSES_HEAD)
        return cost, self._say(_MOST_HEAD[self._before.by_points])

    def reach(self, reach: Reach) -> tuple[str, str]:
        """One line of that table."""
        cost = display(reach.cost, self.lang)
        most = self._say(_NO_WAY) if reach.most is None else display(reach.most, self.lang)
        return cost, sentence_lower(most)

    def _say(self, text: Text) -> str:
        return self.names.say(text)


def fact_change(change: FactChange, names: Names) -> str:
    """A fact to move, from its value to another: up or down, or one answer instead of another."""
    wording = _RISE if change.to > change.now else _FALL
    return names.say(_ANSWER if change.yes_no else wording).format(
        label=names.say(change.label),
        now=_value(change, change.now, names),
        to=_value(change, change.to, names),
    )


def _value(change: FactChange, value: int, names: Names) -> str:
    if change.yes_no:
        return names.say(YES_NO[value])
    return f"{value} {names.say(change.unit)}".rstrip()


def _asks_more(certificate: Certificate) -> bool:
    """Whether more is asked for than a total."""
    return bool(certificate.conditions) or any(one.key for one in certificate.asked)
