"""Results that are kept, and whether they still come out the same."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.db import models

from tcpl_rules import Assessment, Case, CaseError, CompiledRuleset


class KeptAssessment(models.Model):
    """One result, with all that it takes to derive it again.

    Case and result are texts, so that they stay as they are: a JSONField would read the 13.5 of
    a case as a binary float. The receipt holds texts alone and can be asked for in a query.
    """

    ruleset = models.CharField(max_length=100)
    receipt = models.JSONField()
    document = models.TextField()
    result = models.TextField()

    def __str__(self) -> str:
        return f"{self.ruleset}, {self.pk}"

    @property
    def case(self) -> Case:
        """The case that was posted."""
        return Case.from_json(self.document)

    @classmethod
    def keep(cls, document: str, found: Assessment) -> KeptAssessment:
        """Keep *found*, the result of the case that *document* writes."""
        result = found.to_json()
        return cls.objects.create(
            ruleset=found.receipt.ruleset,
            receipt=result["receipt"],
            document=document,
            result=written(result),
        )

    def check_again(self, ruleset: CompiledRuleset) -> dict[str, object]:
        """Whether *ruleset* gives the same today; *differs* names what of the receipt does not."""
        try:
            now = ruleset.assess(self.case)
        except CaseError:  # a fact was renamed, say: such rules are others
            return {"receipt_matches": False, "result_matches": False, "differs": ["case"]}
        today = now.to_json()
        return {
            "receipt_matches": self.receipt == today["receipt"],
            "result_matches": self.result == written(today),
            "differs": differing(self.receipt, today["receipt"]),
        }


def written(made: object) -> str:
    """*made* as JSON; its numbers are texts such as "13.5", so nothing is rounded."""
    return json.dumps(made, ensure_ascii=False)


def differing(kept: object, today: Mapping[str, object]) -> list[str]:
    """What of the receipt *today* is not as in the one that was *kept*."""
    then = kept if isinstance(kept, dict) else {}  # somebody may have changed it
    return [name for name in today if then.get(name) != today[name]]
