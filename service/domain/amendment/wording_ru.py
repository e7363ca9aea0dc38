"""Russian wording of instructions, in the cases that the verbs ask for (domain.md §3.4)."""

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
from service.domain.amendment.reading_words import spans
from service.domain.amendment.telling import Teller
from service.domain.amendment.word_changes import Deed, WordChange, figures, one_word
from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText, Part
from service.domain.text.citation_lists import name_several
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import kind_gender, scheme_at
from service.domain.text.naming_words import Case, Gender
from service.domain.text.words import tokens

_MARKS = {
    ".": ("точку", "точкой"),
    ",": ("запятую", "запятой"),
    ";": ("точку с запятой", "точкой с запятой"),
    ":": ("двоеточие", "двоеточием"),
    "–": ("тире", "тире"),
}
_ACCUSATIVE = ("слово", "слова", "цифру", "цифры")
_INSTRUMENTAL = ("словом", "словами", "цифрой", "цифрами")
_GENITIVE = ("слова", "слов", "цифры", "цифр")
_LETTERS = "абвгде"


def told(change: WordChange) -> str:
    """One change, without its place.

    >>> told(WordChange(Deed.REPLACE, "30", "10"))
    'цифры «30» заменить цифрами «10»'
    """
    match change.deed:
        case Deed.REPLACE:
            return f"{_accusative(change.quoted)} заменить {_instrumental(change.words)}"
        case Deed.DELETE:
            return f"{_accusative(change.quoted)} исключить"
        case Deed.INSERT_AFTER:
            return f"после {_genitive(change.quoted)} дополнить {_instrumental(change.words)}"
        case Deed.INSERT_BEFORE:
            return f"перед {_instrumental(change.quoted)} дополнить {_instrumental(change.words)}"
        case Deed.APPEND:
            return f"дополнить {_instrumental(change.words)}"
        case _:
            return f"дополнить предложением следующего содержания: {quote(change.words)}"


def changes(teller: Teller, place: tuple[ClauseId, Part], several: Sequence[WordChange]) -> str:
    """Changes of the words of one unit; words are only added to a unit, but replaced in it.

    >>> changes(Teller(TEXT, "ru"), ("p1", Part.WHOLE), [WordChange(Deed.DELETE, "30", "")])
    'в части 1 статьи 1 цифры «30» исключить'
    """
    only_added = all(change.deed not in {Deed.REPLACE, Deed.DELETE} for change in several)
    clause, part = place
    cited = teller.cite(clause, Case.ACCUSATIVE if only_added else Case.PREPOSITIONAL, part)
    where = cited if only_added else within(cited)
    if len(several) == 1:
        return f"{where} {told(several[0])}"
    return f"{where}: " + "; ".join(f"{letter}) {told(one)}" for letter, one in zip(_LETTERS, several, strict=False))


def anew(teller: Teller, place: tuple[ClauseId, Part], full: str, *, text_alone: bool = False) -> str:
    """A new wording; ``text_alone``: of the unit's own words, line breaks and all.

    >>> anew(Teller(TEXT, "ru"), ("p1", Part.WHOLE), "1. Иное.")
    'часть 1 статьи 1 изложить в следующей редакции: «1. Иное.»'
    """
    clause, part = place
    cited = teller.cite(clause, Case.GENITIVE if text_alone else Case.ACCUSATIVE, part)
    return f"{'текст ' if text_alone else ''}{cited} изложить в следующей редакции: {quote(full)}"


def left_out(teller: Teller, clause: ClauseId, part: Part = Part.WHOLE) -> str:
    """A unit, its heading or its first words left out.

    >>> left_out(Teller(TEXT, "ru"), "p1")
    'часть 1 статьи 1 исключить'
    """
    return f"{teller.cite(clause, Case.ACCUSATIVE, part)} исключить"


def put_in(teller: Teller, several: Sequence[InsertClause]) -> str:
    r"""New units at one point; paragraphs that are only counted move on, and the instruction says so.

    >>> put_in(Teller(TEXT, "ru"), do.behind("a1", "p2", "paragraph", "3", "4"))
    'статью 1 дополнить частями 3 и 4 следующего содержания: «3. n3.\n4. n4.»'
    """
    first = several[0]
    counted = first.unit.kind is ClauseKind.INDENT
    after = teller.with_units(several)
    new = ("новым " if len(several) == 1 else "новыми ") if counted else ""
    named = new + teller.new_names(several, after, Case.INSTRUMENTAL)
    full = teller.quoted_units(several, quote, ", ")
    said = f"{_where(teller, first)}дополнить {named} следующего содержания: {full}"
    return said + (_moved_on(teller, first, after) if counted else "")


