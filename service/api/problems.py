"""Refusals on the wire: one problem document (RFC 9457) for every way a request can fail.

``type`` is ``/errors/<code>``, an anchor of docs/reference/errors.md; the attributes of the refusal
are further members. Nothing about the inside of the program ever stands in one.
"""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from service.api.answers import Answer
from service.domain.amendment.proposal import DoesNotFit
from service.domain.errors import DomainError, InvalidInput, KeyReused, NotFound, NotPermitted, StaleRevision
from service.domain.procedure.conclusion import NothingToSign, ReasonMissing
from service.domain.procedure.expertise import AskedAlready, RequestClosed
from service.domain.procedure.gate import GateClosed
from service.domain.procedure.leave import LeaveMissing
from service.domain.procedure.passage import ActElsewhere, DeadlineShortened
from service.domain.procedure.programme import ChangesUnfit
from service.domain.procedure.record import AlreadyRecorded
from service.domain.procedure.renewal import RenewalRefused
from service.domain.procedure.way_round import GateIsOpen, NoWayRound, WayRoundAsked, WayRoundOver
from service.domain.text.act import SlugTaken, TextDamaged
from service.identity.oidc import ProviderUnavailable, SignInRefused
from service.identity.pace import TooManyRequests
from service.usecases.access import NotSignedIn
from service.usecases.agenda import ItemTakenUp
from service.usecases.approving import SetSettled, SetUnderWay
from service.usecases.chamber import (
    AlreadyPut,
    ItemUnderWay,
    NoQuorum,
    NothingUnderWay,
    ProtocolSigned,
    SittingIsOpen,
    SpokenForItself,
    VoteClosed,
    VoteIsOpen,
)
from service.usecases.closing import DraftFalls, VoteStands
from service.usecases.conclusions import ConclusionUnderWay
from service.usecases.consents import CompromiseSettled, ConsentAsked
from service.usecases.convening import NoticeTooShort
from service.usecases.crediting import TakenOverAlready
from service.usecases.deciding import AlreadyDecided
from service.usecases.discussing import ThreadResolved
from service.usecases.dividing import CannotBeDivided, DivisionRuled, DivisionUnderWay
from service.usecases.empowering import AlreadyEnded, PowersHeld
from service.usecases.import_publication import NoTextYet, NothingNew, NothingPairs, NothingRecognised
from service.usecases.inviting import InvitationEnded, NobodyLeft
from service.usecases.late_tabling import LeaveDecided, NotTabledLate
from service.usecases.ordering import NothingToArrange, OrderConfirmed, OrderUndone
from service.usecases.planned import ChangeSettled, ItemBegun, ItemNotStanding
from service.usecases.planning import NoProgramme, YearsTaken
from service.usecases.ports.formats import UnreadableFile
from service.usecases.ports.house import Busy, Unavailable
from service.usecases.ports.imports import ImportClosed
from service.usecases.ports.profiles import ProfileMissing
from service.usecases.positions import DecidedByVote, NobodyDecides
from service.usecases.protocol import SignedAlready, StaleProtocol
from service.usecases.receipt import Repeated
from service.usecases.registering import CarryUnconfirmed, ParentGone
from service.usecases.remarks import NothingProposed, WordingUnfit
from service.usecases.reminding import NobodyToRemind, RemindedToday
from service.usecases.renumbering import NotADraft, NumberedThrough
from service.usecases.settling import AuthorMustConfirm, DecideFirst, OthersStandByIt, StalePicture
from service.usecases.signing import TooLateToTakeOver
from service.usecases.subamending import ParentClosed
from service.usecases.tables import NothingInTable, NothingToPutBack, PulledOutAlready
from service.usecases.tabling import NothingToConfirm
from service.usecases.undoing import MovedOn, NothingToUndo, NotTheLatest, SittingClosed
from service.usecases.vote_closing import NothingToResolve, PictureMissing
from service.usecases.voting import NotPresent, NotTheHolder, NoWayOfDeciding

log = logging.getLogger(__name__)

MEDIA = "application/problem+json"


class RevisionRequired(DomainError):
    """An edit must name in If-Match the revision it was made on."""

    code = "revision-required"


