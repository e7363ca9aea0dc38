from dataclasses import replace
from itertools import product

import pytest

from service.domain.amendment.amendment import Status
from service.domain.ids import BodyId, ClauseId, MandateId, PersonId
from service.domain.procedure.mandate import Actor, Mandate, Role
from service.domain.procedure.permission import (
    AT_ANY_STAGE,
    IN_SITTING,
    PARTLY,
    SEPARATED,
    SPEAKERS,
    STATUSES,
    WITHOUT_ACT,
    Action,
    Allowed,
    Denied,
    Facts,
    May,
    cells,
    decide,
    may,
    reach,
    roles_for,
)
from service.domain.procedure.permission_table import ABBREVIATIONS
from tests.procedure import BY, COMMISSION, GROUP, KZ, MGIMO, PARTNER, actor

EVERYTHING = frozenset(Action)
SOMEBODY, ARTICLE = PersonId("somebody"), ClauseId("article")
OPEN = Facts(
    takes=EVERYTHING,
    developer=GROUP,
    commission=COMMISSION,
    readers=frozenset({MGIMO, PARTNER}),
    sitting=True,
    meets=frozenset({COMMISSION, BodyId("house")}),
)
"""An act at a stage that takes everything, whose commission sits, with MGIMO and a partner invited."""

BODY_OF = {
    Role.DEVELOPER: "group",
    Role.WORKING_GROUP_MEMBER: "group",
    Role.EXPERT: "mgimo",
    Role.OBSERVER: "partner",
    Role.COMMISSION_CHAIR: "commission",
    Role.COMMISSION_MEMBER: "commission",
    Role.DELEGATION_MEMBER: "by",
    Role.HEAD_OF_DELEGATION: "by",
    Role.PLENIPOTENTIARY: "by",
    Role.NATIONAL_REVIEWER: "by",
}


def on(action: Action, facts: Facts = OPEN) -> Facts:
    """The facts, with a thing in a state in which the action is possible."""
    possible = sorted(status for status in STATUSES.get(action, ()) if status)
    late = {Action.AMENDMENT_TABLE} if action is Action.AMENDMENT_TABLE_LATE else set()
    status = possible[0] if possible else None
    return replace(facts, status=status, joined=frozenset({BY}), late=facts.late | late)


def reason(role: Role, action: Action, facts: Facts, body: str | None = None) -> str:
    answer = decide(actor(role, body or BODY_OF.get(role, "house")), action, facts)
    return answer.reason if isinstance(answer, Denied) else "allowed"


def test_the_table_names_every_action_and_every_role_once() -> None:
    assert set(cells()) == set(Action)
    assert set(ABBREVIATIONS.values()) == set(Role)
    assert {letter for row in cells().values() for cell in row.values() for letter in cell} <= set("YAIOSJLP")


def test_every_action_can_be_done_by_somebody() -> None:
    assert [action for action in Action if not roles_for(action)] == []


@pytest.mark.parametrize(("role", "action"), list(product(Role, Action)))
def test_a_role_may_what_its_cell_says_on_its_own_act_and_for_its_own_body(role: Role, action: Action) -> None:
    body = BODY_OF.get(role, "house")
    holder = actor(role, body)
    facts = on(action, replace(OPEN, body=holder.mandates[0].body, author=holder.person, prepared=None))
    own = holder.mandates[0].body
    invited = replace(facts, readers=facts.readers | {own}, co_developers=frozenset({own}))
    may_read = action in WITHOUT_ACT or role in cells()[Action.ACT_READ]
    expected = role in cells()[action] and may_read
    assert isinstance(decide(holder, action, invited), Allowed) == expected


