"""A procedure drawn as SVG: its stages, its moves by number, and beneath it who makes each on which conditions.

The words of the drawing are in it as text, and once more as its description, so that it can be read without eyes.
"""

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from service.domain.procedure.profile import PREVIOUS, Move, Profile
from service.domain.procedure.provisions import Name
from service.formats.profiles.sketch import HIGH, LANE, MARGIN, WIDE, Arrow, Box, Sketch, sketch
from service.formats.profiles.terms import BODIES, ROLES, WAYS, WORDS

LINE = 18
LEGEND_COLUMNS = 150
"""Characters in a line of the legend."""

STYLE = """
svg{font-family:"Golos Text","PT Sans",Arial,sans-serif;font-size:14px}
.paper{fill:#fff}.box{fill:#fff;stroke:#1f3a5f;stroke-width:1.5}.decides{fill:#eef3fa}.end{stroke-width:3}
.aside{stroke-dasharray:5 4}.name{fill:#14202e}.small{fill:#44546a;font-size:12px}
.way{fill:none;stroke:#1f3a5f;stroke-width:1.5}.back{stroke:#8a3b12;stroke-dasharray:6 4}
.mark{fill:#fff;stroke:#1f3a5f}.mark.back{stroke:#8a3b12;stroke-dasharray:none}
.number{fill:#14202e;font-size:11px;text-anchor:middle}
""".replace("\n", "")


TIP = (
    '<defs><marker id="tip" markerWidth="9" markerHeight="9" refX="8" refY="4" orient="auto">'
    '<path d="M0,0 L8,4 L0,8 z" fill="#1f3a5f"/></marker></defs>'
)


