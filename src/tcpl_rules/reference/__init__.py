"""The rules as pages that people read, in Vietnamese and English.

In: compiled rulesets. Out: `Page` values, Markdown with a path each, and the files they become.
May assume: the rulesets are checked; nothing here says what no text of the model says.
"""
