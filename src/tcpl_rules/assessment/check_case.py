"""Whether a case fits its ruleset: structure and content, all that is wrong in one run."""

from __future__ import annotations

from types import MappingProxyType

from tcpl_rules.assessment.case import Case, CheckedCase, Column
from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.check_columns import read_column
from tcpl_rules.assessment.check_entries import ColumnName, read_left_out
from tcpl_rules.assessment.check_facts import read_facts
from tcpl_rules.assessment.check_fed import read_fed, with_fed
from tcpl_rules.assessment.check_fit import Details, check_agreement, check_details, check_maxima
from tcpl_rules.assessment.check_identity import check_addressee, read_unit, read_year
from tcpl_rules.assessment.check_provenance import read_decision, read_provenance
from tcpl_rules.assessment.check_record import read_record
from tcpl_rules.assessment.check_tallies import check_tally
from tcpl_rules.assessment.found import Found
from tcpl_rules.model.ruleset import Ruleset


class CaseChecker:
    """Checks cases against one ruleset; immutable, and safe to share between threads."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._shape = CaseShape.of(ruleset)

    def check(self, case: Case, *, as_if: bool = False) -> CheckedCase:
        """*case*, found to fit; *as_if* admits a year that the ruleset does not cover.

        Raises:
            CaseError: It does not fit; the error carries every problem, in the case's order.
        """
        document, shape, found = case.document, self._shape, Found(case)
        check_addressee(document, shape.ruleset, found)
        year, stamped = read_year(document, shape.ruleset, found, as_if=as_if)
        unit = read_unit(document, shape, found)
        fed = read_fed(document, shape, found)
        facts = with_fed(read_facts(document, shape, found), fed, shape, found)
        left_out = read_left_out(document, shape, found)
        self_assessed = read_column(document, "self_assessed", left_out, shape, found)
        appraised = read_column(document, "appraised", left_out, shape, found)
        columns: dict[ColumnName, Column | None] = {
            "self_assessed": self_assessed,
            "appraised": appraised,
        }
        _check_columns(columns, left_out, shape, found)
        provenance = read_provenance(document, found)
        decision = read_decision(document, found)
        record = read_record(document, shape, year, found)
        found.settle()
        return CheckedCase(
            unit=unit,
            year=year,
            as_if=stamped,
            facts=MappingProxyType(facts),
            self_assessed=self_assessed,
            appraised=appraised,
            left_out=left_out,
            fed=fed,
            provenance=provenance,
            decision=decision,
            record=record,
            case=case,
        )


def _check_columns(
    columns: dict[ColumnName, Column | None],
    left_out: frozenset[str],
    shape: CaseShape,
    found: Found,
) -> None:
    """Report entries and tallies that contradict each other, within a column and between them."""
    used = {name: column for name, column in columns.items() if column is not None}
    if len(used) > 1:
        check_agreement(used["self_assessed"], used["appraised"], "appraised", shape, found)
    for name, column in used.items():
        given = check_maxima(name, column, left_out, shape, found)
        details = Details(entries=column.entries, given=given, left_out=left_out, shape=shape)
        check_details(name, details, found)
        for key, tally in column.tallies.items():
            check_tally(name, key, tally, details, found)


def check_case(case: Case, ruleset: Ruleset, *, as_if: bool = False) -> CheckedCase:
    """*case*, found to fit *ruleset*; a host with many cases keeps a `CaseChecker`.

    Raises:
        CaseError: It does not fit; the error carries every problem, in the case's order.
    """
    return CaseChecker(ruleset).check(case, as_if=as_if)
