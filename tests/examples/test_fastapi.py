"""The example application for FastAPI: a case goes in; its result is kept, and read back."""

from __future__ import annotations

import asyncio
import importlib
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType

import httpx
import pytest
from jsonschema import Draft202012Validator

from tcpl_rules import Case, load
from tests import shipped
from tests.examples.posted import DONG_HUONG, EXAMPLES, OF_2026, WRONG, WRONG_AT, completion

_25, _27 = "/rulesets/qd-25-2021", "/rulesets/qd-27-2025"


class Client:
    """Sends requests to the application without a network."""

    def __init__(self, module: ModuleType, database: Path) -> None:
        self.module, self.database = module, database
        self._app = module.create_app(database)

    def send(self, *asked: httpx.Request) -> list[httpx.Response]:
        """The answers to requests that are all under way at once."""

        async def all_at_once() -> list[httpx.Response]:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return list(await asyncio.gather(*map(client.send, asked)))

        return asyncio.run(all_at_once())

    def get(self, path: str, lang: str = "") -> httpx.Response:
        """The answer to GET *path*."""
        (answer,) = self.send(_request("GET", path, lang))
        return answer

    def post(self, path: str, text: str | bytes, lang: str = "") -> httpx.Response:
        """The answer to *text* posted to *path*."""
        (answer,) = self.send(_request("POST", path, lang, text))
        return answer


def _request(method: str, path: str, lang: str = "", text: str | bytes = b"") -> httpx.Request:
    headers = {"Accept-Language": lang} if lang else {}
    return httpx.Request(method, f"http://test{path}", headers=headers, content=text)


@pytest.fixture(scope="module")
def module() -> Iterator[ModuleType]:
    """The module `app`; its names are free again afterwards."""
    folder = str(EXAMPLES / "fastapi")
    sys.path.insert(0, folder)
    yield importlib.import_module("app")
    sys.path.remove(folder)
    for name in ("app", "answers", "store"):
        del sys.modules[name]


@pytest.fixture
def client(module: ModuleType, tmp_path: Path) -> Client:
    return Client(module, tmp_path / "kept.sqlite")


class TestAssess:
    def test_gives_what_the_library_gives(self, client: Client) -> None:
        answer = client.post(f"{_25}/assessments", DONG_HUONG)
        found = load("qd-25-2021").assess(Case.from_json(DONG_HUONG))

        assert answer.status_code == 201
        assert answer.json() == found.to_json()
        assert answer.json()["total"]["exact"] == "98.5"

    def test_many_at_once_share_the_rules(self, client: Client) -> None:
        path = f"{_25}/assessments"
        answers = client.send(*(_request("POST", path, text=DONG_HUONG) for _ in range(8)))

        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.text for answer in answers}) == 1
        assert len({answer.headers["Location"] for answer in answers}) == 8

    @pytest.mark.parametrize(
        "path", ["/rulesets/qd-1-1900/form", f"/assessments/{2**64}", "/assessments/x"]
    )
    def test_what_is_not_there_is_not_found(self, client: Client, path: str) -> None:
        answer = client.get(path)

        assert answer.status_code == 404
        assert answer.json() == {"detail": "Không có địa chỉ, bộ quy tắc hoặc kết quả này."}
        assert client.get(path, "en").json()["detail"].startswith("There is no")


class TestRefusal:
    def test_names_each_field(self, client: Client) -> None:
        answer = client.post(f"{_25}/assessments", WRONG)
        problems = {problem["pointer"]: problem for problem in answer.json()["problems"]}

        assert answer.status_code == 422
        assert answer.headers["Content-Language"] == "vi"
        assert set(problems) == WRONG_AT
        assert problems["/self_assessed/points/3"] == {
            "pointer": "/self_assessed/points/3",
            "code": "TCPL0832",
            "text": "15.5 điểm cho 3 (“Hòa giải ở cơ sở, trợ giúp pháp lý”) cao hơn điểm tối đa. "
            "Cần ghi: từ 0 đến 15",
            "value": "15.5",
            "allowed": "từ 0 đến 15",
        }

    @pytest.mark.parametrize(
        ("asked", "lang"),
        [
            ("en", "en"),
            ("en-GB,en;q=0.9,vi;q=0.5", "en"),
            ("vi-VN,vi;q=0.9,en;q=0.8", "vi"),
            ("en;q=0.2, vi;q=0.7", "vi"),
            ("fr, *;q=0.1", "vi"),
            ("en;q=many", "vi"),
        ],
    )
    def test_is_in_the_language_that_is_asked_for(
        self, client: Client, asked: str, lang: str
    ) -> None:
        answer = client.post(f"{_25}/assessments", WRONG, asked)

        assert answer.headers["Content-Language"] == lang
        assert ("Cần ghi" in answer.text) == (lang == "vi")

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("{", "TCPL0801"),
            (b"\xff", "TCPL0802"),
            ('{"year": 2024, "year": 2023}', "TCPL0804"),
            (r'{"\ud800": 1}', "TCPL0806"),
        ],
    )
    def test_of_what_is_no_case(self, client: Client, text: str | bytes, code: str) -> None:
        answer = client.post(f"{_25}/assessments", text)

        assert answer.status_code == 422
        assert [problem["code"] for problem in answer.json()["problems"]] == [code]

    def test_keeps_nothing(self, client: Client) -> None:
        client.post(f"{_25}/assessments", WRONG)

        assert client.get("/assessments/1").status_code == 404


