"""Markdown as plain text."""

from collections.abc import Iterator
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graph.reading.normal import tidy

APART = {f"{kind}_{side}" for kind in ("bullet_list", "ordered_list", "table") for side in ("open", "close")}


def plain(text: str) -> str:
    r"""The text without its marks: each block apart, each list item and table row on a line.

    >>> plain("## Drie *gemeenten*\n\nSamen met\n[Texel](https://texel.nl):\n\n- Schagen\n- Den Helder\n")
    'Drie gemeenten\n\nSamen met Texel:\n\n- Schagen\n- Den Helder'
    """
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return tidy("".join(_pieces(tokens)).split("\n"))


def _pieces(tokens: list[Token]) -> Iterator[str]:
    """The texts of the blocks with the empty lines or line ends between them."""
    marker, row = "", False
    for token, close in zip_longest(tokens, tokens[1:]):
        if token.type == "list_item_open":
            marker = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type in APART:
            yield "\n"
        elif token.type == "inline":
            yield f"{marker}{_inline(token)}"
            marker = ""
            yield _after(close)
        elif token.type in ("fence", "code_block"):
            yield f"{token.content}\n"
        elif token.type == "tr_close":
            row = False
            yield "\n"
        elif token.type in ("th_open", "td_open"):
            yield " | " if row else ""
            row = True


def _after(close: Token | None) -> str:
    """What separates a text from the next: nothing in a table row, a line end in a tight list, else an empty line."""
    if close is not None and close.type in ("th_close", "td_close"):
        return ""
    return "\n" if close is not None and close.hidden else "\n\n"


def _inline(token: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n", "image": "", "html_inline": ""}
    return "".join(breaks.get(child.type, child.content) for child in token.children or ())
