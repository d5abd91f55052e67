"""Who we are to a server that asks."""

from collections.abc import Generator

import httpx


class Login(httpx.Auth):
    """A name and a password, given in the way the server asks for and only when it asks: Basic or Digest."""

    requires_request_body = True

    def __init__(self, name: str, password: str) -> None:
        self.basic = httpx.BasicAuth(name, password)
        self.digest = httpx.DigestAuth(name, password)
        self.way: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """The request as it is until the server has asked once, then with what it wants."""
        if self.way is None:
            answer = yield request
            if answer.status_code != httpx.codes.UNAUTHORIZED:
                return
            asked = answer.headers.get("www-authenticate", "").lower()
            self.way = self.digest if "digest" in asked else self.basic
        yield from self.way.auth_flow(request)


class Token(httpx.Auth):
    """A bearer's token."""

    def __init__(self, token: str) -> None:
        self.token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """The request with the token."""
        request.headers["Authorization"] = f"Bearer {self.token}"
        yield request