class BodyUnreadable(DomainError):
    """The body is not JSON as RFC 8259 and this interface want it; ``reason`` says what is wrong."""

    code = "body-unreadable"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ForeignRequest(DomainError):
    """The request does not come from a page of this server, or does not prove it; ``reason`` says which."""

    code = "foreign-request"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class TooLarge(HTTPException):
    """The body has more bytes than are taken of its kind: ``limit``. The rest of it is read and thrown away."""

    code = "too-large"

    def __init__(self, limit: int) -> None:
        super().__init__(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        self.limit = limit


STATUS: Mapping[type[DomainError], int] = {
    ActElsewhere: 409,
    AlreadyDecided: 409,
    AlreadyEnded: 409,
    AlreadyPut: 409,
    AlreadyRecorded: 409,
    AskedAlready: 409,
    AuthorMustConfirm: 409,
    BodyUnreadable: 400,
    Busy: 503,
    CannotBeDivided: 409,
    CarryUnconfirmed: 409,
    ChangeSettled: 409,
    ChangesUnfit: 409,
    CompromiseSettled: 409,
    ConclusionUnderWay: 409,
    ConsentAsked: 409,
    DeadlineShortened: 409,
    DecideFirst: 409,
    DecidedByVote: 409,
    DivisionRuled: 409,
    DivisionUnderWay: 409,
    DoesNotFit: 409,
    DraftFalls: 409,
    ForeignRequest: 403,
    GateClosed: 409,
    GateIsOpen: 409,
    ImportClosed: 409,
    InvalidInput: 422,
    InvitationEnded: 409,
    ItemBegun: 409,
    ItemNotStanding: 409,
    ItemTakenUp: 409,
    ItemUnderWay: 409,
    KeyReused: 422,
    LeaveDecided: 409,
    LeaveMissing: 409,
    MovedOn: 409,
    NoProgramme: 409,
    NoQuorum: 409,
    NoTextYet: 409,
    NoWayOfDeciding: 409,
    NoWayRound: 409,
    NobodyDecides: 409,
    NobodyLeft: 409,
    NobodyToRemind: 409,
    NotADraft: 409,
    NotFound: 404,
    NotPermitted: 403,
    NotPresent: 409,
    NotSignedIn: 401,
    NotTabledLate: 409,
    NotTheHolder: 409,
    NotTheLatest: 409,
    NothingInTable: 409,
    NothingNew: 409,
    NothingPairs: 409,
    NothingProposed: 409,
    NothingRecognised: 409,
    NothingToArrange: 409,
    NothingToConfirm: 409,
    NothingToPutBack: 409,
    NothingToResolve: 409,
    NothingToSign: 422,
    NothingToUndo: 409,
    NothingUnderWay: 409,
    NoticeTooShort: 409,
    NumberedThrough: 409,
    OrderConfirmed: 409,
    OrderUndone: 409,
    OthersStandByIt: 409,
    ParentClosed: 409,
    ParentGone: 409,
    PictureMissing: 422,
    PowersHeld: 409,
    ProfileMissing: 500,
    ProtocolSigned: 409,
    ProviderUnavailable: 503,
    PulledOutAlready: 409,
    ReasonMissing: 422,
    RemindedToday: 409,
    RenewalRefused: 409,
    RequestClosed: 409,
    RevisionRequired: 428,
    SetSettled: 409,
    SetUnderWay: 409,
    SignInRefused: 403,
    SignedAlready: 409,
    SittingClosed: 409,
    SittingIsOpen: 409,
    SlugTaken: 409,
    SpokenForItself: 409,
    StalePicture: 409,
    StaleProtocol: 409,
    StaleRevision: 412,
    TakenOverAlready: 409,
    TextDamaged: 500,
    ThreadResolved: 409,
    TooLateToTakeOver: 409,
    TooManyRequests: 429,
    Unavailable: 503,
    UnreadableFile: 422,
    VoteClosed: 409,
    VoteIsOpen: 409,
    VoteStands: 409,
    WayRoundAsked: 409,
    WayRoundOver: 409,
    WordingUnfit: 409,
    YearsTaken: 409,
}
"""Every refusal and its HTTP status; a test finds the missing line."""

CODES: Mapping[int, str] = {
    400: "bad-request",
    404: "not-found",
    405: "method-not-allowed",
    413: TooLarge.code,
    415: "media-type",
    421: "wrong-host",
    500: "internal",
}
"""Codes of what is refused before a use case is reached."""

HIDDEN: frozenset[type[DomainError]] = frozenset({NotFound})
"""Refusals without members: what is not there and what is not for this reader look the same."""


SHORTLY = (HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.TOO_MANY_REQUESTS)
"""Statuses of what may be asked for again after a while."""


def problem(
    status: int,
    code: str,
    detail: str,
    members: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """One problem document."""
    document = {
        "type": f"/errors/{code}",
        "title": code.replace("-", " ").capitalize(),
        "status": status,
        "detail": detail,
        **(members or {}),
    }
    body = orjson.dumps(document, default=_plain)
    return Response(body, status, headers, MEDIA)


def refusal(error: DomainError) -> Response:
    """The problem document of a refusal."""
    status = status_of(type(error))
    members = {} if type(error) in HIDDEN else {key: value for key, value in vars(error).items() if key[0] != "_"}
    if isinstance(error, InvalidInput):
        members = {"errors": [{"pointer": error.pointer, "reason": error.reason}]}
    wait = error.retry_after if isinstance(error, TooManyRequests) else 1
    headers = {"retry-after": str(wait)} if status in SHORTLY else None
    return problem(status, error.code, _sentence(type(error)), members, headers)


def too_large(limit: int) -> Response:
    """The problem document of a body of more than so many bytes."""
    return problem(413, TooLarge.code, f"A body of this kind has at most {limit} bytes.", {"limit": limit})


def status_of(kind: type[DomainError]) -> int:
    """The status of a kind of refusal; that of the nearest kind above it where it has none of its own."""
    return next((STATUS[parent] for parent in kind.__mro__ if parent in STATUS), HTTPStatus.CONFLICT)


def install(app: FastAPI) -> None:
    """Let the application answer every failure with a problem document."""
    app.add_exception_handler(DomainError, _refused)
    app.add_exception_handler(Repeated, _repeated)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, DomainError)
    if isinstance(error, NotPermitted):
        person = getattr(request.state, "person", None)
        log.warning("refused %s %r to %s: %s", request.method, request.url.path, person, error.reason)
    return refusal(error)


async def _repeated(request: Request, error: Exception) -> Response:
    """Answer as the first time: same receipt, same status."""
    assert isinstance(error, Repeated)
    route = request.scope.get("route")
    return Answer(error.receipt, getattr(route, "status_code", None) or HTTPStatus.OK)


async def _invalid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = [{"pointer": pointer(each["loc"]), "reason": reason(each["type"])} for each in error.errors()]
    return problem(422, InvalidInput.code, _sentence(InvalidInput), {"errors": errors})


async def _http(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if isinstance(error, TooLarge):
        return too_large(error.limit)
    code = CODES.get(error.status_code, "bad-request")
    return problem(error.status_code, code, HTTPStatus(error.status_code).phrase, headers=error.headers)


async def _unexpected(request: Request, error: Exception) -> Response:
    log.error("failed %s %r", request.method, request.url.path, exc_info=error)
    return problem(500, CODES[500], "Something went wrong on the server; nothing was changed.")


def pointer(place: Sequence[str | int]) -> str:
    """Where in the request: a JSON pointer into the body, else ``query/name``, ``path/name``, ``header/name``."""
    source, *rest = place or ("body",)
    path = "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in rest)
    return f"/{path}" if source == "body" and rest else ("" if source == "body" else f"{source}/{path}")


def reason(kind: str) -> str:
    """Pydantic's name of a fault as a code."""
    return kind.replace("_", "-").replace(".", "-")


def _sentence(kind: type[DomainError]) -> str:
    return (kind.__doc__ or kind.code).strip().splitlines()[0]


def _plain(value: object) -> object:
    return list(value) if isinstance(value, frozenset | set | tuple) else str(value)
