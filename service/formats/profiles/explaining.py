"""Faults of a profile in sentences for whoever writes one: what is wrong, in both languages."""

from collections.abc import Mapping

from service.domain.procedure.soundness import Fault
from service.formats.profiles.located import LocatedFault

Sentence = tuple[str, str]

SENTENCES: Mapping[str, Sentence] = {
    "not-yaml": ("this is not YAML: {about}", "это не YAML: {about}"),
    "empty": ("the file is empty", "файл пуст"),
    "alias": ("anchors and aliases are not read: write it out", "якоря и ссылки YAML не читаются: напишите полностью"),
    "repeated-key": ("this key stands twice", "этот ключ стоит дважды"),
    "missing": ("this is missing", "этого не хватает"),
    "extra-forbidden": ("there is no such key here", "такого ключа здесь нет"),
    "enum": ("“{about}” is none of the words known here", "слово «{about}» здесь не известно"),
    "literal-error": ("“{about}” is none of the words known here", "слово «{about}» здесь не известно"),
    "value-error": ("“{about}” is not a number", "«{about}» — не число"),
    "unknown-zone": ("“{about}” is no time zone", "часового пояса «{about}» нет"),
    "unknown-stage": ("no stage is called “{about}”", "стадии «{about}» нет"),
    "unknown-act": ("no act of procedure is called “{about}”", "процедурного действия «{about}» нет"),
    "unknown-condition": ("no condition is called “{about}”", "условия «{about}» нет"),
    "unknown-deadline": ("no deadline is called “{about}”", "срока «{about}» нет"),
    "unknown-number": ("no number is called “{about}”", "числа «{about}» нет"),
    "unknown-kind": ("no kind of act is called “{about}”", "вида акта «{about}» нет"),
    "unknown-move": ("no move is called “{about}”", "перехода «{about}» нет"),
    "missing-argument": ("the guard also wants “{about}”", "проверке нужен ещё и «{about}»"),
    "unknown-argument": ("the guard takes no “{about}”", "проверка не принимает «{about}»"),
    "missing-field": ("the act of procedure needs the field “{about}”", "в действии нет поля «{about}»"),
    "number-of-another-unit": ("“{about}” counts something else", "«{about}» измеряется в другом"),
    "out-of-range": ("{about} is no possible value", "значение {about} невозможно"),
    "unused-number": ("nothing uses this number", "это число нигде не нужно"),
    "unused-condition": ("nothing asks for this condition", "это условие нигде не нужно"),
    "unused-act": ("nothing asks for this act of procedure", "это действие нигде не нужно"),
    "reserved-word": ("“{about}” has a meaning of its own", "слово «{about}» занято"),
    "unreachable-stage": ("no move leads to this stage", "на эту стадию не ведёт ни один переход"),
    "dead-end": ("no way leads from here to an end {about}", "отсюда нет пути до конца {about}"),
    "final-stage-has-moves": ("an end has a move out of it", "с последней стадии есть переход"),
    "no-detour": ("the first stage, an end or one aside is no detour", "начало, конец и стадия в стороне — не обход"),
    "recorded-aside": (
        "“{about}” is recorded on the path, not aside: a record made here would be lost",
        "«{about}» записывают на пути, а не в стороне: такая запись пропала бы",
    ),
    "not-a-staged-action": ("“{about}” is possible at any stage", "«{about}» возможно на любой стадии"),
    "nobody-decides-here": ("no body decides at this stage {about}", "на этой стадии никто не решает {about}"),
    "nobody-moves": ("no role makes this move", "этот переход никто не делает"),
    "role-never-moves": ("“{about}” may make no moves at all", "роль «{about}» не вправе делать переходы"),
    "role-may-not": (
        "the table of permissions never lets “{about}” do this",
        "роли «{about}» это никогда не разрешено",
    ),
    "sessions-out-of-order": (
        "sessions stand in the order of the year, each with a month of its own",
        "сессии идут по порядку года, у каждой свой месяц",
    ),
    "begins-aside": ("no act begins aside, as at “{about}”", "дело не начинается в стороне, как на «{about}»"),
    "role-never-confirms": ("“{about}” may be no second person", "роль «{about}» не может быть вторым лицом"),
    "previous-only-from-aside": ("only from aside one goes back", "назад возвращаются только из стороны"),
    "finalise-needs-resolution": (
        "there is no act of procedure “resolution” with number and date",
        "нет действия «resolution» с номером и датой",
    ),
    "can-never-hold": (
        "“{about}” can never hold: no stage before takes what would meet it",
        "«{about}» никогда не выполнить: ни одна стадия до этого не даёт это сделать",
    ),
    "deadline-comes-later": (
        "“{about}” waits for a deadline that is set only later",
        "«{about}» ждёт срока, который назначают позже",
    ),
    "deadline-not-always-set": (
        "“{about}” waits for a deadline that is not set on every way here",
        "«{about}» ждёт срока, который назначают не на каждом пути сюда",
    ),
    "deadline-of-another-stage": (
        "“{about}” asks about the deadline of a stage to which the move does not lead",
        "«{about}» спрашивает о сроке стадии, на которую переход не ведёт",
    ),
    "date-comes-later": (
        "the date of “{about}” is recorded only once the window should be open",
        "дату «{about}» записывают, когда срок уже должен идти",
    ),
    "body-gives-no-conclusions": ("“{about}” gives no conclusions", "«{about}» не даёт заключений"),
    "no-such-body": ("the assembly has no body “{about}”", "органа «{about}» у ассамблеи нет"),
    "body-has-other-voices": (
        "voices do not count so in this body: it consists of {about}",
        "голоса в этом органе считают не так: он состоит из {about}",
    ),
    "minimum-goes-with-double": (
        "a double threshold has a minimum, and nothing else has",
        "минимум есть у двойного порога и только у него",
    ),
    "absolute-is-of-all": ("an absolute majority is one of all", "абсолютное большинство — от всех"),
    "no-stage-takes": ("no stage takes “{about}”", "ни одна стадия не допускает «{about}»"),
    "circular-condition": ("it has to be recorded before itself", "оно должно быть записано раньше самого себя"),
    "stage-does-not-take": ("the stage does not take “{about}”", "стадия не допускает «{about}»"),
    "no-term-for-leave": (
        "leave for what is late is asked here, but `late_leave` says no term for objections",
        "здесь просят принять опоздавшее, но срок возражений (late_leave) не указан",
    ),
    "days-are-whole": ("days are whole", "дни — целые"),
    "act-has-no-one-date": ("“{about}” does not carry exactly one date", "в «{about}» не одна дата"),
    "before-and-after": ("due before and after at once", "срок и до, и после сразу"),
    "filed-and-made": (
        "a document is filed by an act of procedure or made by the program, not both",
        "документ либо представляют (act), либо составляет программа (made)",
    ),
    "called-as-an-act": (
        "an act of procedure is called “{about}” too: name it as the `act` that files the document",
        "действие тоже называется «{about}»: назовите его в act, если им документ и представляют",
    ),
    "reminder-before-window": (
        "a reminder {about} days before the end comes before the window opens",
        "напоминание за {about} дней до конца приходит раньше, чем срок начался",
    ),
    "waiver-is-per-delegation": ("“{about}” is not each delegation's own", "«{about}» — не действие каждой делегации"),
}
"""What is wrong, as (English, Russian); ``{about}`` is what the fault names."""

OTHERWISE: Sentence = ("this will not do: {about}", "это не годится: {about}")
"""Where the form of a value is wrong in some other way."""


def explained(located: LocatedFault, file: str, language: str) -> str:
    """``file:line: place: what is wrong`` in ``ru`` or ``en``."""
    fault = located.fault
    place = ".".join(fault.place)
    return f"{file}:{located.line}: {place + ': ' if place else ''}{sentence(fault, language)}"


def sentence(fault: Fault, language: str) -> str:
    """What is wrong, in words."""
    english, russian = SENTENCES.get(fault.reason, OTHERWISE)
    return (russian if language == "ru" else english).format(about=fault.about).strip()
