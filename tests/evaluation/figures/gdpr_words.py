"""Words as the LIBE members marked them, and what becomes of two amendments to one text.

The marks are counted as peers' were (word characters, both sides pooled); the pairs carry the relation that the
members' own marks give them, and where they are disjoint the text of both.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from service.domain.ids import Language
from service.domain.text.diff import Mark, edits, marks
from service.domain.text.rebase import Collision, Moved, Rebased, Satisfied, Touched, rebase
from service.domain.text.words import tokens
from tests.evaluation.figure import Case, Excepted, Figure
from tests.evaluation.material import Material

Row = Mapping[str, Any]
Cut = tuple[tuple[int, int, str], ...]
"""Changes of a text: from and to in the old one, and what comes there."""
WORD = re.compile(r"\w+")
PARLIAMENT = 0.9945
"""What the European Parliament's own tool reaches on the 1,508 replacements; on the 79 it has 0.952."""
HELD = {
    "656/657": "two new sentences at the very end; which comes first is said by nobody",
    "1549/1550": "«adverse» and «a» put in between the same two words; the oracle's «a adverse» is not English",
    "1645/1648": "«shall … and» and «must … and» at one place: the proposal has them the other way round",
    "2956/2958": "a further item of a list and «should not apply» put in between the same two words",
    "3098/3099": "«may» becomes «shall» in a phrase that the other took from its place and made a rule of two points: "
    "the oracle binds States to a new point (a) of which the first knew nothing",
}
"""Disjoint by the authors' marks, and yet for a person: why no text of both is made, or another one is proposed."""


def figures(material: Material) -> Iterator[Figure]:
    rows = {row["number"]: row for row in material.rows("gdpr_edits")}
    by_hand = set(json.loads((material.corpus / "gdpr_marked_by_hand.json").read_text(encoding="utf-8")))
    yield exact(rows.values())
    replaced = [row for row in rows.values() if row["op"] == "replace"]
    yield from marked(replaced, [row for row in replaced if row["number"] in by_hand])
    yield from pairs(list(material.rows("gdpr_pairs")), rows)


def exact(rows: Any) -> Figure:
    """Edits that make the new text of the old one, and back."""
    wrong: list[Case] = []
    for row in rows:
        edit = edits(row["old"], row["new"])
        if edit.apply(row["old"]) != row["new"] or edit.invert().apply(row["new"]) != row["old"]:
            wrong.append({"number": row["number"]})
    return Figure("gdpr.edits.exact", len(rows) - len(wrong), of=len(rows), cases=wrong)


# -------------------------------------------------------------------------------------------------------------- marks


def marked(replaced: Sequence[Row], by_hand: Sequence[Row]) -> Iterator[Figure]:
    """Our changed words against the authors'."""
    recall, precision, together, cases = likeness(replaced)
    yield Figure("gdpr.marks.recall", recall, aim=0.985)
    yield Figure("gdpr.marks.precision", precision, aim=0.99)
    yield Figure("gdpr.marks.f1", together, aim=PARLIAMENT, cases=cases)
    yield Figure("gdpr.marks.equal", len(replaced) - len(cases), of=len(replaced), aim=0)
    yield Figure("gdpr.marks.hand_f1", likeness(by_hand)[2], aim=0.96)


def likeness(rows: Sequence[Row]) -> tuple[float, float, float, Sequence[Case]]:
    """Recall, precision and F1 over all words, and the rows that are not marked alike."""
    right = ours = theirs = 0
    cases: list[Case] = []
    for row in rows:
        mine, authors = our_words(row), authors_words(row)
        right += len(mine & authors)
        ours += len(mine)
        theirs += len(authors)
        if mine != authors:
            cases.append({"number": row["number"], "beyond": len(mine - authors), "missed": len(authors - mine)})
    recall, precision = right / theirs, right / ours
    together = 2 * recall * precision / (recall + precision)
    return round(recall, 4), round(precision, 4), round(together, 4), cases


