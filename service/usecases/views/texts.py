"""A text as readers are shown it: every clause with its number as printed and the hashes an edit names."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.amendment.deeds import refused
from service.domain.ids import ActId, ClauseId, Hash, Language, VersionNumber
from service.domain.procedure.reach import WHOLE, Reach, Shown
from service.domain.text.act import Act
from service.domain.text.canonical import digest, words_hash
from service.domain.text.citation import CitedText
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.eid import eids
from service.domain.text.naming import Scheme, kind_name, printed, scheme_at
from service.domain.text.tree import ClauseTree
from service.usecases.views.acts import ActText, Translation
from service.usecases.views.references import Name, Term

RU, EN = Language("ru"), Language("en")


@dataclass(frozen=True, slots=True)
class Bases:
    """The hashes that an edit names as what it was made on: of the text, the heading, the clause with all under it."""

    text: Hash
    heading: Hash
    subtree: Hash


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause as read: ``number`` as printed, ``called`` as cited, ``hash`` of the authentic clause version."""

    id: ClauseId
    eid: str
    kind: ClauseKind
    kind_name: Name
    called: Name
    label: str
    number: str
    heading: str
    text: str
    parent: ClauseId | None
    depth: int
    hash: Hash
    base: Bases
    translation: Translation


@dataclass(frozen=True, slots=True)
class TextView:
    """A text in document order; ``state`` is another whenever anything shown is.

    ``refused`` are the operations that no amendment to it may hold, with the reason.
    """

    act: ActId
    version: VersionNumber
    current: VersionNumber
    hash: Hash
    language: Language
    authentic: Language
    languages: tuple[Language, ...]
    state: Hash
    refused: Mapping[str, str]
    clauses: tuple[ClauseView, ...]

    @classmethod
    def of(cls, act: Act, text: ActText, current: VersionNumber, state: Hash, reach: Reach = WHOLE) -> "TextView":
        """The text of a version of an act as shown; ``current`` is the number of the latest."""
        return cls(
            act=act.id,
            version=text.version,
            current=current,
            hash=text.hash,
            language=text.tree.language,
            authentic=act.language,
            languages=text.languages,
            state=state,
            refused=refused(act.manner.regime),
            clauses=_clauses(text, Scheme(act.naming), reach),
        )


def _clauses(text: ActText, scheme: Scheme, reach: Reach) -> tuple[ClauseView, ...]:
    tree = text.tree
    names, shown, cited = eids(tree), reach.shown(tree), CitedText(tree, scheme)
    views = (
        ClauseView(
            id=row.clause.id,
            eid=names[row.clause.id],
            kind=row.clause.kind,
            kind_name=_kind_name(scheme, tree, row.clause),
            called={"ru": cited.alone(row.clause.id, RU), "en": cited.alone(row.clause.id, EN)},
            label=row.clause.label,
            number=printed(scheme, row.clause, tree.language),
            heading=row.clause.heading,
            text=row.clause.text,
            parent=row.parent,
            depth=depth,
            hash=text.hashes[row.clause.id],
            base=Bases(words_hash(row.clause.text), words_hash(row.clause.heading), tree.hash(row.clause.id)),
            translation=text.translations[row.clause.id],
        )
        for depth, row in tree.walk()
        if row.clause.id in shown
    )
    return tuple(_heading_alone(view) if shown[view.id] is Shown.HEADING else view for view in views)


def _heading_alone(view: ClauseView) -> ClauseView:
    """A clause without its words, and without hashes on which somebody could try words out."""
    nothing = words_hash("")
    return replace(view, text="", hash=nothing, base=Bases(nothing, view.base.heading, nothing))


def text_state(mark: Hash, current: VersionNumber, reach: Reach = WHOLE) -> Hash:
    """The state of a text as shown: of its words (``mark``), of whether it is the latest, and of what is left out."""
    return digest("text-view-called", [mark, current, *([] if reach.units is None else [sorted(reach.units)])])


def _kind_name(scheme: Scheme, tree: ClauseTree, clause: Clause) -> Name:
    here = scheme_at(scheme, tree.path(clause.id))
    return {"ru": kind_name(here, clause.kind, RU), "en": kind_name(here, clause.kind, EN)}


@dataclass(frozen=True, slots=True)
class AdoptedView:
    """The final text of an adopted act; ``resolution`` has the number and date of the act that adopted it."""

    slug: str
    title: Name
    kind: Term
    version: VersionNumber
    hash: Hash
    resolution: Mapping[str, str]
    published_at: datetime
    text: TextView
