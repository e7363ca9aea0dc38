"""Sentences of D.C. laws ("Subsection (a) is amended by striking …") put as the house reads them, and read.

The D.C. Code has its own names for units (section, subsection, paragraph, subparagraph) and numbers; here they become
those of the house's English scheme, and what a sentence quotes in a block behind it ("to read as follows:") is
quoted in it. What a sentence does not say itself, where its unit stands for instance, is not known; a unit is found
by its number alone only where the section has one of that number.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.operation import NewClause
from service.domain.amendment.reading import read
from service.domain.amendment.reading_quotes import quote
from service.domain.amendment.reading_result import Read
from service.domain.amendment.reading_words import spans
from service.domain.amendment.telling import Teller
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, Scheme
from service.domain.text.tree import ClauseTree
from tests.evaluation.dc_instructions import carry_out, new_unit
from tests.evaluation.dc_sections import (
    NOTES,
    REPEALED,
    Refused,
    Section,
    bare,
    plain_notes,
    rows_of,
)

Row = Mapping[str, Any]
_CODE = re.compile(r"D\.C\. Official Code § (?P<section>[\w.:-]+?)(?P<parts>(?:\([\w-]+\))*)(?=[,);\s])")
_OWN = re.compile(r"^Section (?P<section>\d+-[\w.]+?)(?P<parts>(?:\([\w-]+\))*)(?=[\s,])")
_UNIT = re.compile(
    r"(?:Subsection|Paragraph|Sub-subparagraph|Subparagraph)s? (?P<parts>(?:\([\w-]+\))+)", re.IGNORECASE
)
_LEAD = re.compile(r"^The lead-in (?:language|text|phrase)", re.IGNORECASE)
_VERB = re.compile(r"(?:,?\s+)(?:is|are)?\s*(?=(?:amended|repealed)\b)|(?=\bby (?:striking|adding)\b)")
_NEW = re.compile(
    r"(?P<head>[Aa] )?new (?P<word>subsection|paragraph|subparagraph|sub-subparagraph) \((?P<label>[\w-]+)\)"
)
_WORDS = {"subsection": "paragraph", "paragraph": "point", "subparagraph": "subpoint", "sub-subparagraph": "subpoint"}
_NOTE = re.compile(r"\s*\[[^\]]*\]")
_BLOCK = re.compile(r"to reads? as follows?\s*:\s*$")


def sentences(instructions: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The sentences of a law, each with the machine instructions that were made of it."""
    for words, group in groupby(instructions, key=lambda one: one["natural"]):
        yield " ".join(words.split()), list(group)


def compared(made: Section, words: str, group: list[Row]) -> str:
    """``same``, ``other`` or why the sentence was not read; the section is then as the machine instructions make it."""
    before = made.tree
    keys = dict(made.keys)
    said = put(made, words, group)
    ours = said if isinstance(said, Refused) else _effect(before, said)
    made.keys = keys
    for instruction in group:
        refused = carry_out(made, instruction)
        if refused is not None:
            return f"machine: {refused.reason}"
    if isinstance(ours, Refused):
        return ours.reason
    assert not isinstance(said, Refused)
    cited = re.search(r"rticle [\w.:-]+?(?P<parts>(?:\([\w-]+\))+)", said)
    under = "".join(f"|{label}" for label in re.findall(r"\([\w-]+\)", cited["parts"])) if cited else ""
    if _law(replace(made, tree=ours), under) == _law(made, under):
        return "same"
    if not all(_is_said(one, words) for one in group):
        return "the publisher's words are not the sentence's"
    return "the machine cut a word" if any(_cuts_words(before, one) for one in group) else "other"


def _cuts_words(tree: ClauseTree, instruction: Row) -> bool:
    """Whether the words stand inside longer ones too, where the machine replaced them ("This" became "Tthe")."""
    find = instruction["find"] or ""
    texts = [row.clause.text for _, row in tree.walk()]
    return bool(find) and sum(text.count(find) for text in texts) > sum(len(spans(text, find)) for text in texts)


def _law(made: Section, under: str) -> list[tuple[str, str, str]]:
    """The rows of the unit that a sentence names, without the publisher's notes and catchlines of what is repealed."""
    rows = [
        (path, key, f"{REPEALED}." if words[:-1].lower() == REPEALED.lower() else _NOTE.sub("", words))
        for path, key, words in plain_notes(rows_of(made))
        if key not in NOTES and f"{path}|".startswith(f"{under}|" if under else "")
    ]
    gone = {path for path, _, words in rows if words == f"{REPEALED}."}
    return [row for row in rows if row[1] != "heading" or (row[0] and row[0] not in gone)]


