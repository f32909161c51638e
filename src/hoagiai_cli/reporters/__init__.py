"""Findings → text, json, github, gitlab, sarif, junit. One format a module; nothing here decides what is wrong."""
