"""Random walks of an act through a procedure, by the rules alone, and what must be true wherever one comes.

A walk makes every kind of step: moves, acts put on record, opinions, remarks, amendments, sittings, rounds, versions
and time; each is asked of the permission and the gate as the use cases ask, by whoever comes along. What is checked
after a step is reckoned from the walk's own log, not by asking the gate again.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, BodyId, Hash, Revision
from service.domain.ids import VersionNumber as Version
from service.domain.procedure.dossier import Dossier, facts_of, prepared_by
from service.domain.procedure.evidence import (
    AmendmentState,
    Evidence,
    GateFacts,
    Opinion,
    RemarkState,
    RoundState,
    SittingState,
)
from service.domain.procedure.gate import conditions, is_open
from service.domain.procedure.mandate import Actor, BodyKind, Role
from service.domain.procedure.passage import DeadlineShortened, enter, reschedule
from service.domain.procedure.permission import Action, Allowed, decide, roles_for
from service.domain.procedure.profile import Effect, Field, Move, Profile, RecordedAct
from service.domain.procedure.reaching import Map
from service.domain.procedure.record import is_on_record, put_on_record
from tests.procedure import COMMISSION, GROUP, NOW, actor, record
from tests.walk_steps import DELEGATIONS, EXPERTS, HANDLERS

OF_DELEGATION = frozenset({Role.HEAD_OF_DELEGATION, Role.PLENIPOTENTIARY, Role.DELEGATION_MEMBER})
OF_COMMISSION = frozenset({Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER})
OF_GROUP = frozenset({Role.DEVELOPER, Role.WORKING_GROUP_MEMBER})
UNDECIDED = frozenset({Status.TABLED, Status.ADMISSIBLE})
ONWARD = frozenset({"ask_urgency"})
"""Moves that lead on although they need a reason."""
BACK = 0.012
"""The share of tried moves that lead back or aside; more of them and no act would come far."""


class Illegal(AssertionError):
    """The act came to a state that the rules deny; the message says which and on what way."""


@dataclass(frozen=True)
class Rules:
    """What the walk asks of the program; a mutant replaces one of them to see that the walk notices."""

    is_open: Callable[..., bool] = is_open
    enter: Callable[..., Dossier] = enter
    decide: Callable[..., Any] = decide
    counted: bool = True


@dataclass
class Log:
    """What has happened to the act, as it happened."""

    visited: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    done: list[tuple[Action, str, datetime, frozenset[str]]] = field(default_factory=list)
    adopted: dict[str, Hash] = field(default_factory=dict)  # by stage, at its present visit
    recorded: dict[str, int] = field(default_factory=dict)  # act of procedure -> count of steps when it was recorded


class Walk:
    """One walk; ``step`` makes the next step and raises ``Illegal`` where it comes to a state that must not be."""

    def __init__(self, profile: Profile, seed: int, rules: Rules = Rules()) -> None:
        self.profile, self.random, self.rules = profile, Random(seed), rules
        self.steps = self.acts = self.ended = 0
        self.before = {
            kind: {at: Map(profile, kind).always_before(at) for at in profile.stages} for kind in profile.kinds
        }
        self.begin()

    def begin(self) -> None:
        """Open the dossier of another act."""
        self.acts += 1
        kind = self.random.choice(list(self.profile.kinds))
        tags = frozenset(need.tag for need in self.profile.expertise if need.tag and self.random.random() < 0.3)
        self.at = Dossier(
            act=ActId("act"), profile=self.profile.key, profile_hash=self.profile.hash, stage=self.profile.start,
            since=NOW, version=Version(0), next_number=1, revision=Revision(1), deadlines={}, loops={}, facts={},
            developer=None, commission=None, readers=frozenset(EXPERTS.values()), tags=tags,
            delegations=frozenset(DELEGATIONS), kind=kind,
        )  # fmt: skip
        self.now, self.number = NOW, 0
        self.texts: dict[int, Hash] = {}
        self.opinions: list[Opinion] = []
        self.remarks: list[RemarkState] = []
        self.amendments: list[AmendmentState] = []
        self.sittings: list[SittingState] = []
        self.rounds: list[RoundState] = []
        self.log = Log(visited=Counter({self.profile.start: 1}))

    def go(self, steps: int) -> None:
        """Make so many steps."""
        for _ in range(steps):
            self.step()

    def step(self) -> None:
        """Make one step, of whatever kind."""
        self.steps += 1
        if self.profile.stages[self.at.stage].final:
            self.ended += 1
            self.begin()
        chance = self.random.random()
        if chance < 0.08:
            self.now += timedelta(hours=self.random.randrange(1, 400))
        elif chance < 0.35:
            self.try_move()
        else:
            self.try_act()
        for fault in self.faults():
            raise Illegal(f"{fault}: {self.at.kind} at {self.at.stage}, {dict(self.log.made)}")

    # ---- steps

    def try_move(self) -> None:
        """Try a move, mostly one forward."""
        moves = self.profile.moves_from(self.at.stage, self.at.kind)
        aside = self.profile.stages[self.at.stage].aside
        backwards = self.random.random() < (0.3 if aside else BACK)
        chosen = [move for move in moves if (move.needs_reason and move.key not in ONWARD) is backwards]
        move = self.random.choice(chosen or moves)
        who = self.somebody(self.random.choice(sorted(move.by)))
        asked = replace(facts_of(self.at, self.profile, self.now), by=move.by)
        if isinstance(self.rules.decide(who, Action.STAGE_MOVE, asked), Allowed):
            stands = conditions(self.profile, move, self.gate())
            if self.rules.is_open(stands):
                self.pass_gate(move)

    def pass_gate(self, move: Move) -> None:
        """Make a move whose gate is open."""
        version = self.at.version
        if move.effect is Effect.CONSOLIDATE and self.left_to_take_in():
            version = self.publish(changed=True)
            taken = {one.id for one in self.left_to_take_in()}
            self.amendments = [replace(a, taken_in=version) if a.id in taken else a for a in self.amendments]
        if move.effect is Effect.FINALISE:
            version = self.publish(changed=False)
        self.at = self.rules.enter(replace(self.at, version=version), self.profile, move, self.now)
        self.log.made[move.key] += 1
        self.log.visited[self.at.stage] += 1
        if not self.profile.stages[self.at.stage].aside:
            self.log.adopted.pop(self.at.stage, None)

    def try_act(self) -> None:
        """Try something that the stage takes, or now and then something that it does not."""
        takes = sorted(self.profile.stages[self.at.stage].takes)
        pool = takes if takes and self.random.random() < 0.97 else sorted(HANDLERS)
        action = self.random.choice(pool)
        acts = [act for act in self.profile.acts.values() if act.action is action]
        who = self.somebody(self.random.choice(sorted(roles_for(action))))
        if acts:
            self.put_on_record(self.random.choice(acts), who)
        elif action in HANDLERS:
            HANDLERS[action](self, action, who)

    def allowed(self, who: Actor, action: Action, **known: Any) -> bool:
        """Ask permission; what is allowed is logged with the windows that were closed."""
        facts = replace(facts_of(self.at, self.profile, self.now), **known)
        if not isinstance(self.rules.decide(who, action, facts), Allowed):
            return False
        closed = frozenset(key for key, at in self.at.deadlines.items() if self.now >= at)
        self.log.done.append((action, self.at.stage, self.now, closed))
        return True

    def put_on_record(self, act: RecordedAct, who: Actor) -> None:
        """Record an act of procedure."""
        body = self.random.choice(DELEGATIONS) if act.per_delegation else None
        own = {} if body is None else {"body": body}
        prepared = prepared_by(act.key, self.profile, self.at)
        if is_on_record(self.at, act, body) and self.random.random() < 0.8:
            return
        if not self.allowed(who, act.action, prepared=prepared, **own):
            return
        if not self.rules.is_open(conditions(self.profile, act, self.gate())):
            return
        day = (self.now + timedelta(days=self.random.randrange(-3, 60))).date().isoformat()
        given = {name: day if kind is Field.DATE else "x" for name, kind in act.fields.items()}
        kept = {**record(self.at.stage, str(who.person), **given), "at": self.now.isoformat()}
        try:
            noted = put_on_record(self.at, self.profile, act, kept, body)
            self.at = reschedule(noted, self.profile, act.key, self.now)
        except DeadlineShortened:
            return
        self.log.recorded[act.key] = self.steps

    def publish(self, *, changed: bool) -> Version:
        """Another version; its text is a new one if it is ``changed``."""
        version = Version(self.at.version + 1)
        self.texts[version] = (
            Hash(f"text-{self.acts}-{version}") if changed else self.texts.get(self.at.version, Hash(""))
        )
        return version

    # ---- what is there

    def somebody(self, role: Role) -> Actor:
        """A person in a role, of the body where it is held."""
        if role in OF_DELEGATION:
            body = self.random.choice(DELEGATIONS)
        elif role is Role.EXPERT:
            body = self.random.choice((EXPERTS[BodyKind.EXPERT_ORGANISATION], EXPERTS[BodyKind.MILITARY_BODY]))
        elif role is Role.EAC_SECRETARY:
            body = EXPERTS[BodyKind.EXPERT_COUNCIL]
        else:
            body = COMMISSION if role in OF_COMMISSION else GROUP if role in OF_GROUP else BodyId("house")
        return actor(role, body, f"{role}-{body}")

    def left_to_take_in(self) -> list[AmendmentState]:
        """Adopted amendments that no version has taken in."""
        return [one for one in self.amendments if one.status is Status.ADOPTED and one.taken_in is None]

    def gate(self) -> GateFacts:
        """The act before its gates."""
        evidence = Evidence(
            text_hash=self.texts.get(self.at.version),
            published_at=self.now if self.at.version else None,
            opinions=tuple(self.opinions),
            remarks=tuple(self.remarks),
            amendments=tuple(self.amendments),
            sittings=tuple(self.sittings),
            rounds=tuple(self.rounds),
            clashes=(),
            made=self.log.made if self.rules.counted else {},
        )
        return GateFacts(self.at, self.profile, evidence, self.now)

    # ---- what must never be

    def faults(self) -> Iterator[str]:
        """What the rules deny of the state that the act is in."""
        stage = self.profile.stages[self.at.stage]
        yield from self.faults_of_way()
        yield from self.faults_of_record()
        if not stage.aside:
            yield from self.faults_of_text()

    def faults_of_way(self) -> Iterator[str]:
        """Stages left out, returns without end, things done too late or where nobody may."""
        if not self.log.visited.keys() >= self.before[self.at.kind][self.at.stage]:
            yield "a stage was skipped"
        for key, times in self.log.made.items():
            most = self.profile.moves[key].at_most
            if most is not None and times > most:
                yield f"{key} was made {times} times"
        for action, at, now, closed in self.log.done:
            if action not in self.profile.stages[at].takes:
                yield f"{action} at {at}"
            over = [key for key in closed if self.closes(key, at, action)]
            if over:
                yield f"{action} after {over} at {now}"
        self.log.done.clear()

    def closes(self, key: str, at: str, action: Action) -> bool:
        """Whether a window was to close an action at a stage."""
        deadline = self.profile.deadlines[key]
        return deadline.stage == at and action in deadline.closes and "amendment" in deadline.of

    def faults_of_record(self) -> Iterator[str]:
        """Records and windows of a stage that lies ahead; a signature on what was not checked, or by the same hand."""
        order = list(self.profile.stages)
        stage = self.profile.stages[self.at.stage]
        stood = self.at.previous if stage.aside and not stage.final else self.at.stage
        if stood is not None and not self.profile.stages[stood].aside:
            upto = order.index(stood)
            for key in self.at.deadlines:
                if order.index(self.profile.deadlines[key].stage) > upto:
                    yield f"the window {key} lies ahead"
            for key, kept in self.at.facts.items():
                rows = kept.values() if self.profile.acts[key].per_delegation else [kept]
                if any(order.index(row["stage"]) > upto for row in rows):
                    yield f"the record {key} lies ahead"
        signed, checked = self.at.facts.get("text_signed"), self.at.facts.get("text_checked")
        if signed and (not checked or checked["by"] == signed["by"]):
            yield "signed unchecked, or by whoever checked"

    def faults_of_text(self) -> Iterator[str]:
        """A text that nobody decided, or that leaves out what was decided."""
        order = list(self.profile.stages)
        here = order.index(self.at.stage)
        if "council" in order and here >= order.index("council"):
            if any(one.status in UNDECIDED for one in self.amendments):
                yield "an amendment without an outcome"
            if self.left_to_take_in():
                yield "an adopted amendment outside the text"
        if here >= order.index("finalisation"):
            text = self.texts.get(self.at.version, Hash(""))
            for body in ("council", "plenary"):
                if self.log.adopted.get(body) != text:
                    yield f"a text that the {body} has not adopted"
        if (
            here >= order.index("dispatched")
            and not {"text_checked", "text_signed", "dispatch"} <= self.at.facts.keys()
        ):
            yield "sent out unsigned"
