"""Pages served to a browser of this machine: who is let in, what is shown, what is written through the one door."""