@pytest.mark.parametrize(
    ("letter", "good", "bad", "why"),
    [
        (
            "A",
            replace(OPEN, co_developers=frozenset({MGIMO})),
            replace(OPEN, developer=KZ, commission=KZ),
            "not-seized",
        ),
        ("I", OPEN, replace(OPEN, readers=frozenset()), "not-invited"),
        ("P", OPEN, replace(OPEN, meets=frozenset()), "not-of-this-body"),
        ("O", replace(OPEN, body=None), replace(OPEN, body=KZ), "not-your-body"),
        ("S", replace(OPEN, author=None), replace(OPEN, author=PersonId("another")), "not-the-author"),
    ],
)
def test_a_letter_asks_for_what_it_stands_for(letter: str, good: Facts, bad: Facts, why: str) -> None:
    for action, row in cells().items():
        for role in (role for role, cell in row.items() if cell == letter):
            assert reason(role, action, on(action, good)) == "allowed", (role, action)
            hidden = action is Action.AMENDMENT_READ_DRAFT or (letter == "I" and action not in WITHOUT_ACT)
            assert reason(role, action, on(action, bad)) == ("not-readable" if hidden else why), (role, action)


def test_several_letters_ask_for_all_of_it() -> None:
    rapporteur = on(Action.AMENDMENT_TABLE, replace(OPEN, body=GROUP))
    assert reason(Role.DEVELOPER, Action.AMENDMENT_TABLE, rapporteur) == "allowed"
    assert reason(Role.DEVELOPER, Action.AMENDMENT_TABLE, replace(rapporteur, body=BY)) == "not-your-body"
    assert reason(Role.DEVELOPER, Action.AMENDMENT_TABLE, replace(rapporteur, developer=KZ)) == "not-seized"


@pytest.mark.parametrize("action", sorted(EVERYTHING - WITHOUT_ACT))
def test_what_one_may_not_read_is_not_there_whatever_is_asked(action: Action) -> None:
    uninvited = on(action, replace(OPEN, readers=frozenset()))
    assert reason(Role.EXPERT, action, uninvited) == "not-readable"
    assert reason(Role.OBSERVER, action, uninvited) == "not-readable"
    assert reason(Role.ADMIN, action, uninvited) == "not-readable"


def test_a_private_draft_is_not_there_for_anybody_outside_the_delegation() -> None:
    draft = replace(OPEN, body=KZ)
    for role in Role:
        assert reason(role, Action.AMENDMENT_READ_DRAFT, draft) == "not-readable", role
    assert decide(actor(Role.DELEGATION_MEMBER, "kz"), Action.AMENDMENT_READ_DRAFT, draft) == Allowed(
        MandateId("delegation_member@kz")
    )


def test_nobody_signed_in_may_nothing() -> None:
    for action in Action:
        assert decide(Actor(None), action, on(action)) == Denied("not-signed-in")


def test_without_a_mandate_nothing_is_there() -> None:
    assert decide(actor(None), Action.ACT_READ, OPEN) == Denied("not-readable")
    assert decide(actor(None), Action.ACT_CREATE, OPEN) == Denied("no-mandate")


@pytest.mark.parametrize("action", sorted(EVERYTHING - AT_ANY_STAGE))
def test_a_staged_action_needs_a_stage_that_takes_it(action: Action) -> None:
    role = next(iter(cells()[action]))
    facts = on(action, replace(OPEN, takes=EVERYTHING - {action}))
    assert reason(role, action, facts) == "stage-does-not-take"


@pytest.mark.parametrize("action", sorted(EVERYTHING))
def test_after_the_deadline_it_is_late_whoever_asks(action: Action) -> None:
    for role in cells()[action]:
        late = replace(OPEN, late=frozenset({action}), co_developers=frozenset({MGIMO}))
        assert reason(role, action, on(action, late)) == "deadline-passed"


def test_a_body_that_develops_an_act_with_others_does_what_the_developer_does_and_rules_on_nothing() -> None:
    with_others = replace(
        OPEN, developer=KZ, commission=KZ, readers=frozenset(), co_developers=frozenset({MGIMO, GROUP})
    )
    for role in (Role.EXPERT, Role.DEVELOPER, Role.WORKING_GROUP_MEMBER):
        assert reason(role, Action.ACT_EDIT, on(Action.ACT_EDIT, with_others)) == "allowed"
    chairing = replace(with_others, co_developers=frozenset({COMMISSION}))
    assert reason(Role.COMMISSION_CHAIR, Action.AMENDMENT_RULE, on(Action.AMENDMENT_RULE, chairing)) == "not-seized"


