"""Excel forms for the units: what they hold, written out; what they filled in, read back. No console, no clock."""
