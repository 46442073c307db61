"""Why a unit has the outcome it has, drawn: pages in text and Markdown, JSON, one HTML page.

In: an `Explanation` and its `Ruleset`. Out: sections that `screen` and `markdown` draw, and JSON.
May assume: every reason carries its citation; nothing here judges.
"""
