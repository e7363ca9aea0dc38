"""Refusals of the house, told to a person at the command line."""

from service.cli.words import told
from service.domain.errors import DomainError, InvalidInput, NotFound, NotPermitted
from service.usecases.ports.formats import Unreadable, UnreadableFile

TOLD = {
    "not-found": ("There is no such thing, or not for you.", "Такого нет, или вам это не показывают."),
    "not-permitted": (
        "The rules do not let this person do this now",
        "По правилам это лицо сейчас не может этого сделать",
    ),
    "not-signed-in": ("Say in whose name: --as", "Скажите, от чьего имени: --as"),
    "invalid-input": ("Something given will not do", "Указанное не годится"),
    "slug-taken": ("There is an act of that name already.", "Акт с таким именем уже есть."),
    "nothing-recognised": ("Not one unit of an act was recognised.", "Ни одной единицы акта не распознано."),
    "nothing-new": (
        "The file says what the present version says.",
        "Файл слово в слово повторяет действующую редакцию.",
    ),
    "nothing-pairs": (
        "No unit of the file renders a clause of the act.",
        "Ни одна единица файла не передаёт пункт акта.",
    ),
    "no-text-yet": (
        "The act has no text yet: bring the authentic one first.",
        "У акта ещё нет текста: сначала загрузите подлинный.",
    ),
    "stale-revision": ("Somebody changed it in the meantime; try again.", "Это тем временем изменили; повторите."),
    "busy": ("Others are at work on the same act; try again.", "С этим актом сейчас работают другие; повторите."),
    "act-elsewhere": ("The act is not at the stage for this.", "Акт не на той стадии."),
}

UNREADABLE = {
    Unreadable.EMPTY: ("The file is empty.", "Файл пуст."),
    Unreadable.TOO_LARGE: ("The file is larger than 20 MiB.", "Файл больше 20 МиБ."),
    Unreadable.UNKNOWN_FORMAT: (
        "The file is neither DOCX nor Akoma Ntoso XML nor UTF-8 text.",
        "Это не DOCX, не XML Akoma Ntoso и не текст в UTF-8.",
    ),
    Unreadable.WRONG_ENCODING: (
        "The text is not UTF-8; save it again as UTF-8",
        "Текст не в UTF-8; сохраните его в UTF-8",
    ),
    Unreadable.NO_TEXT: ("There are no words in the file.", "В файле нет слов."),
    Unreadable.TOO_MANY_PARAGRAPHS: ("The file has too many paragraphs.", "В файле слишком много абзацев."),
    Unreadable.PASSWORD_PROTECTED: (
        "The file has a password; save it without.",
        "Файл с паролем; сохраните без пароля.",
    ),
    Unreadable.OLD_WORD_FORMAT: ("This is the old .doc; save it as .docx.", "Это старый .doc; сохраните как .docx."),
    Unreadable.TRUNCATED: ("The file breaks off.", "Файл обрывается."),
    Unreadable.DAMAGED: ("The file is damaged.", "Файл повреждён."),
    Unreadable.MACROS: (
        "The file has macros; save it as .docx without.",
        "В файле макросы; сохраните как .docx без них.",
    ),
    Unreadable.TOO_MANY_ENTRIES: ("The file has too many parts.", "В файле слишком много частей."),
    Unreadable.INFLATES_TOO_MUCH: ("The file grows out of all measure.", "Файл при распаковке непомерно растёт."),
    Unreadable.OVERLAPPING_ENTRIES: ("The file's parts overlap.", "Части файла накладываются друг на друга."),
    Unreadable.UNSAFE_ENTRY: ("A part of the file has an unsafe name", "У части файла опасное имя"),
    Unreadable.NOT_A_DOCUMENT: ("The file is no Word document.", "Это не документ Word."),
    Unreadable.NOT_AN_ACT: ("The XML is no act in Akoma Ntoso.", "Этот XML — не акт в Akoma Ntoso."),
    Unreadable.NOT_XML: ("The XML is not well-formed", "XML составлен неверно"),
    Unreadable.DOCTYPE: ("XML with a DOCTYPE is not read.", "XML с DOCTYPE не читается."),
    Unreadable.TOO_DEEP: ("The XML is nested too deeply.", "Слишком глубокая вложенность XML."),
    Unreadable.TOO_MANY_NODES: ("The XML has too many elements.", "В XML слишком много элементов."),
}


def sentence(refusal: DomainError) -> str:
    """Tell a refusal in the reader's language, with what it names."""
    if isinstance(refusal, UnreadableFile):
        pair = UNREADABLE[refusal.reason]
    else:
        pair = TOLD.get(refusal.code) or (f"Refused: {refusal.code}", f"Отказано: {refusal.code}")
    words = told(*pair)
    named = ", ".join(fact for fact in _facts(refusal) if fact)
    return f"{words.rstrip('.')}: {named}" if named else words


def _facts(refusal: DomainError) -> tuple[str, ...]:
    match refusal:
        case UnreadableFile(place=place, found=found):
            return place, found
        case InvalidInput(pointer=pointer, reason=reason):
            return pointer, reason
        case NotPermitted(reason=reason):
            return (reason,)
        case NotFound(id=id):
            return (id,)
        case _:
            return ()
