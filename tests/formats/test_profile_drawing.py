"""The drawing of a procedure: everything in it, nothing left to the eye alone, the same bytes every time."""

from itertools import combinations

import pytest
from lxml import etree

from service.domain.procedure.deciding import Way
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.profile import PREVIOUS
from service.formats.profiles.drawing import drawn, told
from service.formats.profiles.sketch import HIGH, WIDE, sketch
from service.formats.profiles.terms import BODIES, ROLES, WAYS, WORDS
from tests.procedure import PROFILE

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_it_is_well_formed_and_says_in_words_all_that_it_shows(language: str) -> None:
    root = etree.fromstring(drawn(PROFILE, language).encode())
    description = root.findtext(f"{SVG}desc") or ""
    words = " ".join(root.itertext())
    names = [stage.name for stage in PROFILE.stages.values()] + [move.name for move in PROFILE.moves.values()]
    for name in names:
        assert (name.ru if language == "ru" else name.en) in description
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    assert all(f"{number}." in words for number in range(1, len(PROFILE.moves) + 1))
    assert "None" not in words


def test_it_is_the_same_whenever_it_is_made() -> None:
    assert drawn(PROFILE, "ru") == drawn(PROFILE, "ru")


def test_no_two_boxes_touch_and_no_two_lanes_overlap() -> None:
    plan = sketch(PROFILE)
    for one, other in combinations((*plan.boxes, *plan.aside), 2):
        assert abs(one.x - other.x) >= WIDE or abs(one.y - other.y) >= HIGH
    bent = [arrow for arrow in plan.arrows if arrow.lane is not None]
    for first, second in combinations(bent, 2):
        if first.lane == second.lane:
            spans = sorted(sorted((arrow.source.y, arrow.target.y)) for arrow in (first, second))
            assert spans[0][1] <= spans[1][0]
    assert all(box.x + WIDE <= plan.right for box in plan.boxes)


def test_every_move_is_an_arrow_or_told_at_its_stage() -> None:
    plan = sketch(PROFILE)
    shown = {(arrow.move.key, arrow.source.stage.key) for arrow in plan.arrows}
    for key, move in PROFILE.moves.items():
        for source in move.sources:
            stage = PROFILE.stages[source]
            aside = stage.aside or move.target == PREVIOUS or PROFILE.stages[move.target].aside
            assert ((key, source) in shown) is not aside


def test_there_are_words_for_everything() -> None:
    assert set(ROLES) == set(Role)
    assert set(BODIES) == set(BodyKind)
    assert set(WAYS) == set(Way)
    for words in (*ROLES.values(), *BODIES.values(), *WAYS.values(), *WORDS.values()):
        assert words["ru"]
        assert words["en"]


def test_a_stage_says_who_decides_there_and_where_it_ends() -> None:
    said = dict(zip(PROFILE.stages, told(PROFILE, "en"), strict=True))
    assert "Decides: Council of the Assembly, by consensus." in said["council"]
    assert said["dispatched"].endswith("The end.")
    assert "only: model law" in said["first_reading"]
