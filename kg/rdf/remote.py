"""A SPARQL endpoint elsewhere, asked over HTTP with the SPARQL 1.1 protocol. Nothing else here leaves this machine."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from http.client import HTTPException
from typing import Any, NamedTuple, TypeVar
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import (
    BaseHandler,
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    build_opener,
)

from kg.errors import UsageError
from kg.rdf.answer import Answer, parsed
from kg.rdf.terms import PREFIXES

ACCEPT = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.9, "
    "application/n-triples;q=0.8, text/turtle;q=0.7"
)
Read = TypeVar("Read")
MOST = 256 * 1024 * 1024  # bytes of an answer
WORDS = 600  # characters of what an endpoint says is wrong
PIECE = 1 << 16
DECLARED = re.compile(r"\bprefix\s+([\w-]*)\s*:", re.IGNORECASE)


class Login(NamedTuple):
    """Who asks an endpoint that wants to know (HTTP Basic or Digest); an empty ``user`` is nobody."""

    user: str = ""
    password: str = ""

    def __repr__(self) -> str:
        return f"Login({self.user!r})"  # the password is in no message


class _Stay(HTTPRedirectHandler):
    """Follows no redirect: the query goes where it was sent, or nowhere."""

    def redirect_request(self, *_: Any) -> None:
        return None


def ask(
    endpoint: str, sparql: str, read: Callable[[Answer], Read], seconds: float = 30.0, login: Login | None = None
) -> Read:
    """Read the answer of an endpoint to a query sent by POST; prefixes used but not declared are added to it.

    Raises UsageError: KG-U014 where the endpoint is no http address, cannot be reached or takes longer than
    ``seconds``, KG-U015 where it refuses the query or answers with something else than results.
    """
    if "@" in urlsplit(endpoint).netloc:  # and nobody reads here what it was
        raise _away("--endpoint", "用户名请用 --user · a user goes to --user")
    media, body = _sent(endpoint, with_prefixes(sparql), seconds, login or Login())
    try:
        return read(parsed(media, body))
    except (SyntaxError, ValueError) as error:
        raise _odd(endpoint, f"{media}: {error}") from error


def with_prefixes(sparql: str) -> str:
    """A query that declares the usual prefixes it names, in one line before its first."""
    own = set(DECLARED.findall(sparql))
    used = [p for p in PREFIXES if p not in own and re.search(rf"(?<![\w:-]){re.escape(p)}:", sparql)]
    return "".join(f"PREFIX {p}: <{PREFIXES[p]}> " for p in used) + sparql


def _sent(endpoint: str, sparql: str, seconds: float, login: Login) -> tuple[str, bytes]:
    """The media type and the body of what an endpoint answers."""
    if urlsplit(endpoint).scheme not in ("http", "https") or not urlsplit(endpoint).hostname:
        raise _away(endpoint, "http:// https://")
    headers = {"Accept": ACCEPT, "User-Agent": "renda-kg"}
    until = time.monotonic() + seconds
    kept = _Kept()
    try:
        request = Request(endpoint, urlencode({"query": sparql}).encode(), headers)  # noqa: S310 — http(s) only, above
        with _opener(endpoint, login, kept).open(request, timeout=seconds) as reply:
            return reply.headers.get_content_type(), _body(reply, endpoint, until)
    except HTTPError as error:
        with error:
            words = error.read(4 * WORDS).decode("utf-8", "replace")[:WORDS].strip()
        raise _odd(endpoint, f"HTTP {error.code} {words or error.reason}") from error
    except (URLError, OSError, HTTPException, ValueError) as error:
        raise _away(endpoint, str(getattr(error, "reason", error)) or type(error).__name__) from error
    finally:
        kept.close()


class _Kept(BaseHandler):
    """Every reply of one request, so that all are closed: urllib leaves that open which asks for a login."""

    def __init__(self) -> None:
        self.replies: list[Any] = []

    def http_response(self, request: Request, reply: Any) -> Any:
        self.replies.append(reply)
        return reply

    https_response = http_response

    def close(self) -> None:
        for reply in self.replies:
            reply.close()


def _opener(endpoint: str, login: Login, kept: BaseHandler) -> OpenerDirector:
    """What sends a request, and sends it again with the login where the endpoint asks for it; to no other address."""
    if not login.user:
        return build_opener(_Stay, kept)
    known = HTTPPasswordMgrWithDefaultRealm()
    known.add_password(None, endpoint, login.user, login.password)
    return build_opener(_Stay, kept, HTTPDigestAuthHandler(known), HTTPBasicAuthHandler(known))


def _body(reply: Any, endpoint: str, until: float) -> bytes:
    """All of a reply, unless it is too long or too late."""
    held = bytearray()
    while piece := reply.read1(PIECE):
        held += piece
        if len(held) > MOST:
            raise _odd(endpoint, f"> {MOST} bytes")
        if time.monotonic() > until:
            raise TimeoutError("timed out")
    return bytes(held)


def _away(endpoint: str, why: str) -> UsageError:
    return UsageError("KG-U014", f"端点无法访问 · the endpoint cannot be reached: {why}", endpoint)


def _odd(endpoint: str, why: str) -> UsageError:
    return UsageError("KG-U015", f"端点没有给出结果 · the endpoint gave no result: {why}", endpoint)
