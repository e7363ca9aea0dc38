"""Profile files: the shipped one is sound, and every fault of a file is named with its line."""

from dataclasses import replace
from pathlib import Path

import pytest

from service.domain.errors import NotFound
from service.domain.ids import Hash
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Profile
from service.domain.procedure.reaching import Map
from service.domain.procedure.soundness import Fault, faults
from service.formats.profiles.located import ProfileFaults, read_located
from service.formats.profiles.read import read_profile, recall_profile
from service.formats.profiles.shelf import SHIPPED, FileProfiles, Rules
from service.usecases.ports.profiles import ProfileMissing
from tests.procedure import PROFILE

SOURCE = (SHIPPED / "pa-odkb.yaml").read_text(encoding="utf-8")
FIRST = read_profile(SOURCE, "pa-odkb.yaml")


def shipped(name: str) -> Profile:
    return read_profile((SHIPPED / name).read_text(encoding="utf-8"), name)


def found(source: str) -> list[tuple[int, str, str, str]]:
    """Line, place, reason and what about of every fault of a file."""
    with pytest.raises(ProfileFaults) as refused:
        read_profile(source, "profile.yaml")
    return [(row.line, ".".join(row.fault.place), row.fault.reason, row.fault.about) for row in refused.value.faults]


def changed(*changes: tuple[str, str]) -> str:
    """The shipped file with lines replaced, each of which must be there exactly once."""
    source = SOURCE
    for old, new in changes:
        assert source.count(old) == 1, (old, source.count(old))
        source = source.replace(old, new)
    return source


def line_of(text: str, source: str = SOURCE) -> int:
    return source[: source.index(text)].count("\n") + 1


@pytest.mark.parametrize("name", ["pa-odkb-2.yaml", "mpa-sng.yaml"])
class TestTheShippedProfiles:
    def test_is_sound(self, name: str) -> None:
        assert faults(shipped(name)) == ()

    def test_marks_every_number_as_a_default_to_be_confirmed(self, name: str) -> None:
        profile = shipped(name)
        assert profile.numbers
        assert [key for key, number in profile.numbers.items() if number.confirmed] == []
        assert all(number.basis for number in profile.numbers.values())

    def test_writes_no_number_anywhere_else(self, name: str) -> None:
        source = (SHIPPED / name).read_text(encoding="utf-8")
        rules = source[source.index("\njustification:") :].splitlines()
        assert [line for line in rules if not line.startswith("#") and any(char.isdigit() for char in line)] == []

    def test_has_both_names_for_everything(self, name: str) -> None:
        profile = shipped(name)
        names = [stage.name for stage in profile.stages.values()] + [move.name for move in profile.moves.values()]
        names += [act.name for act in profile.acts.values()] + [one.name for one in profile.deadlines.values()]
        names += [one.name for one in profile.conditions.values()] + list(profile.kinds.values())
        names += [body.name for body in profile.provisions.bodies.values()]
        names += [table.name for table in profile.provisions.tables]
        assert all(name.ru and name.en for name in names)

    def test_model_laws_have_two_readings_and_recommendations_one(self, name: str) -> None:
        profile = shipped(name)
        for kind, readings in (("model_law", 2), ("model_code", 2), ("recommendation", 1), ("glossary", 1)):
            path = Map(profile, kind).main_path
            assert sum(Action.SITTING_OPEN in profile.stages[stage].takes for stage in path) == readings, kind

    def test_every_return_ends(self, name: str) -> None:
        order = list(shipped(name).stages)
        for move in shipped(name).moves.values():
            back = any(move.target in order and order.index(move.target) < order.index(at) for at in move.sources)
            if back and not shipped(name).stages[move.target].aside and "urgency" not in move.sources:
                assert move.at_most, move.key


class TestTheHash:
    def test_keeps_its_hash_whatever_is_commented_or_reordered(self) -> None:
        remarked = "# a remark\n" + SOURCE
        assert read_profile(remarked, "p").hash == FIRST.hash
        assert read_profile(changed(("value: 60,", "value: 61,")), "p").hash != FIRST.hash


