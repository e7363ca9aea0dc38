"""One act of the demonstration on its way: its files imported, acts of procedure recorded, stages passed.

Every step is a use case, done by the person who may do it; a step that the rules refuse fails here too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from service.demonstration.cast import Cast
from service.demonstration.material import Entry, source
from service.domain.ids import BodyId, ImportId, Language, RoundId, SeatId, SittingId
from service.domain.procedure.consensus import Position
from service.domain.procedure.mandate import Actor
from service.domain.text.citation import CitedText
from service.domain.text.citation_resolving import Resolved, resolve
from service.domain.text.naming import Scheme
from service.usecases.import_publication import PublishImport, publish_import
from service.usecases.importing import SendFile, send_file
from service.usecases.moving import MoveStage, move_stage
from service.usecases.opening import NewAct
from service.usecases.ports.house import House
from service.usecases.positions import (
    CloseRound,
    GivePosition,
    OpenRound,
    close_round,
    give_position,
    open_round,
)
from service.usecases.proceedings import ShowGate, show_gate
from service.usecases.recording import RecordFact, record_fact
from service.usecases.rounds import list_rounds
from service.usecases.sittings import CloseSitting, OpenSitting, close_sitting, open_sitting

DELEGATIONS = ("am", "by", "kz", "kg", "ru", "tj")
AUTHENTIC = Language("ru")


@dataclass(frozen=True, slots=True)
class Dossier:
    """An act of the demonstration and the people who take it through its stages."""

    slug: str
    naming: Scheme
    chair: str  # the key of the chair of its commission
    cast: Cast
    texts: dict[Language, CitedText] = field(default_factory=dict)

    @property
    def house(self) -> House:
        """The house that the act is in."""
        return self.cast.house

    def text(self, language: Language = AUTHENTIC) -> CitedText:
        """The present text, to find units by their citations; kept until the act moves on."""
        if language not in self.texts:
            with self.house.reading(self.cast.actor("secretariat-1")) as uow:
                act = uow.acts.by_slug(self.slug)
                tree = uow.acts.tree(act.id, uow.acts.current(act.id), language)
            self.texts[language] = CitedText(tree, self.naming)
        return self.texts[language]

    def find(self, citation: str) -> Resolved:
        """The unit that a hand-written citation names; nothing else will do."""
        found = resolve(citation, self.text())
        assert isinstance(found, Resolved), f"{self.slug}: {citation}: {found}"
        return found

    def record(self, who: str, name: str, body: BodyId | None = None, **fields: str) -> None:
        """Enter an act of procedure."""
        record_fact(RecordFact(self.cast.actor(who), self.slug, name, fields, body), self.house)

    def each_delegation_records(self, name: str, **fields: str) -> None:
        """Let the head of every delegation enter the same."""
        for key in DELEGATIONS:
            self.record(f"{key}-head", name, self.cast.bodies[key], **fields)

    def move(self, who: str, move: str) -> None:
        """Take the act to another stage."""
        actor = self.cast.actor(who)
        seen = show_gate(ShowGate(actor, self.slug), self.house).revision
        move_stage(MoveStage(actor, self.slug, move, seen), self.house)
        self.texts.clear()

    def consensus(self, question: str) -> None:
        """Ask the delegations, hear no objection, close."""
        chair = self.cast.actor("assembly-chair")
        opened = open_round(OpenRound(chair, self.slug, question), self.house)
        for key in DELEGATIONS:
            position = Position.ABSENT if key == "am" else Position.NO_OBJECTION
            by = "secretariat-1" if position is Position.ABSENT else f"{key}-head"
            give_position(
                GivePosition(self.cast.actor(by), RoundId(opened.id), self.cast.bodies[key], position), self.house
            )
        held = next(one for one in list_rounds(chair, self.slug, self.house).rounds if one.id == opened.id)
        close_round(CloseRound(chair, RoundId(opened.id), held.revision), self.house)

    def sitting(self) -> str:
        """Open a sitting of the commission; gives its id."""
        actor = self.cast.actor(self.chair)
        with self.house.reading(actor) as uow:
            there = tuple(map(SeatId, sorted(uow.proceedings.take_up(self.slug).dossier.delegations)))
        return open_sitting(OpenSitting(actor, self.slug, there), self.house).id

    def close(self, sitting: str) -> None:
        """Close a sitting."""
        close_sitting(CloseSitting(self.cast.actor(self.chair), SittingId(sitting)), self.house)

    def today(self) -> date:
        """Today by the database clock."""
        with self.house.reading(Actor(None)) as uow:
            return uow.now().date()


def open_dossier(entry: Entry, cast: Cast) -> Dossier:
    """Import an act's files as the Secretariat and the developer would, and begin its dossier."""
    naming = Scheme(entry["naming"])
    opened = NewAct(
        slug=entry["slug"],
        kind=entry["kind"],
        title=_named(entry),
        language=AUTHENTIC,
        naming=naming,
        developer=cast.bodies["working-group"],
        commission=cast.bodies[entry["commission"]],
        item=entry.get("item"),
        readers=tuple(cast.bodies[key] for key in ("mgimo", "joint-staff", "partner", "observer")),
    )
    _publish(cast, entry["text_ru"], AUTHENTIC, opened, naming)
    if "text_en" in entry:
        _publish(cast, entry["text_en"], Language("en"), entry["slug"], naming)
    return Dossier(entry["slug"], naming, f"chair-{entry['commission'].removeprefix('commission-')}", cast)


def _named(entry: Entry) -> Mapping[str, str]:
    return {"ru": entry["title_ru"], "en": entry["title_en"]}


def _publish(cast: Cast, filename: str, language: Language, act: str | NewAct, naming: Scheme) -> None:
    secretariat = cast.actor("secretariat-1")
    sent = send_file(SendFile(secretariat, source(filename), filename, language, naming), cast.house)
    assert sent.revision is not None, "an import has a revision"
    publish_import(PublishImport(secretariat, ImportId(sent.id), sent.revision, act), cast.house)
