"""One broken file for every fault that a profile can have: each is named on the line of what is wrong, in words."""

import ast
from pathlib import Path

import pytest

from service.domain.procedure import providing, soundness
from service.formats.profiles import located, read, references
from service.formats.profiles.explaining import OTHERWISE, SENTENCES, explained
from service.formats.profiles.located import ProfileFaults
from service.formats.profiles.read import read_profile
from service.formats.profiles.shelf import SHIPPED

SOUND = (SHIPPED / "pa-odkb-2.yaml").read_text(encoding="utf-8")
PLENARY = "    decides: {body: assembly, way: consensus, quorum: plenary_quorum}"
CUT_OFF = "conditions: [amendments_cut_off, sub_amendments_cut_off, amendments_ruled, carries_confirmed]"

TERM = "    length: parliaments_term\n    waiver: "
POSTPONED = "    name: {ru: Отложен, en: Postponed}\n"
POLISH = """deadlines:
  polish:
    name: {ru: Правка, en: Polish}
    stage: finalisation
    length: urgent_term
"""
POLISHED = """conditions:
  polished:
    name: {ru: Срок вышел, en: Time is over}
    guard: deadline_passed
    with: {deadline: polish}
"""
SUB_AMENDMENTS = """    closes: [amendment.draft, amendment.table]
    of: [sub_amendment]
    reminders: [second_reminder]
  council_materials:"""

