"""What the template asks of the procedure can be filled in where it stands."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.record import NO_RECORD, StepRecord
from tcpl_rules.assessment.template import template
from tcpl_rules.quantities import LANGUAGES, Language
from tests.assessment.build import RULESET as WITHOUT_STEPS
from tests.assessment.recorded import CHECKER, RULESET
from tests.procedure.made import compiled


def _identified(text: str) -> str:
    for key, value in (("year", "2024"), ("name", '"Xã Thử"'), ("kind", '"commune"')):
        line = next(line for line in text.splitlines() if line.startswith(f"# {key} ="))
        text = text.replace(line + "\n", f"{key} = {value}\n", 1)
    return text


@pytest.mark.parametrize("lang", LANGUAGES)
class TestBothLanguages:
    def test_as_printed_it_records_nothing(self, lang: Language) -> None:
        case = CHECKER.check(Case.from_toml(_identified(template(RULESET, lang))))

        assert case.record.steps == {"meet": StepRecord(), "appraise": StepRecord()}
        assert not case.record.events
        assert case.record_hash == CHECKER.check(_without(case.case)).record_hash

    def test_every_line_can_be_filled_where_it_stands(self, lang: Language) -> None:
        text = _identified(template(RULESET, lang))
        for old, new in (
            ("# done =", "done = 2024-12-20"),
            ("# present = []", 'present = ["front"]'),
            ("# absent = []", 'absent = ["heads"]'),
            ("# sent = []", 'sent = ["request"]'),
            ("# not_sent = []", 'not_sent = ["letter"]'),
            ("# in_writing =", "in_writing = true"),
            ("# asked =", "asked = false"),
            ("# [[documents]]\n#   name =", "[[documents]]\nname ="),
            ('name = ""\n#   number = ""', 'name = "Biên bản"\nnumber = "1/BB"'),
            ('#   proves = [""]', '    proves = ["1.1"]'),
            ("#   missing =", "    missing = true"),
            ("# days_off = []", "days_off = [2025-01-02]"),
        ):
            assert old in text
            text = text.replace(old, new)
        said = CHECKER.check(Case.from_toml(text)).record

        assert said.steps["meet"].not_sent == ("letter",)
        assert said.steps["appraise"].in_writing
        assert said.events["asked"].day is None
        assert said.documents[0].missing
        assert said.days_off

    def test_a_step_asks_for_what_its_law_asks(self, lang: Language) -> None:
        text = template(compiled().model, lang)
        asked = {
            block.split("]")[0]: [line for line in block.splitlines()[1:] if "# " in line]
            for block in text.split("[steps.")[1:]
        }

        assert any(line == "# attended =" for line in asked["vote"])
        assert not any(line == "# attended =" for line in asked["council"])
        assert not any(line == "# present = []" for line in asked["bare"])
        assert any(line == "# in_writing =" for line in asked["appraise"])

    def test_without_steps_it_asks_for_documents_alone(self, lang: Language) -> None:
        text = template(WITHOUT_STEPS, lang)

        assert "[steps" not in text
        assert "[calendar]" not in text
        assert "# [[documents]]" in text


def _without(case: Case) -> Case:
    return Case.from_mapping({k: v for k, v in case.document.items() if k not in _RECORDED})


_RECORDED = {"steps", "events", "documents", "calendar"}


def test_nothing_recorded_is_no_record() -> None:
    case = Case.from_toml(_identified(template(RULESET, "vi")))

    assert CHECKER.check(_without(case)).record is NO_RECORD
