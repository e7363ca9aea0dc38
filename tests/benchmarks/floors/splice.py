"""Floor: the same edits spliced into a list of clauses in one pass, and its hash. Nothing is checked."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Clause = tuple[str, str, str]  # id, number, words


@dataclass
class Edits:
    """What is put where: words by clause and place, new clauses behind others, clauses that go."""

    words: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    behind: dict[str, list[Clause]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


def splice(clauses: Sequence[Clause], edits: Edits) -> list[Clause]:
    """Every clause that stays, with its edits, and the new ones where they belong."""
    made: list[Clause] = []
    for id, number, text in clauses:
        if id not in edits.gone:
            made.append((id, number, spliced(text, edits.words[id]) if id in edits.words else text))
        made += edits.behind.get(id, ())
    return made


def spliced(text: str, words: Sequence[tuple[int, int, str]]) -> str:
    """A text with its edits, which are in order."""
    parts: list[str] = []
    at = 0
    for start, end, new in words:
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:]))


def hashed(clauses: Sequence[Clause]) -> str:
    """The hash of a text: of each clause as JSON, then of them all."""
    each = [
        hashlib.sha256(canonical({"id": id, "label": number, "text": text})).hexdigest() for id, number, text in clauses
    ]
    return hashlib.sha256(canonical(each)).hexdigest()


def canonical(value: Mapping[str, str] | Sequence[str]) -> bytes:
    """JSON as short as it can be."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
