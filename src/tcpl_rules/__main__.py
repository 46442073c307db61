"""``python -m tcpl_rules`` is ``tcpl``."""

from __future__ import annotations

import sys

from tcpl_rules.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
