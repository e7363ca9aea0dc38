"""What the walk over all routes finds in the database: an act at each stage, with something in every state.

Ids are found again by what they belong to, so that the scene can be read in any copy of its database.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from httpx2 import Response

from service.domain.ids import ActId
from service.main import Application
from service.usecases.access import take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason
from tests.acts import LAW, an_act, clause_id, published, staged, text
from tests.api.authorisation.ask import Ask
from tests.api.authorisation.programmes import CHANGE
from tests.api.people import Assembly, Caller

STAGES: Mapping[str, str] = {
    "development": "development",
    "excepted": "development",  # another act there, with a gate that is asked to be passed by
    "parliaments": "parliaments_and_expertise",
    "summary": "summary",
    "amendments": "amendments",
    "commission": "commission",
    "sitting": "commission",  # another act there, with an open sitting
    "council": "council",
    "round": "council",  # another act there, with an open round
    "plenary": "plenary",
    "finalisation": "finalisation",
    "late": "amendments",  # where the time for amendments is over
    "carried": "amendments",  # where a new version has touched an amendment
}
"""Acts by their slugs, and the stage each stands at."""

TERM = clause_id("article-1/paragraph-2")
FILE = "О проверке программ\n\nСтатья 1. Предмет\n\n1. Настоящий Закон устанавливает порядок.\n"
WORDS = "Срок проверки не превышает 30 дней со дня обращения."


@dataclass(frozen=True, slots=True)
class Scene:
    """Ids that requests need, by what they are."""

    ids: Mapping[str, Any]

    def filled(self, asked: Ask) -> Ask:
        """A request with ids in place of their names."""
        filled = {name: self._filled(getattr(asked, name)) for name in ("path", "body", "revision")}
        return replace(asked, **filled)

    def _filled(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.ids.get(value.strip("{}"), value.format_map(self.ids))  # a number alone stays a number
        if isinstance(value, dict):
            return {name: self._filled(member) for name, member in value.items()}
        return [self._filled(item) for item in value] if isinstance(value, list) else value


class Builder:
    """Makes the scene as people would, over HTTP, where a use case can be reached so."""

    def __init__(self, app: Application) -> None:
        self.app = app
        self.house: House = app.state.house
        self.assembly = Assembly.read(self.house)
        self.ids: dict[str, Any] = {"term": TERM, "person": self.assembly.people["chair"], **self.assembly.bodies}

    def build(self) -> Scene:
        """Everything, once."""
        for slug in STAGES:
            published(self.house, an_act(self.assembly, slug))
        self._at("parliaments", self._conclusions)
        self._at("development", self._threads)
        self._at("amendments", self._amendments)
        self._at("carried", self._carried)
        for slug in ("commission", "sitting"):
            staged(self.house, self._act(slug), STAGES["amendments"])
        self.ids["open"] = self._admissible("sitting", "head_by", "25")
        self.ids["decided"] = self._admissible("sitting", "head_kz", "15")
        self.ids["withdrawn"] = self._admissible("sitting", "head_by", "35")
        self._adopted()
        self._import()
        for slug, stage in STAGES.items():
            staged(self.house, self._act(slug), stage)
        present = {"present": [self.ids["by"], self.ids["kz"]]}
        self.ids["open_sitting"] = self._done("chair", "/api/acts/sitting/sittings", present)["id"]
        self._decided()
        self.ids["open_round"] = self._done("assembly_chair", "/api/acts/round/rounds", {"question": "Принять?"})["id"]
        self.ids["developer_body"] = self.assembly.bodies["group"]
        self.ids["commission_body"] = self.assembly.bodies["commission"]
        self._exception()
        self._limits()
        self._meetings()
        self._programme()
        self.ids["gate_revision"] = self._expert("GET", "/api/acts/development/gate")["revision"]
        return Scene(self.ids)

    def _limits(self) -> None:
        """Powers, an absence and an invitation of the past or of no reach, and amendments tabled late."""
        self.ids["member"] = self.assembly.people["member_by"]
        days = {"first_day": "2021-01-01", "last_day": "2021-02-01"}
        powers = {"body": self.ids["by"], "person": self.ids["member"], **days}
        self.ids["powers"] = self._done("head_by", "/api/powers", powers)["id"]
        self.ids["mandate"] = self.assembly.actor("reviewer_by").mandates[0].id
        absence = {"body": self.ids["kz"], "reason": "Письмо.", **days}
        self.ids["absence"] = self._done("secretariat", "/api/absences", absence)["id"]
        guest = {"body": self.ids["mgimo"]}
        self.ids["invitation"] = self._done("secretariat", "/api/acts/development/invitations", guest)["id"]
        self.ids["late_draft"] = self._drafted("late", "member_by", "12")
        late = self._drafted("late", "head_by", "13")
        with self.house.work(self.assembly.actor("secretariat")) as uow:
            dossier = uow.proceedings.hold("late").dossier
            uow.proceedings.save(replace(dossier, deadlines={"amendments": datetime(2026, 1, 1, tzinfo=UTC)}))
            uow.commit(Receipt(id=dossier.act))
        head = Caller.signed_in(self.app, self.assembly, "head_by")
        _made(head.send("POST", f"/api/amendments/{late}/late-tabling", {"reason": "Ждали."}, revision=1))
        self.ids["late"] = late

    def _programme(self) -> None:
        """A programme of years to come: one change before the Council, one that waits."""
        self.ids["programme"] = self._done("secretariat", "/api/programmes", {"first_year": 2036})["id"]
        url = f"/api/programmes/{self.ids['programme']}"
        first, second = (self._done("head_by", f"{url}/changes", CHANGE) for _ in range(2))
        put = {"changes": [first["id"]], "seen_revision": second["revision"]}
        before = self._done("secretariat", f"{url}/sets", put)
        self.ids["plan_set"], self.ids["plan_revision"] = before["id"], before["revision"]
        self.ids["plan_change"] = second["id"]

    def _meetings(self) -> None:
        """A meeting to come, one under way with a vote open, and one that is over with a protocol to be signed."""
        asked = {"body": self.ids["commission"], "date": "2099-12-09", "items": [{"title": {"ru": "Разное"}}] * 2}
        for name in ("meeting", "open_meeting", "closed_meeting"):
            self.ids[name] = self._done("secretariat", "/api/meetings", asked)["id"]
        chair = Caller.signed_in(self.app, self.assembly, "chair")
        self.ids["item"] = self._meeting("meeting")["items"][0]["id"]
        for name in ("open_meeting", "closed_meeting"):
            _made(chair.send("POST", f"/api/meetings/{self.ids[name]}/opening", revision=1))
        _made(chair.send("POST", f"/api/meetings/{self.ids['closed_meeting']}/closing", revision=2))
        self.ids["protocol"] = _made(chair.get(f"/api/meetings/{self.ids['closed_meeting']}/protocol"))["hash"]
        url = f"/api/meetings/{self.ids['open_meeting']}"
        for head in ("head_by", "head_kz"):
            seat = f"{url}/seats/{self.ids[head[-2:]]}"
            _made(Caller.signed_in(self.app, self.assembly, head).send("PUT", seat, {"state": "hall"}))
        self.ids["open_item"] = self._meeting("open_meeting")["items"][0]["id"]
        _made(chair.post(f"{url}/items/{self.ids['open_item']}/taking-up"))
        self.ids["vote"] = _made(chair.post(f"{url}/votes", {"question": "Согласны?"}))["id"]
        self.ids["open_meeting_revision"] = self._meeting("open_meeting")["revision"]

    def _meeting(self, name: str) -> dict[str, Any]:
        return _made(Caller.signed_in(self.app, self.assembly, "chair").get(f"/api/meetings/{self.ids[name]}"))

    def _exception(self) -> None:
        """A request that a gate be passed by, which waits for its second person."""
        revision = self._expert("GET", "/api/acts/excepted/gate")["revision"]
        asked = {"move": "send_to_parliaments", "seen_revision": revision, "reason": "Срочно."}
        self.ids["exception"] = self._done("executive_secretary", "/api/acts/excepted/exceptions", asked)["id"]
        self.ids["excepted_revision"] = revision
        self.ids["parliaments_revision"] = self._expert("GET", "/api/acts/parliaments/gate")["revision"]

    def _act(self, slug: str) -> ActId:
        with self.house.reading(self.assembly.actor("secretariat")) as uow:
            return uow.acts.by_slug(slug).id

    def _at(self, slug: str, make: Any) -> None:
        staged(self.house, self._act(slug), STAGES[slug])
        make()

    def _threads(self) -> None:
        thread = {"clause": TERM, "version": 1, "language": "ru", "text": "Почему столько?", "mark": None}
        self.ids["thread"] = self._done("member_by", "/api/acts/development/threads", thread)["id"]
        own = thread | {"visibility": "delegation"}
        self.ids["own_thread"] = self._done("member_by", "/api/acts/development/threads", own)["id"]

    def _conclusions(self) -> None:
        """One draft of the experts, and signed ones on acts that have moved on since."""
        draft = self._written_conclusion("parliaments")
        self.ids["conclusion"] = draft
        asked = {"body": self.assembly.bodies["eac"]}
        self.ids["asked"] = self._done("secretariat", "/api/acts/parliaments/requests", asked)["id"]
        for slug in ("summary", "amendments"):
            staged(self.house, self._act(slug), STAGES["parliaments"])
            self.ids[f"conclusion_{slug}"] = signed = self._written_conclusion(slug)
            self._expert("POST", f"/api/conclusions/{signed}/signature", revision=2)
            listed = self._expert("GET", f"/api/acts/{slug}/conclusions")
            self.ids[f"remark_{slug}"] = listed["conclusions"][0]["remarks"][0]["id"]

    def _written_conclusion(self, slug: str) -> str:
        begun: str = self._expert("POST", f"/api/acts/{slug}/conclusions", {})["id"]
        proposed = {"part": "text", "base": self._base(slug), "text": WORDS.replace("30", "10")}
        remarks = [{"clause": TERM, "text": "Слишком долго.", "proposed": proposed}]
        content = {"verdict": "support_with_remarks", "summary": "В целом да.", "remarks": remarks}
        self._expert("PUT", f"/api/conclusions/{begun}", content, revision=1)
        return begun

    def _expert(self, method: str, path: str, body: object = None, revision: int | None = None) -> dict[str, Any]:
        caller = Caller.signed_in(self.app, self.assembly, "expert_mgimo")
        return _made(caller.send(method, path, body, revision=revision))

    def _amendments(self) -> None:
        """A draft of a delegation, a tabled amendment, and one that another delegation has joined."""
        self.ids["draft"] = self._drafted("amendments", "member_by", "10")
        self.ids["tabled"] = self._tabled("amendments", "head_by", "20")
        self.ids["tabled_revision"] = self._revision("tabled")
        self.ids["joined"] = joined = self._tabled("amendments", "head_by", "40")
        kz = Caller.signed_in(self.app, self.assembly, "head_kz")
        _made(kz.send("POST", f"/api/amendments/{joined}/joining", revision=2))
        self.ids["joined_revision"] = self._revision("joined")
        self._compromise(kz)
        order = {"kind": "debate", "amendments": [self.ids["tabled"], joined], "reason": "О том же."}
        self.ids["order"] = self._done("secretariat", "/api/acts/amendments/orders", order)["id"]

    def _compromise(self, kz: Caller) -> None:
        """One of another delegation in place of the tabled one, whose author has not answered."""
        edit = self.ids["edit"] | {"text": WORDS.replace("30", "35")}
        draft = {"edit": edit, "justification": "Так лучше.", "supersedes": [self.ids["tabled"]]}
        self.ids["compromise"] = made = self._done("head_kz", "/api/acts/amendments/amendments", draft)["id"]
        _made(kz.send("POST", f"/api/amendments/{made}/tabling", revision=1))

    def _carried(self) -> None:
        """An amendment to words that another version has changed since: its author is to confirm."""
        self.ids["touched"] = self._tabled("carried", "head_by", "20")
        act = self._act("carried")
        with self.house.work(self.assembly.actor("secretariat")) as uow:
            case = take_up_locked(uow, self.house, act)
            later = text(LAW.replace("со дня обращения", "со дня получения обращения"))
            publish_next(uow, case, later, Publication(Reason.EDITED, case.dossier.stage, None), Publisher(None, None))
            uow.commit(Receipt(id=act))
        self.ids["touched_revision"] = self._revision("touched")

    def _adopted(self) -> None:
        act = self._act("finalisation")
        with self.house.work(self.assembly.actor("secretariat")) as uow:
            uow.proceedings.hold(act)
            resolution = {"number": "19-5", "date": "2026-11-20"}
            uow.acts.publish(act, text(LAW), Publication(Reason.FINALISED, "finalisation", None, resolution))
            uow.commit(Receipt(id=act))

    def _import(self) -> None:
        caller = Caller.signed_in(self.app, self.assembly, "secretariat")
        sent = caller.send("POST", "/api/imports", files={"file": ("act.txt", FILE.encode())})
        self.ids["file"] = _made(sent)["id"]

    def _decided(self) -> None:
        """In the open sitting: one amendment decided, one about to be."""
        decided, chair = self.ids["decided"], Caller.signed_in(self.app, self.assembly, "chair")
        sees = _made(chair.get(f"/api/amendments/{decided}/consequences?outcome=rejected"))["sees"]
        decision = {"outcome": "rejected", "sees": sees, "reason": "Нет."}
        _made(chair.post(f"/api/amendments/{decided}/decision", decision))
        by = Caller.signed_in(self.app, self.assembly, "head_by")
        _made(by.send("POST", f"/api/amendments/{self.ids['withdrawn']}/withdrawal", {"reason": "Снята."}, revision=3))
        self.ids["withdrawn_revision"] = self._revision("withdrawn")
        shown = _made(chair.get(f"/api/amendments/{self.ids['open']}/consequences?outcome=rejected"))
        self.ids["sees"] = shown["sees"]

    def _admissible(self, slug: str, key: str, days: str) -> str:
        tabled = self._tabled(slug, key, days)
        ruling = {"admissible": True, "reason": ""}
        chair = Caller.signed_in(self.app, self.assembly, "chair")
        _made(chair.send("POST", f"/api/amendments/{tabled}/ruling", ruling, revision=2))
        return tabled

    def _tabled(self, slug: str, key: str, days: str) -> str:
        draft = self._drafted(slug, key, days)
        caller = Caller.signed_in(self.app, self.assembly, key)
        _made(caller.send("POST", f"/api/amendments/{draft}/tabling", revision=1))
        return draft

    def _drafted(self, slug: str, key: str, days: str) -> str:
        edit = {"kind": "text", "clause": TERM, "base_hash": self._base(slug), "text": WORDS.replace("30", days)}
        made: str = self._done(key, f"/api/acts/{slug}/amendments", {"edit": edit, "justification": "Так лучше."})["id"]
        self.ids["edit"] = edit
        return made

    def _revision(self, name: str) -> int:
        shown: int = self._expert("GET", f"/api/amendments/{self.ids[name]}")["revision"]
        return shown

    def _base(self, slug: str) -> str:
        shown = self._expert("GET", f"/api/acts/{slug}/text")
        base: str = next(clause for clause in shown["clauses"] if clause["id"] == TERM)["base"]["text"]
        return base

    def _done(self, key: str, path: str, body: object = None) -> dict[str, Any]:
        return _made(Caller.signed_in(self.app, self.assembly, key).post(path, body))


def _made(answer: Response) -> dict[str, Any]:
    assert answer.is_success, (str(answer.url), answer.text)
    made: dict[str, Any] = answer.json()
    return made
