"""Sheets that leave the page and come back: files, links, completions, the example.

In: bytes that somebody opens, or a sheet. Out: a sheet, or bytes; or what is wrong with them. May
assume: nothing of what is opened.
"""
