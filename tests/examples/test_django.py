"""The example app for Django: a case goes in; its result is kept, and read back."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tcpl_rules import Case, load
from tests.examples.posted import DONG_HUONG, EXAMPLES, OF_2026, WRONG, WRONG_AT, completion

if TYPE_CHECKING:
    from django.test import Client  # type: ignore[import-untyped]

_25, _27 = "/rulesets/qd-25-2021", "/rulesets/qd-27-2025"


@pytest.fixture(scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Django, told its settings; it can be told them once in a process."""
    sys.path.insert(0, str(EXAMPLES / "django"))
    database = tmp_path_factory.mktemp("django") / "kept.sqlite3"
    importlib.import_module("manage").configure(str(database))

    # Only now, since they ask for the settings.
    call_command = importlib.import_module("django.core.management").call_command
    connections = importlib.import_module("django.db").connections
    setup_test_environment = importlib.import_module("django.test.utils").setup_test_environment

    setup_test_environment()
    call_command("migrate", run_syncdb=True, verbosity=0)
    yield
    connections.close_all()


@pytest.fixture
def client(_site: None) -> Client:
    made: Client = importlib.import_module("django.test").Client()
    return made


@pytest.fixture
def kept(_site: None) -> Any:
    """The stored results, of which there are none yet."""
    models = importlib.import_module("assessments.models")
    models.KeptAssessment.objects.all().delete()
    return models.KeptAssessment.objects


def _post(client: Client, path: str, text: str | bytes, lang: str = "vi") -> Any:
    content = text.encode() if isinstance(text, str) else text
    headers = {"Accept-Language": lang}
    return client.post(path, content, content_type="application/json", headers=headers)


def _of(folder: str) -> dict[str, Any]:
    rulesets: dict[str, Any] = importlib.import_module(folder).RULESETS
    return rulesets


class TestAssess:
    def test_gives_what_the_library_gives(self, client: Client) -> None:
        answer = _post(client, f"{_25}/assessments", DONG_HUONG)
        found = load("qd-25-2021").assess(Case.from_json(DONG_HUONG))

        assert answer.status_code == 201
        assert answer.json() == found.to_json()
        assert answer.json()["total"]["exact"] == "98.5"

    def test_is_by_known_rules_and_posted(self, client: Client) -> None:
        nowhere = _post(client, "/rulesets/qd-1-1900/assessments", DONG_HUONG)

        assert nowhere.status_code == 404
        assert nowhere.json() == {"detail": "Không có địa chỉ, bộ quy tắc hoặc kết quả này."}
        assert client.get(f"{_25}/assessments").status_code == 405


class TestRefusal:
    def test_names_each_field(self, client: Client) -> None:
        answer = _post(client, f"{_25}/assessments", WRONG)
        problems = {problem["pointer"]: problem for problem in answer.json()["problems"]}

        assert answer.status_code == 422
        assert answer.headers["Content-Language"] == "vi"
        assert set(problems) == WRONG_AT
        assert problems["/unit/kind"]["text"] == (
            '"village" không phải loại đơn vị được đánh giá. Chọn một trong: commune (xã), '
            "ward (phường), township (thị trấn)"
        )
        assert problems["/self_assessed/points/3"]["allowed"] == "từ 0 đến 15"

    @pytest.mark.parametrize(
        ("asked", "lang"), [("en-GB,en;q=0.9", "en"), ("vi-VN,en;q=0.8", "vi"), ("fr", "vi")]
    )
    def test_is_in_the_language_that_is_asked_for(
        self, client: Client, asked: str, lang: str
    ) -> None:
        answer = _post(client, f"{_25}/assessments", WRONG, asked)

        assert answer.headers["Content-Language"] == lang
        assert ("Cần ghi" in answer.json()["problems"][-1]["text"]) == (lang == "vi")

    def test_of_what_is_too_large(self, client: Client, kept: Any) -> None:
        answer = _post(client, f"{_25}/assessments", " " * 3_000_000)

        assert answer.status_code == 413
        assert answer.json() == {"detail": "Hồ sơ quá lớn."}
        assert kept.count() == 0

    @pytest.mark.parametrize(
        ("text", "code"),
        [("{", "TCPL0801"), (b"\xff", "TCPL0802"), (r'{"\ud800": 1}', "TCPL0806")],
    )
    def test_of_what_is_no_case(
        self, client: Client, kept: Any, text: str | bytes, code: str
    ) -> None:
        answer = _post(client, f"{_25}/assessments", text)

        assert [problem["code"] for problem in answer.json()["problems"]] == [code]
        assert kept.count() == 0


