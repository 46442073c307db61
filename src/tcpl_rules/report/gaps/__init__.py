"""What nobody has read of a ruleset, drawn, and the table to fill it in.

In: gaps of a `Ruleset`. Out: text, and the sheets of a workbook to be written. May assume: every
gap knows its place in the text.
"""
