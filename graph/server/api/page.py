"""The page at `/api` for people."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from graph.server.api.endpoints import ENDPOINTS, ROOT
from graph.server.api.others import OTHERS
from graph.server.negotiation import chosen
from viz.words import words

PAGES = Path(__file__).parent / "pages"


def index(accepted: str) -> str:
    """The addresses with what they are for, in the language that the client would rather read."""
    return _index(chosen(accepted, ["nl", "en"]) or "nl")


@cache
def _index(language: str) -> str:
    environment = Environment(loader=FileSystemLoader(PAGES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    own = [(f"{endpoint.path}{endpoint.example}", endpoint.path, endpoint.summary) for endpoint in ENDPOINTS]
    others = [(f"{other.method.upper()} {ROOT}{other.path}", other.summary) for other in OTHERS]
    return environment.get_template("index.html").render(
        language=language, say=words(language), own=own, others=others, root=ROOT
    )
