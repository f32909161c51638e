"""How Vietnamese is written: days, numbers, the order and the variants of letters. Pure; knows nothing of plans."""
