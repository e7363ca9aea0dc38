"""The canonical form of clauses and texts, and the SHA-256 over it.

Written down for people in ``docs/reference/canonical-form.md``; a change here is a new form name.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache

from service.domain.ids import Hash, Language
from service.domain.text.clause import Clause

CLAUSE_FORM = "clausula-clause-1"
TREE_FORM = "clausula-tree-1"


def canonical(value: object) -> bytes:
    """JSON with sorted keys, no white space and no escapes beyond JSON's own, in UTF-8.

    >>> canonical({"б": 1, "а": None}).decode()
    '{"а":null,"б":1}'
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest(form: str, value: object) -> Hash:
    """SHA-256 of a form name, a line feed and the canonical value.

    >>> digest("form", [1]) == digest("form", [1]), digest("form", [1]) == digest("other", [1])
    (True, False)
    """
    return Hash(hashlib.sha256(form.encode() + b"\n" + canonical(value)).hexdigest())


def words_hash(text: str) -> Hash:
    """The hash of one text or heading alone: what an operation on words was made on.

    >>> words_hash("срок")[:8]
    'a5dfe145'
    """
    return Hash(hashlib.sha256(text.encode()).hexdigest())


REMEMBERED = 1 << 15
"""Hashes of so many clauses are kept: one text differs from the next in a few of them."""


@lru_cache(maxsize=REMEMBERED)
def clause_hash(clause: Clause, language: Language) -> Hash:
    """The hash of one clause version in one language.

    >>> clause = LAW.get("p1")
    >>> clause_hash(clause, LAW.language) == clause_hash(clause, "en")
    False
    """
    return digest(
        CLAUSE_FORM,
        {
            "heading": clause.heading,
            "id": clause.id,
            "kind": clause.kind.value,
            "label": clause.label,
            "language": language,
            "text": clause.text,
        },
    )


def nested_hash(rows: Iterable[tuple[int, Hash]]) -> Hash:
    """The hash of a whole text or subtree: (depth, clause hash) in document order, depth from 0.

    >>> one, other = words_hash("а"), words_hash("б")
    >>> nested_hash([(0, one), (1, other)]) == nested_hash([(0, one), (0, other)])
    False
    """
    return digest(TREE_FORM, [[depth, value] for depth, value in rows])
