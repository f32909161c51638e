"""What a plan folder says: frozen models, judged by pydantic where something is wrong; no files, no clock."""
