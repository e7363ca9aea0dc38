"""Taking an act over to newer rules: every difference is told, and what would be lost forbids it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from service.domain.procedure.dossier import Dossier
from service.domain.procedure.profile import Profile
from service.domain.procedure.renewal import Hindrance, Renewal, What, renewal
from service.formats.profiles.read import read_profile
from service.formats.profiles.shelf import SHIPPED
from tests.procedure import BY, NOW, PROFILE, dossier, record

SOURCE = (SHIPPED / "pa-odkb-2.yaml").read_text(encoding="utf-8").replace("\nversion: 2", "\nversion: 3")
FIRST = read_profile((Path(SHIPPED) / "pa-odkb.yaml").read_text(encoding="utf-8"), "pa-odkb.yaml")


def newer(*changes: tuple[str, str]) -> Profile:
    source = SOURCE
    for old, new in changes:
        assert source.count(old) == 1, (old, source.count(old))
        source = source.replace(old, new)
    return read_profile(source, "newer.yaml")


def asked(at: Dossier, new: Profile, old: Profile = PROFILE, **known: Any) -> Renewal:
    return renewal(at, old, new, NOW, under_way=known.get("under_way", False))


def told(found: Renewal) -> set[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return {(one.what.value, one.key, one.added, one.removed) for one in found.changes}


def without(profile: Profile, what: str, key: str) -> Profile:
    things: Any = {what: {name: thing for name, thing in getattr(profile, what).items() if name != key}}
    return replace(profile, version=9, **things)


def test_rules_that_say_the_same_change_nothing_but_the_rules() -> None:
    found = asked(dossier("summary"), newer())
    assert (found.changes, found.hindrances) == ((), {})
    assert found.dossier.profile_hash == newer().hash != PROFILE.hash


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("{value: 60, unit: days", "{value: 61, unit: days"),
         {("number", "parliaments_term", ("61",), ("60",)), ("deadline", "conclusions", ("61",), ("60",))}),
        (("conditions: [parliaments_answered, conclusions_present]", "conditions: [parliaments_answered]"),
         {("conditions", "begin_summary", (), ("conclusions_present",))}),
        (("    by: [secretariat, executive_secretary]", "    by: [secretariat]"),
         {("movers", "begin_summary", (), ("executive_secretary",))}),
        (("    takes: [text.finalise, text.sign, dispatch.record]",
          "    takes: [comment.write, text.finalise, text.sign, dispatch.record]"),
         {("powers", "finalisation", ("comment.write",), ())}),
        (("    decides: {body: assembly, way: consensus, quorum: plenary_quorum}",
          "    decides: {body: assembly, way: by_delegation, quorum: plenary_quorum}"),
         {("deciding", "plenary", (), ())}),
    ],
)  # fmt: skip
def test_a_difference_is_told(
    change: tuple[str, str], expected: set[tuple[str, str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert told(asked(dossier("summary"), newer(change))) == expected


def test_from_the_first_version_to_the_second_new_stages_acts_and_powers_are_told() -> None:
    found = asked(dossier("amendments", loops={"summary": 0}), PROFILE, FIRST)
    keys = {(one.what, one.key) for one in found.changes if one.added == (one.key,)}
    assert {(What.STAGE, "first_reading"), (What.STAGE, "urgent"), (What.ACT, "legal_check")} <= keys
    assert found.hindrances == {}


def test_a_stage_that_the_act_has_passed_by_is_told_first() -> None:
    found = asked(dossier("amendments", loops={"summary": 0, "parliaments_and_expertise": 0}), PROFILE, FIRST)
    passed = [one.key for one in found.changes if one.what is What.PASSED_BY]
    assert passed == ["first_reading"]
    here = [one.here for one in found.changes]
    assert here == sorted(here, reverse=True), "what bears on the present stage comes first"
    aside = asked(dossier("postponed", previous="summary"), PROFILE, FIRST)
    assert [one.key for one in aside.changes if one.what is What.PASSED_BY] == []


class TestWindows:
    at = dossier("parliaments_and_expertise", deadlines={"conclusions": NOW + timedelta(days=59)})

    def test_a_longer_term_gives_more_time(self) -> None:
        found = asked(self.at, newer(("{value: 60, unit: days", "{value: 90, unit: days")))
        assert found.dossier.deadlines["conclusions"] > self.at.deadlines["conclusions"]
        window = next(one for one in found.changes if one.what is What.WINDOW)
        assert window.removed == (self.at.deadlines["conclusions"].isoformat(),)
        assert window.here

    def test_a_shorter_one_takes_no_announced_time_away(self) -> None:
        found = asked(self.at, newer(("{value: 60, unit: days", "{value: 30, unit: days")))
        assert found.dossier.deadlines == self.at.deadlines
        assert [one for one in found.changes if one.what is What.WINDOW] == []

    def test_a_window_that_the_newer_rules_add_is_set(self) -> None:
        sitting = {"commission_sitting": record("summary", date="2026-12-09")}
        at = dossier("amendments", facts=sitting, deadlines={"amendments": NOW + timedelta(days=300)})
        found = asked(at, PROFILE, FIRST)
        assert "sub_amendments" in found.dossier.deadlines
        assert [one.key for one in found.changes if one.what is What.WINDOW] == ["sub_amendments"]
        assert next(one for one in found.changes if one.what is What.WINDOW).removed == ()

    def test_one_that_hangs_on_a_date_still_unknown_is_not(self) -> None:
        assert asked(dossier("amendments"), PROFILE, FIRST).dossier.deadlines == {}


@pytest.mark.parametrize(
    ("at", "new", "expected"),
    [
        (dossier("summary"), PROFILE, {Hindrance.NOT_NEWER: ("2",)}),
        (dossier("summary"), FIRST, {Hindrance.NOT_NEWER: ("1",)}),
        (dossier("summary"), replace(PROFILE, key="another", version=9), {Hindrance.NOT_NEWER: ("9",)}),
        (dossier("withdrawn"), newer(), {Hindrance.OVER: ("withdrawn",)}),
        (dossier("summary", kind="glossary"), without(PROFILE, "kinds", "glossary"),
         {Hindrance.KIND_GONE: ("glossary",)}),
        (dossier("summary"), without(PROFILE, "stages", "summary"), {Hindrance.STAGE_GONE: ("summary",)}),
        (dossier("postponed", previous="summary"), without(PROFILE, "stages", "summary"),
         {Hindrance.STAGE_GONE: ("summary",)}),
        (dossier("summary", facts={"cover_letter": record(number="1", date="2026-11-02")}),
         without(PROFILE, "acts", "cover_letter"), {Hindrance.RECORD_LOST: ("cover_letter",)}),
        (dossier("summary", facts={"cover_letter": record(number="1")}), newer(),
         {Hindrance.RECORD_LOST: ("cover_letter",)}),
        (dossier("summary", facts={"no_remarks": {BY: record("nowhere", letter="1")}}), newer(),
         {Hindrance.RECORD_LOST: ("no_remarks",)}),
        (dossier("summary", facts={"no_remarks": {BY: record("summary", letter="1")}}),
         replace(PROFILE, version=9, acts={**PROFILE.acts, "no_remarks": replace(PROFILE.acts["no_remarks"],
                                                                               per_delegation=False)}),
         {Hindrance.RECORD_LOST: ("no_remarks",)}),
        (dossier("amendments", deadlines={"amendments": NOW + timedelta(1)}),
         without(PROFILE, "deadlines", "amendments"),
         {Hindrance.WINDOW_LOST: ("amendments",)}),
        (dossier("amendments", deadlines={"amendments": NOW}), without(PROFILE, "deadlines", "amendments"), {}),
    ],
)  # fmt: skip
def test_what_would_be_lost_forbids_it(at: Dossier, new: Profile, expected: dict[Hindrance, tuple[str, ...]]) -> None:
    assert asked(at, new).hindrances == expected


def test_nothing_is_changed_while_delegations_are_deciding() -> None:
    assert asked(dossier("council"), newer(), under_way=True).hindrances == {Hindrance.UNDER_WAY: ("council",)}


def test_what_is_gone_is_told() -> None:
    found = asked(dossier("summary"), without(PROFILE, "moves", "withdraw"))
    assert ("move", "withdraw", (), ("withdraw",)) in told(found)
