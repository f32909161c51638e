"""The command line: parse, call, print. One module a command; nothing else of the program imports from here."""
