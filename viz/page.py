"""The page as a server gives it: script, style and data come from addresses beside it."""

from viz.assets import asset, version
from viz.canvas import Canvas
from viz.words import words

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)


def page(
    source: str,
    *,
    static: str = "/static",
    title: str | None = None,
    language: str = "nl",
    asking: bool = False,
    token: str | None = None,
) -> str:
    """HTML without inline script or style, which can be sent with `POLICY` as its Content-Security-Policy.

    `source` is the address of the JSON document (see `viz.payload.payload`); assets are asked for at
    `{static}/{name}?{version}`, see `viz.assets.asset`. `asking` tells that the server answers questions at
    `api/questions` and has documents at `doc`. With a `token` the page lets its user add articles and judge claims, and
    sends it along.
    """
    catalogue = words(language)
    return Canvas().generate_html(
        language=language,
        title=title or catalogue["title"],
        words=catalogue,
        source=source,
        asking=asking,
        token=token,
        document=None,
        style_address=f"{static}/explorer.css?{version('explorer.css')}",
        script_address=f"{static}/explorer.js?{version('explorer.js')}",
        icon_address=f"{static}/icon.svg",
        licences=asset("licences.txt").decode(),
    )