# fault | where it stands, as words of the broken line | what is replaced by what
BROKEN: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("not-yaml", "doctrine: continental", [("zone: Europe/Moscow", "zone: [")]),
    ("alias", "end: *s", [("start: development", "start: &s development\nend: *s")]),
    ("repeated-key", "start: summary", [("start: development", "start: development\nstart: summary")]),
    ("missing", "profile: pa-odkb", [("start: development\n", "")]),
    ("extra-forbidden", "seal:", [("start: development", "start: development\nseal: round")]),
    ("enum", "doctrine:", [("doctrine: continental", "doctrine: alphabetical")]),
    ("literal-error", "guard: wonder", [("guard: consolidated", "guard: wonder")]),
    ("value-error", "{value: sixty", [("{value: 60,", "{value: sixty,")]),
    ("unknown-zone", "zone:", [("Europe/Moscow", "Europe/Moskva")]),
    ("unknown-stage", "to: plenum", [("    to: plenary", "    to: plenum")]),
    ("unknown-act", "act: despatch", [("with: {act: dispatch}", "with: {act: despatch}")]),
    ("unknown-condition", "council_applause", [("[consolidated, council_consensus]", "[council_applause]")]),
    ("unknown-deadline", "deadline: wishes", [("with: {deadline: conclusions}", "with: {deadline: wishes}")]),
    ("unknown-number", "length: sixty", [("length: parliaments_term", "length: sixty")]),
    ("unknown-kind", "kinds: [poem", [
        ("    to: first_reading\n    by: [executive_secretary, commission_chair]\n    kinds: [model_law",
         "    to: first_reading\n    by: [executive_secretary, commission_chair]\n    kinds: [poem, model_law"),
    ]),
    ("unknown-move", "with: {move: hop}", [
        ("    guard: consolidated", "    guard: at_most\n    with: {move: hop}"),
    ]),
    ("missing-argument", "with: {}", [("with: {act: dispatch}", "with: {}")]),
    ("unknown-argument", "with: {act: dispatch}",
     [("    guard: consolidated", "    guard: consolidated\n    with: {act: dispatch}")]),
    ("missing-field", "concept: concept", [("fields: {scope: text}", "fields: {title: text}")]),
    ("number-of-another-unit", "length: council_quorum", [("length: parliaments_term", "length: council_quorum")]),
    ("out-of-range", "{value: 99999", [("{value: 60, unit: days", "{value: 99999, unit: days")]),
    ("unused-number", "  spare:", [
        ("numbers:\n", "numbers:\n  spare:\n    {value: 1, unit: count, status: confirmed, basis: none}\n"),
    ]),
    ("unused-condition", "  council_consensus:", [("[consolidated, council_consensus]", "[consolidated]")]),
    ("unused-act", "  shaking_hands:", [
        ("acts:\n", "acts:\n  shaking_hands:\n    name: {ru: Рукопожатие, en: Handshake}\n    action: text.sign\n"),
    ]),
    ("reserved-word", "  previous:", [("stages:\n", "stages:\n  previous:\n    name: {ru: Прежняя, en: Previous}\n")]),
    ("unreachable-stage", "  island:", [("stages:\n", "stages:\n  island:\n    name: {ru: Остров, en: Island}\n")]),
    ("dead-end", "  finalisation:", [("    from: [finalisation]\n", "    from: [plenary]\n")]),
    ("final-stage-has-moves", "final: true",
     [("    from: [finalisation]\n    to: dispatched", "    from: [finalisation, dispatched]\n    to: dispatched")]),
    ("no-detour", "detour: true", [
        ("    name: {ru: Разработка, en: Development}\n",
         "    name: {ru: Разработка, en: Development}\n    detour: true\n"),
    ]),
    ("recorded-aside", "takes: [letter.sign]",
     [(POSTPONED, POSTPONED + "    takes: [letter.sign]\n")]),
    ("not-a-staged-action", "takes: [act.read", [("takes: [text.finalise,", "takes: [act.read, text.finalise,")]),
    ("nobody-decides-here", "takes: [round.open, round.position, round.close, resolution.record]",
     [(PLENARY + "\n", "")]),
    ("nobody-moves", "by: []", [("    to: council\n    by: [commission_chair]", "    to: council\n    by: []")]),
    ("role-never-moves", "by: [expert]",
     [("    to: council\n    by: [commission_chair]", "    to: council\n    by: [expert]")]),
    ("role-never-confirms", "confirmed_by: [expert]", [
        ("confirmed_by: [executive_secretary, commission_chair, council_member, assembly_chair]",
         "confirmed_by: [expert]"),
    ]),
    ("role-may-not", "- {body: assembly, by: [secretariat]}",
     [("- {body: assembly, by: [assembly_chair]}", "- {body: assembly, by: [secretariat]}")]),
    ("sessions-out-of-order", "sessions:", [("ends: december", "ends: may")]),
    ("begins-aside", "otherwise: postponed", [("otherwise: proposed", "otherwise: postponed")]),
    ("previous-only-from-aside", "to: previous", [
        ("    from: [urgency]\n    to: previous", "    from: [council]\n    to: previous"),
    ]),
    ("finalise-needs-resolution", "effect: finalise", [
        ("    action: resolution.record\n    fields: {number: text, date: date}",
         "    action: resolution.record\n    fields: {date: date}"),
    ]),
    ("can-never-hold", "conditions: [text_checked, text_signed, dispatch_recorded]",
     [("takes: [text.finalise, text.sign, dispatch.record]", "takes: [text.finalise, text.sign]")]),
    ("deadline-comes-later", "conditions: [polished,", [
        ("conditions:\n  version_published:", POLISHED + "  version_published:"),
        ("deadlines:\n", POLISH),
        ("conditions: [parliaments_answered, conclusions_present]",
         "conditions: [polished, parliaments_answered, conclusions_present]"),
    ]),
    ("deadline-not-always-set", "no_clashes, text_carried, sitting_closed, amendments_cut_off]",
     [("no_clashes, text_carried, sitting_closed]",
       "no_clashes, text_carried, sitting_closed, amendments_cut_off]")]),
    ("deadline-of-another-stage", "conditions: [concept_approved", [
        ("sitting_closed, sitting_convened, amendments_window_ahead]",
         "sitting_closed, sitting_convened, urgent_window_ahead]"),
    ]),
    ("date-comes-later", "before: dispatch",
     [("    stage: expert_council\n    length: council_materials\n    before: expert_council_sitting",
       "    stage: expert_council\n    length: council_materials\n    before: dispatch")]),
    ("body-gives-no-conclusions", "- from: commission", [("  - from: expert_organisation", "  - from: commission")]),
    ("no-such-body", "- from: expert_organisation",
     [("  expert_organisation: {name: {ru: экспертная организация, en: expert organisation}, of: appointed}\n", "")]),
    ("body-has-other-voices", "body: assembly, way: by_member",
     [(PLENARY, PLENARY.replace("consensus", "by_member"))]),
    ("minimum-goes-with-double", "threshold: double",
     [(PLENARY, PLENARY.replace("consensus,", "by_delegation, threshold: double,"))]),
    ("absolute-is-of-all", "of: cast}", [
        (PLENARY, PLENARY.replace("way: consensus, quorum: plenary_quorum",
                                  "way: by_delegation, threshold: absolute, quorum: plenary_quorum, of: cast")),
    ]),
    ("no-stage-takes", "action: dispatch.record",
     [("takes: [text.finalise, text.sign, dispatch.record]", "takes: [text.finalise, text.sign]")]),
    ("circular-condition", "conditions: [dispatch_recorded]", [
        ("    action: text.finalise\n", "    action: text.finalise\n    conditions: [dispatch_recorded]\n"),
    ]),
    ("stage-does-not-take", "closes: [round.open]", [
        (SUB_AMENDMENTS, SUB_AMENDMENTS.replace("amendment.draft, amendment.table", "round.open")),
    ]),
    ("act-has-no-one-date", "before: legal_check",
     [("    before: expert_council_sitting", "    before: legal_check")]),
    ("before-and-after", "after: resolution", [
        ("    after: resolution", "    after: resolution\n    before: resolution"),
    ]),
    ("filed-and-made", "made: marshalled_list", [
        ("    made: marshalled_list", "    act: summary\n    made: marshalled_list"),
    ]),
    ("called-as-an-act", "summary:", [("    stage: summary\n    act: summary\n", "    stage: summary\n")]),
    ("reminder-before-window", "reminders: [first_reminder]", [
        ("    stage: urgent\n    length: urgent_term\n    waiver: no_remarks\n    reminders: [second_reminder]",
         "    stage: urgent\n    length: urgent_term\n    waiver: no_remarks\n    reminders: [first_reminder]"),
    ]),
    ("waiver-is-per-delegation", "waiver: legal_check",
     [(TERM + "no_remarks", TERM + "legal_check")]),
    ("no-term-for-leave", "takes:", [("late_leave: late_leave\n", "")]),
]  # fmt: skip


