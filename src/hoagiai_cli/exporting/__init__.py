"""Plan, status and figures for other programs and for Excel: tables, and how each format writes them."""
