"""Roles, events, documents, dossiers and steps are data, each with its place in law."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.day import Day
from tcpl_rules.model.guard import Holds
from tcpl_rules.model.procedure import (
    Due,
    DueAhead,
    DueBefore,
    DueUnread,
    DueWithin,
    MemberLimit,
    Step,
)
from tcpl_rules.model.ruleset import Period, Ruleset
from tcpl_rules.model.standing import Basis
from tests import shipped
from tests.model.texts import HEADER, cited, found, model_of

PEOPLE = """
role chairman vi "Chủ tịch"
role council vi "Hội đồng" { cite LAW article 6 }
event receipt vi "Ngày nhận"
document report vi "Báo cáo" form "Mẫu 01"
document minutes vi "Biên bản"
"""


def step(body: str) -> Step:
    """A step with that body."""
    (made,) = model_of(f'{PEOPLE} step x vi "Bước" {{ {body} }}').steps
    return made


def due(body: str) -> Due:
    """The one deadline of a step."""
    (made,) = step(body).due
    return made


class TestDeclarations:
    """Who, when and what."""

    MADE = model_of(PEOPLE)

    def test_roles_and_events(self) -> None:
        assert [(r.id, r.text.vi) for r in self.MADE.roles] == [
            ("chairman", "Chủ tịch"),
            ("council", "Hội đồng"),
        ]
        assert cited(self.MADE.roles[1].standing) == ["LAW 6"]
        assert [event.id for event in self.MADE.events] == ["receipt"]

    def test_documents_with_and_without_an_official_form(self) -> None:
        assert [(d.id, d.form) for d in self.MADE.documents] == [
            ("report", "Mẫu 01"),
            ("minutes", ""),
        ]

    def test_a_dossier(self) -> None:
        """What it includes always, and what only if there is any."""
        text = """dossier all vi "Hồ sơ" { cite LAW article 5
        includes report includes minutes if any { at clause 2 } }"""
        (dossier,) = model_of(PEOPLE + text).dossiers

        assert [(i.document, i.if_any) for i in dossier.documents] == [
            ("report", False),
            ("minutes", True),
        ]
        assert [cited(i.standing) for i in dossier.documents] == [["LAW 5"], ["LAW 5.2"]]

    def test_a_dossier_can_be_sent(self) -> None:
        text = 'dossier all vi "a" { includes report } step x vi "b" { sends all, minutes }'

        assert model_of(PEOPLE + text).steps[0].sends == ("all", "minutes")


class TestSteps:
    """Who does what, to whom, in whose presence, and what is asked."""

    def test_names(self) -> None:
        made = step("by chairman to council present chairman, council sends report, minutes")

        assert (made.by, made.to, made.present, made.sends) == (
            ("chairman",),
            ("council",),
            ("chairman", "council"),
            ("report", "minutes"),
        )

    def test_nothing_said(self) -> None:
        made = step("")

        assert (made.by, made.due, made.requirements, made.quorum, made.members) == (
            (),
            (),
            (),
            None,
            None,
        )

    def test_requirements_are_about_facts(self) -> None:
        (requirement,) = step("require planned { cite LAW article 8 }").requirements

        assert requirement.guard == Holds(fact="planned")
        assert cited(requirement.standing) == ["LAW 8"]

    @pytest.mark.parametrize("wanted", ["total >= 5", "every criterion >= 50% of max"])
    def test_and_never_about_points(self, wanted: str) -> None:
        assert found(f'step x vi "a" {{ require {wanted} }}') == [("TCPL0109", wanted)]

    def test_quorum_and_members(self) -> None:
        made = step("quorum 2/3 { at clause 2 } members at most 9")

        assert made.quorum is not None
        assert made.quorum.share == Fraction(2, 3)
        assert cited(made.quorum.standing) == ["LAW 1.2"]
        assert isinstance(made.members, MemberLimit)
        assert made.members.count == 9

    @pytest.mark.parametrize("share", ["0/3", "4/3", "1/0"])
    def test_a_share_of_members(self, share: str) -> None:
        """More than none and at most all."""
        assert found(f'step x vi "a" {{ quorum {share} }}') == [("TCPL0302", f"quorum {share}")]

    def test_all_members_are_a_share(self) -> None:
        assert found('step x vi "a" { quorum 3/3 }') == []

    def test_a_step_twice(self) -> None:
        assert found('step x vi "a" {} step x vi "b" {}') == [("TCPL0202", "x")]

    @pytest.mark.parametrize("twice", ["quorum 1/2", "members at most 3"])
    def test_said_twice(self, twice: str) -> None:
        assert found(f'step x vi "a" {{ {twice} {twice} }}') == [("TCPL0204", twice)]


class TestOrderAndCase:
    """After which steps, in which case, in writing, and what follows from a breach."""

    BEFORE = 'step draft vi "a" {} step post vi "b" {}'

    def made(self, body: str) -> Step:
        return model_of(f'{PEOPLE} {self.BEFORE} step x vi "c" {{ {body} }}').steps[2]

    def test_after(self) -> None:
        follows = self.made("after draft { cite LAW article 8 } after post").follows

        assert [one.step for one in follows] == ["draft", "post"]
        assert [cited(one.standing) for one in follows] == [["LAW 8"], ["LAW 1"]]

    def test_several_in_one(self) -> None:
        follows = self.made("after draft, post { at clause 4 }").follows

        assert [cited(one.standing) for one in follows] == [["LAW 1.4"], ["LAW 1.4"]]

    def test_a_step_of_that_name_is_declared(self) -> None:
        assert found('step x vi "a" { after drafts }') == [("TCPL0201", "drafts")]
        assert found('role draft vi "a" step x vi "a" { after draft }') == [("TCPL0201", "draft")]

    def test_a_step_may_be_declared_later(self) -> None:
        assert found('step x vi "a" { after y } step y vi "b" {}') == []

    @pytest.mark.parametrize(("words", "met"), [("met", True), ("not met", False)])
    def test_in_one_case_only(self, words: str, met: bool) -> None:  # noqa: FBT001
        applies = self.made(f"where the conditions are {words} {{ at point e }}").applies

        assert applies is not None
        assert applies.met is met
        assert cited(applies.standing) == ["LAW 1.e"]

    def test_in_writing(self) -> None:
        assert self.made("present council").in_writing is None
        made = self.made("present council may be in writing { at clause 2 }").in_writing
        assert made is not None
        assert cited(made) == ["LAW 1.2"]

    def test_consequence(self) -> None:
        made = self.made('consequence vi "Không xét." en "Not examined." { at clause 7 }')

        assert made.consequence is not None
        assert made.consequence.text.en == "Not examined."
        assert cited(made.consequence.standing) == ["LAW 1.7"]

    @pytest.mark.parametrize(
        ("twice", "again"),
        [
            ("where the conditions are met", "where the conditions are not met"),
            ("quorum 1/2 may be in writing", "may be in writing"),
            ('consequence vi "a"', 'consequence vi "b"'),
            ("by chairman", "by council, chairman"),
            ("after draft", "after post, draft"),
        ],
    )
    def test_nothing_is_said_twice(self, twice: str, again: str) -> None:
        text = f'{PEOPLE} {self.BEFORE} step x vi "c" {{ {twice} {again} }}'

        assert [code for code, _ in found(text)] == ["TCPL0204"]


class TestOfficesAndKeepers:
    """The title of an office, and who keeps a document."""

    def test_titles(self) -> None:
        text = (
            'role clerk vi "Người theo dõi" { cite LAW article 6 titled vi "Công chức" en "Clerk" }'
        )
        (role,) = model_of(text).roles

        assert (role.text.vi, role.titled and role.titled.vi) == ("Người theo dõi", "Công chức")
        assert cited(role.standing) == ["LAW 6"]

    def test_a_role_without_a_title(self) -> None:
        assert [role.titled for role in model_of(PEOPLE).roles] == [None, None]

    def test_keepers(self) -> None:
        text = (
            'document file vi "Hồ sơ" form "Mẫu 3" { held by council held by chairman at clause 5 }'
        )
        document = model_of(PEOPLE + text).documents[2]

        assert (document.form, document.held_by) == ("Mẫu 3", ("council", "chairman"))
        assert cited(document.standing) == ["LAW 1.5"]

    @pytest.mark.parametrize(
        ("text", "wrong"),
        [
            ('role a vi "x" { titled vi "y" titled vi "z" }', ("TCPL0204", 'titled vi "z"')),
            ('document a vi "x" { held by nobody }', ("TCPL0201", "nobody")),
            ('role b vi "y" document a vi "x" { held by b, b }', ("TCPL0204", "b")),
        ],
    )
    def test_refused(self, text: str, wrong: tuple[str, str]) -> None:
        assert found(text) == [wrong]


class TestDeadlines:
    """By a day of the next year, within a term of an event, or so long before one."""

    def test_a_day_of_the_next_year(self) -> None:
        made = due("due before 15 Jan of the next year { at clause 3 }")

        assert isinstance(made, DueBefore)
        assert (made.day, made.month, cited(made.standing)) == (15, 1, ["LAW 1.3"])

    def test_one_that_is_unread(self) -> None:
        made = due("due unread { basis unread }")

        assert isinstance(made, DueUnread)
        assert made.standing.basis is Basis.UNREAD

    @pytest.mark.parametrize(("unit", "working"), [("days", False), ("working days", True)])
    def test_terms(self, unit: str, working: bool) -> None:  # noqa: FBT001
        within, ahead = (
            due(f"due within 5 {unit} of receipt"),
            due(f"due at least 7 {unit} before receipt"),
        )

        assert isinstance(within, DueWithin)
        assert (within.count, within.working, within.event) == (5, working, "receipt")
        assert isinstance(ahead, DueAhead)
        assert (ahead.count, ahead.working, ahead.event) == (7, working, "receipt")

    def test_several(self) -> None:
        made = step("due before 10 Jan of the next year due within 5 days of receipt")

        assert [type(one) for one in made.due] == [DueBefore, DueWithin]

    def test_a_term_is_whole(self) -> None:
        text = PEOPLE + 'step x vi "a" { due within 1.5 days of receipt }'

        assert found(text) == [("TCPL0302", "1.5")]


class TestDays:
    """A day that some year has."""

    def period(self, first: str, last: str) -> Period | None:
        header = HEADER.replace("score 10", f"period {first} to {last} score 10")
        return model_of("", header=header).period

    @pytest.mark.parametrize("day", ["29 Feb", "30 Apr", "31 Dec", "1 Jan"])
    def test_days_that_there_are(self, day: str) -> None:
        made = self.period("1 Jan", day)

        assert made is not None
        assert made.first == Day(day=1, month=1)
        assert made.last is not None
        assert f"{made.last.day} " == f"{day.split(maxsplit=1)[0]} "

    @pytest.mark.parametrize("day", ["30 Feb", "31 Apr", "32 Dec", "0 Jan", "1.5 Jan"])
    def test_days_that_there_are_not(self, day: str) -> None:
        header = HEADER.replace("score 10", f"period 1 Jan to {day} score 10")

        assert found("", header=header) == [("TCPL0112", day)]


def test_the_procedure_of_25_2021_is_whole() -> None:
    """Every step says who acts; every deadline, document and role has its place in law."""
    made: Ruleset = shipped.ruleset("qd-25-2021").model

    assert made.steps
    assert made.dossiers
    for one in made.steps:
        assert one.by
        assert one.standing.citations
        assert all(due_.standing.citations for due_ in one.due)


def test_the_order_and_the_cases_of_25_2021() -> None:
    """Circular 09/2021 article 3: clause 1 letter by letter, then by the outcome, then clause 2."""
    made: Ruleset = shipped.ruleset("qd-25-2021").model
    steps = {one.id: one for one in made.steps}
    after = {name: [f.step for f in one.follows] for name, one in steps.items() if one.follows}
    applies = {name: one.applies.met for name, one in steps.items() if one.applies}

    assert after == {
        "draft": ["self_assess"],
        "post_draft": ["draft"],
        "answer_comments": ["post_draft"],
        "commune_meeting": ["answer_comments"],
        "request_recognition": ["commune_meeting"],
        "report_shortfall": ["commune_meeting"],
        "complete_dossier": ["request_recognition"],
        "appraise": ["set_up_council", "request_recognition", "complete_dossier"],
        "put_before_chairman": ["appraise"],
        "decide": ["put_before_chairman"],
        "publish": ["decide"],
    }
    assert [name for name, met in applies.items() if not met] == ["report_shortfall"]
    assert [name for name, one in steps.items() if one.in_writing] == ["appraise"]
    assert [name for name, one in steps.items() if one.consequence] == []
    assert cited(steps["assign_officials"].standing) == ["TT09 6.4"]
    assert {"village_heads", "residential_group_heads"} <= set(steps["commune_meeting"].present)