def test_nothing_loaded_allows_nothing_that_is_staged() -> None:
    for action in EVERYTHING - AT_ANY_STAGE:
        for role in Role:
            assert reason(role, action, Facts(readers=frozenset({MGIMO}))) != "allowed", (role, action)


@pytest.mark.parametrize(
    ("action", "allowed"),
    [
        (Action.AMENDMENT_DRAFT, {None, "draft"}),
        (Action.AMENDMENT_TABLE, {"draft"}),
        (Action.AMENDMENT_WITHDRAW, {"tabled", "admissible", "inadmissible", "postponed"}),
        (Action.AMENDMENT_RULE, {"tabled", "admissible", "inadmissible", "postponed"}),
        (Action.AMENDMENT_DECIDE, {"admissible", "postponed"}),
    ],
)
def test_an_amendment_must_be_in_the_right_state(action: Action, allowed: set[str | None]) -> None:
    role = Role.COMMISSION_CHAIR
    for status in (None, *map(str, Status)):
        expected = "allowed" if status in allowed else "status-does-not-allow"
        assert reason(role, action, replace(OPEN, status=status)) == expected, status


@pytest.mark.parametrize("action", sorted(IN_SITTING))
def test_decisions_are_made_and_undone_only_while_the_commission_sits(action: Action) -> None:
    facts = on(action, replace(OPEN, sitting=False))
    for role in cells()[action]:
        assert reason(role, action, facts) == "no-open-sitting"


@pytest.mark.parametrize("action", sorted(SEPARATED))
def test_who_prepared_it_may_not_confirm_it(action: Action) -> None:
    held = tuple(actor(role, BODY_OF.get(role, "house")).mandates[0] for role in cells()[action])
    both = Actor(PersonId("one"), held)
    assert decide(both, action, on(action, replace(OPEN, prepared=PersonId("one")))) == Denied("prepared-by-you")
    assert isinstance(decide(both, action, on(action, replace(OPEN, prepared=PersonId("two")))), Allowed)


def test_a_restricted_act_is_there_only_for_bodies_on_its_list() -> None:
    secret = replace(OPEN, restricted=True)
    for role in Role:
        named = BODY_OF.get(role) in ("group", "commission", "mgimo", "partner") or role is Role.AUDITOR
        on_list = named and role in cells()[Action.ACT_READ]
        assert reason(role, Action.ACT_READ, secret) == ("allowed" if on_list else "not-readable"), role
    assert reason(Role.SECRETARIAT, Action.ACT_CREATE, secret) == "allowed"


def test_a_person_who_needs_to_know_is_named() -> None:
    secret = replace(OPEN, restricted=True)
    assert reason(Role.SECRETARIAT, Action.ACT_READ, secret) == "not-readable"
    assert reason(Role.SECRETARIAT, Action.ACT_READ, replace(secret, knowing=frozenset({SOMEBODY}))) == "allowed"
    guest = replace(OPEN, readers=frozenset(), knowing=frozenset({SOMEBODY}))
    assert reason(Role.OBSERVER, Action.ACT_READ, guest) == "allowed"


def test_a_guest_of_some_units_speaks_of_no_others() -> None:
    limited = replace(OPEN, scopes={PARTNER: frozenset({ARTICLE})}, place=frozenset({ARTICLE, ClauseId("below")}))
    elsewhere = replace(limited, place=frozenset({ClauseId("other")}))
    assert reason(Role.OBSERVER, Action.COMMENT_WRITE, limited) == "allowed"
    assert reason(Role.OBSERVER, Action.COMMENT_WRITE, replace(limited, place=frozenset())) == "allowed"
    assert reason(Role.OBSERVER, Action.COMMENT_WRITE, elsewhere) == "not-readable"
    assert reason(Role.OBSERVER, Action.ACT_READ_PART, elsewhere) == "not-readable"
    assert reason(Role.DELEGATION_MEMBER, Action.COMMENT_WRITE, replace(elsewhere, body=BY)) == "allowed"


