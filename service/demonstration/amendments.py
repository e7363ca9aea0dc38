"""Amendments of the demonstration: drafted by members, tabled by heads of delegation, some decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from service.demonstration.dossier import Dossier
from service.demonstration.material import Entry
from service.domain.amendment.amendment import Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.edits import (
    DraftUnit,
    Edit,
    HeadingEdited,
    LeftOut,
    PutIn,
    Redrafted,
    TextEdited,
)
from service.domain.ids import AmendmentId, RemarkId
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText
from service.domain.text.citation_resolving import Resolved, resolve
from service.domain.text.clause import ClauseKind
from service.usecases.deciding import (
    DecideAmendment,
    RuleOnAmendment,
    ShowConsequences,
    decide_amendment,
    rule_on_amendment,
    show_consequences,
)
from service.usecases.drafting import SaveDraft, Ties, save_draft
from service.usecases.tabling import TableAmendment, WithdrawAmendment, table_amendment, withdraw_amendment


@dataclass(frozen=True, slots=True)
class Tabling:
    """The amendments to one act, by the keys of its file, in the order in which they can be tabled."""

    dossier: Dossier
    remarks: Mapping[str, RemarkId]
    made: dict[str, AmendmentId] = field(default_factory=dict)

    def table(self, entries: Sequence[Entry]) -> None:
        """Draft every entry, table what is tabled and withdraw what is withdrawn."""
        for entry in _in_order(entries):
            drafted = self._draft(entry)
            self.made[entry["key"]] = AmendmentId(drafted[0])
            if entry["status"] != "draft":
                self._table(entry, *drafted)

    def decide(self, entries: Sequence[Entry]) -> None:
        """Rule every amendment admissible, then let the commission decide what the file decides."""
        dossier = self.dossier
        chair = dossier.cast.actor(dossier.chair)
        for entry in entries:
            amendment = self.made[entry["key"]]
            expected = self._revision(amendment)
            reason = "По предмету и в срок."
            rule_on_amendment(RuleOnAmendment(chair, amendment, True, reason, expected), dossier.house)
        dossier.move("executive-secretary", "submit_to_commission")
        sitting = dossier.sitting()
        for entry in entries:
            if "decision" in entry:
                self._decide(entry)
        dossier.close(sitting)

    def _draft(self, entry: Entry) -> tuple[str, int]:
        dossier = self.dossier
        cast = dossier.cast
        parent = self.made.get(entry.get("parent", ""))
        command = SaveDraft(
            cast.actor(entry["author"]),
            dossier.slug,
            (_edit(entry, self._ground(parent)),),
            justification=entry["justification_ru"],
            body=cast.bodies[entry["delegation"]],
            ties=Ties(
                parent,
                self.made.get(entry.get("consequential_to", "")),
                tuple(self.made[key] for key in entry.get("supersedes", ())),
            ),
            compromise=entry.get("nature") == "compromise",
            origin=self.remarks[entry["origin"]] if "origin" in entry else None,
        )
        saved = save_draft(command, dossier.house)
        assert saved.revision is not None, "a draft has a revision"
        return saved.id, saved.revision

    def _table(self, entry: Entry, draft: str, revision: int) -> None:
        dossier, amendment = self.dossier, AmendmentId(draft)
        delegation = entry["delegation"]
        key = entry["author"] if delegation.startswith("commission") else f"{delegation}-head"
        head = dossier.cast.actor(key)
        table_amendment(TableAmendment(head, amendment, revision), dossier.house)
        if entry["status"] == "withdrawn":
            expected = self._revision(amendment)
            withdraw_amendment(WithdrawAmendment(head, amendment, expected), dossier.house)

    def _decide(self, entry: Entry) -> None:
        dossier, amendment = self.dossier, self.made[entry["key"]]
        chair, outcome = dossier.cast.actor(dossier.chair), Status(entry["decision"])
        shown = show_consequences(ShowConsequences(chair, amendment, outcome), dossier.house)
        decide_amendment(DecideAmendment(chair, amendment, outcome, shown.sees, entry["reason_ru"]), dossier.house)

    def _ground(self, parent: AmendmentId | None) -> CitedText:
        """The text that an amendment is written on: the act's, or what its parent makes of it."""
        text = self.dossier.text()
        if parent is None:
            return text
        with self.dossier.house.reading(self.dossier.cast.actor("secretariat-1")) as uow:
            operations = uow.amendments.get(parent).amendment.operations
        made = apply_all(text.tree, operations)
        assert isinstance(made, Applied), made
        return CitedText(made.tree, text.scheme)

    def _revision(self, amendment: AmendmentId) -> int:
        with self.dossier.house.reading(self.dossier.cast.actor("secretariat-1")) as uow:
            return uow.amendments.get(amendment).amendment.revision


def _in_order(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Each entry after those that it hangs on."""
    known = {entry["key"] for entry in entries}
    done: set[str] = set()
    waiting = list(entries)
    while waiting:
        ready = [entry for entry in waiting if _needs(entry) & known <= done]
        assert ready, f"these hang on each other: {[entry['key'] for entry in waiting]}"
        yield from ready
        done |= {entry["key"] for entry in ready}
        waiting = [entry for entry in waiting if entry["key"] not in done]


def _needs(entry: Entry) -> set[str]:
    return {entry[name] for name in ("parent", "consequential_to") if name in entry} | set(entry.get("supersedes", ()))


def _edit(entry: Entry, text: CitedText) -> Edit:
    found = resolve(entry["unit"], text)
    assert isinstance(found, Resolved), f"{entry['key']}: {found}"
    assert found.clause is not None, f"{entry['key']}: {entry['unit']} is not there yet"
    tree = text.tree
    clause = tree.index[found.clause].clause
    match entry["operation"]:
        case "text":
            return TextEdited(clause.id, words_hash(clause.text), _replaced(entry, clause.text))
        case "heading":
            return HeadingEdited(clause.id, words_hash(clause.heading), _replaced(entry, clause.heading))
        case "insert":
            return PutIn(tree.index[clause.id].parent, clause.id, _unit(entry))
        case "remove":
            return LeftOut(clause.id, tree.hash(clause.id))
        case "replace":
            return Redrafted(clause.id, tree.hash(clause.id), _unit(entry))
        case unknown:
            raise AssertionError(unknown)


def _replaced(entry: Entry, words: str) -> str:
    assert words.count(entry["from"]) == 1, f"{entry['key']}: {entry['from']!r} is not there once"
    made: str = words.replace(entry["from"], entry["to"])
    return made


def _unit(entry: Entry) -> DraftUnit:
    return DraftUnit(
        ClauseKind(entry["kind"]),
        entry.get("label"),
        entry.get("heading", ""),
        entry.get("text", ""),
        tuple(_unit(child) for child in entry.get("children", ())),
    )
