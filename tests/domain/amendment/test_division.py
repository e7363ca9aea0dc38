"""Voting in parts: what can be parted, what cannot and why, and what becomes of the whole."""

from dataclasses import replace

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import Rule, consequences
from service.domain.amendment.division import Divided, Indivisible, divide, pieces
from service.domain.amendment.operation import ChangeHeading, ChangeText, Operation
from service.domain.amendment.parts import of_parts
from service.domain.ids import AmendmentId, Language
from tests.drafting import amendment, headed, put, says, throughout, unit, without
from tests.language import tree

TEXT = tree("""
    article 1 "Срок. Порядок" #a1
      paragraph 1 #p1: Орган решает в течение 30 дней. Решение хранится. Плата не взимается.
      paragraph 2 #p2: Решение публикуется
    article 2 #a2
""")
P1 = "Орган решает в течение 30 дней. Решение хранится. Плата не взимается."


def tabled(*steps: Operation, **more: object) -> Amendment:
    return replace(amendment("16", *steps, status=Status.ADMISSIBLE, number=16), **more)  # type: ignore[arg-type]


def words(operation: Operation) -> str:
    assert isinstance(operation, ChangeText | ChangeHeading)
    return operation.text if isinstance(operation, ChangeText) else operation.heading


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (P1.replace("30", "10"), [P1.replace("30", "10")]),
        (P1.replace("Орган", "Совет").replace("30", "10"), [P1.replace("Орган", "Совет").replace("30", "10")]),
        (
            P1.replace("30", "10").replace("хранится", "публикуется"),
            [P1.replace("30", "10"), P1.replace("хранится", "публикуется")],
        ),
        (
            P1.replace("30", "10").replace(" Плата не взимается.", ""),
            [P1.replace("30", "10"), P1.replace(" Плата не взимается.", "")],
        ),
        (P1.replace("дней. Решение", "дней; решение"), [P1.replace("дней. Решение", "дней; решение")]),
        (P1.replace(" Решение хранится.", ""), [P1.replace(" Решение хранится.", "")]),
        (
            P1.replace(" Решение хранится.", "").replace("взимается", "берётся"),
            [P1.replace(" Решение хранится.", ""), P1.replace("взимается", "берётся")],
        ),
    ],
)
def test_a_change_of_words_is_parted_between_sentences_only(new: str, expected: list[str]) -> None:
    assert [words(piece) for piece in pieces([says(TEXT, "p1", new)], TEXT)] == expected


def test_every_operation_is_a_piece_and_a_term_throughout_is_one() -> None:
    steps: list[Operation] = [
        headed(TEXT, "a1", "Время. Порядок"),
        without(TEXT, "p2"),
        throughout(TEXT, "Решение", "Акт", "p1", "p2"),
        put("a2", None, unit("n1", "Новое.")),
        says(TEXT, "a2", "Надзор."),
    ]
    assert pieces(steps, TEXT) == tuple(steps)
    nothing = says(TEXT, "p2", "Решение публикуется")
    assert pieces([nothing], TEXT) == (nothing,)
    gone = says(TEXT, "p1", "Иное.")
    assert pieces([gone], tree("article 9 #a9: Иное.")) == (gone,)


def test_parts_are_given_by_their_pieces_in_the_order_of_the_parts() -> None:
    several = tabled(
        says(TEXT, "p1", "Совет решает в течение 30 дней. Решение публикуется. Плата взимается."),
        headed(TEXT, "a1", "Время. Правила"),
        without(TEXT, "p2"),
    )
    made = divide(several, [[4, 0, 2], [1, 3], [5]], TEXT)
    assert isinstance(made, Divided)
    first, second, third = made.parts
    assert [words(step) for step in first] == [
        "Совет решает в течение 30 дней. Решение хранится. Плата взимается.",
        "Срок. Правила",
    ]
    assert [words(step) for step in second] == [
        "Орган решает в течение 30 дней. Решение публикуется. Плата не взимается.",
        "Время. Порядок",
    ]
    assert third == (several.operations[-1],)


