"""One module a command: options, a call, output."""
