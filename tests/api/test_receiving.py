"""Nobody's words are lost: what fits no place of a text stands in the act's record."""

import pytest

from service.domain.errors import NotPermitted
from service.usecases.history import ShowHistory, show_history
from service.usecases.receiving import KeepUnattached, keep_unattached
from tests.acts import an_act
from tests.api.people import Assembly

SOURCE = {"number": "3133", "path": "Annex 1 (new)", "new_text": "Überwachung\u202e"}


def test_words_without_a_place_are_kept_as_they_came(assembly: Assembly) -> None:
    act = an_act(assembly)
    kept = keep_unattached(KeepUnattached(assembly.actor("secretariat"), act, SOURCE, "no-words"), assembly.house)
    (entry,) = [
        entry
        for entry in show_history(ShowHistory(assembly.actor("expert_mgimo"), act), assembly.house)
        if entry.kind == "amendment.unattached"
    ]
    assert (entry.subject, entry.payload) == (kept.id, {"reason": "no-words", "source": SOURCE})


def test_only_who_imports_texts_keeps_them(assembly: Assembly) -> None:
    act = an_act(assembly)
    with pytest.raises(NotPermitted):
        keep_unattached(KeepUnattached(assembly.actor("head_by"), act, SOURCE, "no-words"), assembly.house)
