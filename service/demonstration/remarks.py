"""Comments and conclusions of the demonstration: discussions about words, signed opinions and the answers to them."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import chain

from service.demonstration.dossier import AUTHENTIC, Dossier
from service.demonstration.material import Entry
from service.domain.ids import ClauseId, ConclusionId, RemarkId, ThreadId, VersionNumber
from service.domain.procedure.conclusion import Disposition, Individual, Member, Sat, Verdict
from service.domain.procedure.discussion import Mark, Part
from service.domain.text.anchor import anchored
from service.domain.text.canonical import words_hash
from service.domain.text.citation_resolving import Resolved
from service.usecases.asking import AskOpinion, ask_opinion
from service.usecases.conclusions import (
    BeginConclusion,
    DraftRemark,
    DraftWording,
    SaveConclusion,
    SignConclusion,
    begin_conclusion,
    save_conclusion,
    sign_conclusion,
)
from service.usecases.discussing import (
    AddComment,
    ListThreads,
    OpenThread,
    ResolveThread,
    add_comment,
    list_threads,
    open_thread,
    resolve_thread,
)
from service.usecases.remarks import DisposeRemark, dispose_remark, list_conclusions
from service.usecases.replying import ReplyToConclusion, reply_to_conclusion


def discuss(dossier: Dossier, entry: Entry) -> None:
    """Open a thread on words of the act, let people answer, and end it where it was ended."""
    house, cast = dossier.house, dossier.cast
    clause, words = told(dossier, dossier.find(entry["unit"]))
    first, *answers = entry["comments"]
    opened = OpenThread(
        cast.actor(first["author"]),
        dossier.slug,
        clause,
        VersionNumber(1),
        AUTHENTIC,
        _mark(words, entry["quote"]),
        first["text"],
    )
    thread = ThreadId(open_thread(opened, house).id)
    for answer in answers:
        add_comment(AddComment(cast.actor(answer["author"]), thread, answer["text"]), house)
    if entry["status"] == "resolved":
        by = cast.actor(entry["resolved_by"])
        shown = list_threads(ListThreads(by, dossier.slug, clause), house).threads
        revision = next(one.revision for one in shown if one.id == thread)
        resolve_thread(ResolveThread(by, thread, resolved=True, expected=revision), house)


def conclude(dossier: Dossier, entry: Entry) -> Mapping[str, RemarkId]:
    """Ask for a conclusion, write it and sign it, each where the file says so; gives its remarks by key."""
    if "asked" in entry:
        _ask(dossier, entry)
    house, actor = dossier.house, dossier.cast.actor(entry["author"])
    begun = begin_conclusion(BeginConclusion(actor, dossier.slug), house)
    conclusion = ConclusionId(begun.id)
    assert begun.revision is not None, "a conclusion has a revision"
    saved = save_conclusion(
        SaveConclusion(
            actor,
            conclusion,
            begun.revision,
            Verdict(entry["verdict"]),
            entry["summary_ru"],
            tuple(_remark(dossier, remark) for remark in entry["remarks"]),
            _sat(dossier, entry["sat"]) if "sat" in entry else None,
        ),
        house,
    )
    if entry["status"] == "signed":
        assert saved.revision is not None, "a conclusion has a revision"
        sign_conclusion(SignConclusion(actor, conclusion, saved.revision), house)
    mine = next(one for one in list_conclusions(actor, dossier.slug, house).conclusions if one.id == conclusion)
    by_text = {remark.text: remark.id for remark in mine.remarks}
    return {remark["key"]: by_text[remark["text_ru"]] for remark in entry["remarks"]}


def answer(dossier: Dossier, entries: list[Entry], remarks: Mapping[str, RemarkId]) -> None:
    """Let the developer answer the remarks of signed conclusions."""
    developer = dossier.cast.actor("developer")
    seen = {
        remark.id: remark.revision
        for conclusion in list_conclusions(developer, dossier.slug, dossier.house).conclusions
        for remark in conclusion.remarks
    }
    for entry in chain.from_iterable(one["remarks"] for one in entries if one["status"] == "signed"):
        said, remark = entry["disposition"], remarks[entry["key"]]
        disposed = DisposeRemark(developer, remark, Disposition(said["value"]), said["reason_ru"], seen[remark])
        dispose_remark(disposed, dossier.house)


def reply(dossier: Dossier, entries: list[Entry]) -> None:
    """Let the developer reply to the conclusions that it disagrees with."""
    developer = dossier.cast.actor("developer")
    shown = list_conclusions(developer, dossier.slug, dossier.house).conclusions
    for entry in (entry for entry in entries if "reply_ru" in entry):
        body = dossier.cast.bodies[entry["organisation"]]
        for one in shown:
            if one.body.id == body and one.disagreed:
                reply_to_conclusion(ReplyToConclusion(developer, one.id, entry["reply_ru"]), dossier.house)


def _ask(dossier: Dossier, entry: Entry) -> None:
    asked = entry["asked"]
    command = AskOpinion(
        dossier.cast.actor(asked["by"]),
        dossier.slug,
        dossier.cast.bodies[entry["organisation"]],
        scope=tuple(told(dossier, dossier.find(unit))[0] for unit in asked["units"]),
        question=asked["question_ru"],
        concurrence=asked.get("concurrence", False),
    )
    ask_opinion(command, dossier.house)


def _sat(dossier: Dossier, entry: Entry) -> Sat:
    members = (Member(**{**one, "opinion": Individual(one["opinion"])}) for one in entry["members"])
    return Sat(dossier.today() - timedelta(days=entry["held_days_ago"]), tuple(members))


def told(dossier: Dossier, found: Resolved) -> tuple[ClauseId, str]:
    """The clause that a citation names, and its own words."""
    assert found.clause is not None, f"{dossier.slug}: {found} is not there yet"
    return found.clause, dossier.text().tree.index[found.clause].clause.text


def _remark(dossier: Dossier, entry: Entry) -> DraftRemark:
    clause, words = told(dossier, dossier.find(entry["unit"]))
    proposed = entry.get("proposed")
    wording = None
    if proposed is not None:
        assert words.count(proposed["from"]) == 1, f"{entry['key']}: {proposed['from']!r} is not there once"
        new = words.replace(proposed["from"], proposed["to"])
        wording = DraftWording(Part.TEXT, words_hash(words), new)
    return DraftRemark(entry["text_ru"], clause=clause, mark=_mark(words, entry["quote"]), proposed=wording)


def _mark(words: str, quote: str) -> Mark:
    assert words.count(quote) == 1, f"{quote!r} is not there once"
    start = words.index(quote)
    anchor = anchored(words, start, start + len(quote))
    return Mark(anchor.quote, anchor.before, anchor.after)
