"""What an item decided."""
