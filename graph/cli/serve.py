"""`bundel serve`."""

from graph.cli import options


def serve(
    host: options.Host = "127.0.0.1",
    port: options.Port = None,
    store: options.Folder = options.DEFAULT,
) -> None:
    """Serve the explorer, its data and SPARQL."""
