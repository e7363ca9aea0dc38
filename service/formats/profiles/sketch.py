"""Where the stages of a procedure stand in its drawing, and by which lanes its moves go: plain geometry.

Stages that are not aside stand one below another in the order of the file, detours a column to the left; those aside
stand in a column of their own at the right. A move to the next stage below is a straight arrow; every other goes by a
lane beside the column, each lane as near as it is free. What leads aside and back is told in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.procedure.profile import PREVIOUS, Move, Profile, Stage

WIDE, HIGH, GAP = 264, 52, 40
LANE = 26
MARGIN = 24
STEP = HIGH + GAP


@dataclass(frozen=True, slots=True)
class Box:
    """A stage, with the upper left corner of its box."""

    stage: Stage
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A move from a stage to a stage; ``lane`` is ``None`` for a straight one, else counted from the column out."""

    move: Move
    number: int
    source: Box
    target: Box
    lane: int | None

    @property
    def is_back(self) -> bool:
        """Whether it leads up."""
        return self.target.y < self.source.y


@dataclass(frozen=True, slots=True)
class Sketch:
    """The whole drawing; ``numbers`` are those of the moves, in the order of the file."""

    profile: Profile
    boxes: tuple[Box, ...]
    aside: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    numbers: dict[str, int]
    lanes: int

    @property
    def right(self) -> int:
        """Where the lanes end."""
        return _column(self.profile) + WIDE + (self.lanes + 1) * LANE

    @property
    def below(self) -> int:
        """Where the boxes end."""
        rows = max(len(self.boxes), len(self.aside))
        return MARGIN + rows * STEP

    def to_aside(self, stage: str) -> Sequence[Move]:
        """The moves that lead aside, or back, from a stage."""
        return [move for move in self.profile.moves_from(stage) if _leads_aside(self.profile, move)]


def sketch(profile: Profile) -> Sketch:
    """The geometry of a procedure; the same for the same file."""
    left = _column(profile)
    rows = [stage for stage in profile.stages.values() if not stage.aside]
    boxes = tuple(Box(stage, MARGIN if stage.detour else left, MARGIN + row * STEP) for row, stage in enumerate(rows))
    numbers = {key: number for number, key in enumerate(profile.moves, start=1)}
    arrows = _arrows(profile, {box.stage.key: box for box in boxes}, numbers)
    lanes = max((arrow.lane + 1 for arrow in arrows if arrow.lane is not None), default=0)
    plain = Sketch(profile, boxes, (), arrows, numbers, lanes)
    aside = [stage for stage in profile.stages.values() if stage.aside]
    return Sketch(
        profile,
        boxes,
        tuple(Box(stage, plain.right + MARGIN, MARGIN + row * STEP) for row, stage in enumerate(aside)),
        arrows,
        numbers,
        lanes,
    )


def _column(profile: Profile) -> int:
    detours = any(stage.detour for stage in profile.stages.values())
    return MARGIN + (WIDE + 2 * MARGIN if detours else 0)


def _leads_aside(profile: Profile, move: Move) -> bool:
    return move.target == PREVIOUS or profile.stages[move.target].aside


def _arrows(profile: Profile, boxes: dict[str, Box], numbers: dict[str, int]) -> tuple[Arrow, ...]:
    steps = [
        (move, boxes[source], boxes[move.target])
        for move in profile.moves.values()
        if not _leads_aside(profile, move)
        for source in profile.stages
        if source in move.sources and source in boxes
    ]
    straight = [step for step in steps if _is_straight(step[1], step[2])]
    bent = [step for step in steps if not _is_straight(step[1], step[2])]
    bent.sort(key=lambda step: (abs(step[1].y - step[2].y), min(step[1].y, step[2].y), numbers[step[0].key]))
    taken: list[list[tuple[int, int]]] = []
    found = [Arrow(move, numbers[move.key], source, target, None) for move, source, target in straight]
    for move, source, target in bent:
        span = (min(source.y, target.y), max(source.y, target.y))
        lane = next((at for at, spans in enumerate(taken) if _is_free(spans, span)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append(span)
        found.append(Arrow(move, numbers[move.key], source, target, lane))
    return tuple(sorted(found, key=lambda arrow: (arrow.number, arrow.source.y)))


def _is_straight(source: Box, target: Box) -> bool:
    return target.x == source.x and target.y - source.y == STEP


def _is_free(spans: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    return all(span[1] <= top or span[0] >= bottom for top, bottom in spans)
