"""Codes that the reader and the models find by themselves: what each means. Read to explain a finding, not to check."""
