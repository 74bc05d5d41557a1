"""`python -m sistemkerja_desktop`: the window, or a command."""

import sys

from sistemkerja_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