def our_words(row: Row) -> set[tuple[str, int]]:
    spans: list[tuple[str, int, int]] = []
    place = {"old": 0, "new": 0}
    for run in marks(row["old"], row["new"]):
        sides = {Mark.SAME: ("old", "new"), Mark.DEL: ("old",), Mark.INS: ("new",)}[run.op]
        if run.op is not Mark.SAME:
            spans.append((sides[0], place[sides[0]], place[sides[0]] + len(run.text)))
        for side in sides:
            place[side] += len(run.text)
    return words_in(row, spans)


def authors_words(row: Row) -> set[tuple[str, int]]:
    spans: list[tuple[str, int, int]] = []
    grown = 0
    for start, end, new in sorted(row["edits"]):
        spans += (("old", start, end), ("new", start + grown, start + grown + len(new)))
        grown += len(new) - (end - start)
    return words_in(row, spans)


def words_in(row: Row, spans: Sequence[tuple[str, int, int]]) -> set[tuple[str, int]]:
    """Each word of which a character is marked, by its side and place."""
    found: set[tuple[str, int]] = set()
    for side in ("old", "new"):
        chosen = {at for which, start, end in spans if which == side for at in range(start, end)}
        found |= {
            (side, word.start()) for word in WORD.finditer(row[side]) if not chosen.isdisjoint(range(*word.span()))
        }
    return found


# -------------------------------------------------------------------------------------------------------------- pairs


def pairs(rows: Sequence[Row], texts: Mapping[str, Row]) -> Iterator[Figure]:
    """What ``rebase`` makes of every pair, both ways; of each relation what the data allow to judge."""
    merged = [(row, answer(row, texts)) for row in rows]
    yield from disjoint([(row, made) for row, (made, _) in merged if row["relation"] == "disjoint"])
    alike = [isinstance(made, Satisfied) for row, (made, _) in merged if row["relation"] == "identical"]
    yield Figure("gdpr.pairs.identical", sum(alike), of=len(alike))
    yield from overlapping([one for one in merged if one[0]["relation"] in ("overlap", "same_point")], texts)
    one_way = [case(row, made) for row, (made, back) in merged if not agree(made, back)]
    yield Figure("gdpr.pairs.one_way", len(one_way), aim=0, most=True, cases=one_way)


def answer(row: Row, texts: Mapping[str, Row]) -> tuple[Rebased, Rebased]:
    one, other = texts[row["a"]], texts[row["b"]]
    language = Language(row["lang"])
    return rebase(one["old"], one["new"], other["new"], language), rebase(
        one["old"], other["new"], one["new"], language
    )


def agree(made: Rebased, back: Rebased) -> bool:
    if isinstance(made, Moved | Touched) and isinstance(back, Moved | Touched):
        return made == back
    return isinstance(made, Collision) == isinstance(back, Collision)


def disjoint(merged: Sequence[tuple[Row, Rebased]]) -> Iterator[Figure]:
    """``held`` are the pairs that depend on which change stands first or where: each known by name, with its reason."""
    clean = sum(isinstance(made, Moved) and made.text == row["merged"] for row, made in merged)
    equal = sum(isinstance(made, Moved | Touched) and made.text == row["merged"] for row, made in merged)
    held = [case(row, made) for row, made in merged if is_held(row, made)]
    names = [f"{one['a']}/{one['b']}" for one in held]
    known = [Excepted(name, HELD[name]) for name in names if name in HELD]
    wrong = len(merged) - equal - len(held)
    yield Figure("gdpr.pairs.merge", equal, of=len(merged), cases=held, excepted=known)
    yield Figure("gdpr.pairs.clean", clean, of=len(merged), aim=0)
    yield Figure("gdpr.pairs.held", len(held), aim=0, most=True, excepted=known)
    yield Figure("gdpr.pairs.wrong", wrong, aim=0, most=True)


def is_held(row: Row, made: Rebased) -> bool:
    if isinstance(made, Collision):
        return True
    return isinstance(made, Touched) and not made.settled and made.text != row["merged"]


