"""pyvis's network, kept to what it is good for: holding nodes, edges and options."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from pyvis.network import Network as Pyvis

TEMPLATES = Path(__file__).parent / "templates"
OPTIONS = {"physics": {"enabled": False}, "layout": {"improvedLayout": False}}


class Canvas(Pyvis):
    """Nodes and edges with attributes of our own, told apart by id, written out through an escaping template.

    What is added twice is kept once. Nothing of pyvis's own page, with its scripts from elsewhere, is used.
    """

    def __init__(self) -> None:
        super().__init__(cdn_resources="in_line")  # type: ignore[no-untyped-call]
        self.options: dict[str, Any] = dict(OPTIONS)  # type: ignore[assignment]
        self.edge_map: dict[str, dict[str, Any]] = {}
        self.path = "page.html"
        self.templateEnv = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)

    def add_node(self, n_id: str, label: str, **attributes: Any) -> None:  # type: ignore[override]
        """A node under its id."""
        if n_id not in self.node_map:
            self.node_map[n_id] = {"id": n_id, "label": label, **attributes}
            self.node_ids.append(n_id)
            self.nodes.append(self.node_map[n_id])

    def add_edge(self, source: str, to: str, *, id: str, **attributes: Any) -> None:  # type: ignore[override]
        """An edge under its own id, so that it can be found again; both ends must be nodes."""
        for end in (source, to):
            self.node_map[end]
        if id not in self.edge_map:
            self.edge_map[id] = {"id": id, "from": source, "to": to, **attributes}
            self.edges.append(self.edge_map[id])

    def data(self) -> dict[str, Any]:
        """Nodes, edges and options as vis-network takes them."""
        return {"nodes": self.nodes, "edges": self.edges, "options": self.options}

    def generate_html(self, name: str = "page.html", local: bool = True, notebook: bool = False, **values: Any) -> str:
        """The page that the template makes of the values; every value is escaped unless it is `Markup`."""
        self.html = self.templateEnv.get_template(self.path).render(**values)
        return str(self.html)


def embedded(document: object) -> str:
    """JSON that can stand inside a script element: no character in it can end the element or open another.

    >>> embedded("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