class TestKept:
    def test_is_read_back_to_the_letter(self, client: Client) -> None:
        made = _post(client, f"{_25}/assessments", DONG_HUONG)

        assert client.get(made.headers["Location"]).content == made.content

    def test_comes_out_the_same(self, client: Client) -> None:
        made = _post(client, f"{_25}/assessments", DONG_HUONG)

        assert client.get(f"{made.headers['Location']}/check").json() == {
            "receipt_matches": True,
            "result_matches": True,
            "differs": [],
        }

    def test_does_not_by_other_rules(
        self, client: Client, kept: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = _post(client, f"{_27}/assessments", OF_2026)
        others = load("qd-27-2025", completions=[completion(tmp_path)])
        monkeypatch.setitem(_of("assessments.views"), "qd-27-2025", others)

        assert client.get(f"{made.headers['Location']}/check").json() == {
            "receipt_matches": False,
            "result_matches": False,
            "differs": ["content_hash", "completions"],
        }
        by_others = kept.exclude(receipt__content_hash=others.content_hash)
        assert [one.ruleset for one in by_others] == ["qd-27-2025"]

    def test_does_not_where_the_rules_refuse_the_case(
        self, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = _post(client, f"{_25}/assessments", DONG_HUONG)
        monkeypatch.setitem(_of("assessments.views"), "qd-25-2021", load("qd-27-2025"))

        assert client.get(f"{made.headers['Location']}/check").json()["differs"] == ["case"]
        assert client.get(f"{made.headers['Location']}/explanation").status_code == 409

    @pytest.mark.parametrize(
        ("column", "value", "matches"),
        [("result", "", [True, False]), ("receipt", [], [False, True])],
    )
    def test_is_not_what_somebody_changed(
        self, client: Client, kept: Any, column: str, value: object, matches: list[bool]
    ) -> None:
        made = _post(client, f"{_25}/assessments", DONG_HUONG)
        kept.update(**{column: value})

        answer = client.get(f"{made.headers['Location']}/check").json()
        assert [answer["receipt_matches"], answer["result_matches"]] == matches
        assert bool(answer["differs"]) == (not matches[0])

    def test_is_explained(self, client: Client) -> None:
        made = _post(client, f"{_25}/assessments", DONG_HUONG)
        address = f"{made.headers['Location']}/explanation"

        assert "đủ điều kiện đề nghị công nhận" in client.get(address).content.decode()
        english = client.get(address, headers={"Accept-Language": "en"})
        assert '<html lang="en">' in english.content.decode()


class TestListing:
    def test_of_rulesets(self, client: Client) -> None:
        listed = client.get("/rulesets").json()

        assert listed["qd-25-2021"]["content_hash"] == load("qd-25-2021").content_hash
        assert set(listed) == {"qd-25-2021", "qd-27-2025"}

    def test_of_facts_and_parts(self, client: Client) -> None:
        form = client.get(f"{_27}/form").json()

        assert not form["by_points"]
        assert {fact["id"] for fact in form["facts"]} == {
            fact.id for fact in load("qd-27-2025").facts
        }
        assert all(part["title"] for part in form["parts"])

    def test_of_the_schema(self, client: Client) -> None:
        schema = client.get(f"{_25}/schema").json()

        assert schema == load("qd-25-2021").input_schema()