def test_for_a_guest_of_some_units_the_act_as_a_whole_is_not_there() -> None:
    limited = replace(OPEN, scopes={PARTNER: frozenset({ARTICLE})})
    for action in EVERYTHING - WITHOUT_ACT:
        answer = reason(Role.OBSERVER, action, on(action, limited))
        assert answer == ("allowed" if action in PARTLY else "not-readable"), action


OTHER = ClauseId("other")
GUEST = actor(Role.OBSERVER, "partner")
LIMITED = replace(OPEN, scopes={PARTNER: frozenset({ARTICLE})})
FURTHER = {**LIMITED.scopes, SOMEBODY: frozenset({OTHER})}


@pytest.mark.parametrize(
    ("who", "facts", "found"),
    [
        (GUEST, OPEN, None),
        (GUEST, LIMITED, {ARTICLE}),
        (GUEST, replace(LIMITED, readers=frozenset()), set()),  # no reader at all
        (GUEST, replace(LIMITED, knowing=frozenset({SOMEBODY})), None),  # the person to the whole of it
        (GUEST, replace(LIMITED, knowing=frozenset({SOMEBODY}), scopes=FURTHER), {ARTICLE, OTHER}),
        (GUEST, replace(LIMITED, restricted=True), {ARTICLE}),
        (actor(Role.DELEGATION_MEMBER, "by"), replace(LIMITED, scopes={BY: frozenset({ARTICLE})}), None),
        (actor(Role.DELEGATION_MEMBER, "by"),
         replace(LIMITED, restricted=True, readers=frozenset({BY}), scopes={BY: frozenset({ARTICLE})}), {ARTICLE}),
        (actor(Role.DEVELOPER, "group"), replace(LIMITED, restricted=True, scopes={GROUP: frozenset({ARTICLE})}), None),
        (actor(Role.AUDITOR, "by"), replace(LIMITED, restricted=True, scopes={BY: frozenset({ARTICLE})}), None),
        (actor(Role.EXPERT, "mgimo"),
         replace(LIMITED, co_developers=frozenset({MGIMO}), scopes={MGIMO: frozenset({ARTICLE})}), None),
    ],
)  # fmt: skip
def test_how_far_one_reads_is_what_all_grounds_give_together(
    who: Actor, facts: Facts, found: set[ClauseId] | None
) -> None:
    assert reach(who, facts) == found


def test_nobody_gives_a_mandate_to_themselves() -> None:
    for role, action in ((Role.SECRETARIAT, Action.MANDATE_GIVE), (Role.ADMIN, Action.PEOPLE_MANAGE)):
        assert reason(role, action, Facts(receiver=SOMEBODY)) == "to-yourself"
        assert reason(role, action, Facts(receiver=PersonId("another"))) == "allowed"


def test_one_person_speaks_for_a_delegation() -> None:
    """SoD-4: whoever holds the powers, and then not even the head."""
    given = on(Action.ROUND_POSITION, replace(OPEN, body=BY, powers={BY: SOMEBODY}))
    assert reason(Role.DELEGATION_MEMBER, Action.ROUND_POSITION, given) == "allowed"
    assert reason(Role.DELEGATION_MEMBER, Action.ROUND_POSITION, replace(given, body=KZ)) == "not-your-body"
    elsewhere = replace(given, powers={BY: PersonId("another")})
    for role in SPEAKERS:
        assert reason(role, Action.ROUND_POSITION, elsewhere) == "powers-with-another"
        assert reason(role, Action.COMMENT_WRITE, elsewhere) == "allowed"
    assert reason(Role.DELEGATION_MEMBER, Action.ROUND_POSITION, elsewhere) == "no-mandate"
    assert reason(Role.SECRETARIAT, Action.ROUND_POSITION, elsewhere) == "allowed"


def test_tabling_late_is_for_what_is_late() -> None:
    facts = replace(OPEN, body=BY, status=Status.DRAFT)
    assert reason(Role.HEAD_OF_DELEGATION, Action.AMENDMENT_TABLE_LATE, facts) == "still-in-time"
    late = replace(facts, late=frozenset({Action.AMENDMENT_TABLE}))
    assert reason(Role.HEAD_OF_DELEGATION, Action.AMENDMENT_TABLE_LATE, late) == "allowed"
    assert reason(Role.HEAD_OF_DELEGATION, Action.AMENDMENT_TABLE, late) == "deadline-passed"