def broken(changes: list[tuple[str, str]]) -> str:
    source = SOUND
    for old, new in changes:
        assert source.count(old) == 1, (old, source.count(old))
        source = source.replace(old, new)
    return source


@pytest.mark.parametrize(("reason", "line", "changes"), BROKEN, ids=[row[0] for row in BROKEN])
def test_a_fault_is_named_where_it_stands(reason: str, line: str, changes: list[tuple[str, str]]) -> None:
    source = broken(changes)
    with pytest.raises(ProfileFaults) as refused:
        read_profile(source, "rules.yaml")
    lines = source.splitlines()
    rows = [row for row in refused.value.faults if row.fault.reason == reason]
    assert rows, [row.fault for row in refused.value.faults]
    near = {lines[row.line - 1 + by] for row in rows for by in (0, 1) if row.line - 1 + by < len(lines)}
    assert any(line in one for one in near), near
    for language in ("ru", "en"):
        words = explained(rows[0], "rules.yaml", language)
        assert words.startswith(f"rules.yaml:{rows[0].line}: ")
        assert f": {reason}" not in words


def reasons() -> set[str]:
    """Every reason that stands as a word in a ``Fault``."""
    found = set()
    for module in (soundness, providing, references, located, read):
        assert module.__file__ is not None
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fault":
                found |= {str(word.value) for word in ast.walk(node) if isinstance(word, ast.Constant)}
    return {word for word in found if "-" in word.strip("-")}


def test_every_fault_is_explained_and_has_its_broken_file() -> None:
    known = {row[0] for row in BROKEN} | {"empty", "days-are-whole"}  # these are shown in test_profiles
    assert reasons() <= SENTENCES.keys()
    assert reasons() - known == set()
    assert SENTENCES.keys() - known == set()


def test_all_faults_are_named_at_once() -> None:
    source = broken(
        [
            ("zone: Europe/Moscow", "zone: Mars"),
            ("start: development", "start: nowhere\nstart: nowhere"),
            ("guard: consolidated", "guard: wonder"),
            ("    to: plenary", "    to: plenum"),
            ("with: {act: dispatch}", "with: {act: despatch}"),
        ]
    )
    with pytest.raises(ProfileFaults) as refused:
        read_profile(source, "rules.yaml")
    assert [row.fault.reason for row in refused.value.faults] == [
        "unknown-zone", "repeated-key", "unknown-stage", "literal-error", "unknown-act", "unknown-stage",
    ]  # fmt: skip


def test_what_is_not_foreseen_is_told_all_the_same() -> None:
    with pytest.raises(ProfileFaults) as refused:
        read_profile(SOUND.replace("version: 2", "version: 0"), "rules.yaml")
    (fault,) = refused.value.faults
    assert fault.fault.reason not in SENTENCES
    assert explained(fault, "rules.yaml", "en") == f"rules.yaml:{fault.line}: version: {OTHERWISE[0].format(about='0')}"
