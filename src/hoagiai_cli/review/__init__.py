"""Git: two revisions of a plan folder → what changed, in words. Nothing here decides what is wrong."""
