"""Whether the documents that a step sends were handed in; those *if any* are never missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from tcpl_rules.assessment.record import Record, StepRecord
from tcpl_rules.model.procedure import Document, Dossier, Step
from tcpl_rules.model.standing import Standing, together
from tcpl_rules.procedure.finding import Finding
from tcpl_rules.procedure.parts import state_of

Wanted = Mapping[str, Standing]
"""Documents that must be handed in, and on what that stands."""


@frozen(kw_only=True)
class Papers:
    """The documents and dossiers of a ruleset, and the documents that are recorded as missing."""

    documents: Mapping[str, Document]
    dossiers: Mapping[str, Dossier]
    missing: frozenset[str]

    @classmethod
    def of(
        cls, documents: Iterable[Document], dossiers: Iterable[Dossier], record: Record
    ) -> Papers:
        """Those of a ruleset, with *record*.

        What is missing as evidence of a part is missing there, and not in a dossier.
        """
        return cls(
            documents={document.id: document for document in documents},
            dossiers={dossier.id: dossier for dossier in dossiers},
            missing=frozenset(
                paper.document
                for paper in record.documents
                if paper.missing and paper.document and not paper.proves
            ),
        )

    def findings(self, step: Step, said: StepRecord) -> Iterator[Finding]:
        """What was found of the documents that *step* sends."""
        wanted = self._wanted(step)
        sent, missing = self._sent(said)
        for decides in (True, False):
            listed = {id_: s for id_, s in wanted.items() if s.basis.decides is decides}
            if listed:
                yield _finding(step, listed, sent, missing)
        for name in step.sends:
            dossier = self.dossiers.get(name)
            if dossier is not None and not dossier.documents:
                # What belongs to it is not read.
                yield Finding(part="dossier", state="unread", standing=dossier.standing)

    def _wanted(self, step: Step) -> Wanted:
        wanted: dict[str, Standing] = {}
        for name in step.sends:
            if name in self.dossiers:
                for inclusion in self.dossiers[name].documents:
                    if not inclusion.if_any:
                        wanted.setdefault(inclusion.document, inclusion.standing)
            else:
                own = self.documents[name].standing
                wanted[name] = step.standing if own.basis.decides else own
        return wanted

    def _sent(self, said: StepRecord) -> tuple[frozenset[str], frozenset[str]]:
        """The documents that were handed in, and those that were not.

        A dossier stands for its documents, as far as none of them is named itself.
        """
        named, denied = self._named(said.sent), self._named(said.not_sent)
        missing = denied | ((self._inside(said.not_sent) | self.missing) - named)
        return (named | self._inside(said.sent)) - missing, missing

    def _named(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(name for name in names if name not in self.dossiers)

    def _inside(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(
            inclusion.document
            for name in names
            if name in self.dossiers
            for inclusion in self.dossiers[name].documents
        )


def _finding(step: Step, wanted: Wanted, sent: frozenset[str], missing: frozenset[str]) -> Finding:
    lacking = tuple(id_ for id_ in wanted if id_ in missing)
    unknown = tuple(id_ for id_ in wanted if id_ not in sent | missing)
    named = lacking or unknown
    standings = [wanted[id_] for id_ in named] or [*wanted.values()][:1]
    truth = False if lacking else None if unknown else True
    return Finding(
        part="dossier",
        state=state_of(truth),
        standing=together((step.standing, *standings)) if named else step.standing,
        documents=named,
    )