TWO: tuple[Operation, ...] = (headed(TEXT, "a1", "Время"), without(TEXT, "p2"))


@pytest.mark.parametrize(
    ("one", "parts", "refused"),
    [
        (tabled(*TWO, kind="compromise"), [[0], [1]], Indivisible("compromise")),
        (tabled(*TWO, part_of=AmendmentId("7"), part=1), [[0], [1]], Indivisible("already-a-part")),
        (tabled(*TWO, status=Status.ADOPTED), [[0], [1]], Indivisible("not-open")),
        (tabled(TWO[0]), [[0]], Indivisible("one-piece")),
        (tabled(), [[0], [1]], Indivisible("one-piece")),
        (tabled(*TWO), [[0, 1]], Indivisible("one-part")),
        (tabled(*TWO), [[0, 1], []], Indivisible("one-part")),
        (tabled(*TWO), [[0], [0]], Indivisible("piece-left-out")),
        (tabled(*TWO, without(TEXT, "a2")), [[0], [1]], Indivisible("piece-left-out")),
        (tabled(*TWO), [[0], [2]], Indivisible("piece-left-out")),
        (
            tabled(put("a2", None, unit("n1", "Новое.")), put("n1", None, unit("n2", "Под ним."))),
            [[0], [1]],
            Indivisible("leans-on-another", 2),
        ),
        (
            tabled(says(TEXT, "p1", P1.replace("30", "10").replace("не взимается.", "взимается")), TWO[1]),
            [[0, 2], [1]],
            Indivisible("sentence-unfinished", 2),
        ),
    ],
)
def test_what_is_not_put_in_parts_says_why(one: Amendment, parts: list[list[int]], refused: Indivisible) -> None:
    assert divide(one, parts, TEXT) == refused


def test_where_no_stop_stood_none_is_asked_for() -> None:
    made = divide(tabled(says(TEXT, "p2", "Решение хранится"), says(TEXT, "a2", "Надзор"), TWO[0]), [[0, 1], [2]], TEXT)
    assert isinstance(made, Divided)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([Status.ADOPTED, Status.ADOPTED], Status.ADOPTED),
        ([Status.ADOPTED, Status.SATISFIED], Status.ADOPTED),
        ([Status.ADOPTED, Status.FALLEN], Status.ADOPTED_IN_PART),
        ([Status.ADOPTED, Status.ADMISSIBLE], Status.DIVIDED),
        ([Status.REJECTED, Status.REJECTED], Status.REJECTED),
        ([Status.WITHDRAWN, Status.WITHDRAWN], Status.WITHDRAWN),
        ([Status.REJECTED, Status.WITHDRAWN], Status.REJECTED),
    ],
)
def test_what_becomes_of_the_whole(parts: list[Status], whole: Status) -> None:
    assert of_parts(parts) is whole


def test_the_last_part_settles_the_whole() -> None:
    whole = tabled(*TWO, status=Status.DIVIDED)
    first, second = (
        replace(tabled(step), id=AmendmentId(f"16/{part}"), part_of=whole.id, part=part)
        for part, step in enumerate(TWO, 1)
    )
    stray = replace(second, id=AmendmentId("7/1"), part_of=AmendmentId("gone"), status=Status.REJECTED)
    trees = {Language("ru"): TEXT}
    assert consequences(first, Status.ADOPTED, [whole, second, stray], trees) == ()
    adopted = replace(first, status=Status.ADOPTED)
    (found,) = consequences(second, Status.REJECTED, [whole, adopted, stray], trees)
    assert (found.amendment, found.before, found.after) == (whole.id, Status.DIVIDED, Status.ADOPTED_IN_PART)
    assert (found.rule, found.by) == (Rule.PARTS, second.id)


@pytest.mark.parametrize(
    ("more", "label"),
    [({"number": None}, ""), ({"number": 12}, "12"), ({"number": 12, "part": 1}, "12/1")],
)
def test_a_part_is_called_by_the_number_of_the_whole_and_its_own(more: dict[str, object], label: str) -> None:
    assert tabled(**more).label == label
