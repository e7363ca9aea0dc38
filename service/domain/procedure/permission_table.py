"""Who may do what, as one table: domain.md §7 in the parts in use. It is read by ``permission`` and nowhere else."""

from collections.abc import Mapping

from service.domain.procedure.mandate import Role

ABBREVIATIONS: Mapping[str, Role] = {
    "ADM": Role.ADMIN,
    "SEC": Role.SECRETARIAT,
    "ES": Role.EXECUTIVE_SECRETARY,
    "LEG": Role.LEGAL_EDITOR,
    "DEV": Role.DEVELOPER,
    "WG": Role.WORKING_GROUP_MEMBER,
    "DEL": Role.DELEGATION_MEMBER,
    "HOD": Role.HEAD_OF_DELEGATION,
    "REP": Role.PLENIPOTENTIARY,
    "NPR": Role.NATIONAL_REVIEWER,
    "EXP": Role.EXPERT,
    "EAC": Role.EAC_SECRETARY,
    "CHR": Role.COMMISSION_CHAIR,
    "COM": Role.COMMISSION_MEMBER,
    "CNC": Role.COUNCIL_MEMBER,
    "PAC": Role.ASSEMBLY_CHAIR,
    "OBS": Role.OBSERVER,
    "AUD": Role.AUDITOR,
}

