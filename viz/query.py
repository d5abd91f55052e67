"""The page in which one asks in SPARQL, as a server gives it."""

from jinja2 import Environment, FileSystemLoader

from viz.assets import asset, version
from viz.canvas import TEMPLATES
from viz.words import words


def query(base: str, *, static: str = "/static", language: str = "nl") -> str:
    """HTML without inline script or style, which can be sent with `viz.page.POLICY`.

    `base` is what the IRIs of the graph's own things begin with. The page asks `sparql`, and below `api` for
    `questions`, `vocabulary`, `entities`, `labels` and `sketch`.
    """
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    return environment.get_template("query.html").render(
        language=language,
        words=words(language),
        base=base,
        style_address=f"{static}/query.css?{version('query.css')}",
        script_address=f"{static}/query.js?{version('query.js')}",
        icon_address=f"{static}/icon.svg",
        licences=asset("licences.txt").decode(),
    )
