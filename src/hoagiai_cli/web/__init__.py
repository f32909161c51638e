"""Pages: (plan folder, day) → HTML. Pure, in templates of their own; what is read and written is others' work."""
