"""The explanation as one page to look at and to print: bars, board, reasons, sources.

In: an `Explanation`, its `Ruleset`, perhaps a `Plan`. Out: HTML that loads nothing. May assume:
what words say is escaped by `markup` alone.
"""
