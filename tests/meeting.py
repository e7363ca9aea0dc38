"""A meeting of a body for tests, over HTTP: convened, opened, attended, and what is put in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.api.people import Assembly, Caller
from tests.way import done

FAR = "2099-12-09"
CHAIRS = {"commission": "chair", "council": "assembly_chair", "assembly": "assembly_chair"}


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, and browsers of everybody."""

    as_: Callable[[str], Caller]
    assembly: Assembly
    id: str
    body: str = "commission"

    @classmethod
    def convened(
        cls,
        as_: Callable[[str], Caller],
        assembly: Assembly,
        *acts: str,
        body: str = "commission",
        mode: str = "hybrid",
    ) -> "Meeting":
        """A meeting long ahead of which notice was given, with acts on its agenda."""
        asked = {
            "body": assembly.bodies[body],
            "date": FAR,
            "starts": "10:00",
            "place": "Зал № 1",
            "mode": mode,
            "items": [{"act": act} for act in acts],
        }
        return cls(as_, assembly, done(as_("secretariat").post("/api/meetings", asked))["id"], body)

    @property
    def url(self) -> str:
        """Its address."""
        return f"/api/meetings/{self.id}"

    @property
    def chair(self) -> Caller:
        """Its chair."""
        return self.as_(CHAIRS[self.body])

    def seen(self, who: str = "secretariat") -> dict[str, Any]:
        """The meeting as somebody sees it."""
        answer = self.as_(who).get(self.url)
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    def seat(self, key: str, who: str = "secretariat") -> dict[str, Any]:
        """The seat of a delegation."""
        found: dict[str, Any] = next(one for one in self.seen(who)["seats"] if one["body"]["key"] == key)
        return found

    def post(self, who: str, path: str, body: object = None, *, revision: int | None = None) -> Any:
        """Try to do something in the meeting, on what it is now unless told otherwise."""
        return self.as_(who).send("POST", f"{self.url}/{path}", body, revision=revision or self.seen()["revision"])

    def opened(self) -> "Meeting":
        """The meeting, open."""
        done(self.post(CHAIRS[self.body], "opening"))
        return self

    def register(self, who: str, seat: str, **body: object) -> Any:
        """Try to note something of a delegation at the door."""
        return self.as_(who).send("PUT", f"{self.url}/seats/{self.assembly.bodies[seat]}", body)

    def attended(self, *seats: str) -> "Meeting":
        """The meeting with these delegations in the hall, their heads holding the voice."""
        for seat in seats or ("by", "kz"):
            done(self.register(f"head_{seat}", seat, state="hall"))
        return self

    def item(self, at: int = 0) -> str:
        """The id of an item."""
        id: str = self.seen()["items"][at]["id"]
        return id

    def take_up(self, at: int = 0) -> Any:
        """Try to take up an item."""
        return self.chair.post(f"{self.url}/items/{self.item(at)}/taking-up")

    def close_item(self, at: int = 0, **body: object) -> Any:
        """Try to close an item."""
        return self.chair.post(f"{self.url}/items/{self.item(at)}/closing", body)

    def put(self, **body: object) -> Any:
        """Try to put a question."""
        return self.chair.post(f"{self.url}/votes", body)

    def vote(self, id: str, who: str = "chair") -> dict[str, Any]:
        """A vote as somebody sees it."""
        answer = self.as_(who).get(f"/api/votes/{id}")
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    def say(self, who: str, vote: str, seat: str, voice: str, **more: object) -> Any:
        """Try to give a voice."""
        url = f"/api/votes/{vote}/voices/{self.assembly.bodies[seat]}"
        return self.as_(who).send("PUT", url, {"voice": voice, **more})

    def end(self, vote: str, sees: Mapping[str, str] | None = None) -> Any:
        """Try to close a vote as it stands."""
        shown = self.vote(vote, CHAIRS[self.body])
        body = {"sees": shown["sees"] or {} if sees is None else sees}
        return self.chair.send("POST", f"/api/votes/{vote}/closing", body, revision=shown["revision"])
