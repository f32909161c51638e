"""(plan, day) → parts of work, their status, counts, hand-over. Pure: the day is given, nothing is read."""
