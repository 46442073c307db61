"""Text with structure; the only room that knows lark.

In: a `SourceText`. Out: a `Branch`, the tree of what the author wrote, every piece with its span.
May assume: nothing about the text.
"""
