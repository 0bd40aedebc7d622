"""Around every request: which host name it may use, which pages may ask, and what a browser may do with the answer."""

from __future__ import annotations

import tomllib

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.page import STATIC

OWN = (
    "default-src 'none'; script-src 'self'; style-src 'self' {styles}; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""The policy of the server's own pages: nothing is loaded from, or sent to, any other place."""

BUILT = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""The policy of the pages of a build. They carry a stricter one inside, which names the styles that they add."""

WRONG_HOST = "不认识的主机名 · this host name is not served here"
WRONG_ORIGIN = "不接受来自其他网站的请求 · not for pages of other sites (kg serve --cors ORIGIN)"


class Guard:
    """Refuses unexpected Host headers (DNS rebinding) and other sites' scripts; adds the headers of safety."""

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], origin: str | None) -> None:
        self.app, self.hosts, self.origin = app, hosts, origin
        own = {f"http://{host}" for host in hosts}
        vendored = tomllib.loads((STATIC / "yasgui.toml").read_text("utf-8"))["styles"]
        self.policy = OWN.format(styles=" ".join(f"'{digest}'" for digest in vendored))
        self.origins = own | ({origin} if origin else set())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or headers["host"].lower() not in self.hosts:
            await PlainTextResponse(WRONG_HOST, 421)(scope, receive, send)
            return
        asks = headers.get("origin")
        if asks is not None and asks not in self.origins and self.origin != "*":
            await PlainTextResponse(WRONG_ORIGIN, 403)(scope, receive, send)
            return

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(scope=message), BUILT if scope["path"].startswith("/pages/") else self.policy)
            await send(message)

        await self.app(scope, receive, sent)

    def _add(self, headers: MutableHeaders, policy: str) -> None:
        headers["Content-Security-Policy"] = policy
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["Cross-Origin-Resource-Policy"] = "cross-origin" if self.origin else "same-origin"
        headers.setdefault("Cache-Control", "no-cache")
