import pytest

from service.domain.errors import InvalidInput
from service.domain.ids import BodyId
from service.domain.procedure.record import (
    checked_body,
    checked_correction,
    checked_fields,
    is_on_record,
    put_on_record,
)
from tests.procedure import BY, KZ, PROFILE, dossier, record

LETTER, WAIVER, CHECKED = (PROFILE.acts[key] for key in ("cover_letter", "no_amendments", "text_checked"))


def test_fields_are_taken_without_the_white_space_around_them() -> None:
    given = {"number": " 12-п ", "date": "2026-12-09"}
    assert checked_fields(LETTER, given) == {"number": "12-п", "date": "2026-12-09"}


@pytest.mark.parametrize(
    ("given", "reason", "pointer"),
    [
        ({"date": "2026-12-09"}, "missing", "/fields/number"),
        ({"number": " ", "date": "2026-12-09"}, "missing", "/fields/number"),
        ({"number": "1", "date": "9 декабря"}, "not-a-date", "/fields/date"),
        ({"number": "1", "date": "2026-02-30"}, "not-a-date", "/fields/date"),
        ({"number": "1" * 501, "date": "2026-12-09"}, "too-long", "/fields/number"),
        ({"number": "1", "date": "2026-12-09", "seal": "x"}, "unknown", "/fields/seal"),
    ],
)
def test_a_field_that_does_not_fit_is_named(given: dict[str, str], reason: str, pointer: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_fields(LETTER, given)
    assert (refused.value.reason, refused.value.pointer) == (reason, pointer)


@pytest.mark.parametrize(
    ("act", "body", "reason"),
    [
        (LETTER, BY, "unknown"),
        (WAIVER, None, "missing"),
        (WAIVER, BodyId("ru"), "unknown"),
    ],
)
def test_an_act_is_of_a_participating_delegation_or_of_none(act: object, body: BodyId | None, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        checked_body(act, dossier(), body)  # type: ignore[arg-type]
    assert (refused.value.reason, refused.value.pointer) == (reason, "/body")


def test_a_delegation_of_its_own_and_none_where_none_is_asked_are_right() -> None:
    checked_body(WAIVER, dossier(), KZ)
    checked_body(LETTER, dossier(), None)


def test_the_reason_of_a_correction_has_its_limit() -> None:
    assert checked_correction("  описка ") == "описка"
    with pytest.raises(InvalidInput):
        checked_correction("о" * 501)


def test_delegations_are_recorded_beside_one_another() -> None:
    one = put_on_record(dossier(), PROFILE, WAIVER, record(), BY)
    both = put_on_record(one, PROFILE, WAIVER, record(), KZ)
    assert set(both.facts["no_amendments"]) == {BY, KZ}
    assert is_on_record(one, WAIVER, BY)
    assert not is_on_record(one, WAIVER, KZ)
    assert not is_on_record(one, LETTER, None)


def test_recording_again_voids_what_confirmed_the_earlier_record() -> None:
    signed = dossier("finalisation", facts={key: record() for key in ("text_checked", "text_signed", "dispatch")})
    again = put_on_record(signed, PROFILE, CHECKED, record(by="editor"), None)
    assert set(again.facts) == {"text_checked"}
    assert is_on_record(again, CHECKED, None)


def test_the_first_record_voids_nothing() -> None:
    first = put_on_record(dossier(facts={"cover_letter": record()}), PROFILE, CHECKED, record(), None)
    assert set(first.facts) == {"cover_letter", "text_checked"}
