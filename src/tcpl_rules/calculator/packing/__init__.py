"""The page, the library and Python, packed into one file.

In: this library as it is installed, and what npm fetches. Out: one HTML file that asks nobody.
May assume: a developer's machine; nothing here runs in the browser.
"""
