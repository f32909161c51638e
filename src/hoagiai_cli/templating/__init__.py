"""Templates → documents: rendered in a sandbox, their markup read; an office's own Word form filled."""
