"""English wording of instructions, in the style of amendments to bills (domain.md §3.4)."""

from collections.abc import Sequence
from itertools import groupby

from service.domain.amendment.lapse import lapsed
from service.domain.amendment.operation import (
    InsertClause,
    JoinClauses,
    MoveClause,
    NewNumber,
    RenumberClauses,
    RepealClause,
    ReplaceTerm,
    SplitClause,
)
from service.domain.amendment.reading_quotes import quote as quoted
from service.domain.amendment.telling import Teller
from service.domain.amendment.word_changes import Deed, WordChange, figures, one_word
from service.domain.amendment.wording_ru import beginning
from service.domain.ids import ClauseId
from service.domain.text.citation import Part
from service.domain.text.citation_lists import name_several
from service.domain.text.clause import Clause
from service.domain.text.naming import scheme_at
from service.domain.text.naming_words import Case

_MARKS = {".": "the full stop", ",": "the comma", ";": "the semicolon", ":": "the colon", "–": "the dash"}
_LETTERS = "abcdef"


def told(change: WordChange) -> str:
    """One change, without its place.

    >>> told(WordChange(Deed.REPLACE, "30", "10"))
    'for the figure “30” substitute “10”'
    """
    words = _MARKS.get(change.words, "").replace("the", "a") or quote(change.words)
    match change.deed:
        case Deed.REPLACE:
            return f"for {_named(change.quoted)} substitute {words}"
        case Deed.DELETE:
            return f"leave out {_named(change.quoted)}"
        case Deed.INSERT_AFTER:
            return f"after {_named(change.quoted)} insert {words}"
        case Deed.INSERT_BEFORE:
            return f"before {_named(change.quoted)} insert {words}"
        case Deed.APPEND:
            return f"at the end insert {words}"
        case _:
            return f"at the end insert the sentence: {quote(change.words)}"


def changes(teller: Teller, place: tuple[ClauseId, Part], several: Sequence[WordChange]) -> str:
    """Changes of the words of one unit.

    >>> changes(Teller(TEXT, "en"), ("p1", Part.WHOLE), [WordChange(Deed.DELETE, "30", "")])
    'in part 1 of article 1, leave out the figure “30”'
    """
    clause, part = place
    where = f"in {teller.cite(clause, part=part)}"
    if len(several) == 1:
        return f"{where}, {told(several[0])}"
    return f"{where}: " + "; ".join(f"{letter}) {told(one)}" for letter, one in zip(_LETTERS, several, strict=False))


def anew(teller: Teller, place: tuple[ClauseId, Part], full: str, *, text_alone: bool = False) -> str:
    """A new wording; ``text_alone``: of the unit's own words, line breaks and all.

    >>> anew(Teller(TEXT, "en"), ("p1", Part.WHOLE), "1. Иное.")
    'for part 1 of article 1 substitute: “1. Иное.”'
    """
    clause, part = place
    return f"for {'the text of ' if text_alone else ''}{teller.cite(clause, part=part)} substitute: {quote(full)}"


def left_out(teller: Teller, clause: ClauseId, part: Part = Part.WHOLE) -> str:
    """A unit, its heading or its first words left out.

    >>> left_out(Teller(TEXT, "en"), "p1")
    'leave out part 1 of article 1'
    """
    return f"leave out {teller.cite(clause, part=part)}"


def put_in(teller: Teller, several: Sequence[InsertClause]) -> str:
    """New units at one point.

    >>> put_in(Teller(TEXT, "en"), [do.put("a1", "p2", do.unit("n", "Иное.", kind="paragraph", label="3"))])
    'after part 2 of article 1 insert the following part 3: “3. Иное.”'
    """
    named = teller.new_names(several, teller.with_units(several), Case.NOMINATIVE)
    full = teller.quoted_units(several, quote, ", ")
    return f"{_where(teller, several[0])} insert the following {named}: {full}"


def _where(teller: Teller, operation: InsertClause) -> str:
    siblings = teller.text.tree.children(operation.parent)
    if operation.after is not None:
        return f"after {teller.cite(operation.after)}"
    if siblings:
        return f"before {teller.cite(siblings[0].clause.id)}"
    return f"in {teller.cite(operation.parent)}" if operation.parent is not None else "in the act"


