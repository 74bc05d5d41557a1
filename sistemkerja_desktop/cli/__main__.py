"""`python -m sistemkerja_desktop.cli`: a command."""

import sys

from sistemkerja_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
