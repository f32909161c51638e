"""Files → paragraphs and tables in printed order, each with its place: one module a kind of file."""
