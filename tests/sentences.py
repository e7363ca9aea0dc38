"""What an instruction comes to, in a line: changed words marked in their text, units that come and go, or what fails.

``p1: за [30|10] дней`` changed words; ``= a1: …`` of a heading; ``+ p4 paragraph 4 under a1: Ещё.``; ``- s1``; ``p2 is
paragraph 3``; ``p3 under a3``; a failure in words, with the words of the instruction that fail in brackets.
"""

from collections.abc import Iterator
from itertools import count

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.reading import in_language, read
from service.domain.amendment.reading_result import Ambiguous, NotFound, NotUnderstood, Outcome, Read, Unfit
from service.domain.text.citation import CitedText, Part
from service.domain.text.diff import Mark, marks
from service.domain.text.tree import ClauseTree


def outcome(said: str, text: CitedText) -> str:
    """Give what comes of an instruction."""
    numbers = count()
    found = read(said, text, in_language(said), lambda: f"new{next(numbers)}")
    if not isinstance(found, Read):
        return failure(found, said)
    made = apply_all(text.tree, found.operations)
    assert isinstance(made, Applied)
    return "; ".join(changes(text.tree, made.tree))


def changes(before: ClauseTree, after: ClauseTree) -> Iterator[str]:
    """Give what is otherwise in the text after an instruction, in its order."""
    yield from (f"- {id}" for id, row in before.index.items() if id not in after.index)
    for _, row in after.walk():
        unit, old = row.clause, before.index.get(row.clause.id)
        name = f"{unit.kind} {unit.label}".strip()
        words = " / ".join(filter(None, (unit.heading, unit.text)))
        if old is None:
            yield f"+ {name} under {row.parent}: {words}"
            continue
        was = f"{old.clause.kind} {old.clause.label}".strip()
        if was != name:
            yield f"{unit.id} is {name}"
        if old.parent != row.parent:
            yield f"{unit.id} under {row.parent}"
        if old.clause.heading != unit.heading:
            yield f"{unit.id} = {marked(old.clause.heading, unit.heading)}"
        if old.clause.text != unit.text:
            yield f"{unit.id}: {marked(old.clause.text, unit.text)}"


def marked(old: str, new: str) -> str:
    """Give two texts as one: «за [30|10] дней»; of what stays only the words next to a change."""
    runs = marks(old, new)
    shown = ""
    for at, run in enumerate(runs):
        if run.op is Mark.SAME:
            first, last = at == 0, at == len(runs) - 1
            words = run.text.split(" ")
            shown += " ".join(words[-2:]) if first else " ".join(words[:2]) if last else run.text
        elif run.op is Mark.DEL:
            follows = at + 1 < len(runs) and runs[at + 1].op is Mark.INS
            shown += f"[{run.text}{'' if follows else '|]'}"
        else:
            begins = at == 0 or runs[at - 1].op is not Mark.DEL
            shown += f"{'[' if begins else ''}|{run.text}]"
    return shown


def failure(found: Outcome, said: str) -> str:
    """Give a failure in words."""
    assert not isinstance(found, Read)
    assert said[found.said.start : found.said.end] or not found.said.words
    words = f" [{found.said.words}]"
    match found:
        case Ambiguous(_, reason, near) | NotFound(_, reason, near):
            kind = "ambiguous" if isinstance(found, Ambiguous) else "not found"
            shown = [f"{one.clause}{'=' if one.part is Part.HEADING else ''}" for one in near]
            return f"{kind} {reason}{words}{' ? ' if shown else ''}{' '.join(shown)}"
        case NotUnderstood(_, expected):
            return f"not understood {expected}{words}"
        case _:
            assert isinstance(found, Unfit)
            return f"unfit {found.reason} {found.clause or '-'}"
