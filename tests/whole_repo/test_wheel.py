"""The library works where it is installed, away from the checkout."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.whole_repo.checkout import ROOT, SOURCE, project_files
from tests.whole_repo.conftest import Installed, build, install

_BUNDLED = {
    "grammar": {".lark", ".toml"},
    "rulesets": {".json", ".tcpl", ".toml"},
    "docs/errors": {".md"},
}


def _shipped() -> dict[str, bytes]:
    """Every file that a wheel must carry, by its name in there."""
    shipped = {
        f"tcpl_rules/{path.relative_to(SOURCE).as_posix()}": path.read_bytes()
        for path in project_files()
        if path.is_relative_to(SOURCE)
    }
    for folder, suffixes in _BUNDLED.items():
        for path in project_files():
            if path.is_relative_to(ROOT / folder) and path.suffix in suffixes:
                inside = f"{Path(folder).name}/{path.relative_to(ROOT / folder).as_posix()}"
                if folder != "grammar" or path.parent.name == "grammar":
                    shipped[f"tcpl_rules/_bundled/{inside}"] = path.read_bytes()
    return shipped


def _carried(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if ".dist-info/" not in name]
        return {name: archive.read(name) for name in names}


@pytest.fixture(scope="module")
def from_wheel(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An environment with the wheel."""
    return install(wheel, tmp_path_factory.mktemp("from-wheel"))


@pytest.fixture(scope="module")
def editable(editable_wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An environment with an editable install."""
    return install(editable_wheel, tmp_path_factory.mktemp("editable-env"))


class TestWheel:
    def test_carries_what_the_checkout_has(self, wheel: Path) -> None:
        assert _carried(wheel) == _shipped()

    def test_built_from_the_sdist_is_the_same(self, wheel: Path, tmp_path: Path) -> None:
        with tarfile.open(build("sdist", tmp_path)) as archive:
            archive.extractall(tmp_path / "unpacked", filter="data")
        (tree,) = (tmp_path / "unpacked").iterdir()

        assert _carried(build("wheel", tmp_path, tree)) == _carried(wheel)

    def test_assesses_the_example(self, from_wheel: Installed) -> None:
        assert "98,5" in from_wheel.run("tcpl", "assess", "--example", "dong-huong-2024")

    def test_reads_its_own_texts(self, from_wheel: Installed) -> None:
        code = "from tcpl_rules._assets import asset; print(asset('rulesets'))"

        assert from_wheel.run("python", "-c", code).strip() == str(
            from_wheel.site_packages / "tcpl_rules/_bundled/rulesets"
        )

    def test_packs_itself_again(self, from_wheel: Installed, wheel: Path) -> None:
        """As the calculator carries it."""
        code = (
            "from pathlib import Path\n"
            "from tcpl_rules.calculator.packing.wheels import library_wheel\n"
            "Path('again.whl').write_bytes(library_wheel().content)"
        )
        from_wheel.run("python", "-c", code)

        assert _carried(from_wheel.folder / "away/again.whl") == _carried(wheel)

    def test_checks_its_rulesets_from_their_text(self, from_wheel: Installed) -> None:
        """The grammar is on board too."""
        from_wheel.run("tcpl", "check")


class TestEditable:
    def test_copies_nothing(self, editable: Installed) -> None:
        assert not (editable.site_packages / "tcpl_rules").exists()

    def test_assesses_the_example(self, editable: Installed) -> None:
        assert "98,5" in editable.run("tcpl", "assess", "--example", "dong-huong-2024")

    def test_reads_the_texts_of_the_checkout(self, editable: Installed) -> None:
        code = "from tcpl_rules._assets import asset; print(asset('rulesets'))"

        assert editable.run("python", "-c", code).strip() == str(ROOT / "rulesets")
