"""The library behind HTTP: a case is posted, its result is computed, kept and read back."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from assessments.answers import form, language_of, refusal
from assessments.models import KeptAssessment
from tcpl_rules import Case, CaseError, CompiledRuleset, Problem, load
from tcpl_rules.report.explanation.html.page import explanation_html

# Compiled once. They cannot change, so all requests and threads share them.
RULESETS = {name: load(name) for name in ("qd-25-2021", "qd-27-2025")}

NOT_FOUND = {
    "vi": "Không có địa chỉ, bộ quy tắc hoặc kết quả này.",
    "en": "There is no such address, ruleset or result.",
}
TOO_LARGE = {"vi": "Hồ sơ quá lớn.", "en": "The case is too large."}


@require_safe
def list_rulesets(request: HttpRequest) -> JsonResponse:
    """The rulesets that one can assess by."""
    lang = language_of(request)
    return JsonResponse(
        {
            ruleset.id: {
                "title": ruleset.model.title.in_language(lang),
                "content_hash": ruleset.content_hash,
            }
            for ruleset in RULESETS.values()
        }
    )


@require_safe
def show_form(request: HttpRequest, name: str) -> JsonResponse:
    """What to ask for: every fact, and every part that people judge."""
    return JsonResponse(form(ruleset_called(name), language_of(request)))


@require_safe
def show_schema(_: HttpRequest, name: str) -> JsonResponse:
    """The JSON Schema of a case."""
    return JsonResponse(ruleset_called(name).input_schema())


@require_POST
def assess(request: HttpRequest, name: str) -> HttpResponse:
    """Assess the case, and keep the result; its address stands in the header *Location*."""
    ruleset = ruleset_called(name)
    try:
        # The library reads the case: `json.loads` would make 13.5 a binary float.
        text = request.body.decode("utf-8")
        found = ruleset.assess(Case.from_json(text))
    except RequestDataTooBig:  # DATA_UPLOAD_MAX_MEMORY_SIZE, 2.5 MB if not set
        return JsonResponse({"detail": TOO_LARGE[language_of(request)]}, status=413)
    except UnicodeDecodeError:
        return refusal([Problem(code="TCPL0802")], language_of(request))
    except CaseError as error:
        return refusal(error.problems, language_of(request))
    kept = KeptAssessment.keep(text, found)
    address = reverse(read_back, args=[kept.pk])
    return HttpResponse(kept.result, "application/json", 201, headers={"Location": address})


@require_safe
def read_back(_: HttpRequest, number: int) -> HttpResponse:
    """The result, to the letter as it was given when it was made."""
    return HttpResponse(kept_as(number).result, "application/json")


@require_safe
def check(_: HttpRequest, number: int) -> JsonResponse:
    """Whether the same case gives the same result today, by the same rules."""
    kept = kept_as(number)
    return JsonResponse(kept.check_again(RULESETS[kept.ruleset]))


@require_safe
def explain(request: HttpRequest, number: int) -> HttpResponse:
    """Why it came out so, as one page; not where another result would be explained today."""
    kept = kept_as(number)
    ruleset = RULESETS[kept.ruleset]
    checked = kept.check_again(ruleset)
    if not checked["result_matches"]:
        return JsonResponse({"detail": checked}, status=409)
    explanation = ruleset.explain(kept.case)
    return HttpResponse(explanation_html(explanation, ruleset.model, language_of(request)))


def not_found(request: HttpRequest, exception: Exception) -> JsonResponse:  # noqa: ARG001
    """There is nothing at this address."""
    return JsonResponse({"detail": NOT_FOUND[language_of(request)]}, status=404)


def ruleset_called(name: str) -> CompiledRuleset:
    """The ruleset that the address names."""
    if name not in RULESETS:
        raise Http404
    return RULESETS[name]


def kept_as(number: int) -> KeptAssessment:
    """The result that the address names, if its rules are still served."""
    return get_object_or_404(KeptAssessment, pk=number, ruleset__in=RULESETS)
