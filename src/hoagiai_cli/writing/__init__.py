"""The one door through which a plan folder is written: a request → edits and words, whole or not at all."""
