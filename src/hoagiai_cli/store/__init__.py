"""The plan folder on disk: find, read with positions, write atomically."""
