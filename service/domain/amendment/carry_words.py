"""Changes of words brought over to a new version: of a text, a heading, a term, a printing point.

The words of a unit that was divided are followed into the half that has them, those of a unit taken
into another into that one; a change that goes over the border is its author's.
"""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.amendment.amendment import Carry
from service.domain.amendment.carried import SATISFIED, Crossing, Step, Words, carry_words
from service.domain.amendment.cut import cut_alike
from service.domain.amendment.lineage import Parts, words_of
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    ReplaceTerm,
    Swap,
    TermPlace,
)
from service.domain.amendment.term import occurrences, splices, swapped
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.diff import Splice, compared
from service.domain.text.words import tokens

Reworded = ChangeText | ChangeHeading | CorrectWords


def carry_rewording(operation: Reworded, at: Crossing) -> Step:
    """Bring other words for one text or heading over.

    >>> step = carry_rewording(do.says(LAW, "p1", "Орган решает за 10 дней."), CROSSING)
    >>> step.outcome.value, step.reason, step.operations[0].text
    ('touched', 'number', 'Совет решает за 10 дней.')
    """
    clause, (heading, wanted) = operation.clause, said(operation)
    into = None if heading else at.lineage.taken_into(clause)
    if into is None and clause not in at.new.index:
        return Step(Carry.ORPHANED, (operation,), "clause-gone")
    if into is not None or (clause in at.lineage.joined and not heading):
        return _in_joined(operation, into or clause, wanted, at)
    if clause in at.lineage.split and not heading:
        return _in_halves(operation, wanted, at)
    was, now = (tree.index[clause].clause for tree in (at.old, at.new))
    pair = (was.heading, now.heading) if heading else (was.text, now.text)
    return _step(operation, clause, carry_words(pair[0], wanted, pair[1], at.new.language), pair[1])


def said(operation: Reworded) -> tuple[bool, str]:
    """Whether it is the heading that gets other words, and the words.

    >>> said(do.headed(LAW, "a1", "Контроль"))
    (True, 'Контроль')
    """
    match operation:
        case ChangeHeading(_, _, heading):
            return True, heading
        case CorrectWords(_, _, heading, text):
            return heading, text
        case _:
            return False, operation.text


def _step(operation: Reworded, clause: ClauseId, made: Words, now: str, clean: str = "") -> Step:
    if made.outcome is Carry.SATISFIED:
        return SATISFIED
    if made.outcome is Carry.CONFLICT:
        return Step(made.outcome, (operation,), made.reason)
    reason = clean if clean and made.outcome is Carry.CLEAN else made.reason
    return Step(made.outcome, (_reworded(operation, clause, now, made.words),), reason)


def _reworded(operation: Reworded, clause: ClauseId, now: str, words: str) -> Reworded:
    if isinstance(operation, ChangeHeading):
        return ChangeHeading(clause, words_hash(now), words)
    return replace(operation, clause=clause, base=words_hash(now), text=words)


def _in_joined(operation: Reworded, into: ClauseId, wanted: str, at: Crossing) -> Step:
    parts, now = at.lineage.joined[into], at.new.index[into].clause.text
    was = words_of(at.old, into, parts)
    made = carry_words(was, words_of(at.old, into, parts, {operation.clause: wanted}), now, at.new.language)
    return _step(operation, into, made, now, "unit-joined")


def _in_halves(operation: Reworded, wanted: str, at: Crossing) -> Step:
    clause = operation.clause
    parts: Parts = at.lineage.split[clause]
    ids = [clause, *(id for _, id in parts)]
    texts = [at.new.index[id].clause.text for id in ids]
    now = words_of(at.new, clause, parts)
    made = carry_words(at.old.index[clause].clause.text, wanted, now, at.new.language)
    if made.outcome in (Carry.SATISFIED, Carry.CONFLICT):
        return _step(operation, clause, made, now)
    halves = cut_alike(texts, [gap for gap, _ in parts], made.words)
    if halves is None:
        return Step(Carry.CONFLICT, (operation,), "at-the-border")
    changed = [(id, text, half) for id, text, half in zip(ids, texts, halves.parts, strict=True) if text != half]
    steps = tuple(_reworded(operation, *one) for one in changed)
    if halves.unsure or len(steps) > 1:
        return Step(Carry.TOUCHED, steps, "at-the-border" if halves.unsure else "both-halves")
    return Step(made.outcome, steps, "unit-split" if made.outcome is Carry.CLEAN else made.reason)


def carry_term(operation: ReplaceTerm, at: Crossing) -> Step:
    """Bring every occurrence of a term over; those that are gone are dropped, and the author is told.

    >>> step = carry_term(do.throughout(LAW, "Орган", "Бюро", "p1", "p2"), CROSSING)
    >>> step.outcome.value, step.reason, [place.clause for place in step.operations[0].places]
    ('touched', 'occurrence-gone', ['p2'])
    """
    carried = [_carry_place(place, at) for place in operation.places]
    left = tuple(place for place, _ in carried if place is not None)
    if not left:
        if all(reason == "already-so" for _, reason in carried):
            return SATISFIED
        return Step(Carry.ORPHANED, (operation,), "term-gone")
    made = replace(operation, places=left)
    doubt = next((reason for _, reason in carried if reason not in ("", "words-moved", "already-so")), "")
    if doubt or len(left) < len(operation.places):
        return Step(Carry.TOUCHED, (made,), doubt or "partly-satisfied")
    return Step(Carry.CLEAN, (made,), next((reason for _, reason in carried if reason), ""))


def _carry_place(place: TermPlace, at: Crossing) -> tuple[TermPlace | None, str]:
    """The occurrences of one text that still stand, and why a person has to look, if one has to."""
    old, new = at.old.index[place.clause].clause, at.new.get(place.clause)
    if new is None:
        return None, "clause-gone"
    was, now = (old.heading, new.heading) if place.heading else (old.text, new.text)
    if was == now:
        return place, ""
    wanted = swapped(was, place.swaps)
    assert wanted is not None, "a term that did not stand"
    made = carry_words(was, wanted, now, at.new.language)
    if made.outcome is Carry.SATISFIED:
        return None, "already-so"
    kept = _standing(was, now, place.swaps)
    left = replace(place, base=words_hash(now), swaps=tuple(kept)) if kept else None
    if len(kept) < len(place.swaps):
        return left, "occurrence-gone"
    if _count(now, place.swaps) > _count(was, place.swaps):
        return left, "occurrence-new"
    return left, made.reason


def _standing(was: str, now: str, swaps: Sequence[Swap]) -> Sequence[Swap]:
    """The swaps whose words a new text left alone, counted in it."""
    before, after = tokens(was), tokens(now)
    changes = compared(was, now)
    places = splices(before, swaps)
    assert places is not None, "a term that did not stand"
    kept: list[Swap] = []
    for swap, place in zip(swaps, places, strict=True):
        if not any(change.start < place.end and place.start < change.end for change in changes):
            start = place.start + sum(_growth(change) for change in changes if change.end <= place.start)
            kept.append(replace(swap, which=list(occurrences(after, swap.form)).index(start) + 1))
    return kept


def _growth(change: Splice) -> int:
    return len(change.new) - len(change.old)


def _count(text: str, swaps: Sequence[Swap]) -> int:
    words = tokens(text)
    return sum(len(list(occurrences(words, form))) for form in {swap.form for swap in swaps})