def _where(teller: Teller, operation: InsertClause) -> str:
    parent, after = operation.parent, operation.after
    where = f"{teller.cite(parent, Case.ACCUSATIVE)} " if parent is not None else ""
    siblings = teller.text.tree.children(parent)
    if after is not None and not _goes_on(teller, operation):
        return f"{where}после {teller.own_name(after, Case.GENITIVE)} "
    if after is None and siblings:
        return f"{where}перед {teller.own_name(siblings[0].clause.id, Case.INSTRUMENTAL)} "
    return where


def _goes_on(teller: Teller, operation: InsertClause) -> bool:
    """Whether a labelled unit is put after the last of its parent, where its number says enough."""
    last = teller.text.tree.children(operation.parent)[-1].clause
    is_last = bool(operation.unit.label) and last.id == operation.after and last.kind is operation.unit.kind
    return is_last and operation.parent is not None


def _moved_on(teller: Teller, operation: InsertClause, after: CitedText) -> str:
    units = [row.clause for row in teller.text.tree.children(operation.parent) if row.clause.kind is ClauseKind.INDENT]
    behind = [unit for unit in units if after.place(unit.id) != teller.text.place(unit.id)]
    if not behind:
        return ""
    scheme = scheme_at(teller.text.scheme, teller.text.tree.path(behind[0].id))
    cited = teller.cite_several([unit.id for unit in behind], Case.ACCUSATIVE)
    now = name_several(scheme, behind, teller.language, Case.INSTRUMENTAL, [after.place(unit.id) for unit in behind])
    return f"; {cited} считать {'соответственно ' if len(behind) > 1 else ''}{now}"


def repealed(teller: Teller, operation: RepealClause) -> str:
    """A unit of an enacted text that lapses.

    >>> repealed(Teller(TEXT, "ru"), do.repealed(LAW, "p1"))
    'часть 1 статьи 1 признать утратившей силу'
    """
    text, path = teller.text, teller.text.tree.path(operation.clause)
    feminine = kind_gender(scheme_at(text.scheme, path), path[-1].kind) is Gender.FEMININE
    said = f"{teller.cite(operation.clause, Case.ACCUSATIVE)} признать утратив{'шей' if feminine else 'шим'} силу"
    usual = lapsed(text.tree, operation.clause, text.scheme) == operation.words
    return said if usual else f"{said}, указав: {quote(operation.words)}"


def renumbered(teller: Teller, operation: RenumberClauses) -> str:
    """Other numbers, those of one family together.

    >>> renumbered(Teller(TEXT, "ru"), do.numbered(LAW, p1="3", p2="4"))
    'части 1 и 2 статьи 1 считать соответственно частями 3 и 4'
    """
    return ", ".join(_family(teller, list(run)) for _, run in groupby(operation.numbers, key=teller.family))


def _family(teller: Teller, numbers: Sequence[NewNumber]) -> str:
    clauses = [one.clause for one in numbers]
    now = teller.renamed(numbers, Case.INSTRUMENTAL)
    cited = teller.cite_several(clauses, Case.ACCUSATIVE)
    return f"{cited} считать {'соответственно ' if len(clauses) > 1 else ''}{now}"


def moved(teller: Teller, operation: MoveClause) -> str:
    """A unit in another place, with the number it has there.

    >>> moved(Teller(TEXT, "ru"), do.moved(LAW, "p1", "a2", None))
    'часть 1 статьи 1 перенести в статью 2 в качестве части 1'
    """
    others = [row.clause.id for row in teller.text.tree.children(operation.parent) if row.clause.id != operation.clause]
    where = f" в {teller.cite(operation.parent, Case.ACCUSATIVE)}" if operation.parent is not None else ""
    if operation.after is not None:
        where += f" после {teller.own_name(operation.after, Case.GENITIVE)}"
    elif others:
        where += f" перед {teller.own_name(others[0], Case.INSTRUMENTAL)}"
    now = teller.new_name(Clause(operation.clause, operation.kind, operation.label), operation.parent, Case.GENITIVE)
    return f"{teller.cite(operation.clause, Case.ACCUSATIVE)} перенести{where} в качестве {now}"


