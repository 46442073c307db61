"""A ruleset completed: gaps of its text filled with what somebody read."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from tcpl_rules.completion.answer import answer
from tcpl_rules.completion.confirm import confirm
from tcpl_rules.completion.correct import correct
from tcpl_rules.completion.draft import Completing, keeps_what_was_read
from tcpl_rules.completion.fill import fill
from tcpl_rules.completion.header import check_header, declare_papers, header_of
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.pipeline import Checked
from tcpl_rules.revision.edits import Draft, Origin, drafts, revised
from tcpl_rules.revision.quotes import in_short
from tcpl_rules.revision.result import Done, checked_result
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import canonical_text, content_hash
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

_OPERATIONS = {"filled": fill, "confirmed": confirm, "corrected": correct}
_DECLARED = frozenset({"fact", "relation", "role", "event", "document"})


@frozen(kw_only=True)
class Completed:
    """A completed ruleset: its text, what that means, and the content hash of each completion."""

    sources: tuple[SourceText, ...]
    checked: Checked
    completions: tuple[str, ...]


def complete(sources: Sequence[SourceText], completions: Sequence[SourceText]) -> Completed:
    """The ruleset of *sources* with *completions* worked in, each on the result of the one before.

    Raises:
        RulesetError: A text is wrong, a completion does more than fill, confirm or correct by
            quoting, or what results fails a check; it carries every finding.
    """
    findings = Findings()
    files = drafts(sources, findings)
    findings.settle()
    hashes, done = [], list[Done]()
    for source in completions:
        tree = parse(source, findings)
        findings.settle()
        assert tree is not None  # noqa: S101 - INVARIANT: without a tree there is a finding
        hashes.append(content_hash([canonical_text(tree, source)]))
        files = _worked_in(files, tree, done, findings)
    texts, checked = checked_result(sources, files, done)
    return Completed(checked=checked, sources=texts, completions=tuple(hashes))


def _worked_in(
    files: tuple[Draft, ...], tree: Branch, done: list[Done], findings: Findings
) -> tuple[Draft, ...]:
    """*files* with the completion *tree* in them; *done* learns which statement did what."""
    header = header_of(tree, findings)
    base = next((b for file in files for b in file.tree.branches("ruleset")), None)
    findings.settle()
    if header is None or base is None:
        # The check of the whole says that the ruleset has no header.
        return files
    check_header(header, base, findings)
    draft = Completing(files, header, findings)
    declare_papers(draft, base)
    added = _statements(draft, tree)
    draft.settle()
    findings.settle()
    done += draft.done
    result = revised(files, draft.edits, findings)
    findings.settle()
    assert result is not None  # noqa: S101 - INVARIANT: without a result there is a finding
    keeps_what_was_read(draft, [file.tree for file in result])
    return (*result, *_added(added, tree))


def _statements(draft: Completing, tree: Branch) -> list[tuple[str, Branch]]:
    """Work in every statement; what they declare at the top, and by which statement."""
    added: list[tuple[str, Branch]] = []
    for statement in tree.branches():
        if statement.rule in _OPERATIONS:
            _OPERATIONS[statement.rule](draft, statement)
        elif statement.rule == "answered":
            added += ((text, statement) for text in answer(draft, statement))
        elif statement.rule in _DECLARED:
            added.append((draft.remarks_of_header().on(statement), statement))
        elif statement.rule != "completion":
            draft.findings.add(
                "TCPL1039",
                f"a completion declares facts, documents, roles and events, "
                f"not `{in_short(statement)}`",
                statement.children[0].span,
                "does not stand in a completion",
            )
    return added


def _added(added: Sequence[tuple[str, Branch]], tree: Branch) -> tuple[Draft, ...]:
    """A file of its own with what a completion declares."""
    if not added:
        return ()
    text, origins = "language 1\n", []
    for declared, by in added:
        origins.append(Origin(len(text), len(text) + len(declared), by.span))
        text += f"{declared}\n"
    source = SourceText(tree.span.source.name, text)
    parsed = parse(source, Findings())
    assert parsed is not None  # noqa: S101 - INVARIANT: each piece of it was parsed before
    return (Draft(name=source.name, source=source, tree=parsed, origins=tuple(origins)),)
