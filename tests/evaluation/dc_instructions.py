"""The machine instructions of the D.C. Code as operations on a section, or refused with the reason."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    MoveClause,
    NewClause,
    Operation,
    RepealClause,
    ReplaceClause,
    Seat,
)
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree
from tests.evaluation.dc_sections import (
    EN,
    REPEALED,
    K,
    Refused,
    Row,
    Section,
    bare,
    grown,
    kind_of,
    official,
    plain_notes,
    rows_of,
    section,
)


def departs(row: Row) -> str | None:
    """Where the official text does not follow its own instructions: the publisher edited it or set it aside."""
    made = Section(ClauseTree(EN, ()))
    made.tree = grown(made, row["section"], [(path, key, words) for path, key, words in official(row, "after")])
    for instruction in row["instructions"]:
        clause = made.at(instruction["path"])
        if clause is None or not _followed(made, clause, instruction):
            return f"the official text has other words in {instruction['path']} than its own instruction"
    return None


def _said(unit: NewClause) -> Iterator[str]:
    yield from (unit.heading, unit.text)
    for child in unit.children:
        yield from _said(child)


def _shown(unit: NewClause) -> list[str]:
    return [label for child in unit.children for label in (child.label, *_shown(child))]


def _labels(tree: ClauseTree, clause: ClauseId) -> list[str]:
    return [row.clause.label for depth, row in tree.walk(clause) if depth]


def _followed(made: Section, clause: ClauseId, instruction: Row) -> bool:
    said = [words for _, one in made.tree.walk(clause) for words in (one.clause.heading, one.clause.text) if words]
    match instruction["op"]:
        case "find-replace":
            return any(_spaced(instruction["replace"] or "") in words for words in said)
        case "replace" | "insert":
            shown = new_unit(Section(ClauseTree(EN, ())), instruction["content"], "", 0)
            return said == [words for words in _said(shown) if words] and _labels(made.tree, clause) == _shown(shown)
        case "repeal":
            return f"{REPEALED}." in said
        case _:
            return True


def carried_out(row: Row) -> list[tuple[str, str, str]] | Refused:
    """The section after its machine instructions, each made operations of the house and applied."""
    made = section(row)
    before = made.tree
    for instruction in row["instructions"]:
        refused = carry_out(made, instruction)
        if refused is not None:
            return refused
    if made.tree == before:
        return Refused("nothing would change")
    return plain_notes(rows_of(made))


def carry_out(made: Section, instruction: Row) -> Refused | None:
    steps = {
        "find-replace": _find_replace,
        "replace": _replace,
        "insert": _insert,
        "repeal": _repeal,
        "redesignate-para": _redesignate,
    }
    step = steps.get(instruction["op"])
    if computed(instruction):
        return Refused("a reference is to be computed")
    return step(made, instruction) if step else Refused(f"no such instruction: {instruction['op']}")


def _find_replace(made: Section, instruction: Row) -> Refused | None:
    clause = made.at(instruction["path"])
    if clause is None:
        return Refused("no such unit")
    find, new = (_spaced(instruction[side] or "") for side in ("find", "replace"))
    found = [
        (row.clause.id, heading, at)
        for _, row in made.tree.walk(clause)
        for heading, words in ((True, row.clause.heading), (False, row.clause.text))
        for at in _places(words, find)
    ]
    chosen = _chosen(found, instruction)
    if isinstance(chosen, Refused):
        return chosen
    for unit in dict.fromkeys((clause, heading) for clause, heading, _ in chosen):
        places = [at for clause, heading, at in chosen if (clause, heading) == unit]
        if refused := made.carry_out(_reworded(made, unit, places, find, new)):
            return refused
    return None


def _spaced(words: str) -> str:
    """White space of the source is one space, as in the rows; what only breaks its lines is none."""
    return re.sub(r"\s+", " ", words.strip("\n ") if "\n" in words else words)


def _places(words: str, find: str) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(find), words)]


def _chosen(found: list[tuple[ClauseId, bool, int]], instruction: Row) -> list[tuple[ClauseId, bool, int]] | Refused:
    if not found:
        return Refused("the words are not there")
    if instruction["position"] in {"first", "last"}:
        return found[:1] if instruction["position"] == "first" else found[-1:]
    wanted = int(instruction["count"] or 0)
    if wanted and wanted != len(found):
        return Refused(f"the words are there {len(found)} times, not {wanted}")
    return found


def _reworded(made: Section, unit: tuple[ClauseId, bool], places: list[int], find: str, new: str) -> Operation:
    clause, heading = unit
    stands = made.tree.index[clause].clause
    words = stands.heading if heading else stands.text
    base = words_hash(words)
    for at in reversed(places):
        words = re.sub(r" {2,}", " ", words[:at] + new + words[at + len(find) :])
    return ChangeHeading(clause, base, words) if heading else ChangeText(clause, base, words)


def computed(instruction: Row) -> bool:
    """Whether a reference in the new words is to a chapter, which only the publisher can word ("this subchapter")."""
    content = instruction["content"]
    if not content or "code-cite" not in content:
        return False
    cites = (one for one in ET.fromstring(content).iter() if one.tag.endswith("}code-cite"))
    return any(not one.get("path", "").startswith("§") and not _is_worded(_words(one)) for one in cites)


def _is_worded(words: str) -> bool:
    return words.startswith("§")


def content_rows(xml: str) -> list[tuple[str, str, str]]:
    """The rows of a quoted unit, its own path empty."""
    return list(_content(ET.fromstring(xml), ""))


def _content(element: ET.Element, path: str) -> Iterator[tuple[str, str, str]]:
    for child in element:
        key = child.tag.rpartition("}")[2]
        if key == "para":
            label = next((one for one in child if one.tag.endswith("}num")), None)
            yield from _content(child, f"{path}|{_words(label) if label is not None else ''}")
        elif key in {"heading", "text", "aftertext", "prefix", "reason"}:
            yield path, key, _words(child)


def _words(element: ET.Element | None) -> str:
    """The words of an element; a reference to a section of the code stands as the code prints it."""
    return " ".join("".join(_pieces(element)).split()) if element is not None else ""


def _pieces(element: ET.Element) -> Iterator[str]:
    path = element.get("path", "")
    if element.tag.endswith("}code-cite") and path.startswith("§") and element.text and not _is_worded(element.text):
        section, *parts = path.removeprefix("§").split("|")
        yield f"§ {section}{''.join(parts)}"
        return
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""


def new_unit(made: Section, xml: str, label: str, depth: int, id: ClauseId | None = None) -> NewClause:
    shown = Section(ClauseTree(EN, ()), numbers=made.numbers)
    tree = grown(shown, label, content_rows(xml))
    made.keys.update(shown.keys)
    top = tree.children(None)[0].clause.id
    return _taken(tree, top, depth, id or top)


def _taken(tree: ClauseTree, clause: ClauseId, depth: int, id: ClauseId) -> NewClause:
    unit = tree.index[clause].clause
    children = tuple(_taken(tree, row.clause.id, depth + 1, row.clause.id) for row in tree.children(clause))
    kind = K.INDENT if unit.kind is K.INDENT else kind_of(unit.label, depth)
    return NewClause(id, kind, unit.label, unit.heading, unit.text, children)


def _replace(made: Section, instruction: Row) -> Refused | None:
    clause = made.at(instruction["path"])
    if clause is None or not instruction["content"]:
        return Refused("no such unit" if clause is None else "nothing to put there")
    label = made.tree.index[clause].clause.label
    unit = new_unit(made, instruction["content"], label, len(made.tree.path(clause)) - 1, clause)
    return made.carry_out(ReplaceClause(clause, made.tree.hash(clause), unit))


def _insert(made: Section, instruction: Row) -> Refused | None:
    above, _, label = instruction["path"].rpartition("|")
    if not above and not made.tree.index and instruction["content"]:
        return made.carry_out(InsertClause(None, None, new_unit(made, instruction["content"], label, 0)))
    parent = made.at(above) if above else None
    if parent is None or not instruction["content"]:
        return Refused("no such unit")
    siblings = [row.clause for row in made.tree.children(parent) if row.clause.id not in made.keys]
    if any(unit.label == bare(label) for unit in siblings):
        return Refused(f"there is a unit {label} already")
    after = _after(made, parent, siblings, instruction)
    if isinstance(after, Refused):
        return after
    unit = new_unit(made, instruction["content"], bare(label), len(made.tree.path(parent)))
    return made.carry_out(InsertClause(parent, after, unit))


def _after(made: Section, parent: ClauseId, siblings: Sequence[Clause], instruction: Row) -> ClauseId | Refused | None:
    side = instruction["after"] or instruction["before"]
    if not side:
        return siblings[-1].id if siblings else None
    named = [at for at, unit in enumerate(siblings) if unit.label == bare(side)]
    if len(named) != 1:
        return Refused(f"{len(named)} units {side}")
    if instruction["after"]:
        return siblings[named[0]].id
    order = [row.clause.id for row in made.tree.children(parent)]
    at = order.index(siblings[named[0]].id)
    return order[at - 1] if at else None


def _repeal(made: Section, instruction: Row) -> Refused | None:
    clause = made.at(instruction["path"])
    if clause is None:
        return Refused("no such unit")
    stands = made.tree.index[clause].clause
    base = made.tree.hash(clause)
    if not stands.heading:
        return made.carry_out(RepealClause(clause, base, f"{REPEALED}."))
    note = NewClause(ClauseId(made.new_id()), K.INDENT, text=REPEALED)
    made.keys[note.id] = "reason"
    notes = (note,) if stands.kind is K.ARTICLE else ()
    return made.carry_out(
        ReplaceClause(clause, base, NewClause(clause, stands.kind, stands.label, stands.heading, f"{REPEALED}.", notes))
    )


def _redesignate(made: Section, instruction: Row) -> Refused | None:
    """The existing text becomes the first sub-unit: its words and units go under it."""
    clause = made.at(instruction["path"])
    if clause is None:
        return Refused("no such unit")
    stands = made.tree.index[clause].clause
    under = [row.clause for row in made.tree.children(clause)]
    depth, label = len(made.tree.path(clause)), bare(instruction["num_value"])
    if any(one.label == label for one in under):
        return Refused(f"there is a unit {label} already")
    unit = NewClause(ClauseId(made.new_id()), kind_of(label, depth), label, text=stands.text)
    steps: list[Operation] = [InsertClause(clause, None, unit)]
    if stands.text:
        steps.append(ChangeText(clause, words_hash(stands.text), ""))
    after: ClauseId | None = None
    for one in under:
        kind = one.kind if one.kind is K.INDENT else kind_of(one.label, depth + 1)
        steps.append(MoveClause(one.id, Seat(clause, one.label), unit.id, after, kind, one.label))
        after = one.id
    return next((refused for step in steps if (refused := made.carry_out(step))), None)
