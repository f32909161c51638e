"""What a plan folder says: pydantic models, frozen; no files, no clock."""
