"""A browser that has no network and is watched while a test uses it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext

_INSIDE = ("file:", "data:", "blob:", "about:")


@contextmanager
def watched(browser: Browser, **settings: object) -> Iterator[BrowserContext]:
    """A context without network; when it closes, nothing in it went wrong or asked for outside.

    *settings* are those of a context. What a policy of the page refuses is an error as well.
    """
    wrong: list[str] = []
    context = browser.new_context(offline=True, **settings)  # type: ignore[arg-type]
    context.on("request", lambda asked: wrong.extend(_outside(asked.url)))
    context.on("requestfailed", lambda asked: wrong.append(f"not there: {asked.url}"))
    context.on("weberror", lambda fault: wrong.append(f"fault: {fault.error}"))
    context.on("console", lambda said: wrong.extend(_complaint(said.type, said.text)))
    yield context
    context.close()
    assert wrong == [], wrong


def _outside(url: str) -> list[str]:
    return [] if url.startswith(_INSIDE) else [f"asked for outside: {url}"]


def _complaint(kind: str, text: str) -> list[str]:
    return [f"complaint: {text}"] if kind == "error" else []
