"""What the references of an act have to say once its units have other numbers.

A reference is read in the text in which its words were written, and follows the unit that it meant there by
the id of the clause. What has been rewritten is read again in the final text: where it would mean another
unit, nothing is rewritten and the place is named. A reference that does not say which act it is to is only
proposed, for whoever checks the text to confirm.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.ids import ClauseId
from service.domain.text.canonical import clause_hash
from service.domain.text.citation import CitedText
from service.domain.text.citation_references import Reference, is_judged, references
from service.domain.text.citation_resolving import Resolved, Unresolved, resolve
from service.domain.text.citation_words import ENGLISH_ORDINAL, PARAGRAPHS_BY_COUNT
from service.domain.text.clause import Clause
from service.domain.text.label import key
from service.domain.text.naming import kind_gender, latin
from service.domain.text.naming_words import CASES, LARGEST_ORDINAL, english_ordinal, ordinal, read_ordinal
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Spot:
    """Which reference of a clause, counted from 0 in its heading, then in its text."""

    clause: ClauseId
    number: int


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A reference to ``to`` that says another number now."""

    spot: Spot
    before: str
    after: str
    to: ClauseId


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reference for a person to look at.

    ``reason`` is act-unsaid (``after`` is the proposal), gone, changed (its unit says something else now),
    other-unit (it would mean another unit), or that of an ``Unresolved``.
    """

    spot: Spot
    words: str
    reason: str
    after: str = ""
    candidates: tuple[ClauseId, ...] = ()


@dataclass(frozen=True, slots=True)
class References:
    """A text with its references rewritten, and each of them that somebody should see."""

    tree: ClauseTree
    rewritten: tuple[Rewritten, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One clause at work: the text it was written in, the text as it will be, what has been confirmed."""

    clause: ClauseId
    written: CitedText
    final: CitedText
    confirmed: Collection[Spot]


@dataclass(frozen=True, slots=True)
class _Change:
    """Other numbers for one reference: places in the words and what comes there."""

    spot: Spot
    reference: Reference
    target: Resolved
    numbers: Mapping[tuple[int, int], str]


def rewrite_references(
    final: CitedText, written: Callable[[ClauseId], CitedText], confirmed: Collection[Spot] = ()
) -> References:
    """Rewrite the references of a text that has its final numbers but not yet its final references.

    ``written`` gives the text in which the present words of a clause were written; ``confirmed`` are doubts
    of reason act-unsaid that a person has taken upon himself.

    >>> rewrite_references(TEXT, lambda _: TEXT).rewritten
    ()
    """
    tree = final.tree
    rewritten: list[Rewritten] = []
    doubts: list[Doubt] = []
    for _, row in final.tree.walk():
        reading = _Reading(row.clause.id, written(row.clause.id), final, confirmed)
        clause, made, unsure = _of_clause(reading, row.clause)
        if clause != row.clause:
            tree = tree.rewrite(clause)
        rewritten += made
        doubts += unsure
    return References(tree, tuple(rewritten), tuple(doubts))


def _of_clause(reading: _Reading, clause: Clause) -> tuple[Clause, Sequence[Rewritten], Sequence[Doubt]]:
    heading, made, unsure = _of_words(reading, clause.heading, 0)
    text, more, others = _of_words(reading, clause.text, len(references(clause.heading)))
    return replace(clause, heading=heading, text=text), [*made, *more], [*unsure, *others]


def _of_words(reading: _Reading, words: str, first: int) -> tuple[str, Sequence[Rewritten], Sequence[Doubt]]:
    changes: list[_Change] = []
    doubts: list[Doubt] = []
    for number, reference in enumerate(references(words), first):
        spot = Spot(reading.clause, number)
        found = _followed(reading, words, spot, reference)
        if isinstance(found, Doubt):
            doubts.append(found)
        elif found is not None:
            changes.append(found)
    made = _with_numbers(words, changes)
    astray = _astray(reading, made, changes, first)
    if astray:
        left = [one for one in changes if one.numbers or one in astray]
        return words, [], [*doubts, *(_doubtful(one, words, "other-unit") for one in left)]
    doubts += [_doubtful(one, words, "changed") for one in changes if _says_otherwise(reading, one)]
    return made, [_rewritten(one, words) for one in changes if one.numbers], doubts


