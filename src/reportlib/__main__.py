"""`python -m reportlib` is the command `reportlib`."""

import sys

from reportlib.command_line import main

if __name__ == "__main__":
    sys.exit(main())
