"""What goes over the line between the server and a worker: pieces with their kind and length before them."""

import struct
from asyncio import IncompleteReadError, StreamReader
from typing import BinaryIO, Literal

HEADER = struct.Struct(">cI")

JOB, OPENED, HEAD, BODY, END, FAILURE = b"J", b"O", b"H", b"B", b"E", b"F"
Frame = tuple[bytes, bytes]


class Gone(Exception):
    """The other side ended without a last word."""


def frame(kind: bytes, content: bytes) -> bytes:
    """A piece as it goes over the line."""
    return HEADER.pack(kind, len(content)) + content


def read(line: BinaryIO) -> Frame | Literal[False]:
    """The next piece, waiting for it; False where the line ended."""
    head = line.read(HEADER.size)
    if len(head) < HEADER.size:
        return False
    kind, length = HEADER.unpack(head)
    return kind, line.read(length)


async def received(line: StreamReader) -> Frame:
    """The next piece; Gone where the line ended."""
    try:
        kind, length = HEADER.unpack(await line.readexactly(HEADER.size))
        return kind, await line.readexactly(length)
    except (IncompleteReadError, ConnectionError) as error:
        raise Gone from error
