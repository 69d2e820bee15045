"""Django's admin: the safety hatch, for what no page of ours does yet."""
