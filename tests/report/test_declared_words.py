"""Declarations as short sentences."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from tcpl_rules.model.condition import Band
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.report.declared_words import DeclaredWords
from tests.comparison.versions import version
from tests.shipped import IDS, ruleset


def _words(*edits: tuple[str, str]) -> DeclaredWords:
    return DeclaredWords(version(*edits).model, "vi")


def test_a_fact() -> None:
    words = _words(("can fall\n}", 'can fall\n counts vi "Chỉ hồ sơ giấy."\n}'))
    late = next(fact for fact in words.ruleset.facts if fact.id == "late")
    late = evolve(late, at_least=1, at_most=50)

    assert list(words.fact(late)) == [
        "Cách ghi: số lượng (hồ sơ)",
        "Từ 1",
        "Không quá 50",
        "Không lớn hơn số hồ sơ",
        "Trong năm: có thể giảm",
        "Cách tính: Chỉ hồ sơ giấy",
    ]


def test_a_fact_that_another_standard_feeds() -> None:
    words = _words(
        ("can rise }", 'can rise fed by decision or outcome under order vi "chuẩn trật tự" }')
    )
    planned = next(fact for fact in words.ruleset.facts if fact.id == "planned")

    assert list(words.fact(planned)) == [
        "Cách ghi: có hoặc không",
        "Trong năm: có thể tăng",
        "Có thể lấy từ kết quả theo chuẩn trật tự",
    ]


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("due within 5 days of signed", "Hạn: trong 5 ngày kể từ: Ngày ký"),
        ("due within 5 working days of signed", "Hạn: trong 5 ngày làm việc kể từ: Ngày ký"),
        ("due at least 2 days before signed", "Hạn: ít nhất 2 ngày trước: Ngày ký"),
        ("due before 10 Jan of the next year", "Hạn: trước ngày 10 tháng 01 năm sau"),
        ("due before 5 Mar of the next year", "Hạn: trước ngày 05 tháng 3 năm sau"),
        ("due before 20 Nov", "Hạn: trước ngày 20 tháng 11 của năm đánh giá"),
        ("where the conditions are met", "Chỉ làm khi đủ điều kiện"),
        ("where the conditions are not met", "Chỉ làm khi chưa đủ điều kiện"),
        ('consequence vi "Hồ sơ không được xét."', "Nếu không làm đúng: Hồ sơ không được xét"),
        ("due unread { basis unread }", "Hạn: chưa đọc được"),
        ("quorum 2 / 3", "Có mặt ít nhất 2/3 số thành viên"),
        ("members at most 15", "Không quá 15 thành viên"),
        ("to committee", "Gửi đến: Ủy ban"),
        ("present committee", "Dự: Ủy ban"),
        ("require late <= 3", "Yêu cầu: số hồ sơ trễ hạn không quá 3 hồ sơ"),
    ],
)
def test_a_step(due: str, said: str) -> None:
    words = _words(("due within 5 days of signed", due))
    sentences = list(words.step(words.ruleset.steps[0]))

    assert {said, "Thực hiện: Ủy ban", "Hồ sơ, tài liệu: Hồ sơ"} == set(sentences)


def test_the_order_of_steps_by_their_names() -> None:
    words = _words(("question", 'step file vi "Lưu hồ sơ" { after send }\nquestion'))

    assert list(words.step(words.ruleset.steps[1])) == ["Làm sau khi xong: Gửi hồ sơ"]


def test_a_meeting_in_writing() -> None:
    words = _words(("due within 5 days of signed", "quorum 1/2 may be in writing"))

    assert list(words.step(words.ruleset.steps[0]))[-2:] == [
        "Có mặt ít nhất 1/2 số thành viên",
        "Có thể lấy ý kiến bằng văn bản thay cho họp",
    ]


def test_the_title_of_an_office() -> None:
    words = _words(('en "Committee"', 'en "Committee" { titled vi "Chủ tịch Ủy ban" }'))

    assert list(words.role(words.ruleset.roles[0])) == ["Chức danh: Chủ tịch Ủy ban"]
    assert list(_words().role(_words().ruleset.roles[0])) == []


def test_papers() -> None:
    words = _words(
        ("includes report", "includes report if any"),
        ('form "Mẫu 01"', 'form "Mẫu 01" { held by committee }'),
    )

    assert list(words.document(words.ruleset.documents[0])) == [
        "Theo Mẫu 01",
        "Lưu tại: Ủy ban",
    ]
    assert list(words.dossier(words.ruleset.dossiers[0])) == ["Gồm: Báo cáo (nếu có)"]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("period 1 Jan to 31 Dec", "Từ ngày 01 tháng 01 đến ngày 31 tháng 12 của năm đánh giá"),
        (
            "period 16 Nov of the year before to 15 Nov",
            "Từ ngày 16 tháng 11 năm trước đến ngày 15 tháng 11 năm đánh giá",
        ),
        ("period unread { basis unread }", "Kỳ đánh giá chưa đọc được"),
    ],
)
def test_the_period(period: str, said: str) -> None:
    words = _words(("period 1 Jan to 31 Dec", period))

    assert words.ruleset.period is not None
    assert words.period(words.ruleset.period) == said


def test_years_and_kinds() -> None:
    words = _words()

    assert words.years() == "Năm đánh giá: 2022 đến 2024"
    assert words.kinds(words.ruleset.kinds) == "xã, phường"


def test_a_relation() -> None:
    good = 'fact good: count { vi "Số hồ sơ tốt" asks vi "Mấy?" unit vi "hồ sơ" }'
    words = _words(("fact planned", f"{good}\ncheck good + late = files\nfact planned"))

    assert words.relation(words.ruleset.relations[0]) == (
        "Số hồ sơ tốt cộng số hồ sơ trễ hạn bằng số hồ sơ"
    )


def test_a_band() -> None:
    words, five, eight = _words(), Fraction(5), Fraction(8)

    assert words.band(Band(low=five, high=eight)) == "Tổng số điểm từ 5 đến dưới 8 điểm"
    assert words.band(Band(low=five, low_inclusive=False)) == "Tổng số điểm trên 5 điểm"
    assert words.band(Band(high=eight, high_inclusive=True)) == "Tổng số điểm không quá 8 điểm"
    assert words.band(Band(low=five)) == "Tổng số điểm từ 5 điểm trở lên"
    assert words.band(Band(high=eight)) == "Tổng số điểm dưới 8 điểm"
    assert words.band(Band()) == "Tổng số điểm bất kỳ"


@pytest.mark.parametrize("name", IDS)
def test_every_shipped_declaration_has_words(name: str) -> None:
    model = ruleset(name).model
    for lang in LANGUAGES:
        words = DeclaredWords(model, lang)
        said = [line for fact in model.facts for line in words.fact(fact)]
        said += [line for step in model.steps for line in words.step(step)]
        said += [line for document in model.documents for line in words.document(document)]
        said += [line for dossier in model.dossiers for line in words.dossier(dossier)]

        assert not any("{" in line or not line for line in said)


@pytest.mark.parametrize(
    ("lang", "written", "said"),
    [
        ("vi", "1 Jan to 31 Mar", "Chỉ tính từ ngày 01 tháng 01 đến ngày 31 tháng 3"),
        (
            "en",
            "1 Oct of the year before to 31 Mar",
            "Only from 1 October of the year before to 31 March",
        ),
    ],
)
def test_a_window(lang: Language, written: str, said: str) -> None:
    words = _words(("can rise }", f"can rise during {written} }}"))
    planned = next(fact for fact in words.ruleset.facts if fact.id == "planned")

    assert said in list(evolve(words, lang=lang).fact(planned))
