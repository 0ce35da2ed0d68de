"""Find who worked with whom, how, at which level and with what outcome in Danish articles."""
