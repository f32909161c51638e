"""The law as dated data: which documents are known, where a text cites them, whether they were in force on a day."""
