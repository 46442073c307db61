"""Loading a ruleset: by id, by path, changed by amendments, filled in by completions."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tcpl_rules import shelf
from tcpl_rules.errors import RulesetError, UnknownRulesetError
from tcpl_rules.freeze import FILE, thawed
from tcpl_rules.shelf import (
    load,
    load_overlay,
    shipped_ids,
    shipped_overlays,
    shipped_sources,
)
from tcpl_rules.source import SourceText
from tests import shipped
from tests.model.texts import VALID
from tests.overlay.laying import BASE, written
from tests.pickled import pickled
from tests.shipped import IDS, RULESETS

EACH = pytest.mark.parametrize("name", IDS)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shelf of its own, with copies of the shipped rulesets."""
    shutil.copytree(RULESETS, tmp_path / "rulesets")
    monkeypatch.setattr(shelf, "asset", lambda name: tmp_path / name)
    return tmp_path / "rulesets"


def test_shipped_ids() -> None:
    """Folders with a text in them, by name; other files beside them are no rulesets."""
    assert shipped_ids() == (
        "qd-25-2021",
        "qd-27-2025",
        "qd-619-2017",
        "tt-01-2018-vpcp",
        "tt-124-2021-bca",
    )


class TestLoad:
    """Tests for `load`."""

    @EACH
    def test_by_id(self, name: str) -> None:
        assert load(name).id == name

    @EACH
    def test_the_compiled_form_is_that_of_the_text(self, name: str) -> None:
        """The committed compiled.json is fresh: loading it and compiling the text are one."""
        frozen = thawed((RULESETS / name / FILE).read_bytes(), shipped_sources(name))
        compiled = load(RULESETS / name)

        assert frozen == (compiled.model, compiled.content_hash)

    def test_a_path_object_or_a_text_with_a_separator(self, tmp_path: Path) -> None:
        (tmp_path / "a.tcpl").write_text(VALID, "utf-8")
        ids = [load(tmp_path).id, load(str(tmp_path)).id, load(f"{tmp_path}/a.tcpl").id]

        assert ids == ["made"] * 3

    def test_a_text_that_ends_as_a_ruleset_does_is_a_path(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.tcpl").write_text(VALID, "utf-8")
        monkeypatch.chdir(tmp_path)

        assert load("a.tcpl").id == "made"

    def test_one_file(self, tmp_path: Path) -> None:
        """A ruleset may stand in one file, and its name ends in .tcpl."""
        path = tmp_path / "all.tcpl"
        texts = [source.text for source in shipped_sources("qd-25-2021")]
        whole = "\n".join(text.replace("language 1\n", "", 1) for text in texts)
        path.write_text("language 1\n" + whole, "utf-8")

        assert load(path).model == shipped.ruleset("qd-25-2021").model

    @pytest.mark.parametrize("missing", ["no/such/folder", "missing.tcpl"])
    def test_nothing_there(self, missing: str) -> None:
        with pytest.raises(UnknownRulesetError, match=f"There is no file or folder {missing}"):
            load(missing)

    def test_a_text_with_mistakes_carries_them_all(self, tmp_path: Path) -> None:
        (tmp_path / "a.tcpl").write_text("language 1\nfact a count {}\nfact b count {}\n", "utf-8")
        with pytest.raises(RulesetError) as caught:
            load(tmp_path)

        assert [d.span.line for d in caught.value.diagnostics] == [2, 3]

    @pytest.mark.parametrize(
        ("asked", "meant"), [("qd25-2021", "qd-25-2021"), ("TT-01-2018", "tt-01-2018-vpcp")]
    )
    def test_an_unknown_id_names_the_nearest(self, asked: str, meant: str) -> None:
        with pytest.raises(UnknownRulesetError) as caught:
            load(asked)

        assert str(caught.value) == f"No ruleset is called {asked}. Did you mean {meant}?"
        assert caught.value.text.vi == (
            f"Không có bộ quy tắc nào tên là {asked}. Có phải là {meant}?"
        )

    @pytest.mark.parametrize("asked", ["", "something else", "..", "cases"])
    def test_an_id_like_none_lists_all(self, asked: str) -> None:
        with pytest.raises(UnknownRulesetError) as caught:
            load(asked)

        assert str(caught.value).endswith(f". There are: {', '.join(IDS)}")

    def test_a_folder_of_that_name_is_written_as_a_path(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "my").mkdir()
        (tmp_path / "qd-25-2021").mkdir()
        monkeypatch.chdir(tmp_path)
        with pytest.raises(UnknownRulesetError, match=r"If the folder my here .* write \./my$"):
            load("my")

        assert load("qd-25-2021").id == "qd-25-2021"

    def test_a_text_that_no_name_can_be(self) -> None:
        for text in ("x" * 5000, "a\0b"):
            with pytest.raises(UnknownRulesetError):
                load(text)


class TestCompiledForm:
    """A compiled.json that is not that of the text beside it is passed over."""

    def test_an_edited_text_counts_at_once(self, copied: Path) -> None:
        path = copied / "qd-25-2021" / "0-ruleset.tcpl"
        path.write_text(path.read_text("utf-8").replace("edition 1", "edition 2", 1), "utf-8")

        assert load("qd-25-2021").edition == 2

    def test_a_comment_changes_no_hash(self, copied: Path) -> None:
        """The hash of the content is that of the formatted text without comments."""
        path = copied / "qd-25-2021" / "0-ruleset.tcpl"
        path.write_text("# a remark\n" + path.read_text("utf-8"), "utf-8")

        assert load("qd-25-2021").content_hash == shipped.ruleset("qd-25-2021").content_hash

    @pytest.mark.parametrize("content", [b"", b"garbage", b"\xff\xfe\x00", b"{}", b"[" * 100_000])
    def test_garbage(self, copied: Path, content: bytes) -> None:
        (copied / "qd-25-2021" / FILE).write_bytes(content)

        assert load("qd-25-2021").model == shipped.ruleset("qd-25-2021").model

    def test_that_of_another_ruleset(self, copied: Path) -> None:
        other = copied / "tt-01-2018-vpcp" / FILE
        shutil.copy(other, copied / "qd-25-2021" / FILE)

        assert load("qd-25-2021").id == "qd-25-2021"

    def test_forged_code_is_never_run(self, copied: Path) -> None:
        """Even a form that claims to be fresh gets nothing but whole numbers into a guard."""
        path = copied / "qd-25-2021" / FILE
        document = json.loads(path.read_text("utf-8"))
        heads = next(c for c in document["model"]["conditions"] if c["id"] == "heads")
        measure = heads["requirement"]["parts"][0]["measure"]
        measure["numerator"]["terms"][0][1] = "[v.clear() for _ in [0]]"
        path.write_text(json.dumps(document), "utf-8")
        with pytest.raises((TypeError, ValueError)):
            load("qd-25-2021")

    def test_none_at_all(self, copied: Path) -> None:
        (copied / "qd-25-2021" / FILE).unlink()

        assert load("qd-25-2021").model == shipped.ruleset("qd-25-2021").model

    def test_a_folder_without_texts_is_no_ruleset(self, copied: Path) -> None:
        (copied / "empty").mkdir()

        assert shipped_ids() == IDS


COMPLETION = """language 1
completion made-up of ruleset qd-25-2021 edition 1 { read by vi "Người thử" 2030-01-31 }
fill criterion 3 indicator 3 { max 4 } { cite TT09 annex I page 9 }
"""


class TestCompletions:
    """Tests for `load` with completions."""

    def test_a_text_or_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "made-up.tcpl"
        path.write_text(COMPLETION, "utf-8")
        given = (path, str(path), SourceText("x.tcpl", COMPLETION))
        loaded = [load("qd-25-2021", completions=[one]) for one in given]

        assert len({(one.content_hash, one.completions) for one in loaded}) == 1
        assert len(loaded[0].completions) == 1

    def test_of_a_ruleset_at_a_path(self) -> None:
        given = [SourceText("x.tcpl", COMPLETION)]
        by_path = load(RULESETS / "qd-25-2021", completions=given)

        assert by_path.content_hash == load("qd-25-2021", completions=given).content_hash

    def test_none_is_the_ruleset_itself(self) -> None:
        assert load("qd-25-2021", completions=[]).completions == ()

    def test_of_another_ruleset(self) -> None:
        with pytest.raises(RulesetError, match="TCPL1030"):
            load("qd-27-2025", completions=[SourceText("x.tcpl", COMPLETION)])

    def test_pickled(self) -> None:
        ruleset = load("qd-25-2021", completions=[SourceText("x.tcpl", COMPLETION)])

        assert pickled(ruleset).completions == ruleset.completions


AMENDMENT = """language 1

amendment made-up edition 1 of ruleset qd-25-2021 {
  instrument MU vi "Quyết định thử" {}
  years 2024 { cite MU article 2 }
}

amend QD25 {
  replace condition total_points { require total >= 80 } with { require total >= 85 } {
    cite MU article 1
  }
}
"""


class TestAmendments:
    """Tests for `load` with amendments."""

    def test_a_text_or_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "made-up.tcpl"
        path.write_text(AMENDMENT, "utf-8")
        text = SourceText("x.tcpl", AMENDMENT)
        loaded = [load("qd-25-2021", amendments=given) for given in ([path], [text], path, text)]

        assert {ruleset.id for ruleset in loaded} == {"made-up"}
        assert len({ruleset.content_hash for ruleset in loaded}) == 1

    def test_of_another_ruleset(self) -> None:
        with pytest.raises(RulesetError):
            load("qd-27-2025", amendments=[SourceText("x.tcpl", AMENDMENT)])


class TestOverlays:
    """Tests for `shipped_overlays` and `load_overlay`."""

    def test_those_that_come_with_the_library(self) -> None:
        assert shipped_overlays() == ("soc-trang", "xuan-phuc-2024")

    @pytest.mark.parametrize("name", shipped_overlays())
    def test_by_id_which_is_the_name_of_the_file(self, name: str) -> None:
        laid = load_overlay(name)

        assert laid.overlay.id == name
        assert laid.overlay.ruleset == laid.base.id
        assert laid.base.content_hash == load(laid.base.id).content_hash
        assert laid.warnings == ()

    def test_they_are_no_part_of_the_ruleset(self) -> None:
        names = [source.name for source in shipped_sources("qd-25-2021")]

        assert [name for name in names if "overlays" in name] == []
        assert load(RULESETS / "qd-25-2021").content_hash == load("qd-25-2021").content_hash

    def test_a_file_or_a_text(self) -> None:
        path = RULESETS / "qd-25-2021/overlays/soc-trang.tcpl"
        text = SourceText("x.tcpl", path.read_text("utf-8"))
        loaded = [load_overlay(one).overlay for one in (path, str(path), text, "soc-trang")]

        assert len(set(loaded)) == 1

    def test_over_a_ruleset_of_ones_own(self, tmp_path: Path) -> None:
        for source in BASE:
            (tmp_path / source.name.rpartition("/")[2]).write_text(source.text, "utf-8")
        laid = load_overlay(written(), ruleset=tmp_path)

        assert (laid.base.id, laid.overlay.id) == ("base", "somewhere")

    def test_over_a_ruleset_that_is_not_meant(self) -> None:
        with pytest.raises(RulesetError, match="TCPL1101"):
            load_overlay("soc-trang", ruleset="qd-27-2025")

    @pytest.mark.parametrize("text", ["language 1\n", "language 1\noverlay {", VALID])
    def test_a_text_that_is_no_overlay(self, text: str) -> None:
        with pytest.raises(RulesetError):
            load_overlay(SourceText("x.tcpl", text))

    @pytest.mark.parametrize(
        ("asked", "said"),
        [
            ("soc-trangg", "Did you mean soc-trang?"),
            ("mars", "There are: soc-trang, xuan-phuc-2024"),
            ("./mars.tcpl", "There is no file mars.tcpl"),
            (RULESETS, "is a folder; an overlay is one file"),
        ],
    )
    def test_unknown(self, asked: str | Path, said: str) -> None:
        with pytest.raises(UnknownRulesetError) as refusal:
            load_overlay(asked)

        assert said in str(refusal.value)

    def test_over_a_ruleset_that_nobody_has(self) -> None:
        with pytest.raises(UnknownRulesetError):
            load_overlay(written())
