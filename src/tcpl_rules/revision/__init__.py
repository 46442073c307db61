"""Changing a ruleset by its text: what an amendment does to it.

In: the texts of a ruleset, and of amendments. Out: the text that results, checked, each new part
saying which instrument put it there. May assume: nothing about any of the texts. Completions are
worked in by the same edits.
"""
