"""An act goes to its end by the rules it began under, also when their file has been changed or is gone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from service.formats.profiles.shelf import SHIPPED, FileProfiles
from service.main import Application
from service.persistence.profiles import SqlProfiles
from service.usecases.ports.house import House
from service.usecases.profiles import keep_profiles
from tests.acts import an_act, published
from tests.api.people import Assembly, Caller
from tests.way import Way

SOURCE = (SHIPPED / "pa-odkb-2.yaml").read_text(encoding="utf-8")
SENT = "    to: parliaments_and_expertise\n"
LETTER = "commission_assigned, legal_check_passed, cover_letter_signed]"
ANSWERS = "conditions: [parliaments_answered, conclusions_present]"
OLD, REST = SOURCE.split(SENT)
NEWER = SENT.join([OLD, REST.replace(LETTER, LETTER.replace(", cover_letter_signed", ""), 1)]).replace(
    ANSWERS, ANSWERS.replace("]", ", cover_letter_signed]")
)
"""The letter is wanted one move later."""


@pytest.fixture
def shelf(tmp_path: Path, app: Application) -> Callable[..., House]:
    """``shelf(words)`` is the same house with that profile installed in place of the shipped one, or with none."""

    def installed(*sources: str) -> House:
        for number, source in enumerate(sources):
            (tmp_path / f"{number}.yaml").write_text(source, encoding="utf-8")
        profiles = FileProfiles(tmp_path, SqlProfiles(app.state.assembled.engine).source)
        app.state.house = replace(app.state.house, profiles=profiles)
        house: House = app.state.house
        return house

    return installed


def asked(way: Way) -> set[str]:
    """What the move to the parliaments is made to depend on."""
    return {row["key"] for row in way.gate(move="send_to_parliaments")["moves"][0]["conditions"]}


def test_an_act_moves_by_the_rules_it_began_under_after_their_file_was_changed(
    way: Way, shelf: Callable[..., House], as_: Callable[[str], Caller]
) -> None:
    assert "cover_letter_signed" in asked(way)
    changed = shelf(NEWER)
    newer = Assembly.read(changed)
    published(changed, an_act(newer, "mz-2"))
    assert "cover_letter_signed" in asked(way), "by the old rules"
    assert "cover_letter_signed" not in asked(Way(as_, newer, "mz-2")), "by the new ones"
    assert way.record("legal_editor", "legal_check").is_success
    refused = way.move("executive_secretary", "send_to_parliaments")
    assert refused.json()["conditions"] == {"cover_letter_signed": "open"}
    assert way.record("executive_secretary", "cover_letter", number="1-п", date="2026-11-02").is_success
    assert way.move("executive_secretary", "send_to_parliaments").is_success
    assert as_("secretariat").get("/api/acts").is_success, "both in one list"


def test_an_act_goes_on_when_the_file_of_its_rules_is_gone(way: Way, shelf: Callable[..., House]) -> None:
    shelf()
    assert "cover_letter_signed" in asked(way)


BOUND = "fk_proceedings_profile_hash_profiles"
BEFORE = f"""
    alter table proceedings drop constraint {BOUND};
    alter table profiles disable trigger frozen;
    delete from profiles;
    alter table profiles enable trigger frozen;
    alter table proceedings add constraint {BOUND} foreign key (profile_hash) references profiles (hash) not valid;
"""


def as_before_profiles_were_kept(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text(BEFORE))


def kept(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(text("select count(*) from profiles")) or 0


def test_a_start_keeps_the_rules_of_acts_that_began_before_rules_were_kept(
    way: Way, shelf: Callable[..., House], house: House, engine: Engine
) -> None:
    as_before_profiles_were_kept(engine)
    assert keep_profiles(house).missing == ()
    assert keep_profiles(house).missing == ()
    assert kept(engine) == 1
    shelf()
    assert "cover_letter_signed" in asked(way)


def test_rules_of_which_nothing_is_left_are_named_and_nothing_is_decided_without_them(
    way: Way, shelf: Callable[..., House], engine: Engine
) -> None:
    as_before_profiles_were_kept(engine)
    gone = shelf(NEWER)
    digest = keep_profiles(gone).missing[0]
    refused = way.as_("secretariat").get(f"{way.url}/gate")
    assert (refused.status_code, refused.json()["type"]) == (500, "/errors/profile-missing")
    assert refused.json()["digest"] == digest
    assert kept(engine) == 0
