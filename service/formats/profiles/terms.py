"""What a drawing of a procedure calls roles, kinds of body and ways of deciding, in both languages."""

from collections.abc import Mapping

from service.domain.procedure.deciding import Way
from service.domain.procedure.mandate import BodyKind, Role

Words = Mapping[str, str]


def _both(ru: str, en: str) -> Words:
    return {"ru": ru, "en": en}


ROLES: Mapping[Role, Words] = {
    Role.ADMIN: _both("администратор", "administrator"),
    Role.SECRETARIAT: _both("секретариат", "Secretariat"),
    Role.EXECUTIVE_SECRETARY: _both("ответственный секретарь", "Executive Secretary"),
    Role.LEGAL_EDITOR: _both("юридический редактор", "legal editor"),
    Role.DEVELOPER: _both("разработчик", "developer"),
    Role.WORKING_GROUP_MEMBER: _both("член рабочей группы", "member of the working group"),
    Role.DELEGATION_MEMBER: _both("член делегации", "member of a delegation"),
    Role.HEAD_OF_DELEGATION: _both("глава делегации", "head of a delegation"),
    Role.PLENIPOTENTIARY: _both("полномочный представитель", "plenipotentiary"),
    Role.NATIONAL_REVIEWER: _both("эксперт парламента", "reviewer of a parliament"),
    Role.EXPERT: _both("эксперт", "expert"),
    Role.EAC_SECRETARY: _both("секретарь ЭКС", "secretary of the Expert Advisory Council"),
    Role.COMMISSION_CHAIR: _both("председатель комиссии", "chair of the commission"),
    Role.COMMISSION_MEMBER: _both("член комиссии", "member of the commission"),
    Role.COUNCIL_MEMBER: _both("член Совета", "member of the Council"),
    Role.ASSEMBLY_CHAIR: _both("председатель Ассамблеи", "chair of the assembly"),
    Role.OBSERVER: _both("наблюдатель", "observer"),
    Role.AUDITOR: _both("проверяющий", "auditor"),
}

BODIES: Mapping[BodyKind, Words] = {
    BodyKind.DELEGATION: _both("делегация", "delegation"),
    BodyKind.COMMISSION: _both("комиссия", "commission"),
    BodyKind.WORKING_GROUP: _both("рабочая группа", "working group"),
    BodyKind.ASSEMBLY: _both("Ассамблея", "assembly"),
    BodyKind.COUNCIL: _both("Совет", "Council"),
    BodyKind.EXPERT_COUNCIL: _both("экспертный совет", "expert council"),
    BodyKind.SECRETARIAT: _both("Секретариат", "Secretariat"),
    BodyKind.EXPERT_ORGANISATION: _both("экспертная организация", "expert organisation"),
    BodyKind.MILITARY_BODY: _both("военный орган", "military body"),
    BodyKind.EXECUTIVE_BODY: _both("орган исполнительной власти", "executive body"),
    BodyKind.OBSERVER: _both("наблюдатель", "observer"),
    BodyKind.PARTNER: _both("партнёр", "partner"),
}

WAYS: Mapping[Way, Words] = {
    Way.CONSENSUS: _both("консенсусом", "by consensus"),
    Way.BY_DELEGATION: _both("голосованием делегаций", "by a vote of delegations"),
    Way.BY_MEMBER: _both("голосованием членов", "by a vote of members"),
}

WORDS: Mapping[str, Words] = {
    "version": _both("версия", "version"),
    "decides": _both("Решает", "Decides"),
    "end": _both("Конец пути.", "The end."),
    "back": _both("туда, откуда отложен", "back to where it came from"),
    "for": _both("только", "only"),
    "if": _both("если", "if"),
}
