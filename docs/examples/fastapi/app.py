"""The library behind HTTP: a case is posted, its result is computed, kept and read back.

``ASSESSMENTS=assessments.sqlite uvicorn --factory app:create_app``
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any

from answers import Language, Refusal, components, form, language_of, wrong_field
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from store import Kept, Store

from tcpl_rules import Case, CaseError, CompiledRuleset, Problem, load, result_schema
from tcpl_rules.report.explanation.html.page import explanation_html

# Compiled once. They cannot change, so all requests and threads share them.
RULESETS = {name: load(name) for name in ("qd-25-2021", "qd-27-2025")}

# What the library says of a case and of a result, for the description of this service.
CASES = {name: ruleset.input_schema() for name, ruleset in RULESETS.items()}
SCHEMAS = components({**CASES, "Result": result_schema()})


def json_of(*names: str) -> dict[str, object]:
    """The content of a request or an answer: JSON that fits one of the schemas *names*."""
    fits = [{"$ref": f"#/components/schemas/{name}"} for name in names]
    return {"content": {"application/json": {"schema": {"anyOf": fits}}}}


BODY = {"requestBody": {"required": True, **json_of(*CASES)}}
NOT_FOUND = {
    "vi": "Không có địa chỉ, bộ quy tắc hoặc kết quả này.",
    "en": "There is no such address, ruleset or result.",
}

router = APIRouter()


def asked_language(accept_language: Annotated[str, Header()] = "") -> Language:
    """The language of the answer."""
    return language_of(accept_language)


Lang = Annotated[Language, Depends(asked_language)]


async def posted_text(request: Request) -> str:
    """What was posted. The library reads it: `json.loads` would make 13.5 a binary float."""
    try:
        return (await request.body()).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CaseError((Problem(code="TCPL0802"),)) from error


def asked_ruleset(name: str) -> CompiledRuleset:
    """The ruleset that the address names."""
    if name not in RULESETS:
        raise HTTPException(404)
    return RULESETS[name]


def kept_result(number: int, request: Request) -> Kept:
    """The result that the address names, if its rules are still served."""
    store: Store = request.app.state.store
    kept = store.get(number)
    if kept is None or kept.ruleset not in RULESETS:
        raise HTTPException(404)
    return kept


Rules = Annotated[CompiledRuleset, Depends(asked_ruleset)]
Result = Annotated[Kept, Depends(kept_result)]


@router.get("/rulesets")
def list_rulesets(lang: Lang) -> list[dict[str, str]]:
    """The rulesets that one can assess by."""
    return [
        {
            "id": ruleset.id,
            "title": ruleset.model.title.in_language(lang),
            "content_hash": ruleset.content_hash,
        }
        for ruleset in RULESETS.values()
    ]


@router.get("/rulesets/{name}/form")
def show_form(ruleset: Rules, lang: Lang) -> dict[str, object]:
    """What to ask for: every fact, and every part that people judge."""
    return form(ruleset, lang)


@router.post(
    "/rulesets/{name}/assessments",
    status_code=201,
    openapi_extra=BODY,
    responses={201: json_of("Result"), 422: {"model": Refusal}},
)
def assess(
    ruleset: Rules, text: Annotated[str, Depends(posted_text)], request: Request
) -> Response:
    """Assess the case, and keep the result; its address stands in the header *Location*."""
    found = ruleset.assess(Case.from_json(text))
    kept = request.app.state.store.add(text, found)
    address = {"Location": f"/assessments/{kept.number}"}
    return Response(kept.result, 201, address, media_type="application/json")


@router.get("/assessments/{number:int}", responses={200: json_of("Result")})
def read_back(kept: Result) -> Response:
    """The result, to the letter as it was given when it was made."""
    return Response(kept.result, media_type="application/json")


@router.get("/assessments/{number:int}/check")
def check(kept: Result) -> dict[str, object]:
    """Whether the same case gives the same result today, by the same rules."""
    return kept.check(RULESETS[kept.ruleset])


@router.get("/assessments/{number:int}/explanation")
def explain(kept: Result, lang: Lang) -> HTMLResponse:
    """Why it came out so, as one page; not where another result would be explained today."""
    ruleset = RULESETS[kept.ruleset]
    checked = kept.check(ruleset)
    if not checked["result_matches"]:
        raise HTTPException(409, checked)
    return HTMLResponse(explanation_html(ruleset.explain(kept.case), ruleset.model, lang))


def not_found(request: Request, _: Exception) -> JSONResponse:
    """There is nothing at this address."""
    lang = language_of(request.headers.get("Accept-Language", ""))
    return JSONResponse({"detail": NOT_FOUND[lang]}, 404, {"Content-Language": lang})


def refuse(request: Request, error: CaseError) -> JSONResponse:
    """All that is wrong with a case, at once."""
    lang = language_of(request.headers.get("Accept-Language", ""))
    refusal = Refusal(problems=[wrong_field(problem, lang) for problem in error.problems])
    return JSONResponse(refusal.model_dump(), 422, {"Content-Language": lang})


class Service(FastAPI):
    """Describes itself with the schema of a case under each ruleset."""

    def openapi(self) -> dict[str, Any]:
        """The description that FastAPI makes, and our schemas among its components."""
        described = super().openapi()
        described.setdefault("components", {}).setdefault("schemas", {}).update(SCHEMAS)
        return described


def create_app(database: Path | None = None) -> FastAPI:
    """The application; its results are kept in the file *database*."""
    app = Service(title="Chuẩn tiếp cận pháp luật")
    app.state.store = Store(database or Path(os.environ.get("ASSESSMENTS", "assessments.sqlite")))
    app.exception_handler(CaseError)(refuse)
    app.exception_handler(404)(not_found)
    app.include_router(router)
    return app
