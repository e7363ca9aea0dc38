"""The programme of the assembly: what changes can be made together, and how an item stands."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.domain.errors import InvalidInput
from service.domain.ids import PlanChangeId, PlannedId, ProgrammeId
from service.domain.procedure.guard import State
from service.domain.procedure.programme import (
    Begun,
    ChangesUnfit,
    Course,
    Edition,
    Late,
    PlanChange,
    Planned,
    Span,
    Standing,
    What,
    applied,
    checked,
    course_of,
    foremost,
    last_day,
    lateness,
    line_of,
    misfits,
    next_approval,
    require_fit,
    standing,
)
from tests.procedure import PROFILE, dossier, verdict

RULE = PROFILE.provisions.programme
assert RULE is not None
SPAN = Span(ProgrammeId("p"), 2026, 5, approved=True)
LAW = Planned({"ru": "О беспилотниках"}, "model_law", "беспилотники", "п. 4 Стратегии", None, 2027, "autumn")
A, B, C = map(PlannedId, "abc")
STANDS = {A: Edition(A, 1, LAW), B: Edition(B, 3, LAW)}


def change(item: PlannedId, what: What = What.ALTER, becomes: Planned | None = LAW, seen: int = 3) -> PlanChange:
    return PlanChange(PlanChangeId(f"{what}-{item}"), item, what, becomes, seen)


def on(item: PlannedId, course: Course) -> Begun:
    return Begun({item: course})


REMOVED = change(A, What.REMOVE, None)
OTHER_KIND = change(A, becomes=replace(LAW, kind="recommendation"))

FITS = [
    ("what is taken in", [change(C, What.ADD)], Begun(), []),
    ("an item altered as it was seen", [change(A)], Begun(), []),
    ("an item removed", [REMOVED], Begun(), []),
    ("two items at once", [change(A), change(B)], Begun(), []),
    ("an item that another of them changes", [change(A), REMOVED], Begun(), ["twice", "twice"]),
    ("an item that is not there any more", [change(C)], Begun(), ["gone"]),
    ("an item altered since", [change(B, seen=2)], Begun(), ["changed-since"]),
    ("the removal of an item with an act", [REMOVED], on(A, Course.UNDER_WAY), ["begun"]),
    ("the removal of an item with an adopted act", [REMOVED], on(A, Course.DONE), ["begun"]),
    ("the removal of an item whose act was withdrawn", [REMOVED], on(A, Course.ENDED), []),
    ("the session of an item with an act", [change(A)], on(A, Course.UNDER_WAY), []),
    ("the kind of an item with an act", [OTHER_KIND], on(A, Course.UNDER_WAY), ["begun"]),
    ("the kind of an item without one", [OTHER_KIND], on(B, Course.UNDER_WAY), []),
]


@pytest.mark.parametrize(("what", "changes", "begun", "reasons"), FITS, ids=[row[0] for row in FITS])
def test_changes_fit_what_stands(what: str, changes: list[PlanChange], begun: Begun, reasons: list[str]) -> None:
    found = misfits(STANDS, changes, begun)
    assert list(found.values()) == reasons, what
    if reasons:
        with pytest.raises(ChangesUnfit) as refused:
            require_fit(STANDS, changes, begun)
        assert refused.value.changes == found
    else:
        require_fit(STANDS, changes, begun)


def test_changes_take_effect_together_and_what_stood_stays_readable() -> None:
    later = replace(LAW, year=2028)
    stands = applied(STANDS, [change(A, becomes=later), change(B, What.REMOVE, None), change(C, What.ADD)], 4)
    assert stands == {A: Edition(A, 4, later), C: Edition(C, 4, LAW)}
    before = Edition(A, 1, LAW, until=4)
    assert [before.stands_in(version) for version in (0, 1, 3, 4)] == [False, True, True, False]
    assert Edition(A, 1, LAW).stands_in(400)


@pytest.mark.parametrize(
    ("course", "stands", "taken_over", "how"),
    [
        (None, True, False, Standing.INCLUDED),
        (Course.ENDED, True, False, Standing.INCLUDED),
        (Course.UNDER_WAY, True, False, Standing.BEGUN),
        (Course.DONE, True, False, Standing.DONE),
        (Course.DONE, False, True, Standing.DONE),
        (None, False, False, Standing.REMOVED),
        (Course.UNDER_WAY, True, True, Standing.TRANSFERRED),
    ],
)
def test_an_item_stands_as_its_acts_do(course: Course | None, stands: bool, taken_over: bool, how: Standing) -> None:
    assert standing(course, stands=stands, taken_over=taken_over) is how


def test_of_several_acts_the_foremost_counts() -> None:
    assert foremost([]) is None
    assert foremost([Course.ENDED, Course.UNDER_WAY]) is Course.UNDER_WAY
    assert foremost([Course.UNDER_WAY, Course.DONE, Course.ENDED]) is Course.DONE
    assert [course_of(PROFILE.stages[key]) for key in ("plenary", "dispatched", "postponed", "withdrawn")] == [
        Course.UNDER_WAY,
        Course.DONE,
        Course.UNDER_WAY,
        Course.ENDED,
    ]


def test_an_item_is_late_when_its_session_is_over_in_the_zone_of_record() -> None:
    assert RULE is not None
    last = datetime(2027, 12, 31, 20, 59, 59, tzinfo=UTC)  # a second before midnight in Moscow
    over = datetime(2027, 12, 31, 21, 0, tzinfo=UTC)
    assert [lateness(how, LAW, RULE, PROFILE.zone, last) for how in Standing] == [None] * 5
    told = {how: lateness(how, LAW, RULE, PROFILE.zone, over) for how in Standing}
    assert told == dict.fromkeys(Standing) | {Standing.INCLUDED: Late.NOT_BEGUN, Standing.BEGUN: Late.NOT_DONE}
    assert lateness(Standing.INCLUDED, replace(LAW, session="winter"), RULE, PROFILE.zone, over) is None


def test_a_session_ends_with_its_month() -> None:
    assert RULE is not None
    assert [str(last_day(RULE, 2028, key)) for key in ("spring", "autumn", "winter")] == [
        "2028-06-30",
        "2028-12-31",
        "None",
    ]


def test_the_council_approves_before_the_assembly_and_then_nobody() -> None:
    assert RULE is not None
    turns = [next_approval(RULE, given) for given in range(3)]
    assert [turn and turn.body for turn in turns] == ["council", "assembly", None]


def test_an_item_is_kept_tidy() -> None:
    assert RULE is not None
    given = replace(LAW, title={"ru": "  О   том ", "en": " "}, threat=" угроза ", tags=("a", " a", " "))
    kept = checked(given, RULE, PROFILE.kinds.keys(), SPAN)
    assert kept == replace(LAW, title={"ru": "О том"}, threat="угроза", tags=("a",))


WRONG = [
    (replace(LAW, title={"ru": " "}), "missing", "title"),
    (replace(LAW, title={"ru": "a" * 1_001}), "too-long", "title"),
    (replace(LAW, kind="decree"), "unknown", "kind"),
    (replace(LAW, threat=" ", basis=""), "missing", "basis"),
    (replace(LAW, threat="a" * 4_001), "too-long", "threat"),
    (replace(LAW, basis="a" * 4_001), "too-long", "basis"),
    (replace(LAW, year=2025), "not-of-these-years", "year"),
    (replace(LAW, year=2031), "not-of-these-years", "year"),
    (replace(LAW, session="winter"), "unknown", "session"),
    (replace(LAW, tags=tuple(map(str, range(51)))), "too-long", "tags"),
]


@pytest.mark.parametrize(
    ("given", "reason", "place"), WRONG, ids=[f"{row[2]} {row[1]} {at}" for at, row in enumerate(WRONG)]
)
def test_what_an_item_must_say_is_asked_for_by_name(given: Planned, reason: str, place: str) -> None:
    assert RULE is not None
    with pytest.raises(InvalidInput) as refused:
        checked(given, RULE, PROFILE.kinds.keys(), SPAN)
    assert (refused.value.reason, refused.value.pointer) == (reason, f"/becomes/{place}")


class TestTheGuard:
    def test_holds_for_an_item_of_the_approved_programme(self) -> None:
        stands = verdict("in_programme", dossier(planned=A, in_programme=True, programmes=(SPAN,)))
        assert (stands.state, stands.detail) == (State.MET, {"item": A})

    def test_is_open_while_a_programme_is_approved_and_the_act_is_no_item_of_it(self) -> None:
        assert verdict("in_programme", dossier(programmes=(SPAN,))).state is State.OPEN
        assert verdict("in_programme", dossier(planned=A, programmes=(SPAN,))).state is State.OPEN

    def test_asks_for_nothing_where_no_programme_is_approved_for_the_year(self) -> None:
        past = Span(ProgrammeId("q"), 2021, 5, approved=True)
        assert verdict("in_programme", dossier()).state is State.NOT_REQUIRED
        assert verdict("in_programme", dossier(programmes=(past,))).state is State.NOT_REQUIRED


def test_an_item_is_followed_through_all_programmes_back_to_where_it_began() -> None:
    taken_from = {A: None, B: A, C: B}
    assert [line_of(item, taken_from) for item in (A, B, C)] == [(), (A,), (B, A)]
    assert line_of(A, {A: B, B: A}) == (B, A), "a damaged line is not followed for ever"
