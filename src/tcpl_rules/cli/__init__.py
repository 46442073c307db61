"""The command line, ``tcpl``.

In: arguments, files, standard input. Out: text on standard output, complaints on standard error,
and an exit code: 0 done, 1 findings or a refused case, 2 wrong usage, 3 a fault of this library.
May assume: the rest of the library; a command parses its arguments, calls it, and prints.
"""
