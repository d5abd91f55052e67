"""Web pages: the article on them and what the page says about it."""

import logging
import re

import trafilatura

from graph.reading.draft import Draft
from graph.reading.markdown import plain
from ontology.errors import UnreadableArticle

LANG = re.compile(r"<html[^>]{0,300}\blang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
DATES = {"extensive_search": False, "original_date": True}

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def draft(html: str, place: str) -> Draft:
    """The article on a page, without what surrounds it; raises UnreadableArticle where there is none."""
    body = trafilatura.extract(html, output_format="markdown", include_formatting=True, include_comments=False)
    if not body:
        raise UnreadableArticle(place, "a page with an article on it")
    about = trafilatura.extract_metadata(html, date_config=DATES)
    language = LANG.search(html)
    return Draft(
        plain(body),
        title=about.title,
        issued=about.date,
        publisher=about.sitename,
        language=language[1].lower() if language else None,
        source=about.url,
    )
