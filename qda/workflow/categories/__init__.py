"""What a researcher does with categories; each is one entry of the log and written back to the guide."""