class TestTheShelf:
    def test_gives_the_newest_version_and_every_earlier_one_by_hash(self, tmp_path: Path) -> None:
        (tmp_path / "one.yaml").write_text(SOURCE, encoding="utf-8")
        (tmp_path / "two.yaml").write_text(changed(("version: 1", "version: 2")), encoding="utf-8")
        shelf = FileProfiles(tmp_path)
        assert shelf.current("pa-odkb").version == 2
        assert shelf.get("pa-odkb", FIRST.hash).version == 1

    def test_knows_the_files_of_the_house_beside_the_shipped_ones(self, tmp_path: Path) -> None:
        own = changed(("profile: pa-odkb", "profile: own"))
        (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
        shelf = FileProfiles(rules=Rules("own", tmp_path))
        assert shelf.current(shelf.usual).key == "own"
        assert shelf.current("pa-odkb").version == 2

    def test_recalls_what_was_kept_under_exactly_its_hash(self, tmp_path: Path) -> None:
        asked: list[Hash] = []

        def kept(digest: Hash) -> str | None:
            asked.append(digest)
            return SOURCE

        shelf = FileProfiles(tmp_path, kept)
        assert shelf.get("pa-odkb", FIRST.hash) == shelf.get("pa-odkb", FIRST.hash) == FIRST
        assert asked == [FIRST.hash], "once"
        with pytest.raises(ProfileMissing):
            shelf.get("pa-odkb", Hash("0" * 64))
        with pytest.raises(ProfileMissing):
            shelf.source("pa-odkb", FIRST.hash)

    def test_gives_the_words_of_its_files(self) -> None:
        assert FileProfiles().source("pa-odkb", FIRST.hash) == SOURCE

    def test_knows_nothing_else(self) -> None:
        with pytest.raises(NotFound):
            FileProfiles().current("state-duma")
        with pytest.raises(ProfileMissing) as refused:
            FileProfiles().get("pa-odkb", Hash("0" * 64))
        assert (refused.value.profile, refused.value.digest) == ("pa-odkb", "0" * 64)


RELEASED = Path(__file__).parent / "released"
HASHES = {"pa-odkb-1.yaml": "0dbf4ef813b1ddd791fc6cbf5f5d1730a6c9c0083610e5e2753f2d52ea681076"}


class TestReleased:
    """Acts are bound to these by hash: whatever the program learns, it goes on reading them as they were meant."""

    @pytest.mark.parametrize("name", HASHES)
    def test_is_read_for_ever_under_its_hash(self, name: str) -> None:
        source = (RELEASED / name).read_text(encoding="utf-8")
        assert recall_profile(source).hash == HASHES[name]
        assert recall_profile(source) == read_profile(source, name)

    def test_has_every_file_here(self) -> None:
        assert {file.name for file in RELEASED.glob("*.yaml")} == HASHES.keys()


class TestForm:
    @pytest.mark.parametrize(
        ("source", "line", "reason"),
        [
            ("", 1, "empty"),
            ("a: b\n  c: d\n", 2, "not-yaml"),
            ("a: [1\n", 2, "not-yaml"),
            ("a: &x 1\nb: *x\n", 2, "alias"),
            ("a: 1\nb: 2\na: 3\n", 3, "repeated-key"),
            ("a: \x00", 1, "not-yaml"),
        ],
    )
    def test_what_is_no_plain_yaml_is_refused(self, source: str, line: int, reason: str) -> None:
        rows = found(source)
        told = [(row[0], row[2]) for row in rows if row[2] not in ("missing", "extra-forbidden")]
        assert told == [(line, reason)]

    def test_a_file_that_is_no_mapping_has_every_section_missing(self) -> None:
        assert found("- 1\n")[0][:3] == (1, "", "model-type")

    def test_values_are_what_is_written(self) -> None:
        assert read_located("a: {b: [1, yes, 2/3]}", "f").value == {"a": {"b": ["1", "yes", "2/3"]}}

    @pytest.mark.parametrize(
        ("old", "new", "place", "reason"),
        [
            ("start: development", "", "start", "missing"),
            ("zone: Europe/Moscow", "zone: Europe/Moskva", "zone", "unknown-zone"),
            ("zone: Europe/Moscow", "zone: ../../etc/passwd", "zone", "unknown-zone"),
            ("doctrine: continental", "doctrine: alphabetical", "doctrine", "enum"),
            ("version: 1", "version: 0", "version", "greater-than-equal"),
            ("{value: 60, unit: days,", "{value: sixty, unit: days,", "numbers.parliaments_term.value", "value-error"),
            ("{value: 60, unit: days,", "{value: 1/0, unit: days,", "numbers.parliaments_term.value", "value-error"),
            ("{value: 60, unit: days, status: default_to_be_confirmed,", "{value: 60, unit: days,",
             "numbers.parliaments_term.status", "missing"),
            ("body: council, way: consensus", "body: council, way: acclamation", "stages.council.decides.way", "enum"),
            ("    guard: consolidated", "    guard: all_is_well", "conditions.consolidated.guard", "literal-error"),
            ("    action: letter.sign", "    action: letter.seal", "acts.cover_letter.action", "enum"),
            ("takes: [text.finalise, text.sign, dispatch.record]", "takes: [text.seal]",
             "stages.finalisation.takes.0", "enum"),
            ("    effect: finalise", "    effect: adopt", "moves.adopt.effect", "enum"),
            ("justification: justification_length", "justification: justification_length\nseal: round",
             "seal", "extra-forbidden"),
        ],
    )  # fmt: skip
    def test_an_unknown_word_is_named_with_its_line(self, old: str, new: str, place: str, reason: str) -> None:
        source = changed((old, new))
        line, *rest = found(source)[0]
        assert rest[:2] == [place, reason]
        assert abs(line - line_of(old)) <= 2 or reason == "missing"

    def test_a_fault_reads_as_file_line_place_and_reason(self) -> None:
        with pytest.raises(ProfileFaults) as refused:
            read_profile(changed(("start: development", "start: devlopment")), "p.yaml")
        assert str(refused.value) == f"p.yaml:{line_of('start: dev')}: start: unknown-stage (devlopment)"
        with pytest.raises(ProfileFaults, match=r"^p\.yaml:1: the file: empty$"):
            read_profile("", "p.yaml")


class TestNames:
    @pytest.mark.parametrize(
        ("old", "new", "place", "reason", "about"),
        [
            ("start: development", "start: devlopment", "start", "unknown-stage", "devlopment"),
            ("    to: plenary", "    to: plenum", "moves.put_on_agenda.to", "unknown-stage", "plenum"),
            ("    from: [council]", "    from: [consul]", "moves.put_on_agenda.from", "unknown-stage", "consul"),
            ("    conditions: [consolidated, council_consensus]", "    conditions: [council_applause]",
             "moves.put_on_agenda.conditions", "unknown-condition", "council_applause"),
            ("    conditions: [text_checked]", "    conditions: [text_chequed]",
             "acts.text_signed.conditions", "unknown-condition", "text_chequed"),
            ("    with: {act: dispatch}", "    with: {act: despatch}",
             "conditions.dispatch_recorded.with.act", "unknown-act", "despatch"),
            ("    with: {act: dispatch}", "    with: {deadline: amendments}",
             "conditions.dispatch_recorded.with", "missing-argument", "act"),
            ("    guard: consolidated", "    guard: consolidated\n    with: {act: dispatch}",
             "conditions.consolidated.with", "unknown-argument", "act"),
            ("    stage: parliaments_and_expertise", "    stage: parliament",
             "deadlines.conclusions.stage", "unknown-stage", "parliament"),
            ("    before: commission_sitting", "    before: sitting",
             "deadlines.amendments.before", "unknown-act", "sitting"),
            ("    waiver: no_amendments", "    waiver: nothing",
             "deadlines.amendments.waiver", "unknown-act", "nothing"),
            ("    length: parliaments_term", "    length: sixty",
             "deadlines.conclusions.length", "unknown-number", "sixty"),
            ("    length: parliaments_term", "    length: council_quorum",
             "deadlines.conclusions.length", "number-of-another-unit", "council_quorum"),
            ("{value: 60, unit: days,", "{value: 99999, unit: days,",
             "numbers.parliaments_term.value", "out-of-range", "99999"),
            ("{value: 60, unit: days,", "{value: 1/2, unit: days,",
             "numbers.parliaments_term.value", "out-of-range", "1/2"),
            ("{value: 4000, unit: characters,", "{value: -1, unit: characters,",
             "numbers.justification_length.value", "out-of-range", "-1"),
            ("stages:\n", "stages:\n  previous:\n    name: {ru: Прежняя, en: Previous}\n",
             "stages.previous", "reserved-word", "previous"),
        ],
    )  # fmt: skip
    def test_a_name_that_names_nothing_is_named_with_its_line(
        self, old: str, new: str, place: str, reason: str, about: str
    ) -> None:
        source = changed((old, new))
        rows = [row for row in found(source) if row[2] == reason]
        assert [row[1:] for row in rows] == [(place, reason, about)]
        assert abs(rows[0][0] - line_of(old)) <= 3

    def test_a_number_that_nobody_uses_is_named(self) -> None:
        extra = "  spare:\n    {value: 1, unit: count, status: confirmed, basis: none}\n"
        rows = found(changed(("numbers:\n", "numbers:\n" + extra)))
        assert [row[1:3] for row in rows] == [("numbers.spare", "unused-number")]


COUNCIL_QUORUM = """  council_quorum:
    {value: 2/3, unit: share, status: default_to_be_confirmed, basis: by analogy with W37}
"""
PLENARY = """  plenary:
    name: {ru: Пленарное заседание, en: Plenary}
    takes: [round.open, round.position, round.close, resolution.record]
    decides: {body: assembly, way: consensus, quorum: plenary_quorum}
"""


class TestSoundness:
    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ([("    from: [summary]\n    to: amendments", "    from: [rejected]\n    to: amendments")],
             {("stages.amendments", "unreachable-stage"), ("stages.rejected.final", "final-stage-has-moves")}),
            ([("    from: [finalisation]\n    to: dispatched", "    from: [plenary]\n    to: dispatched")],
             {("stages.finalisation", "dead-end")}),
            ([("    to: withdrawn", "    to: postponed"), ("    from: [postponed]\n    to: previous",
              "    from: [plenary]\n    to: previous")],
             {("moves.resume.to", "previous-only-from-aside"), ("stages.withdrawn", "unreachable-stage")}),
            ([("    takes: [text.finalise, text.sign, dispatch.record]",
               "    takes: [text.finalise, text.sign, act.read, dispatch.record]")],
             {("stages.finalisation.takes", "not-a-staged-action")}),
            ([("    to: council\n    by: [commission_chair]", "    to: council\n    by: [expert]")],
             {("moves.submit_to_council.by", "role-never-moves")}),
            ([("    to: council\n    by: [commission_chair]", "    to: council\n    by: []")],
             {("moves.submit_to_council.by", "nobody-moves")}),
            ([("    action: resolution.record\n    fields: {number: text, date: date}",
               "    action: resolution.record")],
             {("moves.adopt.effect", "finalise-needs-resolution")}),
            ([("    conditions: [consolidated, council_consensus]", "    conditions: [consolidated]")],
             {("conditions.council_consensus", "unused-condition")}),
            ([("    takes: [text.finalise, text.sign, dispatch.record]", "    takes: [text.finalise, text.sign]")],
             {("acts.dispatch.action", "no-stage-takes"), ("moves.dispatch.conditions", "can-never-hold")}),
            ([(PLENARY, PLENARY.replace("    decides: {body: assembly, way: consensus, quorum: plenary_quorum}\n", "")),
              ("quorum: council_quorum", "quorum: plenary_quorum"),
              (COUNCIL_QUORUM, "")],
             {("moves.adopt.conditions", "nobody-decides-here"), ("stages.plenary.takes", "nobody-decides-here")}),
            ([("    stage: amendments\n    length", "    stage: commission\n    length"),
              ("    closes: [amendment.draft, amendment.table, remark.take_over]", "    closes: [amendment.rule]")],
             {("moves.submit_to_commission.conditions", "deadline-comes-later"),
              ("moves.open_amendments.conditions", "deadline-of-another-stage")}),
            ([("  - {from: expert_organisation, count: expert_conclusions}",
               "  - {from: commission, count: expert_conclusions}")],
             {("expertise.0.from", "body-gives-no-conclusions")}),
            ([("    closes: [amendment.draft, amendment.table, remark.take_over]", "    closes: [round.open]")],
             {("deadlines.amendments.closes", "stage-does-not-take")}),
            ([("    before: commission_sitting", "    before: no_amendments")],
             {("deadlines.amendments.before", "act-has-no-one-date")}),
            ([("    waiver: no_amendments", "    waiver: commission_sitting")],
             {("deadlines.amendments.waiver", "waiver-is-per-delegation"), ("acts.no_amendments", "unused-act")}),
            ([("    action: text.finalise\n", "    action: text.finalise\n    conditions: [dispatch_recorded]\n")],
             {("acts.text_checked", "circular-condition"), ("acts.text_signed", "circular-condition"),
              ("acts.dispatch", "circular-condition")}),
        ],
    )  # fmt: skip
    def test_a_procedure_that_cannot_work_is_refused(
        self, changes: list[tuple[str, str]], expected: set[tuple[str, str]]
    ) -> None:
        rows = found(changed(*changes))
        assert expected <= {(row[1].removesuffix(".conditions") if row[2] == "circular-condition" else row[1], row[2])
                            for row in rows}  # fmt: skip

    def test_a_fault_stands_on_the_line_of_what_is_wrong(self) -> None:
        rows = found(changed(("    conditions: [consolidated, council_consensus]", "    conditions: [consolidated]")))
        assert rows == [(line_of("  council_consensus:"), "conditions.council_consensus", "unused-condition", "")]

    def test_days_are_whole(self) -> None:
        term = PROFILE.deadlines["conclusions"]
        broken = replace(term, length=replace(term.length, value=term.length.value / 7))
        profile = replace(PROFILE, deadlines={**PROFILE.deadlines, "conclusions": broken})
        assert Fault(("deadlines", "conclusions", "length"), "days-are-whole") in faults(profile)