def repealed(teller: Teller, operation: RepealClause) -> str:
    """A unit of an enacted text that lapses.

    >>> repealed(Teller(TEXT, "en"), do.repealed(LAW, "p1"))
    'part 1 of article 1 is repealed'
    """
    said = f"{teller.cite(operation.clause)} is repealed"
    usual = lapsed(teller.text.tree, operation.clause, teller.text.scheme) == operation.words
    return said if usual else f"{said}, stating: {quote(operation.words)}"


def renumbered(teller: Teller, operation: RenumberClauses) -> str:
    """Other numbers, those of one family together.

    >>> renumbered(Teller(TEXT, "en"), do.numbered(LAW, p1="3", p2="4"))
    'renumber parts 1 and 2 of article 1 as parts 3 and 4'
    """
    return ", and ".join(_family(teller, list(run)) for _, run in groupby(operation.numbers, key=teller.family))


def _family(teller: Teller, numbers: Sequence[NewNumber]) -> str:
    cited = teller.cite_several([one.clause for one in numbers])
    return f"renumber {cited} as {teller.renamed(numbers, Case.NOMINATIVE)}"


def moved(teller: Teller, operation: MoveClause) -> str:
    """A unit in another place, with the number it has there.

    >>> moved(Teller(TEXT, "en"), do.moved(LAW, "p1", "a2", None))
    'transfer part 1 of article 1 to article 2, as part 1'
    """
    others = [row.clause.id for row in teller.text.tree.children(operation.parent) if row.clause.id != operation.clause]
    where = f" to {teller.cite(operation.parent)}" if operation.parent is not None else ""
    if operation.after is not None:
        where += f", after {teller.own_name(operation.after)}"
    elif others:
        where += f", before {teller.own_name(others[0])}"
    now = teller.new_name(Clause(operation.clause, operation.kind, operation.label), operation.parent)
    return f"transfer {teller.cite(operation.clause)}{where}, as {now}"


def divided(teller: Teller, operation: SplitClause) -> str:
    """A unit made two; the second begins with words of the text, or with a unit under it.

    >>> divided(Teller(TEXT, "en"), do.split(LAW, "p1", "Орган решает", "за 30 дней."))
    'divide part 1 of article 1 into parts 1 and 9, the second beginning with the word “за”'
    """
    unit = teller.text.tree.index[operation.clause].clause
    second = Clause(operation.unit.id, operation.unit.kind, operation.unit.label)
    scheme = scheme_at(teller.text.scheme, teller.text.tree.path(unit.id))
    both = name_several(scheme, [unit, second], teller.language, Case.NOMINATIVE, teller.places_of_halves(unit))
    begins = teller.own_name(operation.child) if operation.child is not None else ""
    if operation.unit.text:
        begins = _named(beginning(unit.text, operation.unit.text))
    headed = f" and headed {quote(operation.unit.heading)}" if operation.unit.heading else ""
    return f"divide {teller.cite(unit.id)} into {both}, the second beginning with {begins}{headed}"


def joined(teller: Teller, operation: JoinClauses) -> str:
    """Two units made one.

    >>> joined(Teller(TEXT, "en"), do.joined(LAW, "i1", "i2"))
    'merge points 1 and 2 of part 2 of article 1'
    """
    cited = teller.cite_several([operation.clause, operation.other])
    return f"merge {cited}{' on a new line' if operation.glue != ' ' else ''}"


def throughout(operation: ReplaceTerm) -> str:
    """A term replaced everywhere, in the form that each place asks for.

    >>> throughout(do.throughout(LAW, "Орган", "Совет", "p1"))
    'throughout the text, for the word “Орган” substitute “Совет”, with the necessary grammatical changes'
    """
    forms = "with the necessary grammatical changes"
    return f"throughout the text, for {_named(operation.term)} substitute {quote(operation.by)}, {forms}"


def editorial(told: str) -> str:
    """A printing point.

    >>> editorial("for the word “a” substitute “b”")
    'printing point: for the word “a” substitute “b”'
    """
    return f"printing point: {told}"


def quote(words: str) -> str:
    """Words in quotation marks, exactly as they are.

    >>> quote("срок")
    '“срок”'
    """
    return quoted(words, "“")


def _named(words: str) -> str:
    if words in _MARKS:
        return _MARKS[words]
    noun = "figure" if figures(words) else "word"
    return f"the {noun if one_word(words) else noun + 's'} {quote(words)}"