def overlapping(merged: Sequence[tuple[Row, tuple[Rebased, Rebased]]], texts: Mapping[str, Row]) -> Iterator[Figure]:
    """``silent`` collide by every exact edit tried and are merged or dropped without being shown."""
    colliding = {(row["a"], row["b"]) for row, _ in merged if row["relation"] == "overlap" and collide(row, texts)}
    silent = [
        case(row, made)
        for row, (made, _) in merged
        if (row["a"], row["b"]) in colliding and isinstance(made, Moved | Satisfied)
    ]
    unshown = [case(row, made) for row, (made, _) in merged if isinstance(made, Moved)]
    yield Figure("gdpr.pairs.colliding", len(colliding), of=1260, aim=0)
    yield Figure("gdpr.pairs.silent", len(silent), aim=0, most=True, cases=silent)
    yield Figure("gdpr.pairs.unshown", len(unshown), aim=0, most=True, cases=unshown)


def collide(row: Row, texts: Mapping[str, Row]) -> bool:
    """Whether two overlapping amendments do so by the authors' marks and by three minimal word diffs alike."""
    return all(meet(cut(texts[row["a"]]), cut(texts[row["b"]])) for cut in (by_marks, by_myers, by_indel, from_behind))


def meet(mine: Cut, theirs: Cut) -> bool:
    """Whether changes that only one of them made touch or overlap."""
    left, right = set(mine) - set(theirs), set(theirs) - set(mine)
    return any(one[0] <= two[1] and two[0] <= one[1] for one in left for two in right)


def by_marks(row: Row) -> Cut:
    return tuple((start, end, new) for start, end, new in row["edits"])


def by_myers(row: Row) -> Cut:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    old, new, code = encoded(row)
    return changes([(kind, [code[ord(sign)] for sign in run]) for kind, run in engine.diff_main(old, new, False)])


def by_indel(row: Row) -> Cut:
    return changes(indel(tokens(row["old"]), tokens(row["new"])))


def from_behind(row: Row) -> Cut:
    steps = indel(tokens(row["old"])[::-1], tokens(row["new"])[::-1])
    return changes([(kind, run[::-1]) for kind, run in reversed(steps)])


def indel(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[int, Sequence[str]]]:
    steps: list[tuple[int, Sequence[str]]] = []
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            steps.append((0, old[step.src_start : step.src_end]))
        else:
            steps += ((-1, old[step.src_start : step.src_end]), (1, new[step.dest_start : step.dest_end]))
    return steps


def encoded(row: Row) -> tuple[str, str, Mapping[int, str]]:
    known: dict[str, int] = {}
    old, new = (
        "".join([chr(known.setdefault(token, 0x10000 + len(known))) for token in tokens(row[side])])
        for side in ("old", "new")
    )
    return old, new, {sign: token for token, sign in known.items()}


def changes(steps: Sequence[tuple[int, Sequence[str]]]) -> Cut:
    """Steps (-1 goes, 1 comes, 0 stays) as changes at their places."""
    made: list[tuple[int, int, str]] = []
    at = start = 0
    come = ""
    for kind, run in (*steps, (0, ())):
        words = "".join(run)
        if kind == 1:
            come += words
        elif kind == -1:
            at += len(words)
        elif words or (kind, run) == (0, ()):
            if at > start or come:
                made.append((start, at, come))
            at += len(words)
            start, come = at, ""
    return tuple(made)


def case(row: Row, made: Rebased) -> Case:
    facts: dict[str, object] = {
        "a": row["a"],
        "b": row["b"],
        "relation": row["relation"],
        "answer": type(made).__name__,
    }
    if isinstance(made, Collision):
        one_point = all(not clash.base.strip() for clash in made.clashes)
        facts["reason"] = "words put in at one point" if one_point else "the same words by every cut"
        facts["clashes"] = [(clash.base, clash.mine, clash.theirs) for clash in made.clashes]
    if isinstance(made, Touched):
        facts["reason"] = "which stands first is not said" if not made.settled else made.reason
    return facts
