"""The graph on disk or in memory: one context per article, the merged facts beside them."""