def _followed(reading: _Reading, words: str, spot: Spot, reference: Reference) -> _Change | Doubt | None:
    """The unit meant and the numbers to give; a doubt; ``None`` where it is none of our business."""
    said = words[reference.start : reference.end]
    target = resolve(reference.citation, reading.written, reading.clause)
    if isinstance(target, Unresolved):
        return Doubt(spot, said, target.reason, candidates=target.candidates) if is_judged(reference) else None
    if target.clause not in reading.final.tree.index:
        return Doubt(spot, said, "gone")
    change = _Change(spot, reference, target, dict(_numbers(reading, words, reference)))
    if change.numbers and not is_judged(reference) and spot not in reading.confirmed:
        return _doubtful(change, words, "act-unsaid")
    return change


def _numbers(reading: _Reading, words: str, reference: Reference) -> Iterator[tuple[tuple[int, int], str]]:
    """For each unit of a citation whose number is another now: where that stands, and the new one."""
    steps = reference.citation.steps
    for depth, step in enumerate(steps, 1):
        unit = resolve(replace(reference.citation, steps=steps[:depth]), reading.written, reading.clause)
        if not step.label or isinstance(unit, Unresolved) or unit.clause not in reading.final.tree.index:
            continue
        said = words[slice(*step.at)]
        counted = step.word in PARAGRAPHS_BY_COUNT
        told = _counted(reading, unit.clause, said) if counted else _labelled(reading, unit.clause, said)
        if told != said:
            yield step.at, told


def _counted(reading: _Reading, clause: ClauseId, said: str) -> str:
    """«Третьем» of an indent that is the fourth now: «четвёртом»; the unit's own first words stay the first.

    The indents of an EU act are counted without those words, so that their numbers are one less.
    """
    before, after, number = reading.written.place(clause), reading.final.place(clause), _number_said(said)
    if before == after or number is None or before - number not in {0, 1}:
        return said
    return _inflected(said, number, after - before + number, reading.final, clause)


def _labelled(reading: _Reading, clause: ClauseId, said: str) -> str:
    before, after = reading.written.tree.index[clause].clause.label, reading.final.tree.index[clause].clause.label
    if not before or key(before) == key(after):
        return said
    old, new = read_ordinal(said), int(after) if after.isdecimal() else read_ordinal(after)
    if old is not None and new is not None:
        return _inflected(said, old, new, reading.final, clause)
    return latin(after) if said.isascii() else after


def _number_said(said: str) -> int | None:
    if said.isdecimal():
        return int(said)
    return ENGLISH_ORDINAL.get(said.lower()) or read_ordinal(said)


def _inflected(said: str, before: int, after: int, text: CitedText, clause: ClauseId) -> str:
    """The ordinal of another number in the same hand and case; the old one where that cannot be told."""
    if said.isdecimal():
        return str(after)
    if said.isascii():
        return english_ordinal(after)
    if after > LARGEST_ORDINAL:
        return said
    gender = kind_gender(text.scheme, text.tree.index[clause].clause.kind)
    plain = said.lower().replace("ё", "е")
    forms = {ordinal(after, gender, case) for case in CASES if ordinal(before, gender, case).replace("ё", "е") == plain}
    return forms.pop() if len(forms) == 1 else said


def _with_numbers(words: str, changes: Sequence[_Change]) -> str:
    told = {place: number for change in changes for place, number in change.numbers.items()}
    for (start, end), number in sorted(told.items(), reverse=True):
        words = words[:start] + number + words[end:]
    return words


def _astray(reading: _Reading, words: str, changes: Sequence[_Change], first: int) -> Sequence[_Change]:
    """The references that were followed and mean anything else when the new words are read in the final text."""
    read = references(words)
    return [one for one in changes if _meant(reading, read, one.spot.number - first) != one.target.clause]


def _meant(reading: _Reading, read: Sequence[Reference], at: int) -> ClauseId | None:
    found = resolve(read[at].citation, reading.final, reading.clause) if at < len(read) else None
    return found.clause if isinstance(found, Resolved) else None


def _says_otherwise(reading: _Reading, change: _Change) -> bool:
    """Whether the unit referred to has other words than when the reference was written; its number aside."""
    language = reading.final.tree.language
    was, now = (text.tree.index[change.target.clause].clause for text in (reading.written, reading.final))
    return clause_hash(replace(was, label=""), language) != clause_hash(replace(now, label=""), language)


def _doubtful(change: _Change, words: str, reason: str) -> Doubt:
    one = _rewritten(change, words)
    return Doubt(change.spot, one.before, reason, one.after if reason == "act-unsaid" else "")


def _rewritten(change: _Change, words: str) -> Rewritten:
    start, end = change.reference.start, change.reference.end
    longer = len(_with_numbers(words, [change])) - len(words)
    after = _with_numbers(words, [change])[start : end + longer]
    return Rewritten(change.spot, words[start:end], after, change.target.clause)
