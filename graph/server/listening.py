"""A port to be heard at."""

import socket
from ipaddress import ip_address

from ontology.errors import TakenPort

USUAL = 8000
TRIED = 100


def listen(host: str, port: int | None = None) -> socket.socket:
    """A socket that listens at the port, or (None) at 8000 or the first free one after it; 0 lets the system choose.

    Raises TakenPort where something else listens there, or where the host is no address of this machine.
    """
    if port is not None:
        return _bound(host, port)
    for usual in range(USUAL, USUAL + TRIED):
        try:
            return _bound(host, usual)
        except TakenPort:
            continue
    raise TakenPort(f"{host}:{USUAL}-{USUAL + TRIED - 1}", "a free port among these; name another with --port")


def _bound(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    except OSError as error:
        raise TakenPort(f"{host}:{port}", f"an address of this machine ({error.strerror})") from error
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(128)
    except OSError as error:
        bound.close()
        raise TakenPort(f"{host}:{port}", f"a free port on an address of this machine ({error.strerror})") from error
    return bound


def address(bound: socket.socket) -> str:
    """Where a browser finds the socket."""
    host, port = bound.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}/"


def loopback(host: str) -> bool:
    """Whether only programs on this machine reach the host, a name or an address.

    >>> loopback("127.0.0.1"), loopback("[::1]"), loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return host == "localhost" or ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
