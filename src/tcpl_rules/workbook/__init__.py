"""Excel workbooks, behind the extra ``excel``; the one room that knows openpyxl.

In: the path of a workbook, or rows of cells. Out: rows of `Cell`, or a workbook. May assume:
nothing of a workbook that is read; of one that is written, that its cells are plain values.
"""