def divided(teller: Teller, operation: SplitClause) -> str:
    """A unit made two; the second begins with words of the text, or with a unit under it.

    >>> divided(Teller(TEXT, "ru"), do.split(LAW, "p1", "Орган решает", "за 30 дней."))
    'часть 1 статьи 1 разделить на части 1 и 9, начав часть 9 словом «за»'
    """
    unit = teller.text.tree.index[operation.clause].clause
    second = Clause(operation.unit.id, operation.unit.kind, operation.unit.label)
    scheme = scheme_at(teller.text.scheme, teller.text.tree.path(unit.id))
    places = teller.places_of_halves(unit)
    both = name_several(scheme, [unit, second], teller.language, Case.ACCUSATIVE, places)
    name = teller.new_name(second, teller.text.tree.index[unit.id].parent, Case.ACCUSATIVE, places[1])
    begins = f"с {teller.own_name(operation.child, Case.GENITIVE)}" if operation.child is not None else ""
    if operation.unit.text:
        begins = _instrumental(beginning(unit.text, operation.unit.text))
    headed = f" и озаглавив её {quote(operation.unit.heading)}" if operation.unit.heading else ""
    return f"{teller.cite(unit.id, Case.ACCUSATIVE)} разделить на {both}, начав {name} {begins}{headed}"


def joined(teller: Teller, operation: JoinClauses) -> str:
    """Two units made one.

    >>> joined(Teller(TEXT, "ru"), do.joined(LAW, "i1", "i2"))
    'пункты 1 и 2 части 2 статьи 1 объединить'
    """
    cited = teller.cite_several([operation.clause, operation.other], Case.ACCUSATIVE)
    return f"{cited} объединить{' с новой строки' if operation.glue != ' ' else ''}"


def throughout(operation: ReplaceTerm) -> str:
    """A term replaced everywhere, in the form that each place asks for.

    >>> throughout(do.throughout(LAW, "Орган", "Совет", "p1"))[:59]
    'по тексту проекта слово «Орган» в соответствующих числе и п'
    """
    forms = "в соответствующих числе и падеже"
    old, new = _accusative(operation.term), _instrumental(operation.by)
    return f"по тексту проекта {old} {forms} заменить {new} {forms}"


def editorial(told: str) -> str:
    """A printing point.

    >>> editorial("слово «а» исключить")
    'в порядке редакционной правки: слово «а» исключить'
    """
    return f"в порядке редакционной правки: {told}"


def beginning(text: str, rest: str) -> str:
    """The fewest first words of the rest of a text that stand in it only there.

    >>> beginning("срок и срок дней", "срок дней")
    'срок дней'
    """
    words = tokens(rest)
    for end in range(1, len(words)):
        first = "".join(words[:end])
        if words[end - 1].isalnum() and len(spans(text, first)) == 1:
            return first
    return rest


def within(cited: str) -> str:
    """«В» before a citation; «во» before «втором», «введении».

    >>> within("втором абзаце"), within("статье 5")
    ('во втором абзаце', 'в статье 5')
    """
    return f"во {cited}" if cited.startswith(("вт", "вв", "вс")) else f"в {cited}"


def quote(words: str) -> str:
    """Words in quotation marks, exactly as they are.

    >>> quote("срок")
    '«срок»'
    """
    return quoted(words, "«")


def _accusative(words: str) -> str:
    return _MARKS[words][0] if words in _MARKS else _named(words, _ACCUSATIVE)


def _instrumental(words: str) -> str:
    return _MARKS[words][1] if words in _MARKS else _named(words, _INSTRUMENTAL)


def _genitive(words: str) -> str:
    return _named(words, _GENITIVE)


def _named(words: str, forms: tuple[str, str, str, str]) -> str:
    """Words with the noun for them: one word, several, one figure, several figures."""
    one, several, figure, more = forms
    if figures(words):
        return f"{figure if len(words) == 1 else more} {quote(words)}"
    return f"{one if one_word(words) else several} {quote(words)}"
