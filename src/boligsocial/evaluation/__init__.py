"""How far an analysis, a baseline or another coder agrees with a gold annotation."""