def _is_said(instruction: Row, words: str) -> bool:
    """Whether the words that the machine puts, and takes out, are those of the sentence."""
    if instruction["op"] != "find-replace":
        return True
    said = "".join(words.split())
    return all(
        len(own) < len("; or") or own in said
        for side in ("find", "replace")
        if (own := "".join((instruction[side] or "").split()))
    )


def _effect(tree: ClauseTree, said: str) -> ClauseTree | Refused:
    numbers = iter(range(1_000_000))
    outcome = read(said, CitedText(tree, Scheme.EN), EN, lambda: f"r{next(numbers)}")
    if not isinstance(outcome, Read):
        return Refused(
            f"{type(outcome).__name__}: {getattr(outcome, 'reason', '') or getattr(outcome, 'expected', '')}"
        )
    done = apply_all(tree, outcome.operations)
    assert isinstance(done, Applied)
    return done.tree


def put(made: Section, words: str, group: list[Row]) -> str | Refused:
    """The sentence with the house's names of its units."""
    place, rest = _place(made, words)
    if isinstance(place, Refused):
        return place
    rest = _NEW.sub(lambda found: f"{found['head'] or ''}new {_WORDS[found['word'].lower()]} ({found['label']})", rest)
    if _BLOCK.search(rest):
        if len(group) != 1 or not group[0]["content"]:
            return Refused("several units in one block")
        rest += f" {_block(made, group[0])}"
    return f"{place} {rest}".strip()


def _place(made: Section, words: str) -> tuple[str | Refused, str]:
    lead = bool(_LEAD.match(words))
    own = re.split(_VERB, words, maxsplit=1)
    head, rest = (own[0], words[len(own[0]) :].lstrip(", ")) if len(own) > 1 else ("", words)
    parts = _parts(head)
    if "heading" in head or "designation" in head:
        return f"The heading of article {_label(made)}", rest
    if not head:
        return "", words
    if rest.startswith("repealed") and parts == "":
        return Refused("what stays of a section when it is repealed is the publisher's"), rest
    if parts is None:
        found = _UNIT.fullmatch(head)
        if found is None:
            return Refused("no place that can be read"), rest
        cited = _only(made, found["parts"])
        return (cited if isinstance(cited, Refused) else _cited(made, cited, lead=lead)), rest
    return _cited(made, parts, lead=lead), rest


def _parts(head: str) -> str | None:
    found = _CODE.search(head + " ") or _OWN.match(head + " ")
    return found["parts"] if found and " and " not in head[found.end() :] else None


def _cited(made: Section, parts: str, *, lead: bool) -> str:
    return f"{'The text of ' if lead else ''}Article {_label(made)}{parts}"


def _label(made: Section) -> str:
    return made.tree.children(None)[0].clause.label


def _only(made: Section, parts: str) -> str | Refused:
    """The one unit of the section whose number ends so."""
    wanted = re.findall(r"\(([\w-]+)\)", parts)
    top = made.tree.children(None)[0].clause.id
    found = []
    for _, row in made.tree.walk(top):
        labels = [unit.label for unit in made.tree.path(row.clause.id)[1:]]
        if row.clause.id not in made.keys and labels[-len(wanted) :] == wanted:
            found.append(labels)
    if len(found) != 1:
        return Refused(f"{len(found) or 'no'} units of that number")
    return "".join(f"({label})" for label in found[0])


def _block(made: Section, instruction: Row) -> str:
    """The quoted block as the house's scheme prints it."""
    path = instruction["path"].split("|")
    label = bare(path[-1]) if len(path) > 1 else _label(made)
    shown = Section(ClauseTree(EN, ()), numbers=made.numbers)
    unit = _plain(new_unit(shown, instruction["content"], label, len(path) - 1), shown)
    parent = made.at("|".join(path[:-1])) if len(path) > 1 else None
    above = made.tree.path(parent) if parent is not None else []
    return quote(Teller(CitedText(made.tree, Scheme.EN), EN).unit(unit, above), "“")


def _plain(unit: NewClause, shown: Section) -> NewClause:
    """A unit without the publisher's own notes."""
    children = [_plain(child, shown) for child in unit.children if shown.keys.get(child.id) not in NOTES]
    return replace(unit, children=tuple(children))
