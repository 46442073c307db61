"""The part of an empty case that records the procedure."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.assessment.comment import comment
from tcpl_rules.model.procedure import Step
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language

_STEPS = Text(
    "Thủ tục: đã làm những bước nào. Phần này không làm thay đổi điểm và kết quả; dòng nào để "
    "nguyên là chưa rõ, không phải là chưa làm. done là ngày đã làm, ví dụ 2024-12-20; true nếu đã "
    "làm mà không rõ ngày; false nếu chưa làm.",
    "The procedure: which steps were taken. It changes no points and no outcome; a line left as it "
    "is means not known, and not that nothing was done. done is the day, such as 2024-12-20; true "
    "if it was done on a day not known; false if it was not done.",
)
_PRESENT = Text("Có mặt (present), vắng mặt (absent)", "Who was there (present), who not (absent)")
_SENT = Text("Đã gửi (sent), chưa gửi (not_sent)", "What was sent (sent), what not (not_sent)")
_MEMBERS = Text("Số thành viên", "How many members there are")
_PEOPLE = Text(
    "Số thành viên (members), số người dự (attended)",
    "How many members there are (members), how many came (attended)",
)
_IN_WRITING = Text(
    "true nếu lấy ý kiến bằng văn bản thay cho họp",
    "true if opinions were given in writing instead of a meeting",
)
_EVENTS = Text(
    "Mốc tính thời hạn: ngày xảy ra, hoặc false nếu không xảy ra.",
    "What terms run from: the day it happened, or false if it never did.",
)
_DOCUMENTS = Text(
    "Tài liệu: mỗi tài liệu một mục [[documents]]. proves là khóa của tiêu chí, chỉ tiêu mà tài "
    "liệu chứng minh; document là tên của giấy tờ trong bộ quy tắc, nếu có; không có tài liệu thì "
    "ghi missing = true, và ai phát hiện thì ghi ở reported_by.",
    "Documents: one [[documents]] each. proves are the keys of what it proves; document is the id "
    "of the ruleset's document that it is, if it is one; where there is no such document, missing "
    "is true, and reported_by says who found that.",
)
_DOCUMENT = (
    'name = ""',
    'number = ""',
    "date =",
    'issued_by = ""',
    'document = ""',
    'proves = [""]',
    "missing =",
    'reported_by = ""',
)
_CALENDAR = Text(
    "Ngày nghỉ và ngày làm việc khác với lịch chung, ví dụ ngày được hoán đổi.",
    "Days off and days worked that the calendar does not have, such as days that were swapped.",
)


def record_template(shape: CaseShape, lang: Language) -> Iterator[str]:
    """The lines to fill in, with what the ruleset asks of each step."""
    if shape.steps:
        yield ""
        yield from comment(_STEPS.in_language(lang))
    for step in shape.steps.values():
        yield from _step(step, shape, lang)
    yield from _events(shape, lang)
    yield ""
    yield from comment(_DOCUMENTS.in_language(lang))
    yield from ("# [[documents]]", *(f"#   {line}" for line in _DOCUMENT))
    if shape.steps:
        yield ""
        yield from comment(_CALENDAR.in_language(lang))
        yield from ("[calendar]", "# days_off = []", "# days_worked = []")


def _step(step: Step, shape: CaseShape, lang: Language) -> Iterator[str]:
    yield ""
    yield from comment(step.text.in_language(lang))
    yield f"[steps.{step.id}]"
    yield "# done ="
    if step.present:
        texts = {role: shape.roles[role].text for role in step.present}
        yield from _listed(_PRESENT, texts, ("present", "absent"), lang)
    if step.sends:
        yield from _listed(_SENT, papers_of(step, shape), ("sent", "not_sent"), lang)
    if step.members or step.quorum:
        yield from comment((_PEOPLE if step.quorum else _MEMBERS).in_language(lang))
        yield from ("# members =", *(["# attended ="] if step.quorum else []))
    if step.in_writing:
        yield from comment(_IN_WRITING.in_language(lang))
        yield "# in_writing ="


def papers_of(step: Step, shape: CaseShape) -> dict[str, Text]:
    """What *step* sends: documents, and dossiers with what belongs to them."""
    texts: dict[str, Text] = {}
    for name in step.sends:
        if name in shape.documents:
            texts[name] = shape.documents[name].text
        else:
            dossier = shape.dossiers[name]
            inside = (inclusion.document for inclusion in dossier.documents)
            texts |= {name: dossier.text} | {id_: shape.documents[id_].text for id_ in inside}
    return texts


def _listed(
    what: Text, texts: dict[str, Text], keys: tuple[str, str], lang: Language
) -> Iterator[str]:
    names = "; ".join(f'"{name}" = {text.in_language(lang)}' for name, text in texts.items())
    yield from comment(f"{what.in_language(lang)}: {names}")
    yield from (f"# {key} = []" for key in keys)


def _events(shape: CaseShape, lang: Language) -> Iterator[str]:
    if not shape.events:
        return
    yield ""
    yield from comment(_EVENTS.in_language(lang))
    yield "[events]"
    for event in shape.events.values():
        yield from comment(event.text.in_language(lang))
        yield f"# {event.id} ="
