"""What is published, described as portals ask for it, and the files themselves."""
