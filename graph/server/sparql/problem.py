"""What is told to a client whose request gets no answer."""

import json
from http import HTTPStatus

from graph.server.sparql.refusal import Refused

PROBLEM = "application/problem+json"
TEXT = "text/plain; charset=utf-8"


def problem(refused: Refused, accept: str) -> tuple[str, bytes]:
    """Media type and body: a line of text, or a problem (RFC 9457) where the client names that type."""
    if PROBLEM not in accept:
        return TEXT, f"{refused}\n".encode()
    told = {"type": "about:blank", "title": HTTPStatus(refused.status).phrase, "status": refused.status}
    told["detail"] = str(refused)
    if refused.line is not None:
        told |= {"line": refused.line, "column": refused.column}
    return PROBLEM, json.dumps(told, ensure_ascii=False).encode()