def drawn(profile: Profile, language: str) -> str:
    """The drawing of a procedure in ``ru`` or ``en``; the same bytes for the same file."""
    plan = sketch(profile)
    legend = list(_legend(plan, language))
    width = plan.right + MARGIN + WIDE + MARGIN
    high = plan.below + LINE * (len(legend) + 1) + MARGIN
    title = f"{_named(profile.name, language)}, {WORDS['version'][language]} {profile.version}"
    size = f'viewBox="0 0 {width} {high}" width="{width}" height="{high}"'
    labelled = f'role="img" aria-labelledby="title description" lang="{language}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {labelled}>',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="description">{escape(" ".join(told(profile, language)))}</desc>',
        f"<style>{STYLE}</style>",
        TIP,
        f'<rect class="paper" width="{width}" height="{high}"/>',
        *(_way(arrow, plan) for arrow in plan.arrows),
        *(_box(box, plan, language) for box in (*plan.boxes, *plan.aside)),
        *(_mark(arrow, plan) for arrow in plan.arrows),
        *(_row(line, plan.below + LINE * (at + 1)) for at, line in enumerate(legend)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def told(profile: Profile, language: str) -> tuple[str, ...]:
    """The same in sentences, one a stage: what follows it, by whom, on which conditions."""
    return tuple(_sentence(profile, key, language) for key in profile.stages)


def _sentence(profile: Profile, key: str, language: str) -> str:
    stage = profile.stages[key]
    words = [f"{_named(stage.name, language)}."]
    if stage.deciding is not None:
        body, way = stage.deciding.body, stage.deciding.way
        own = profile.provisions.bodies.get(body)
        called = _named(own.name, language) if own else BODIES[body][language]
        words.append(f"{WORDS['decides'][language]}: {called}, {WAYS[way][language]}.")
    if stage.final:
        words.append(WORDS["end"][language])
    words += [f"{_move(profile, move, language)}." for move in profile.moves_from(key)]
    return " ".join(words)


def _move(profile: Profile, move: Move, language: str) -> str:
    target = WORDS["back"][language] if move.target == PREVIOUS else _named(profile.stages[move.target].name, language)
    by = ", ".join(sorted(ROLES[role][language] for role in move.by))
    found = [f"{_named(move.name, language)} → {target} ({by})"]
    if move.kinds:
        kinds = [_named(name, language) for kind, name in profile.kinds.items() if kind in move.kinds]
        found.append(f"{WORDS['for'][language]}: {', '.join(kinds)}")
    if move.conditions:
        names = [_named(profile.conditions[one].name, language) for one in move.conditions]
        found.append(f"{WORDS['if'][language]}: {'; '.join(names)}")
    return ", ".join(found)


def _legend(plan: Sketch, language: str) -> Iterator[str]:
    for key, move in plan.profile.moves.items():
        words = f"{plan.numbers[key]}. {_move(plan.profile, move, language)}"
        yield from wrap(words, LEGEND_COLUMNS, subsequent_indent="\u2003 ")


def _row(line: str, y: int) -> str:
    return f'<text class="name" x="{MARGIN}" y="{y}" xml:space="preserve">{escape(line)}</text>'


def _box(box: Box, plan: Sketch, language: str) -> str:
    stage = box.stage
    classes = " ".join(
        ["box", *(["decides"] if stage.deciding else []), *(["end"] if stage.final else []),
         *(["aside"] if stage.aside or stage.detour else [])]
    )  # fmt: skip
    lines = wrap(_named(stage.name, language), 32)[:2]
    leaving = plan.profile.moves_from(stage.key) if stage.aside else plan.to_aside(stage.key)
    aside = [str(plan.numbers[move.key]) for move in leaving]
    top = box.y + (HIGH - LINE * (len(lines) + bool(aside))) // 2 + 13
    words = [
        f'<text class="name" x="{box.x + 12}" y="{top + LINE * at}">{escape(line)}</text>'
        for at, line in enumerate(lines)
    ]
    if aside:
        listed = f"⤳ {', '.join(aside)}"
        words.append(f'<text class="small" x="{box.x + 12}" y="{top + LINE * len(lines)}">{listed}</text>')
    rect = f'<rect class="{classes}" x="{box.x}" y="{box.y}" width="{WIDE}" height="{HIGH}" rx="6"/>'
    return "".join([rect, *words])


def _way(arrow: Arrow, plan: Sketch) -> str:
    back = " back" if arrow.is_back else ""
    points = " ".join(f"{x},{y}" for x, y in _points(arrow, plan))
    return f'<polyline class="way{back}" points="{points}" marker-end="url(#tip)"/>'


def _points(arrow: Arrow, plan: Sketch) -> Sequence[tuple[int, int]]:
    source, target = arrow.source, arrow.target
    if arrow.lane is None:
        middle = source.x + WIDE // 2
        return [(middle, source.y + HIGH), (middle, target.y)]
    across = max(box.x for box in plan.boxes) + WIDE + LANE * (arrow.lane + 1)
    leaves, enters = _height(arrow, source, leaving=True), _height(arrow, target, leaving=False)
    return [(source.x + WIDE, leaves), (across, leaves), (across, enters), (target.x + WIDE, enters)]


def _height(arrow: Arrow, box: Box, *, leaving: bool) -> int:
    """Where an arrow touches a box: those that leave in its lower half, those that come in its upper half."""
    shift = 6 * ((arrow.lane or 0) % 3)
    return box.y + (HIGH - 8 - shift if leaving else 8 + shift)


def _mark(arrow: Arrow, plan: Sketch) -> str:
    points = _points(arrow, plan)
    first, second = (points[0], points[1]) if arrow.lane is None else (points[1], points[2])
    x, y = (first[0] + second[0]) // 2, (first[1] + second[1]) // 2
    back = " back" if arrow.is_back else ""
    return (
        f'<circle class="mark{back}" cx="{x}" cy="{y}" r="10"/>'
        f'<text class="number" x="{x}" y="{y + 4}">{arrow.number}</text>'
    )


def _named(name: Name, language: str) -> str:
    return name.ru if language == "ru" else name.en
