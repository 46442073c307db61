"""Guards as short sentences, for people: facts by their labels, numbers as they are written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparator,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    Measure,
    NoneOf,
    SomeOf,
    UnreadThreshold,
)
from tcpl_rules.model.ruleset import Kind, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.wording import percentage, sentence_lower

_AGAINST_NUMBER: Mapping[Comparator, Text] = {
    "<": Text("dưới {}", "is below {}"),
    "<=": Text("không quá {}", "is at most {}"),
    "=": Text("bằng {}", "is {}"),
    ">=": Text("từ {} trở lên", "is at least {}"),
    ">": Text("trên {}", "is above {}"),
}
_AGAINST_FACT: Mapping[Comparator, Text] = {
    "<": Text("{} ít hơn {}", "{} < {}"),
    "<=": Text("{} không nhiều hơn {}", "{} ≤ {}"),
    "=": Text("{} bằng {}", "{} = {}"),
    ">=": Text("{} không ít hơn {}", "{} ≥ {}"),
    ">": Text("{} nhiều hơn {}", "{} > {}"),
}
_RATIO = Text("tỷ lệ {} trên {}", "the share of {} in {}")
_PLUS = Text(" cộng {}", " plus {}")
_MINUS = Text(" trừ {}", " minus {}")
_TIMES = Text("{} lần {}", "{} times {}")
_YES = Text("“{}” được xác định là có", "“{}”: yes")
_NO = Text("“{}” được xác định là không", "“{}”: no")
_STATED = Text("“{}”", "“{}”")
_WHOLE = Text("đạt 100%", "is at least 100%")
_INNER = str.maketrans("“”", "‘’")
_KIND = Text("đơn vị là {}", "the unit is a {}")
_CLASS = Text("đơn vị {}", "the unit is of {}")
_AND = Text(" và ", " and ")
_OR = Text(" hoặc ", " or ")
_SOME = Text("có ít nhất {} trong {} điều: {}", "at least {} of these {}: {}")
_NONE = Text("không có điều nào trong các điều: {}", "none of these: {}")
_BETWEEN = Text("{} {} đến {}", "{} is {} and {}")
_FROM: Mapping[Comparator, Text] = {
    ">=": Text("từ {}", "at least {}"),
    ">": Text("trên {}", "above {}"),
}
_TO: Mapping[Comparator, Text] = {
    "<": Text("dưới {}", "below {}"),
    "<=": Text("hết {}", "at most {}"),
}
_UNREAD = Text("mức theo quy định (chưa đọc được)", "a level that is not read")
_ALWAYS = Text("trong mọi trường hợp", "in every case")
_NEVER = Text("không khi nào", "never")
_DAY = Text("ngày", "days")
_WORKING_DAY = Text("ngày làm việc", "working days")


@frozen
class GuardWords:
    """Guards of *ruleset* in *lang*."""

    ruleset: Ruleset
    lang: Language

    def guard(self, guard: Guard) -> str:
        """*guard*, as the end of a sentence that begins with *when*."""
        match guard:
            case Comparison():
                return self._comparison(guard)
            case Holds():
                stated = self.fact(guard.fact).translate(_INNER)
                return self._say(_YES if guard.positive else _NO).format(stated)
            case KindIs():
                return self._say(_KIND).format(self._called(guard.kind, self.ruleset.kinds))
            case ClassIs():
                return self._say(_CLASS).format(self._called(guard.class_, self.ruleset.classes))
            case AllOf():
                return self._all(guard)
            case AnyOf():
                return self._joined(guard.parts, _OR) if guard.parts else self._say(_NEVER)
            case SomeOf():
                listed = "; ".join(map(self._one_of, guard.parts))
                return self._say(_SOME).format(guard.least, len(guard.parts), listed)
            case NoneOf():
                return self._say(_NONE).format("; ".join(map(self._one_of, guard.parts)))

    def _one_of(self, guard: Guard) -> str:
        """*guard* as one of several things of which some, or none, may be: a statement alone."""
        if not isinstance(guard, Holds) or not guard.positive:
            return self.guard(guard)
        return self._say(_STATED).format(self.fact(guard.fact).translate(_INNER))

    def unread(self, threshold: UnreadThreshold) -> str:
        """What is compared with a number that nobody here has read."""
        against = self._say(_AGAINST_NUMBER[threshold.comparator])
        return f"{self.measure(threshold.measure)} {against.format(self._say(_UNREAD))}"

    def measure(self, measure: Measure) -> str:
        """What is measured, by the labels of its facts."""
        if measure.denominator is not None:
            over = self.fact(measure.denominator)
            return self._say(_RATIO).format(self.sum(measure.numerator), over)
        return self.sum(measure.numerator)

    def fact(self, name: str) -> str:
        """The label of the fact *name*, as it stands inside a sentence; a statement as it is."""
        found = self._fact(name)
        if found is None:
            return name
        label = self._say(found.label)
        return label if found.kind is FactKind.YES_NO else sentence_lower(label)

    def value(self, value: Fraction, measure: Measure) -> str:
        """*value* in the unit of *measure*: ``90%``, ``3 văn bản``, ``5 ngày làm việc``."""
        if measure.is_ratio:
            return percentage(value, self.lang)
        unit = self._unit(measure)
        number = display(value, self.lang)
        return f"{number} {unit}" if unit else number

    # -- comparisons -------------------------------------------------------------------------------

    def _comparison(self, comparison: Comparison) -> str:
        sides = _two_facts(comparison)
        if sides is not None:
            wording = self._say(_AGAINST_FACT[comparison.comparator])
            return wording.format(self.fact(sides[0]), self.fact(sides[1]))
        return f"{self.measure(comparison.measure)} {self._against(comparison)}"

    def _against(self, comparison: Comparison) -> str:
        """``từ 80% trở lên``; of the whole, from which there is no more, ``đạt 100%``."""
        measure, value = comparison.measure, comparison.value
        if measure.is_ratio and comparison.comparator == ">=" and value == 1:
            return self._say(_WHOLE)
        wording = self._say(_AGAINST_NUMBER[comparison.comparator])
        return wording.format(self.value(value, measure))

    def _all(self, guard: AllOf) -> str:
        stretch = self._stretch(guard.parts)
        if stretch is not None:
            return stretch
        return self._joined(guard.parts, _AND) if guard.parts else self._say(_ALWAYS)

    def _stretch(self, parts: Sequence[Guard]) -> str | None:
        """``từ 80% đến dưới 90%`` for two ends of one measure."""
        if len(parts) != 2:
            return None
        low, high = parts
        if not (isinstance(low, Comparison) and isinstance(high, Comparison)):
            return None
        ends = (_FROM.get(low.comparator), _TO.get(high.comparator))
        if low.measure != high.measure or None in ends or _two_facts(low) is not None:
            return None
        first, last = (self._say(end) for end in ends if end is not None)
        return self._say(_BETWEEN).format(
            self.measure(low.measure),
            first.format(self.value(low.value, low.measure)),
            last.format(self.value(high.value, high.measure)),
        )

    def _joined(self, parts: Sequence[Guard], word: Text) -> str:
        """*parts* in one sentence; what is joined otherwise stands in brackets."""
        if len(parts) == 1:
            return self.guard(parts[0])
        other = AnyOf if word is _AND else AllOf
        said = (
            f"({self.guard(p)})" if isinstance(p, other | SomeOf | NoneOf) else self.guard(p)
            for p in parts
        )
        return self._say(word).join(said)

    # -- measures ----------------------------------------------------------------------------------

    def sum(self, linear: Linear) -> str:
        """A sum of facts, what is taken away last."""
        text = ""
        for name, times in sorted(linear.terms, key=lambda term: term[1] < 0):
            said = self.fact(name)
            if abs(times) != 1:
                said = self._say(_TIMES).format(abs(times), said)
            sign = _PLUS if times > 0 else _MINUS
            text += self._say(sign).format(said) if text or times < 0 else said
        if linear.constant:
            sign = _PLUS if linear.constant > 0 else _MINUS
            text += self._say(sign).format(abs(linear.constant))
        return text.strip()

    def _unit(self, measure: Measure) -> str:
        facts = [self._fact(name) for name, _ in measure.numerator.terms]
        units = {self._unit_of(fact) for fact in facts if fact is not None}
        return units.pop() if len(units) == 1 else ""

    def _unit_of(self, fact: Fact) -> str:
        if fact.kind is FactKind.DAYS:
            return self._say(_DAY)
        if fact.kind is FactKind.WORKING_DAYS:
            return self._say(_WORKING_DAY)
        return self._say(fact.unit)

    def _fact(self, name: str) -> Fact | None:
        return next((fact for fact in self.ruleset.facts if fact.id == name), None)

    def _called(self, name: str, listed: Sequence[Kind]) -> str:
        return next((self._say(kind.text) for kind in listed if kind.id == name), name)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _two_facts(comparison: Comparison) -> tuple[str, str] | None:
    """The two facts of ``a - b`` against 0."""
    measure = comparison.measure
    terms = measure.numerator.terms
    plain = not measure.is_ratio and measure.numerator.constant == 0 and comparison.value == 0
    if not plain or len(terms) != 2 or sorted(times for _, times in terms) != [-1, 1]:
        return None
    first, second = sorted(terms, key=lambda term: -term[1])
    return first[0], second[0]
