"""Files in and files out, whatever they say."""
