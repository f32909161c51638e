"""What a person calls a task, a unit or a plan → its id. Pure: names in, ids out; what to ask is the caller's."""
