"""The program of the frozen folder."""

from hoagiai_cli.cli.main import main

if __name__ == "__main__":
    main()
