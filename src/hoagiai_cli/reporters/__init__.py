"""Findings → text, json, github. One format a module; nothing here decides what is wrong."""
