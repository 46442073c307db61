"""A browser without network, and the site as it is built: started and built once."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tcpl_rules.calculator.packing.build import build_calculator
from tcpl_rules.calculator.packing.runtime_files import NotFetchedError
from tests.browser.calculator_page import Calculator, opened_calculator
from tests.browser.watched import watched
from tests.whole_repo.checkout import ROOT

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ("--no-sandbox", "--disable-background-networking")

Open = Callable[..., Page]
"""Opens a page of its own in a context without network; arguments are those of the context."""


# Of one file and not of the run: while it lasts, a loop runs in which no other test could start
# one of its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.skip("there is no Chromium on this machine; .ci/run installs it")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open pages; afterwards none has asked for anything outside, or met a fault of its own."""
    with ExitStack() as contexts:
        yield lambda **settings: contexts.enter_context(watched(browser, **settings)).new_page()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the site in both languages, built by the command that people run."""
    folder = tmp_path_factory.getbasetemp()
    run = folder if worker_id == "master" else folder.parent
    with (run / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of the workers of this run, one builds
        if not (run / "site.built").exists():
            _build_site()
            (run / "site.built").touch()
    return ROOT / "build" / "site"


@pytest.fixture(scope="session")
def calculator(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The calculator in one file, built once."""
    folder = tmp_path_factory.getbasetemp()
    run = folder if worker_id == "master" else folder.parent
    out = run / "calculator.html"
    with (run / "calculator.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.exists():
            try:
                build_calculator(out)
            except NotFetchedError as missing:
                pytest.skip(f"the calculator is not built: {missing}")
    return out


@pytest.fixture(scope="module")
def started(browser: Browser, calculator: Path) -> Iterator[Calculator]:
    """The calculator as a person has it after a double-click; each test begins anew in it."""
    with opened_calculator(browser, calculator) as page:
        yield page


def _build_site() -> None:
    command = (sys.executable, "-m", "tcpl_rules", "docs", "--site")
    env = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    if "npm" in done.stdout:
        pytest.skip(f"the site lacks what npm fetches: {done.stdout.strip()}")
