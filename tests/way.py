"""The whole way of an act through the procedure, over HTTP: each stage done by those whose business it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.usecases.access import OPERATOR
from tests.acts import staged
from tests.api.people import Assembly, Caller

DELEGATIONS = ("by", "kz")
ROAD = (
    ("parliaments_and_expertise", "send_to_parliaments", "executive_secretary"),
    ("summary", "begin_summary", "secretariat"),
    ("first_reading", "open_first_reading", "executive_secretary"),
    ("amendments", "open_amendments", "executive_secretary"),
    ("commission", "submit_to_commission", "chair"),
    ("council", "submit_to_council", "chair"),
    ("plenary", "put_on_agenda", "assembly_chair"),
    ("finalisation", "adopt", "assembly_chair"),
    ("dispatched", "dispatch", "executive_secretary"),
)
"""Stage, the move that leads to it, and who makes that move."""

RECORDS: Mapping[str, Sequence[tuple[str, str, str, Mapping[str, str]]]] = {
    "development": [
        ("legal_editor", "legal_check", "", {}),
        ("executive_secretary", "cover_letter", "", {"number": "1-п", "date": "2026-11-02"}),
    ],
    "parliaments_and_expertise": [("secretariat", "no_remarks", body, {"letter": "вх. 17"}) for body in DELEGATIONS],
    "summary": [("developer", "summary", "", {}), ("secretariat", "commission_sitting", "", {"date": "2099-12-09"})],
    "first_reading": [("chair", "concept", "", {"scope": "проект в целом"})],
    "amendments": [(f"head_{body}", "no_amendments", body, {}) for body in DELEGATIONS],
    "plenary": [("secretariat", "resolution", "", {"number": "19-4.1", "date": "2026-12-09"})],
    "finalisation": [
        ("legal_editor", "text_checked", "", {}),
        ("executive_secretary", "text_signed", "", {}),
        ("secretariat", "dispatch", "", {"number": "44-п", "date": "2026-12-12"}),
    ],
}
"""Who puts which acts of procedure on record at a stage."""


@dataclass(frozen=True, slots=True)
class Way:
    """One act, and browsers of everybody."""

    as_: Callable[[str], Caller]
    assembly: Assembly
    act: str

    @property
    def url(self) -> str:
        """The act's address."""
        return f"/api/acts/{self.act}"

    def placed(self, stage: str) -> "Way":
        """The act at a stage, without the moves that lead there."""
        house = self.assembly.house
        with house.reading(OPERATOR) as uow:
            act = uow.acts.by_slug(self.act).id
        staged(house, act, stage)
        return self

    def gate(self, who: str = "secretariat", move: str = "") -> dict[str, Any]:
        """The gate as somebody sees it."""
        answer = self.as_(who).get(f"{self.url}/gate" + (f"?move={move}" if move else ""))
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    def states(self, move: str) -> dict[str, str]:
        """The conditions of a move and their states."""
        return {row["key"]: row["state"] for row in self.gate(move=move)["moves"][0]["conditions"]}

    def detail(self, move: str, condition: str) -> dict[str, Any]:
        """What a condition says in detail."""
        rows = self.gate(move=move)["moves"][0]["conditions"]
        found: dict[str, Any] = next(row["detail"] for row in rows if row["key"] == condition)
        return found

    def move(self, who: str, move: str, *, seen: int | None = None, reason: str = "", key: str = "") -> Any:
        """Try to make a move, on the gate as it is unless told otherwise."""
        body = {"move": move, "seen_revision": seen or self.gate()["revision"], "reason": reason}
        return self.as_(who).post(f"{self.url}/transitions", body, key=key)

    def record(self, who: str, act: str, body: str = "", correction: str = "", **fields: str) -> Any:
        """Try to put an act of procedure on record."""
        of = {"body": self.assembly.bodies[body]} if body else {}
        said = {"fields": fields, "correction": correction, **of}
        return self.as_(who).post(f"{self.url}/facts/{act}", said)

    def conclude(self, who: str = "expert_mgimo") -> None:
        """Sign a conclusion without remarks."""
        caller = self.as_(who)
        id = done(caller.post(f"{self.url}/conclusions", {}))["id"]
        body = {"verdict": "support", "summary": "Возражений нет.", "remarks": []}
        done(caller.put(f"/api/conclusions/{id}", body, 1))
        done(caller.send("POST", f"/api/conclusions/{id}/signature", revision=2))

    def sit(self) -> None:
        """Hold a sitting of the commission."""
        sitting = done(self.as_("chair").post(f"{self.url}/sittings"))["id"]
        done(self.as_("chair").post(f"/api/sittings/{sitting}/closing"))

    def put(self) -> str:
        """Put the text to the delegations; gives the round."""
        id: str = done(self.as_("assembly_chair").post(f"{self.url}/rounds", {"question": "Принять?"}))["id"]
        return id

    def say(self, who: str, held: str, body: str, position: str, **more: object) -> Any:
        """Try to say what a delegation holds."""
        url = f"/api/rounds/{held}/positions/{self.assembly.bodies[body]}"
        return self.as_(who).send("PUT", url, {"position": position, **more})

    def close(self, held: str, who: str = "assembly_chair") -> Any:
        """Close a round as it stands."""
        rounds = self.as_(who).get(f"{self.url}/rounds").json()["rounds"]
        revision = next(row["revision"] for row in rounds if row["id"] == held)
        return self.as_(who).send("POST", f"/api/rounds/{held}/closing", revision=revision)

    def agree(self) -> None:
        """Reach a consensus of all delegations."""
        held = self.put()
        for body in DELEGATIONS:
            done(self.say(f"head_{body}", held, body, "no_objection"))
        assert done(self.close(held))["result"] == "adopted"

    def work_at(self, stage: str) -> None:
        """Do what the gate of a stage on the main path asks for."""
        if stage == "parliaments_and_expertise":
            self.conclude()
        if stage in ("first_reading", "commission"):
            self.sit()
        if stage in ("council", "plenary"):
            self.agree()
        for who, act, body, fields in RECORDS.get(stage, ()):
            done(self.record(who, act, body, **fields))

    def go_to(self, stage: str) -> "Way":
        """Go on from wherever the act is to a stage on the main path."""
        at = self.gate()["stage"]["key"]
        stages = ["development", *(step[0] for step in ROAD)]
        for passed, (_, move, who) in zip(stages, ROAD, strict=False):
            if stages.index(at) <= stages.index(passed) < stages.index(stage):
                self.work_at(passed)
                done(self.move(who, move))
        return self


def done(answer: Any) -> dict[str, Any]:
    """The answer of something that was to succeed."""
    assert answer.status_code in (200, 201), answer.text
    told: dict[str, Any] = answer.json()
    return told
