"""What XML can hold."""

import re
from xml.etree import ElementTree

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """The text with a replacement character for each that XML 1.0 has no way to write.

    >>> legal("a\\x0bb")
    'a\ufffdb'
    """
    return ILLEGAL.sub("\ufffd", text)


def written(root: ElementTree.Element) -> str:
    """The document, indented, with its declaration."""
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