class TestKept:
    def test_is_read_back_to_the_letter(self, client: Client) -> None:
        made = client.post(f"{_25}/assessments", DONG_HUONG)

        assert client.get(made.headers["Location"]).content == made.content

    def test_comes_out_the_same(self, client: Client) -> None:
        made = client.post(f"{_25}/assessments", DONG_HUONG)

        assert client.get(f"{made.headers['Location']}/check").json() == {
            "receipt_matches": True,
            "result_matches": True,
            "differs": [],
        }

    def test_does_not_by_other_rules(
        self, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = client.post(f"{_27}/assessments", OF_2026)
        others = load("qd-27-2025", completions=[completion(tmp_path)])
        monkeypatch.setitem(client.module.RULESETS, "qd-27-2025", others)

        assert client.get(f"{made.headers['Location']}/check").json() == {
            "receipt_matches": False,
            "result_matches": False,
            "differs": ["content_hash", "completions"],
        }

    def test_does_not_where_the_rules_refuse_the_case(
        self, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = client.post(f"{_25}/assessments", DONG_HUONG)
        monkeypatch.setitem(client.module.RULESETS, "qd-25-2021", load("qd-27-2025"))

        answer = client.get(f"{made.headers['Location']}/check").json()
        assert answer["differs"] == ["case"]
        assert not answer["receipt_matches"]

    @pytest.mark.parametrize(
        ("changed", "matches"),
        [
            ("result = replace(result, '98.5', '99.5')", [True, False]),
            ("result = ''", [True, False]),
            ("receipt = replace(receipt, '0.1.0', '0.0.1')", [False, True]),
            ("receipt = '3'", [False, True]),
            ("document = replace(document, '13.5', '12.5')", [False, False]),
            ("document = ''", [False, False]),
        ],
    )
    def test_is_not_what_somebody_changed(
        self, client: Client, changed: str, matches: list[bool]
    ) -> None:
        made = client.post(f"{_25}/assessments", DONG_HUONG)
        with closing(sqlite3.connect(client.database)) as database, database:
            database.execute(f"UPDATE assessment SET {changed}")  # noqa: S608

        found = client.get(f"{made.headers['Location']}/check").json()
        assert [found["receipt_matches"], found["result_matches"]] == matches
        assert bool(found["differs"]) == (not matches[0])

    def test_is_explained(self, client: Client) -> None:
        made = client.post(f"{_25}/assessments", DONG_HUONG)
        address = f"{made.headers['Location']}/explanation"

        assert "đủ điều kiện đề nghị công nhận" in client.get(address).text
        assert '<html lang="en">' in client.get(address, "en").text

    def test_is_not_explained_by_other_rules(
        self, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = client.post(f"{_25}/assessments", DONG_HUONG)
        monkeypatch.setitem(client.module.RULESETS, "qd-25-2021", load("qd-27-2025"))

        answer = client.get(f"{made.headers['Location']}/explanation")
        assert answer.status_code == 409
        assert answer.json()["detail"]["differs"] == ["case"]


class TestListing:
    def test_of_rulesets(self, client: Client) -> None:
        listed = client.get("/rulesets").json()

        assert [one["id"] for one in listed] == ["qd-25-2021", "qd-27-2025"]
        assert listed[0]["content_hash"] == load("qd-25-2021").content_hash

    def test_of_facts_and_parts(self, client: Client) -> None:
        form = client.get(f"{_25}/form", "en").json()
        heads = next(fact for fact in form["facts"] if fact["id"] == "heads_disciplined")

        assert form["by_points"]
        assert [part["maximum"] for part in form["parts"] if part["key"] == "3"] == ["15"]
        assert (heads["unit"], heads["at_least"]) == ("persons", 0)
        assert heads["clauses"][0]["basis"] == "read"


class TestDescription:
    def test_carries_the_schema_of_a_case(self, client: Client) -> None:
        described = client.get("/openapi.json").json()
        body = described["paths"]["/rulesets/{name}/assessments"]["post"]["requestBody"]
        schema = body["content"]["application/json"]["schema"]
        validator = Draft202012Validator({**schema, "components": described["components"]})

        for text in (DONG_HUONG, OF_2026):
            assert validator.is_valid(json.loads(text))
        assert not validator.is_valid(json.loads(WRONG))

    def test_carries_the_schema_of_a_result(self, client: Client) -> None:
        described = client.get("/openapi.json").json()
        result = {"$ref": "#/components/schemas/Result", "components": described["components"]}

        found = shipped.ruleset("qd-25-2021").assess(Case.from_json(DONG_HUONG))
        Draft202012Validator(result).validate(found.to_json())
