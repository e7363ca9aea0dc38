"""Two peers' own tests: do our marks give the accepted text, the rejected text and the lines that they state?

What counts is the two texts and the range. Where a peer marks other words than we do, that is a difference of
taste: it is listed with its reason and does not count.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from lxml import html

from service.domain.text.diff import Mark, Run, marks
from service.domain.text.words import tokens
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

_LINE = re.compile(r'data-line-number="(\d+)"')
_LINE_MARK = re.compile(r'<span[^>]*data-line-number="\d+"[^>]*>.*?</span>', re.IGNORECASE | re.DOTALL)
_WHOLE_BLOCK = re.compile(r'class="[^"]*\b(?:insert|delete)\b', re.IGNORECASE)
_BLOCK = re.compile(r"</?(?:p|div|li|ul|ol|h\d|blockquote|tr|td|table)\b[^>]*>|<br[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vector:
    """One test of a peer: two texts, what it makes of them (``<ins>``, ``<del>``), the lines it says are touched."""

    name: str
    old: str
    new: str
    marked: str = ""
    lines: tuple[int, int] | None = None


def figures(material: Material) -> Iterator[Figure]:
    yield _judged("vectors.openslides", list(openslides(material)))
    yield _judged("vectors.nsesa", list(nsesa(material)))


def openslides(material: Material) -> Iterator[Vector]:
    """Every test of the diff whose texts are given in full; those of markup and line breaking state no text."""
    for row in material.rows("openslides_diff_vectors_MIT"):
        asked = _calls(row["actual"], "diff")
        if asked is None:
            continue
        old, new = (_source(argument) for argument in asked["args"][:2])
        if _calls(row["actual"], "detectAffectedLineRange"):
            stated = (row["expected"]["from"], row["expected"]["to"])
            yield Vector(row["test"], _numbered(asked["args"][0], old), new, lines=stated)
        elif isinstance(row["expected"], str):
            yield Vector(row["test"], old, new, row["expected"])


def nsesa(material: Material) -> Iterator[Vector]:
    """Every test that says how the second amendment is marked against the first."""
    for row in material.rows("nsesa_threeway_vectors_EUPL"):
        for _, _, marked in row["asserts"]:
            if "modified" in row:
                yield Vector(row["test"], row["modified"], row["verified"], marked)


def _calls(node: Any, name: str) -> Mapping[str, Any] | None:
    if not isinstance(node, dict):
        return None
    if node.get("call") == name:
        return node
    inner = [node.get("of"), node.get("on"), *(node.get("args") or [])]
    return next((found for child in inner if (found := _calls(child, name))), None)


def _source(argument: Any) -> str:
    return argument if isinstance(argument, str) else str(argument["args"][0]["html"])


def _numbered(argument: Any, text: str) -> str:
    """The text with its lines marked; where the test has it broken at a width, broken there."""
    if isinstance(argument, str):
        return text
    lines = wrap(plain(text), argument["args"][0]["lineLength"])
    return " ".join(f'<span data-line-number="{number}"> </span>{line}' for number, line in enumerate(lines, 1))


def _judged(name: str, vectors: list[Vector]) -> Figure:
    right = 0
    cases: list[Case] = []
    for vector in vectors:
        runs = marks(plain(vector.old), plain(vector.new))
        fault = _fault(vector, runs)
        right += not fault
        reason = fault or _taste(vector, runs)
        if reason:
            cases.append({"test": vector.name, "counts": bool(fault), "reason": reason, "ours": _shown(runs)})
    return Figure(name, right, of=len(vectors), cases=cases)


def _fault(vector: Vector, runs: tuple[Run, ...]) -> str:
    rejected, accepted = (_text(runs, without) for without in (Mark.INS, Mark.DEL))
    if (rejected, accepted) != (plain(vector.old), plain(vector.new)):
        return "other texts"
    if vector.lines is not None and touched(vector.old, runs) != vector.lines:
        return f"lines {touched(vector.old, runs)} for {vector.lines}"
    return ""


def _taste(vector: Vector, runs: tuple[Run, ...]) -> str:
    """Why our marks are others than the peer's; empty where they are the same words."""
    if not vector.marked:
        return ""
    theirs = [
        plain(found) for found in re.findall(r"<(?:ins|del)\b[^>]*>(.*?)</(?:ins|del)>", vector.marked, re.DOTALL)
    ]
    ours = [run.text for run in runs if run.op is not Mark.SAME]
    if [words.split() for words in theirs] == [words.split() for words in ours]:
        return ""
    if _WHOLE_BLOCK.search(vector.marked):
        return "the peer marks whole paragraphs"
    whole = set(tokens(plain(vector.old))) | set(tokens(plain(vector.new)))
    if any(token not in whole for words in theirs for token in tokens(words)):
        return "the peer cuts words"
    return "the peer marks other words" if ours else "the peer marks formatting"


def touched(old: str, runs: tuple[Run, ...]) -> tuple[int, int]:
    """The first and the last line of the old text that the changes reach."""
    starts = []
    for found in _LINE.finditer(old):
        before = plain(old[: old.rindex("<", 0, found.start())])
        starts.append((len(before) + bool(before), int(found[1])))
    at, places = 0, []
    for run in runs:
        end = at + (len(run.text) if run.op is not Mark.INS else 0)
        if run.op is not Mark.SAME:
            places += [at, max(at, end - 1)]
        at = end
    on = [max(number for start, number in starts if start <= place) for place in places]
    return min(on), max(on)


def plain(markup: str) -> str:
    """The words of a piece of HTML, without line numbers; blocks and line breaks part words."""
    text = html.fromstring(f"<div>{_BLOCK.sub(' ', _LINE_MARK.sub('', markup))}</div>").text_content()
    return " ".join(str(text).split())


def _text(runs: tuple[Run, ...], without: Mark) -> str:
    return "".join(run.text for run in runs if run.op is not without)


def _shown(runs: tuple[Run, ...]) -> str:
    return "".join(run.text if run.op is Mark.SAME else f"[{run.op.value}:{run.text}]" for run in runs)