# Y  whoever holds the role                     S  only what one has written oneself
# O  only for one's own body                    A  only the developer, or the commission, of this act
# J  only where one's body has not signed yet   L  only where one's body has joined
# P  only an officer or member of the body that meets
# I  only where one's body is invited           -  never
# Several letters: all of them at once.
TABLE = """
                         ADM SEC ES  LEG DEV WG  DEL HOD REP NPR EXP EAC CHR COM CNC PAC OBS AUD
act.read                 -   Y   Y   Y   Y   Y   Y   Y   Y   Y   I   Y   Y   Y   Y   Y   I   Y
act.read_part            -   Y   Y   Y   Y   Y   Y   Y   Y   Y   I   Y   Y   Y   Y   Y   I   Y
act.export               -   Y   Y   Y   Y   Y   Y   Y   Y   Y   I   Y   Y   Y   Y   Y   I   Y
act.create               -   Y   Y   -   -   -   -   -   -   -   -   -   Y   -   -   -   -   -
act.assign               -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
act.import               -   Y   Y   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -
act.publish_version      -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
act.edit                 -   -   -   Y   A   A   -   -   -   -   A   -   -   -   -   -   -   -
act.translate            -   Y   Y   Y   A   -   -   -   -   -   -   -   -   -   -   -   -   -
comment.write            -   Y   Y   Y   A   Y   Y   Y   Y   O   I   Y   Y   Y   Y   Y   I   -
thread.resolve           -   Y   Y   Y   A   S   S   S   S   S   S   S   A   S   S   S   S   -
conclusion.write         -   -   -   -   -   -   O   O   O   O   IO  O   -   -   -   -   -   -
conclusion.sign          -   -   -   -   -   -   -   O   O   -   IO  O   -   -   -   -   -   -
conclusion.discard       -   -   -   -   -   -   OS  O   O   OS  OS  O   -   -   -   -   -   -
conclusion.reply         -   -   -   -   A   -   -   -   -   -   -   -   -   -   -   -   -   -
opinion.ask              -   Y   Y   -   -   -   -   -   -   -   -   Y   A   -   -   -   -   -
opinion.read_confidential -   Y   Y   Y   A   A   -   -   -   -   O   O   A   -   -   -   -   Y
opinion.excuse           -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   Y   -   -
opinion.waive            -   Y   -   -   -   -   -   O   O   -   -   -   -   -   -   -   -   -
remark.dispose           -   -   -   -   A   -   -   -   -   -   -   -   -   -   -   -   -   -
remark.take_over         -   -   -   -   AO  -   O   O   O   -   -   -   AO  AO  -   -   -   -
amendment.draft          -   -   -   -   AO  O   O   O   O   O   -   -   AO  AO  -   -   -   -
amendment.read_draft     -   -   -   -   AO  O   O   O   O   O   -   -   AO  AO  -   -   -   -
amendment.table          -   -   -   -   AO  -   -   O   O   -   -   -   AO  -   -   -   -   -
amendment.table_late     -   -   -   -   AO  -   -   O   O   -   -   -   AO  -   -   -   -   -
leave.decide             -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
leave.object             -   -   -   -   -   -   -   O   O   -   -   -   -   -   -   -   -   -
amendment.withdraw       -   -   -   -   AO  -   -   O   O   -   -   -   AO  -   -   -   -   -
amendment.join           -   -   -   -   -   -   -   J   J   -   -   -   -   -   -   -   -   -
amendment.leave          -   -   -   -   -   -   -   L   L   -   -   -   -   -   -   -   -   -
amendment.confirm_carry  -   -   -   -   AO  -   -   O   O   -   -   -   AO  -   -   -   -   -
amendment.waive          -   Y   -   -   -   -   -   O   O   -   -   -   -   -   -   -   -   -
amendment.rule           -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
amendment.decide         -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
amendment.undo           -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
amendment.take_over      -   -   -   -   -   -   -   J   J   -   -   -   -   -   -   -   -   -
order.propose            -   Y   -   Y   -   -   -   -   -   -   -   -   A   -   -   -   -   -
order.rule               -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
table.propose            -   -   -   -   A   A   -   -   -   -   -   -   A   -   -   -   -   -
table.confirm            -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
table.pull               -   -   -   -   -   -   -   Y   Y   -   -   -   -   -   -   -   -   -
consent.ask              -   -   -   -   AO  -   -   O   O   -   -   -   AO  -   -   -   -   -
consent.answer           -   -   -   -   AO  -   -   O   O   -   -   -   AO  -   -   -   -   -
division.ask             -   -   -   -   -   -   -   Y   Y   -   -   -   A   -   -   -   -   -
division.rule            -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
sitting.convene          -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
sitting.open             -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   Y   -   -
sitting.close            -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   Y   -   -
meeting.read             -   Y   Y   Y   Y   Y   Y   Y   Y   Y   -   Y   Y   Y   Y   Y   -   Y
meeting.convene          -   Y   Y   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
meeting.change           -   Y   Y   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
meeting.agenda           -   Y   Y   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
meeting.open             -   -   -   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
meeting.conduct          -   -   -   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
meeting.undo             -   -   -   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
meeting.record           -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
meeting.attend           -   -   -   -   -   -   O   O   O   -   -   -   PS  PS  PS  PS  -   -
vote.cast                -   -   -   -   -   -   -   O   O   -   -   -   PS  PS  PS  PS  -   -
reservation.enter        -   Y   -   -   -   -   -   O   O   -   -   -   PS  PS  PS  PS  -   -
protocol.sign            -   Y   Y   -   -   -   -   -   -   -   -   -   P   -   -   P   -   -
document.file            -   Y   Y   Y   A   A   -   O   O   -   -   Y   A   -   Y   Y   -   -
letter.sign              -   -   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
summary.freeze           -   Y   -   -   A   -   -   -   -   -   -   -   -   -   -   -   -   -
round.open               -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   Y   -   -
round.position           -   Y   -   -   -   -   -   O   O   -   -   -   -   -   -   -   -   -
round.close              -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   Y   -   -
rules.renew              -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
stage.move               -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   Y   -   -
exception.ask            -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   Y   -   -
exception.confirm        -   -   Y   -   -   -   -   -   -   -   -   -   A   -   Y   Y   -   -
exception.withdraw       -   S   S   -   -   -   -   -   -   -   -   -   S   -   -   S   -   -
condition.remind         -   Y   Y   -   A   -   -   -   -   -   -   Y   A   -   -   Y   -   -
resolution.record        -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
text.check               -   -   -   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -
concept.approve          -   -   -   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
text.finalise            -   -   -   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -
text.sign                -   -   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
dispatch.record          -   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
invitation.give          -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
act.restrict             -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
programme.read           -   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y
programme.open           -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
programme.propose        -   Y   Y   -   -   -   -   Y   Y   -   I   Y   Y   -   Y   Y   -   -
programme.withdraw       -   S   S   -   -   -   -   S   S   -   S   S   S   -   S   S   -   -
programme.put            -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
programme.decide         -   -   -   -   -   -   -   -   -   -   -   -   -   -   Y   Y   -   -
programme.link           -   Y   Y   -   -   -   -   -   -   -   -   -   A   -   -   -   -   -
act.review               -   Y   Y   -   -   -   -   Y   Y   -   -   Y   Y   -   Y   Y   -   -
application.note         -   Y   -   -   -   -   -   O   O   O   -   -   -   -   -   -   -   -
powers.give              -   Y   -   -   -   -   -   O   -   -   -   -   -   -   -   -   -   -
absence.note             -   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
people.manage            Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
mandate.give             Y   Y   Y   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
"""