def test_a_move_is_made_by_the_roles_that_the_profile_names() -> None:
    by_chair = replace(OPEN, by=frozenset({Role.COMMISSION_CHAIR}))
    assert reason(Role.COMMISSION_CHAIR, Action.STAGE_MOVE, by_chair) == "allowed"
    assert reason(Role.EXECUTIVE_SECRETARY, Action.STAGE_MOVE, by_chair) == "not-your-move"
    assert reason(Role.EXECUTIVE_SECRETARY, Action.STAGE_MOVE, OPEN) == "allowed"
    assert reason(Role.EXECUTIVE_SECRETARY, Action.LETTER_SIGN, by_chair) == "allowed"


def test_the_chair_of_another_commission_decides_nothing_here() -> None:
    for action in (Action.AMENDMENT_RULE, Action.AMENDMENT_DECIDE, Action.SITTING_OPEN, Action.STAGE_MOVE):
        assert reason(Role.COMMISSION_CHAIR, action, on(action), body="other") == "not-seized"


def test_of_several_mandates_the_first_that_carries_the_action_goes_into_the_record() -> None:
    mandates: tuple[Mandate, ...] = tuple(
        actor(role, body).mandates[0]
        for role, body in ((Role.AUDITOR, "house"), (Role.DELEGATION_MEMBER, "by"), (Role.HEAD_OF_DELEGATION, "by"))
    )
    several = Actor(PersonId("one"), mandates)
    assert decide(several, Action.AMENDMENT_TABLE, on(Action.AMENDMENT_TABLE)) == Allowed(mandates[2].id)
    assert decide(several, Action.AMENDMENT_DRAFT, OPEN) == Allowed(mandates[1].id)


def test_a_delegation_joins_an_amendment_once_and_leaves_only_what_it_has_joined() -> None:
    for action, facts, why in (
        (Action.AMENDMENT_JOIN, replace(OPEN, body=KZ, signed=frozenset({KZ})), "allowed"),
        (Action.AMENDMENT_JOIN, replace(OPEN, body=KZ, signed=frozenset({KZ, BY})), "signed-already"),
        (Action.AMENDMENT_JOIN, replace(OPEN, body=BY, signed=frozenset({BY})), "signed-already"),
        (Action.AMENDMENT_LEAVE, replace(OPEN, body=KZ, signed=frozenset({KZ, BY})), "allowed"),
    ):
        assert reason(Role.HEAD_OF_DELEGATION, action, on(action, facts)) == why, (action, facts)
    never = replace(on(Action.AMENDMENT_LEAVE), joined=frozenset({KZ}))
    assert reason(Role.HEAD_OF_DELEGATION, Action.AMENDMENT_LEAVE, never) == "not-joined"


def test_an_expert_proposes_and_never_tables() -> None:
    for action in (Action.AMENDMENT_DRAFT, Action.AMENDMENT_TABLE, Action.REMARK_TAKE_OVER, Action.AMENDMENT_DECIDE):
        assert reason(Role.EXPERT, action, on(action)) == "no-mandate"


def test_an_observer_reads_and_comments_where_invited_and_nothing_else() -> None:
    invited = replace(OPEN, readers=frozenset({BY}))
    allowed = {action for action in Action if reason(Role.OBSERVER, action, on(action, invited), "by") == "allowed"}
    assert allowed == {Action.ACT_READ, Action.ACT_READ_PART, Action.ACT_EXPORT, Action.PROGRAMME_READ, *PARTLY}


def test_a_screen_is_told_the_same_with_the_reason() -> None:
    asked = (Action.ACT_READ, Action.AMENDMENT_RULE)
    assert may(actor(Role.HEAD_OF_DELEGATION), OPEN, asked) == (
        May(Action.ACT_READ, allowed=True),
        May(Action.AMENDMENT_RULE, allowed=False, reason="no-mandate"),
    )
