"""What each document says: a plan folder and a day → the variables of a template."""
