"""A compiled ruleset: immutable, the same from every thread, and asked in one call."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from threading import Barrier

import pytest
from attrs.exceptions import FrozenInstanceError

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CaseError, PlanError
from tcpl_rules.shelf import load
from tests import shipped
from tests.pickled import pickled
from tests.shipped import CASES, RULESETS

THREADS = 8
EACH = pytest.mark.parametrize("name", shipped.IDS)


def read(path: str) -> Case:
    """A shipped case of 25/2021."""
    return Case.read(RULESETS / "qd-25-2021/cases" / f"{path}.toml")


class TestIdentity:
    """What a ruleset is, before it is asked anything."""

    @EACH
    def test_id_and_edition(self, name: str) -> None:
        assert (shipped.ruleset(name).id, shipped.ruleset(name).edition) == (name, 1)

    @EACH
    def test_the_hash_is_sha_256_in_hexadecimal(self, name: str) -> None:
        hashed = shipped.ruleset(name).content_hash

        assert len(bytes.fromhex(hashed)) == 32
        assert load(name).content_hash == hashed

    @EACH
    def test_facts_are_those_that_a_case_may_give(self, name: str) -> None:
        ruleset = shipped.ruleset(name)
        properties = ruleset.input_schema()["properties"]

        assert isinstance(properties, dict)
        assert {fact.id for fact in ruleset.facts} == set(properties["facts"]["properties"])

    def test_its_repr_is_no_flood_of_programs(self) -> None:
        ruleset = shipped.ruleset("qd-25-2021")

        assert repr(ruleset) == f"<ruleset qd-25-2021, edition 1, {ruleset.content_hash[:12]}>"


class TestImmutable:
    """Nothing that a host holds can be changed."""

    @pytest.mark.parametrize("name", ["model", "content_hash", "warnings", "anything"])
    def test_a_ruleset(self, name: str) -> None:
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(shipped.ruleset("qd-25-2021"), name, None)

    def test_a_case(self) -> None:
        case = read("dong-huong-2024")
        with pytest.raises((FrozenInstanceError, AttributeError)):
            case.document = {}  # type: ignore[misc]
        with pytest.raises(TypeError):
            case.document["facts"]["heads_disciplined"] = 1  # type: ignore[index]

    def test_changing_what_was_handed_in_changes_no_case(self) -> None:
        """A mapping is copied, all the way down."""
        unit = {"name": "Xã Ví Dụ (bịa)", "kind": "commune"}
        given_facts = {"heads_disciplined": 0}
        case = Case.from_mapping({"year": 2024, "unit": unit, "facts": given_facts})
        before = shipped.ruleset("qd-25-2021").assess(case)
        given_facts["heads_disciplined"] = 3
        unit["kind"] = "ward"

        assert shipped.ruleset("qd-25-2021").assess(case) == before

    def test_a_schema_belongs_to_who_asked_for_it(self) -> None:
        ruleset = shipped.ruleset("qd-25-2021")
        ruleset.input_schema()["properties"] = None

        assert ruleset.input_schema()["properties"] is not None


class TestPickle:
    """A ruleset goes to another process, and gives there what it gives here."""

    @EACH
    def test_the_same_results(self, name: str) -> None:
        ruleset = shipped.ruleset(name)
        back = pickled(ruleset)
        cases = [path for path in CASES if path.parents[1].name == name]

        assert (back.model, back.content_hash, back.warnings) == (
            ruleset.model,
            ruleset.content_hash,
            ruleset.warnings,
        )
        assert [back.assess(Case.read(p)) for p in cases] == list(map(shipped.assessed, cases))

    def test_one_compiled_from_its_text(self) -> None:
        ruleset = load(RULESETS / "qd-25-2021")
        back = pickled(ruleset)
        case = read("dong-huong-2024")

        assert back.assess(case).receipt == ruleset.assess(case).receipt


class TestAssess:
    """Tests for `CompiledRuleset.assess`."""

    def test_a_mapping_is_a_case(self) -> None:
        case = read("invented-total-80")
        ruleset = shipped.ruleset("qd-25-2021")

        assert ruleset.assess(case.document).receipt == ruleset.assess(case).receipt

    @pytest.mark.parametrize("points", ["13.5", Decimal("13.50"), Fraction(27, 2), "27/2"])
    def test_numbers_in_any_exact_form(self, points: object) -> None:
        """13.5 is 13.5, however it is written."""
        document = read("invented-total-80").document
        columns = {"points": {"1": 10, "2": 30, "3": points, "4": 20, "5": 25}}
        found = shipped.ruleset("qd-25-2021").assess({**document, "self_assessed": columns})

        assert found.total.exact == Fraction(197, 2)

    @pytest.mark.parametrize("points", [13.5, float("nan"), float("inf")])
    def test_a_float_is_refused_and_told_what_to_use(self, points: float) -> None:
        columns = {"points": {"3": points}}
        document = {**read("invented-total-80").document, "self_assessed": columns}
        with pytest.raises(CaseError, match="Decimal") as caught:
            shipped.ruleset("qd-25-2021").assess(document)

        assert [p.pointer for p in caught.value.problems] == ["/self_assessed/points/3"]

    def test_every_problem_in_one_run(self) -> None:
        document = {
            "year": 2021,
            "unit": {"name": "Xã Ví Dụ (bịa)", "kind": "city"},
            "facts": {"heads_disciplined": -1},
            "self_assessed": {"points": {"1": 11}},
        }
        with pytest.raises(CaseError) as caught:
            shipped.ruleset("qd-25-2021").assess(document)

        assert [problem.pointer for problem in caught.value.problems] == [
            "/year",
            "/unit/kind",
            "/facts/heads_disciplined",
            "/self_assessed/points/1",
        ]

    def test_a_case_of_another_ruleset_is_refused(self) -> None:
        with pytest.raises(CaseError):
            shipped.ruleset("tt-01-2018-vpcp").assess(read("dong-huong-2024"))


class TestThreads:
    """One ruleset, asked from many threads at once, gives what one thread gets."""

    def test_all_cases_from_all_threads(self) -> None:
        """Each thread takes the cases in another order, all starting on a fresh ruleset."""
        cases = [(path.parents[1].name, Case.read(path)) for path in CASES]
        alone = [load(name).assess(case) for name, case in cases]
        fresh = {name: load(name) for name in shipped.IDS}
        together = Barrier(THREADS)

        def work(turn: int) -> list[Assessment]:
            together.wait()
            order = cases[turn * 3 :] + cases[: turn * 3]
            found = [fresh[name].assess(case) for name, case in order]
            return found[len(cases) - turn * 3 :] + found[: len(cases) - turn * 3]

        with ThreadPoolExecutor(THREADS) as pool:
            results = list(pool.map(work, range(THREADS)))

        assert results == [alone] * THREADS

    def test_loading_from_all_threads(self) -> None:
        """Two threads that load the same text from a path both get it."""
        together = Barrier(THREADS)

        def work(turn: int) -> CompiledRuleset:
            together.wait()
            return load(RULESETS / "qd-25-2021") if turn % 4 == 0 else load("qd-25-2021")

        with ThreadPoolExecutor(THREADS) as pool:
            models = [ruleset.model for ruleset in pool.map(work, range(THREADS))]

        assert models == [shipped.ruleset("qd-25-2021").model] * THREADS


@pytest.mark.parametrize("path", CASES, ids=shipped.name_of)
def test_what_was_asked_before_changes_nothing(path: Path) -> None:
    """What a ruleset remembers of open questions never shows in a result."""
    assert load(path.parents[1].name).assess(Case.read(path)) == shipped.assessed(path)


class TestProcedure:
    """The record of a case is judged beside its points."""

    def test_the_outcome_says_which_steps_are_taken(self) -> None:
        case = Case.from_mapping({"year": 2024, "unit": {"name": "Xã", "kind": "commune"}})
        steps = {step.step.id: step for step in load("qd-25-2021").procedure(case).steps}

        assert steps["commune_meeting"].applies
        assert steps["request_recognition"].applies is None

    def test_a_shipped_case_records_nothing_and_breaks_nothing(self) -> None:
        procedure = load("qd-25-2021").procedure(read("dong-huong-2024"))

        assert procedure.steps
        assert (procedure.broken, procedure.missing) == ((), ())

    def test_a_year_has_its_deadlines(self) -> None:
        assert load("qd-25-2021").timeline(2024).fixed[0].last_day == date(2025, 1, 9)


class TestExplain:
    """Why a case comes out as it does, asked in one call."""

    def test_it_explains_the_assessment(self) -> None:
        ruleset, case = load("qd-25-2021"), read("invented-head-disciplined")
        found = ruleset.explain(case, on=date(2024, 11, 22))

        assert found.assessment == ruleset.assess(case)
        assert [reason.key for reason in found.deciding] == ["heads"]

    def test_a_mapping_does_as_well(self) -> None:
        case = {"year": 2024, "unit": {"name": "Xã", "kind": "commune"}}

        assert load("qd-25-2021").explain(case).root.holds is None

    def test_a_year_that_is_not_covered(self) -> None:
        case = {"year": 2030, "unit": {"name": "Xã", "kind": "commune"}}
        with pytest.raises(CaseError):
            load("qd-25-2021").explain(case)

        assert load("qd-25-2021").explain(case, as_if=True).assessment.case.as_if

    def test_hearsay_that_is_accepted_decides(self) -> None:
        case = Case.read(RULESETS / "qd-27-2025/cases/invented-plan-late.toml")
        ruleset = load("qd-27-2025")

        assert ruleset.explain(case).root.holds is None
        assert ruleset.explain(case, accept_hearsay=True).root.holds is False

    def test_whoever_only_scores_loads_none_of_it(self) -> None:
        script = (
            "import sys, tcpl_rules\n"
            "tcpl_rules.load('qd-25-2021').assess("
            "{'year': 2024, 'unit': {'name': 'X', 'kind': 'commune'}})\n"
            "rooms = {name.split('.')[1] for name in sys.modules if 'tcpl_rules.' in name}\n"
            "print(sorted(rooms & {'explanation', 'planning', 'procedure'}))"
        )
        run = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )

        assert run.stdout == "[]\n"


class TestPlan:
    """What would make a case qualify, asked in one call."""

    def test_the_cheapest_changes(self) -> None:
        plan = ruleset_25().plan(read("invented-floor-missed"))

        assert (plan.answer, [mend.key for mend in plan.mends]) == ("changes", ["3"])
        assert plan.result is not None
        assert plan.result.outcome == "qualified"

    def test_what_is_locked_and_what_weighs_more(self) -> None:
        ruleset, case = ruleset_25(), read("invented-total-79-99")

        weighed = ruleset.plan(case, weights={"4": 5})
        locked = ruleset.plan(case, weights={"4": 5}, locked=["3"])

        assert [mend.key for mend in weighed.mends] == ["3"]
        assert [mend.key for mend in locked.mends] == ["4"]
        assert [weighed.cost, locked.cost] == [1, 5]

    def test_a_grade(self) -> None:
        case = Case.read(RULESETS / "tt-01-2018-vpcp/cases/grade-fair.toml")

        assert shipped.ruleset("tt-01-2018-vpcp").plan(case, grade="good").grade == "good"

    def test_a_year_that_is_not_covered(self) -> None:
        case = {"year": 2030, "unit": {"name": "Xã Ví Dụ", "kind": "commune"}}

        assert ruleset_25().plan(case, as_if=True).before.case.as_if
        with pytest.raises(CaseError):
            ruleset_25().plan(case)

    def test_what_makes_no_sense_is_refused(self) -> None:
        with pytest.raises(PlanError):
            ruleset_25().plan(read("invented-total-80"), weights={"1": 0})

    @EACH
    def test_every_shipped_case_has_an_answer_that_fits_its_outcome(self, name: str) -> None:
        """One that can still be lost or won is open or has changes; what is won needs none."""
        ruleset = shipped.ruleset(name)
        for path in (path for path in CASES if path.parents[1].name == name):
            grades = ruleset.model.grades
            plan = ruleset.plan(Case.read(path), grade=grades[0].id if grades else None)
            outcome = grades[0].id if grades else "qualified"
            assert (plan.answer == "qualifies") == (plan.before.outcome == outcome)
            assert plan.answer != "never" or plan.before.outcome != "undetermined"


def ruleset_25() -> CompiledRuleset:
    return shipped.ruleset("qd-25-2021")
