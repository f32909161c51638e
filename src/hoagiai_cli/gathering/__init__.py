"""What units say of their work, on its way into the folder: read as typed, checked, turned into edits. No console."""
