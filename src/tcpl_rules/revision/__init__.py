"""What changes a ruleset's text: amendments, and completions of what was not read.

In: the texts of a ruleset, and of amendments or a completion. Out: the text that results, checked,
each new part saying which instrument put it there. May assume: nothing about any of the texts.
"""
