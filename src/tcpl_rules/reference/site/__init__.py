"""Pages on their way to the site: written, checked, linked and put together.

In: pages, and the files that people wrote. Out: a folder that the site is built from. May assume:
a checkout.
"""
