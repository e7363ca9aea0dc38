"""The ASGI application: everything put together, outermost first.

HeardOut     who is answered early may finish speaking, so that the answer is read
Guarded      host, origin, CSRF; security headers on every answer
StrictBodies JSON read strictly, sizes
Packed       large answers in JSON go out with gzip
FastAPI      /api/*, /auth/*, and the front end for every other address
"""

import logging
import pkgutil
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib import import_module

from anyio import to_thread
from fastapi import APIRouter, FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from service.api import problems, routes
from service.api.answers import Answer
from service.api.bodies import StrictBodies
from service.api.guards import Guard, Guarded
from service.api.heard import HeardOut
from service.api.packing import Packed
from service.api.screens import screen_on_the_wire
from service.api.web import Web
from service.bootstrap import Assembled, assemble, build, provider
from service.identity.current import Identity
from service.identity.pace import Pace
from service.identity.routes import router as identity_router
from service.identity.sessions import Cookies
from service.realtime.routes import install, live
from service.realtime.routes import router as live_router
from service.settings import Settings
from service.usecases.ports.house import Busy, House, Unavailable
from service.usecases.profiles import keep_profiles

log = logging.getLogger(__name__)

THREADS = 40
"""How many requests compute or wait for the database at one time (``persistence.engine`` has a connection for each)."""


class Application(FastAPI):
    """FastAPI behind the guard, so that also what fails outside every route leaves with its headers."""

    guard: Guard

    def build_middleware_stack(self) -> ASGIApp:
        """Put the guard around everything that answers."""
        return HeardOut(Guarded(StrictBodies(Packed(super().build_middleware_stack())), self.guard))


def create_app(
    settings: Settings | None = None, assembled: Assembled | None = None, routed: Iterable[BaseRoute] | None = None
) -> Application:
    """The application on the database that the settings name; connections open with the first request.

    What is ``assembled`` already, the application takes and, at its end, closes. ``routed`` are the routes of another
    application with the same front end: to work out what each of them depends on takes longer than all else here.
    """
    settings = settings or Settings()
    assembled = assembled or assemble(settings)
    app = Application(
        title="Clausula",
        version="0.1.0",
        openapi_url=None,
        default_response_class=Answer,
        redirect_slashes=False,
        lifespan=_lifespan(settings, assembled),
    )
    secure = not settings.on_loopback or settings.address.startswith("https:")
    cookies = Cookies(secure=secure, key=settings.key())
    app.guard = Guard(settings.address, settings.on_loopback, secure, cookies.proves)
    app.state.assembled = assembled
    app.state.house = assembled.house
    app.state.build = build()
    app.state.identity = _identity(settings, assembled, cookies)
    install(
        app.state, assembled.house, app.state.identity, lambda meeting: screen_on_the_wire(meeting, assembled.house)
    )
    problems.install(app)
    if routed is None:
        _mount(app, Web(settings.web_root))
    else:
        app.router.routes.extend(routed)
    return app


def _identity(settings: Settings, assembled: Assembled, cookies: Cookies) -> Identity:
    return Identity(
        sessions=assembled.sessions,
        cookies=cookies,
        provider=provider(settings),
        address=settings.address,
        demonstration=settings.demo_sign_in,
        writes=Pace(settings.writes_per_minute),
        sign_ins=Pace(settings.sign_ins_per_minute),
    )


def _mount(app: FastAPI, web: Web) -> None:
    """Every module of ``api/routes`` has its router; the front end answers what is left."""
    for found in sorted(pkgutil.iter_modules(routes.__path__), key=lambda module: module.name):
        router = getattr(import_module(f"{routes.__name__}.{found.name}"), "router", None)
        if isinstance(router, APIRouter):
            app.include_router(router, prefix="/api")
    app.include_router(live_router, prefix="/api")
    app.include_router(identity_router)

    @app.api_route("/{path:path}", methods=["GET", "HEAD"], include_in_schema=False)
    def get_web(request: Request, path: str) -> Response:
        """Serve the front end."""
        answer = None if path.startswith(("api/", "auth/")) or path in ("api", "auth") else web.answer(request)
        if answer is None:
            raise HTTPException(404)
        return answer


def _keep_profiles(house: House) -> None:
    """Let acts of older versions of this program have their rules kept; what cannot be done now is done next time."""
    try:
        kept = keep_profiles(house)
    except (Busy, Unavailable):
        log.warning("the database is away: the rules of older acts are looked after at the next start")
        return
    for digest in kept.missing:
        log.error("the rules under which acts began are neither installed nor kept: %s", digest)


def _lifespan(settings: Settings, assembled: Assembled) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        assert settings.database_url is not None
        await to_thread.run_sync(_keep_profiles, app.state.house)
        try:
            async with live(app.state, settings.database_url):
                yield
        finally:
            app.state.hub.close()
            assembled.close()

    return lifespan
