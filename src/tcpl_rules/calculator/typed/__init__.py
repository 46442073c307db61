"""From what was typed to the case that it writes, and back.

In: a `Sheet` of raw text. Out: a sound case, with marks beside the fields that were left out of
it. May assume: the form has the fields that the sheet names, or the sheet keeps what has none.
"""
