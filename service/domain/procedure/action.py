"""Everything that anybody asks leave to do, by name; who has it is ``permission``'s."""

from enum import StrEnum


class Action(StrEnum):
    """Everything that needs permission; the names go over the wire in ``may``."""

    ACT_READ = "act.read"
    ACT_EXPORT = "act.export"
    ACT_CREATE = "act.create"
    ACT_ASSIGN = "act.assign"  # name the developer and the commission
    ACT_IMPORT = "act.import"
    ACT_PUBLISH_VERSION = "act.publish_version"
    ACT_EDIT = "act.edit"  # change the words of the working draft directly
    ACT_TRANSLATE = "act.translate"  # attach words in another language, changing none that stand
    COMMENT_WRITE = "comment.write"
    THREAD_RESOLVE = "thread.resolve"
    CONCLUSION_WRITE = "conclusion.write"
    CONCLUSION_SIGN = "conclusion.sign"
    CONCLUSION_DISCARD = "conclusion.discard"  # throw a draft away
    CONCLUSION_REPLY = "conclusion.reply"  # to one that the developer disagrees with
    OPINION_ASK = "opinion.ask"  # also to remind of what was asked, and to take it back
    OPINION_READ_CONFIDENTIAL = "opinion.read_confidential"  # question and answer of a confidential request
    OPINION_EXCUSE = "opinion.excuse"  # do without one that is mandatory
    OPINION_WAIVE = "opinion.waive"  # a parliament has no remarks
    REMARK_DISPOSE = "remark.dispose"
    REMARK_TAKE_OVER = "remark.take_over"
    AMENDMENT_DRAFT = "amendment.draft"
    AMENDMENT_READ_DRAFT = "amendment.read_draft"
    AMENDMENT_TABLE = "amendment.table"
    AMENDMENT_WITHDRAW = "amendment.withdraw"
    AMENDMENT_JOIN = "amendment.join"  # stand by another's amendment
    AMENDMENT_LEAVE = "amendment.leave"  # stand by it no more
    AMENDMENT_CONFIRM_CARRY = "amendment.confirm_carry"
    AMENDMENT_WAIVE = "amendment.waive"  # a delegation tables no more
    AMENDMENT_RULE = "amendment.rule"
    AMENDMENT_DECIDE = "amendment.decide"
    AMENDMENT_UNDO = "amendment.undo"
    AMENDMENT_TAKE_OVER = "amendment.take_over"  # another's that was withdrawn just now
    ORDER_PROPOSE = "order.propose"  # debates, identities, exclusions
    ORDER_RULE = "order.rule"  # the place of amendments in the list
    TABLE_PROPOSE = "table.propose"  # into which table an amendment goes
    TABLE_CONFIRM = "table.confirm"
    TABLE_PULL = "table.pull"  # have one decided by itself
    CONSENT_ASK = "consent.ask"  # to a compromise in place of an amendment
    CONSENT_ANSWER = "consent.answer"
    DIVISION_ASK = "division.ask"  # separate votes on parts
    DIVISION_RULE = "division.rule"
    SITTING_CONVENE = "sitting.convene"  # set the date
    SITTING_OPEN = "sitting.open"
    SITTING_CLOSE = "sitting.close"
    MEETING_READ = "meeting.read"  # of a body, on a day; a sitting on an act is one item of it
    MEETING_CONVENE = "meeting.convene"
    MEETING_CHANGE = "meeting.change"  # date and place, or that it is not held
    MEETING_AGENDA = "meeting.agenda"
    MEETING_OPEN = "meeting.open"
    MEETING_CONDUCT = "meeting.conduct"  # take up items, put questions, close
    MEETING_RECORD = "meeting.record"  # who is there and who raised a hand, in the name of others
    MEETING_ATTEND = "meeting.attend"
    VOTE_CAST = "vote.cast"
    RESERVATION_ENTER = "reservation.enter"  # оговорка, особое мнение
    PROTOCOL_SIGN = "protocol.sign"
    LETTER_SIGN = "letter.sign"  # the cover letter to the parliaments
    SUMMARY_FREEZE = "summary.freeze"  # сводка замечаний и предложений
    ROUND_OPEN = "round.open"
    ROUND_POSITION = "round.position"
    ROUND_CLOSE = "round.close"
    STAGE_MOVE = "stage.move"
    RULES_RENEW = "rules.renew"  # take an act over to newer rules of procedure
    EXCEPTION_ASK = "exception.ask"  # to pass by conditions of a gate
    EXCEPTION_CONFIRM = "exception.confirm"  # as the second person; or refuse
    EXCEPTION_WITHDRAW = "exception.withdraw"
    CONDITION_REMIND = "condition.remind"  # whoever can meet a condition of the gate
    RESOLUTION_RECORD = "resolution.record"  # number and date of the постановление
    TEXT_CHECK = "text.check"  # the editor's check of a draft before it is sent out
    CONCEPT_APPROVE = "concept.approve"  # by the commission, in the first reading
    TEXT_FINALISE = "text.finalise"  # the editor's check of the final text
    TEXT_SIGN = "text.sign"
    DISPATCH_RECORD = "dispatch.record"
    PEOPLE_MANAGE = "people.manage"
    POWERS_GIVE = "powers.give"  # to speak for one's delegation, for a time, on one act or all
    ABSENCE_NOTE = "absence.note"  # a delegation takes no part for a time
    INVITATION_GIVE = "invitation.give"
    ACT_RESTRICT = "act.restrict"  # to those who need to know
    AMENDMENT_TABLE_LATE = "amendment.table_late"  # after the deadline, asking leave
    LEAVE_DECIDE = "leave.decide"
    LEAVE_OBJECT = "leave.object"
