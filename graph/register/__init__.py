"""What the public registers know: municipalities, provinces, regions, partnerships, ministries, parties, bodies."""
