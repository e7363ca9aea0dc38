"""The sections of a profile file beside stages and moves -> ``Provisions``; and the ways of deciding."""

from collections.abc import Mapping
from datetime import date

from service.domain.procedure.deciding import Base, Deciding, Threshold, Way
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Field, Number, Otherwise, RecordedAct, Unit
from service.domain.procedure.provisions import (
    DEFAULT_SUPPORT,
    Approval,
    BodyRule,
    Calendar,
    DueDocument,
    Name,
    ProgrammeRule,
    Provisions,
    Session,
    Support,
    Switches,
    Table,
    Term,
    Writing,
)
from service.formats.profiles.schema import (
    MONTHS,
    CalendarSection,
    DecidingSection,
    NameSection,
    OtherwiseSection,
    ProfileFile,
    ProgrammeSection,
    SupportSection,
)

Numbers = Mapping[str, Number]

_BASES: Mapping[Threshold, Base] = {
    Threshold.SIMPLE: Base.CAST,
    Threshold.TWO_THIRDS: Base.PRESENT,
    Threshold.ABSOLUTE: Base.ALL,
    Threshold.DOUBLE: Base.PRESENT,
}
"""Of what a threshold is a part where the file does not say."""


def name(section: NameSection) -> Name:
    """A name in both languages."""
    return Name(section.ru, section.en)


def deciding(section: DecidingSection, numbers: Numbers) -> Deciding:
    """A way of deciding; where voices are counted and no threshold is named, a simple majority."""
    quorum = numbers[section.quorum]
    counts = section.way is not Way.CONSENSUS
    threshold = (section.threshold or Threshold.SIMPLE) if counts else None
    return Deciding(
        section.body,
        section.way,
        quorum.value,
        quorum.unit is Unit.COUNT,
        threshold,
        (section.of or _BASES[threshold]) if threshold else None,
        whole(section.minimum, numbers) or 0,
    )


def otherwise(section: OtherwiseSection, numbers: Numbers) -> Otherwise:
    """A deviation from how a stage decides."""
    return Otherwise(frozenset(section.on), frozenset(section.kinds), deciding(section, numbers))


def whole(key: str | None, numbers: Numbers) -> int | None:
    """A number that is whole, if one is named."""
    return None if key is None else int(numbers[key].value)


def is_working(key: str | None, numbers: Numbers) -> bool:
    """Whether a number counts working days."""
    return key is not None and numbers[key].unit is Unit.WORKING_DAYS


def provisions(file: ProfileFile, numbers: Numbers) -> Provisions:
    """Everything of a file that is neither stage nor move."""
    order = file.order
    return Provisions(
        bodies=_bodies(file, numbers),
        tabling={**DEFAULT_SUPPORT} | {what: _support(section, numbers) for what, section in file.tabling.items()},
        tables=_tables(file, numbers),
        documents=_documents(file, numbers),
        switches=Switches(order.commission_first, order.share_of_words, order.definitions_last),
        calendar=_calendar(file.calendar),
        writing=Writing(file.writing.naming, file.writing.regime) if file.writing else Writing(),
        reply=Term(int(numbers[file.reply].value), is_working(file.reply, numbers)) if file.reply else None,
        programme=_programme(file.programme, numbers) if file.programme else None,
        reviewed_by=frozenset(file.review.by) if file.review else None,
    )


def _programme(section: ProgrammeSection, numbers: Numbers) -> ProgrammeRule:
    return ProgrammeRule(
        name(section.name),
        int(numbers[section.years].value),
        frozenset(section.proposed_by),
        tuple(Approval(one.body, frozenset(one.by)) for one in section.approved),
        tuple(Session(key, name(one.name), MONTHS.index(one.ends) + 1) for key, one in section.sessions.items()),
        section.otherwise,
    )


def _bodies(file: ProfileFile, numbers: Numbers) -> Mapping[BodyKind, BodyRule]:
    return {
        kind: BodyRule(
            kind,
            name(body.name),
            body.composition,
            numbers[body.quorum].value if body.quorum else None,
            body.quorum is not None and numbers[body.quorum].unit is Unit.COUNT,
            whole(body.notice, numbers),
            is_working(body.notice, numbers),
        )
        for kind, body in file.bodies.items()
    }


def _support(section: SupportSection, numbers: Numbers) -> Support:
    members = whole(section.members, numbers) or 0
    alone = 0 if members else 1
    others = tuple(_support(other, numbers) for other in section.others)
    return Support(whole(section.delegations, numbers) or alone, members, section.head, others)


def _tables(file: ProfileFile, numbers: Numbers) -> tuple[Table, ...]:
    return tuple(
        Table(
            key,
            number,
            name(table.name),
            table.recommends,
            table.en_bloc,
            table.pulled_by,
            whole(table.objections, numbers) or 1,
        )
        for number, (key, table) in enumerate(file.tables.items(), start=1)
    )


def _documents(file: ProfileFile, numbers: Numbers) -> Mapping[str, DueDocument]:
    return {
        key: DueDocument(
            key,
            name(due.name),
            due.stage,
            whole(due.length, numbers),
            is_working(due.length, numbers),
            frozenset(due.by),
            due.before,
            due.after,
            due.act or (None if due.made else key),
            due.made,
        )
        for key, due in file.documents.items()
    }


def filings(file: ProfileFile) -> Mapping[str, RecordedAct]:
    """The acts of procedure by which documents are filed that neither another act nor the program brings."""
    fields = {"reference": Field.TEXT, "date": Field.DATE}
    return {
        key: RecordedAct(key, name(due.name), Action.DOCUMENT_FILE, fields, by=frozenset(due.by))
        for key, due in file.documents.items()
        if not due.act and not due.made and key not in file.acts
    }


def _calendar(section: CalendarSection) -> Calendar:
    yearly = {day for day in section.holidays if day.startswith("--")}
    return Calendar(
        frozenset((int(day[2:4]), int(day[5:7])) for day in yearly),
        frozenset(date.fromisoformat(day) for day in section.holidays if day not in yearly),
        frozenset(section.working),
    )
