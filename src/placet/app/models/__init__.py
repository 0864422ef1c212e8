"""What the views look at."""
