"""Answers what the page asks: one JSON text in, one out, and nothing kept between but caches."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from tcpl_rules.calculator.form.fields import Json
from tcpl_rules.calculator.form.gap_list import gap_fields, gap_list
from tcpl_rules.calculator.form.owned import form_for
from tcpl_rules.calculator.form.years import years_of
from tcpl_rules.calculator.judged.judge import judged
from tcpl_rules.calculator.saved.example import example_sheet
from tcpl_rules.calculator.saved.link import fragment_of, sheet_of
from tcpl_rules.calculator.typed.prepared import prepared
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.wording import sentence_case

_BROKEN: Final = Text(
    "Chương trình gặp lỗi nên chưa trả lời được ({what}). Những gì đã ghi vẫn còn: hãy lưu hồ sơ "
    "thành tệp, tải lại trang rồi mở tệp đó; nếu vẫn lỗi thì gửi tệp cho người phụ trách.",
    "The program failed and has no answer ({what}). What was typed is still there: save the case "
    "to a file, load the page again and open it; if that fails too, send the file to whoever "
    "maintains this.",
)
_NOT_ASKED: Final = Text(
    "Không rõ trang hỏi gì ({what}). Hãy tải lại trang.",
    "It is not clear what the page asks ({what}). Load the page again.",
)


def respond(request: str) -> str:
    """The answer to *request*, both JSON; a fault is told in it and never raised."""
    lang: Language = "vi"
    try:
        asked = json.loads(request)
        if not isinstance(asked, Mapping):
            asked = {}
        lang = _language(asked)
        answer = _answer(asked, lang)
    except Exception as error:  # noqa: BLE001 - whatever breaks, the page has to go on
        answer = {"fault": _said(_BROKEN, type(error).__name__, lang)}
    # Half a character, as JSON lets one write, cannot be handed to the page.
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _answer(asked: Mapping[str, object], lang: Language) -> Json:
    what = asked.get("do")
    if not isinstance(what, str) or what not in _ANSWERS:
        return {"fault": _said(_NOT_ASKED, str(what)[:40], lang)}
    return _ANSWERS[what](asked)


def _language(asked: Mapping[str, object]) -> Language:
    sheet = asked.get("sheet")
    said = sheet.get("lang") if isinstance(sheet, Mapping) else asked.get("lang")
    return "en" if said == "en" else "vi"


def _day(asked: Mapping[str, object], key: str) -> date | None:
    """A day as ISO 8601 writes it, where one is given."""
    said = asked.get(key)
    try:
        return date.fromisoformat(said) if isinstance(said, str) and said else None
    except ValueError:
        return None


def _years(asked: Mapping[str, object]) -> Json:
    return {"years": years_of(_language(asked), _day(asked, "today"))}


def _form(asked: Mapping[str, object]) -> Json:
    """The form; with ``"gaps": false`` without the gaps, which take long to find the first time."""
    sheet = Sheet.of(asked.get("sheet"))
    under = prepared(sheet, _day(asked, "on"))
    if isinstance(under, Text):
        return {"fault": sentence_case(under.in_language(sheet.lang))}
    form = form_for(under.compiled, sheet.lang)
    if asked.get("gaps") is False:
        return form
    return {**form, "gaps": gap_fields(gap_list(sheet.ruleset, under.texts), sheet.lang)}


def _gaps(asked: Mapping[str, object]) -> Json:
    sheet = Sheet.of(asked.get("sheet"))
    under = prepared(sheet, _day(asked, "on"))
    if isinstance(under, Text):
        return {"fault": sentence_case(under.in_language(sheet.lang))}
    return {"gaps": gap_fields(gap_list(sheet.ruleset, under.texts), sheet.lang)}


def _judge(asked: Mapping[str, object]) -> Json:
    sheet, on = Sheet.of(asked.get("sheet")), _day(asked, "on")
    under = prepared(sheet, on)
    if isinstance(under, Text):
        return {"fault": sentence_case(under.in_language(sheet.lang))}
    site = asked.get("site")
    return judged(sheet, under, on, site if isinstance(site, str) else "")


def _open(asked: Mapping[str, object]) -> Json:
    from tcpl_rules.calculator.saved.files import opened  # noqa: PLC0415 - Excel is loaded when needed

    return dict(opened(asked))


def _save(asked: Mapping[str, object]) -> Json:
    from tcpl_rules.calculator.saved.files import saved  # noqa: PLC0415 - as above

    return dict(saved(asked))


def _link(asked: Mapping[str, object]) -> Json:
    sheet = Sheet.of(asked.get("sheet"))
    made = fragment_of(sheet)
    return {"fragment": made} if isinstance(made, str) else _refused(made, sheet.lang)


def _unlink(asked: Mapping[str, object]) -> Json:
    fragment = asked.get("fragment")
    made = sheet_of(fragment if isinstance(fragment, str) else "")
    if isinstance(made, Text):
        return _refused(made, _language(asked))
    return {"sheet": made.to_json()}


def _example(asked: Mapping[str, object]) -> Json:
    return {"sheet": example_sheet(_language(asked)).to_json()}


_ANSWERS: Final[Mapping[str, Callable[[Mapping[str, object]], Json]]] = {
    "years": _years,
    "form": _form,
    "gaps": _gaps,
    "judge": _judge,
    "open": _open,
    "save": _save,
    "link": _link,
    "unlink": _unlink,
    "example": _example,
}


def _refused(text: Text, lang: Language) -> Json:
    return {"problems": [{"text": sentence_case(text.in_language(lang))}]}


def _said(text: Text, what: str, lang: Language) -> str:
    return text.in_language(lang).format(what=what)
