"""The addresses of the server and what answers at each."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.serve.built import INDEX, Built
from kg.serve.description import describe
from kg.serve.engine import NO_FORMAT
from kg.serve.guard import Guard
from kg.serve.messages import Answer, Limits, Look, Ready, refusal
from kg.serve.negotiate import GRAPHS, HTML, choose
from kg.serve.page import STATIC, query_page
from kg.serve.pool import Pool
from kg.serve.protocol import RefusedError, read_query

ENDPOINT = "/sparql"
ENTITIES = "entity.html"  # the page of a build that shows an entity
SUFFIXES = {f".{extension}": media for media, extension in GRAPHS.items()}


class Server:
    """The handlers, with the workers they ask: some for queries, one for pages, so that no query stops the pages.

    ``built`` are the files of the build that are served below ``/pages/``.
    """

    def __init__(self, held: Ready, queries: Pool, pages: Pool, limits: Limits, built: frozenset[str]) -> None:
        self.held, self.queries, self.pages, self.limits, self.built = held, queries, pages, limits, built

    async def sparql(self, request: Request) -> Response:
        """The endpoint: a query in any of the three ways, or its description."""
        try:
            query = await read_query(request, self.limits)
        except RefusedError as refused:
            return _response(refused.answer)
        if query is None:
            return self._description(request)
        return _response(await self.queries.ask(query), vary=True)

    def _description(self, request: Request) -> Response:
        media = choose(request.headers.get("accept"), GRAPHS)
        if media is None:
            return _response(refusal(406, NO_FORMAT.format(", ".join(GRAPHS))))
        endpoint = f"http://{request.headers['host']}{ENDPOINT}"
        return _response(Answer(200, media, describe(endpoint, self.held, media)), vary=True)

    async def home(self, request: Request) -> Response:
        """The page with the query editor."""
        page = query_page(self.held.base, self.held.triples, english=_english(request), pages=INDEX in self.built)
        return _response(Answer(200, f"{HTML}; charset=utf-8", page))

    async def node(self, request: Request) -> Response:
        """The page or the triples of the node whose IRI ends in this path."""
        path = request.scope.get("raw_path", b"").partition(b"?")[0].decode("ascii", "replace").removeprefix("/")
        suffix = next((s for s in SUFFIXES if path.endswith(s)), "")
        media = SUFFIXES[suffix] if suffix else choose(request.headers.get("accept"), (HTML, *GRAPHS))
        if media is None:
            return _response(refusal(406, NO_FORMAT.format(", ".join((HTML, *GRAPHS)))))
        iri = self.held.base + path.removesuffix(suffix)
        look = Look(iri, media, _english(request), ENTITIES in self.built)
        return _response(await self.pages.ask(look), vary=not suffix)


def application(server: Server, *, folder: Path | None, hosts: frozenset[str], origin: str | None) -> Starlette:
    """The whole application; ``folder`` holds the pages of a build, ``origin`` may ask from a browser."""
    routes: list[BaseRoute] = [
        Route("/", server.home),
        Route(ENDPOINT, server.sparql, methods=["GET", "POST"]),
        Route(f"{ENDPOINT}/", server.sparql, methods=["GET", "POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    if folder:
        routes.append(Route("/pages/{path:path}", Built(folder, server.built).file))
    routes.append(Route("/{path:path}", server.node))
    guards = [Middleware(Guard, hosts=hosts, origin=origin)]
    if origin:
        guards.append(Middleware(CORSMiddleware, allow_origins=[origin], allow_methods=["GET", "POST"]))
    app = Starlette(routes=routes, middleware=guards, lifespan=partial(_lifespan, server))
    app.router.redirect_slashes = False
    return app


@asynccontextmanager
async def _lifespan(server: Server, app: Starlette) -> AsyncIterator[None]:
    yield
    server.queries.close()
    server.pages.close()


def _english(request: Request) -> bool:
    return request.query_params.get("lang") == "en"


def _response(answer: Answer, *, vary: bool = False) -> Response:
    headers = {"Vary": "Accept"} if vary else {}
    return Response(answer.body, answer.status, {**headers, "Content-Type": answer.media})
