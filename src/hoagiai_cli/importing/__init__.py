"""A plan document (.docx, .txt, .md) → a plan folder: read, understand, compare, write; nothing invented or lost."""
