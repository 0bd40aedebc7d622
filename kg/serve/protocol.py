"""The query operation of the SPARQL 1.1 Protocol: what a request asks, whichever of the three ways it comes."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import parse_qsl

from starlette.requests import Request

from kg.serve.messages import Answer, Limits, Query, refusal

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
FIELDS = 64  # parameters of a request; a form with more is not a query
READ_ONLY = "只读，不接受更新 · read only, no updates"
LONG = "查询超过 {0} 字节 · the query is longer than {0} bytes"
ONE = "需要恰好一个 query 参数 · exactly one query parameter is needed"
NOT_UTF8 = "查询须为 UTF-8 · the query must be UTF-8"
MEDIA = f"POST 须为 {FORM} 或 {DIRECT} · POST takes these two media types"


class RefusedError(Exception):
    """The request is no query; ``answer`` says why."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.answer: Answer = refusal(status, words)


async def read_query(request: Request, limits: Limits) -> Query | None:
    """The query of a request; None where a GET asks nothing (it asks for the description). Raises RefusedError."""
    given = _parameters(request.url.query.encode("ascii", "replace"), limits)
    if request.method == "POST":
        await _read_body(request, given, limits)
    elif "query" not in given and "update" not in given:
        return None
    if set(given) & {"update", "using-graph-uri", "using-named-graph-uri"}:
        raise RefusedError(400, READ_ONLY)
    if len(given["query"]) != 1:
        raise RefusedError(400, ONE)
    (text,) = given["query"]
    if len(text.encode("utf-8")) > limits.query_bytes:
        raise RefusedError(413, LONG.format(limits.query_bytes))
    accept = ", ".join(request.headers.getlist("accept")) or None
    return Query(text, accept, tuple(given["default-graph-uri"]), tuple(given["named-graph-uri"]))


async def _read_body(request: Request, given: dict[str, list[str]], limits: Limits) -> None:
    """Add what the body of a POST says to the parameters of its URL."""
    media, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    media = media.strip()
    if media == "application/sparql-update":
        raise RefusedError(400, READ_ONLY)
    if media not in (FORM, DIRECT) or request.headers.get("content-encoding", "identity") != "identity":
        raise RefusedError(415, MEDIA)
    if "charset" in parameters and "utf-8" not in parameters:
        raise RefusedError(415, NOT_UTF8)
    body = await _body(request, limits)
    if media == DIRECT:
        given["query"].append(_utf8(body))
        return
    for key, values in _parameters(body, limits).items():
        given[key] += values


async def _body(request: Request, limits: Limits) -> bytes:
    """The body, read no further than the longest query may be (each byte of a form may take three)."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > 3 * limits.query_bytes + 4096:
            raise RefusedError(413, LONG.format(limits.query_bytes))
    return bytes(body)


def _parameters(encoded: bytes, limits: Limits) -> dict[str, list[str]]:
    given: dict[str, list[str]] = defaultdict(list)
    try:
        pairs = parse_qsl(encoded.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
    except UnicodeError as error:
        raise RefusedError(400, NOT_UTF8) from error
    except ValueError as error:
        raise RefusedError(400, f"参数过多 · more than {FIELDS} parameters") from error
    for key, value in pairs:
        given[key].append(value)
    return given


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeError as error:
        raise RefusedError(400, NOT_UTF8) from error
