"""Run the command line with ``python -m hoagiai_cli``."""

from hoagiai_cli.cli.main import main

if __name__ == "__main__":
    main()
