"""A ruleset with a step for every form that a step has, and what is found in cases of it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.procedure.finding import Finding, Part, Procedure, StepFindings
from tcpl_rules.shelf import compiled_from
from tcpl_rules.source import SourceText

TEXT = """language 1
ruleset made edition 1 {
  standard made
  subject { commune vi "xã" en "commune" ward vi "phường" en "ward" }
  title vi "Bộ quy tắc thử" en "A made-up ruleset"
  instrument LAW vi "Luật" en "Law" {}
  source rumour vi "Tin đồn" en "Rumour" {}
  score 10 points
  cite LAW article 1
}
fact posted: days { vi "Niêm yết" asks vi "Mấy ngày?" unit vi "ngày" can rise }
fact calm: yes/no { vi "Yên ổn" asks vi "Có?" given }
criterion 1 vi "Một" { max 10 award 10 when calm award 0 when not calm }
qualifies when { condition enough vi "Đủ điểm" { require total >= 5 } }

role committee vi "Ủy ban nhân dân cấp xã"
role front vi "Mặt trận Tổ quốc"
role heads vi "Trưởng thôn"
event asked vi "Ngày nhận yêu cầu"
event meeting vi "Ngày họp"
document report vi "Báo cáo"
document letter vi "Văn bản đề nghị"
document extras vi "Tài liệu khác"
document gossip vi "Giấy tờ nghe nói" { basis hearsay rumour }
dossier request vi "Hồ sơ đề nghị" {
  includes report { cite LAW article 4 }
  includes letter { cite LAW article 5 }
  includes extras if any
}
dossier unknown_file vi "Hồ sơ chưa rõ" { basis unread }

step bare vi "Phân công" { by committee }
step meet vi "Họp" { by committee present front, heads }
step post vi "Niêm yết" { require posted >= 5 days { cite LAW article 2 } }
step ward_only vi "Riêng phường" { require kind is ward }
step early vi "Trước ngày trong năm" { due before 1 Mar }
step late vi "Trước ngày năm sau" { due before 10 Feb of the next year { cite LAW article 3 } }
step leap vi "Trước ngày 29 tháng 2" { due before 29 Feb of the next year }
step reply vi "Trả lời" { due within 3 days of asked }
step complete vi "Bổ sung" { due within 3 working days of asked }
step invite vi "Mời" { due at least 3 days before meeting }
step papers vi "Gửi tài liệu" { due at least 3 working days before meeting }
step unread_term vi "Hạn chưa đọc" { due unread { basis unread } }
step two_terms vi "Hai hạn" {
  due before 10 Feb of the next year
  due within 2 working days of meeting
}
step council vi "Lập Hội đồng" { members at most 15 }
step vote vi "Biểu quyết" { quorum 2/3 { cite LAW article 6 } }
step send vi "Gửi hồ sơ" { sends request }
step send_papers vi "Gửi giấy" { sends report, extras }
step send_gossip vi "Gửi giấy nghe nói" { sends report, gossip }
step send_unknown vi "Gửi hồ sơ chưa rõ" { sends unknown_file }
step second vi "Bước sau" { after bare { cite LAW article 7 } }
step if_met vi "Khi đạt" {
  where the conditions are met due before 10 Feb of the next year require posted >= 5 days
}
step if_not_met vi "Khi chưa đạt" { where the conditions are not met }
step after_met vi "Sau bước khi đạt" { after if_met }
step heard_case vi "Nghe nói chỉ khi đạt" {
  where the conditions are met { basis hearsay rumour }
}
step appraise vi "Thẩm định" { present front quorum 2/3 may be in writing sends report }
step heard_writing vi "Nghe nói được lấy ý kiến" {
  present front quorum 2/3 may be in writing { basis hearsay rumour }
}
step stated vi "Có nêu hậu quả" {
  due before 10 Feb of the next year
  consequence vi "Không được xét trong năm." en "It is not looked at." { cite LAW article 8 }
}
step heard vi "Bước nghe nói" {
  basis hearsay rumour
  present front
  require posted >= 5 days
  due before 10 Feb of the next year
  quorum 2/3
  members at most 15
  sends report
  after bare
}
"""
"""The assessed year of the cases is 2024."""


@cache
def compiled() -> CompiledRuleset:
    """The compiled ruleset, made once."""
    return compiled_from([SourceText("made.tcpl", TEXT)])


def document(**more: Any) -> dict[str, Any]:
    """A case of 2024 that meets the conditions, with *more* in place of what it holds."""
    unit = {"name": "Xã Thử", "kind": "commune"}
    return {"year": 2024, "unit": unit, "facts": {"calm": True}, **more}


def judged(*, on: date | None = None, by: Calendar | None = None, **more: Any) -> Procedure:
    """How the procedure of the case with *more* was kept, *by* a calendar."""
    return compiled().procedure(document(**more), on=on, calendar=by)


def step_of(procedure: Procedure, name: str) -> StepFindings:
    """What was found of the step *name*."""
    return next(step for step in procedure.steps if step.step.id == name)


def found(procedure: Procedure, name: str, part: Part) -> Finding:
    """The one finding on *part* of the step *name*."""
    (finding,) = (f for f in step_of(procedure, name).findings if f.part == part)
    return finding


def parts(procedure: Procedure, name: str) -> list[str]:
    """The parts of the step *name* that were looked at, in their order."""
    return [finding.part for finding in step_of(procedure, name).findings]
