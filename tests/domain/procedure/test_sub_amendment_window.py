"""Amendments to amendments have a window of their own: it is judged by what an amendment hangs on."""

from dataclasses import replace
from datetime import timedelta

from service.domain.ids import AmendmentId
from service.domain.procedure.permission import Action
from service.usecases.access import Case, late_for
from tests.procedure import NOW, PROFILE, dossier


def test_the_window_of_sub_amendments_is_open_when_that_of_amendments_is_closed() -> None:
    windows = {"amendments": NOW, "sub_amendments": NOW + timedelta(days=6)}
    at = dossier("amendments", deadlines=windows)
    case = Case.__new__(Case)
    for name, value in {"dossier": at, "profile": PROFILE, "now": NOW}.items():
        object.__setattr__(case, name, value)
    assert Action.AMENDMENT_TABLE in late_for(case, None)
    assert Action.AMENDMENT_TABLE not in late_for(case, AmendmentId("parent"))
    later = replace(at, deadlines={**windows, "sub_amendments": NOW})
    object.__setattr__(case, "dossier", later)
    assert Action.AMENDMENT_TABLE in late_for(case, AmendmentId("parent"))
