"""What the law asks of one step, line by line, each with its place in law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from tcpl_rules.model.procedure import Due, DueAhead, DueWithin, Inclusion, Step
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.markdown import escaped
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.wording import sentence_case

_BY: Final = Text("Thực hiện", "By")
_TO: Final = Text("Gửi đến", "To")
_PRESENT: Final = Text("Dự họp", "Present")
_SENDS: Final = Text("Hồ sơ, tài liệu", "Papers")
_APPLIES: Final = Text("Khi nào thực hiện", "When it is taken")
_ONLY: Final = {
    True: Text("chỉ khi đủ điều kiện", "only where the conditions are met"),
    False: Text("chỉ khi chưa đủ điều kiện", "only where the conditions are not met"),
}
_AFTER: Final = Text("Làm sau bước", "After")
_ASKS: Final = Text("Yêu cầu", "Asks")
_QUORUM: Final = Text("Số người dự", "Quorum")
_SHARE: Final = Text("ít nhất {share} số thành viên", "at least {share} of the members")
_MEMBERS: Final = Text("Số thành viên", "Members")
_MOST: Final = Text("không quá {count}", "at most {count}")
_MEETING: Final = Text("Hình thức", "Form")
_IN_WRITING: Final = Text(
    "có thể lấy ý kiến bằng văn bản thay cho họp",
    "opinions in writing may take the place of the meeting",
)
_CONSEQUENCE: Final = Text("Nếu không làm đúng", "Where it is not done so")
_CITED: Final = Text("Căn cứ", "Stands in")
_IF_ANY: Final = Text("{name} (nếu có)", "{name} (if any)")


@frozen(kw_only=True)
class StepLines:
    """Steps of the ruleset that *citing* cites, as pairs of a label and Markdown."""

    citing: Citing

    def of(self, step: Step) -> Iterator[tuple[Text, str]]:
        """What is asked of *step*, in the order in which one needs it."""
        if step.applies is not None:
            said = self.citing.say(_ONLY[step.applies.met])
            yield _APPLIES, self._told(said, step.applies.standing)
        for label, roles in ((_BY, step.by), (_TO, step.to), (_PRESENT, step.present)):
            if roles:
                yield label, self.roles(roles)
        if step.sends:
            yield _SENDS, "; ".join(map(self._paper, step.sends))
        for after in step.follows:
            yield _AFTER, self._told(self._step(after.step), after.standing)
        yield from self._asked(step)
        for due in step.due:
            yield self._due(due)
        if step.consequence is not None:
            said = self.citing.say(step.consequence.text).rstrip(".")
            yield _CONSEQUENCE, self._told(said, step.consequence.standing)
        cited = self.citing.cited(step.standing)
        if cited:
            yield _CITED, cited

    def standings(self, step: Step) -> Iterator[Standing]:
        """On what *step* and each part of it stands."""
        yield step.standing
        yield from (part.standing for part in (*step.requirements, *step.due, *step.follows))
        parts = (step.quorum, step.members, step.applies, step.consequence)
        yield from (part.standing for part in parts if part is not None)
        yield from [step.in_writing] if step.in_writing is not None else []

    def roles(self, names: Iterable[str]) -> str:
        """The roles *names*, each leading to its place."""
        return "; ".join(
            self.citing.to(name, escaped(self.citing.names.role(name))) for name in names
        )

    def inclusion(self, inclusion: Inclusion) -> str:
        """A document of a dossier."""
        named = self._paper(inclusion.document)
        said = self.citing.say(_IF_ANY).format(name=named) if inclusion.if_any else named
        return self._told(said, inclusion.standing)

    # -- parts -------------------------------------------------------------------------------------

    def _asked(self, step: Step) -> Iterator[tuple[Text, str]]:
        for asked in step.requirements:
            words = GuardWords(self.citing.ruleset, self.citing.lang)
            yield _ASKS, self._told(escaped(words.guard(asked.guard)), asked.standing)
        if step.quorum is not None:
            share = f"{step.quorum.share.numerator}/{step.quorum.share.denominator}"
            said = self.citing.say(_SHARE).format(share=share)
            yield _QUORUM, self._told(said, step.quorum.standing)
        if step.members is not None:
            said = self.citing.say(_MOST).format(count=step.members.count)
            yield _MEMBERS, self._told(said, step.members.standing)
        if step.in_writing is not None:
            yield _MEETING, self._told(self.citing.say(_IN_WRITING), step.in_writing)

    def _due(self, due: Due) -> tuple[Text, str]:
        words = DeclaredWords(self.citing.ruleset, self.citing.lang).due(due)
        label, _, term = words.partition(": ")
        said = escaped(term)
        if isinstance(due, DueWithin | DueAhead):
            event = escaped(self.citing.names.event(due.event))
            said = said.replace(event, self.citing.to(due.event, event))
        return Text(label, label), self._told(said, due.standing)

    def _paper(self, name: str) -> str:
        return self.citing.to(name, escaped(self.citing.names.document(name)))

    def _step(self, name: str) -> str:
        return self.citing.to(name, escaped(sentence_case(self.citing.names.step(name))))

    def _told(self, said: str, standing: Standing) -> str:
        return f"{said} {self.citing.cited(standing)}".rstrip()
