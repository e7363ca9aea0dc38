"""The part of the table that is about meetings: the columns are those of ``table``."""

from collections.abc import Mapping

from tests.api.authorisation.ask import Ask

RESERVATION = {"kind": "reservation", "body": "{by}", "text": "С оговоркой.", "vote": "{vote}"}

TABLE = """
GET /api/meetings                                      11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
POST /api/meetings                                     11 333 ++333 33 3333 33 33 +3 33 3
GET /api/meetings/{meeting}                            11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
PUT /api/meetings/{meeting}                            11 444 ++343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/cancellation              11 444 ++343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/items                     11 444 ++343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/agenda-moves              11 444 ++343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/agenda-removals           11 444 ++343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/opening                   11 444 33343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/closing                   11 444 33343 33 3333 33 43 93 33 4
POST /api/meetings/{meeting}/items/{item}/taking-up    11 444 33343 33 3333 33 43 93 33 4
POST /api/meetings/{meeting}/items/{item}/closing      11 444 33343 33 3333 33 43 93 33 4
PUT /api/meetings/{meeting}/seats/{seat}               11 444 ++343 33 +++3 33 43 33 33 4
PUT /api/meetings/{meeting}/seats/{seat}/part          11 444 ++343 33 +++3 33 43 33 33 4
GET /api/meetings/{meeting}/screen                     11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
PUT /api/meetings/{meeting}/screen                     11 444 ++343 33 3333 33 43 +3 33 4
GET /api/meetings/{meeting}/presence                   11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
POST /api/meetings/{meeting}/presence                  11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
GET /api/meetings/{meeting}/votes                      11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
POST /api/meetings/{meeting}/votes                     11 444 33343 33 3333 33 43 93 33 4
GET /api/votes/{vote}                                  11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
PUT /api/votes/{vote}/voices/{seat}                    11 444 ++343 33 3+93 33 43 33 33 4
DELETE /api/votes/{vote}/voices/{seat}                 11 444 ++343 33 3++3 33 43 33 33 4
POST /api/votes/{vote}/closing                         11 444 33343 33 3333 33 43 +3 33 4
POST /api/votes/{vote}/undo                            11 444 33343 33 3333 33 43 93 33 4
POST /api/votes/{vote}/cancellation                    11 444 33343 33 3333 33 43 +3 33 4
POST /api/votes/{vote}/resolution                      11 444 33343 33 3333 33 43 93 33 4
GET /api/acts/{act}/closing                            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/brackets                           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/meetings/{meeting}/protocol                   11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
GET /api/meetings/{meeting}/protocol/file              11 444 +++4+ ++ ++++ ++ 4+ ++ ++ 4
POST /api/meetings/{meeting}/protocol/signatures       11 444 33343 33 3333 33 43 +3 33 4
POST /api/meetings/{meeting}/reservations              11 444 +3343 33 3++3 33 43 33 33 4
GET /api/acts/{act}/reservations                       11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
"""

REQUESTS: Mapping[str, Ask] = {
    "GET /api/meetings": Ask("/api/meetings"),
    "POST /api/meetings": Ask("/api/meetings", {"body": "{commission}", "date": "2099-12-09"}),
    "GET /api/meetings/{meeting}": Ask("/api/meetings/{meeting}"),
    "PUT /api/meetings/{meeting}": Ask("/api/meetings/{meeting}", {"date": "2099-12-10"}, 1, once=True),
    "POST /api/meetings/{meeting}/cancellation": Ask(
        "/api/meetings/{meeting}/cancellation", {"reason": "Нет."}, 1, once=True
    ),
    "POST /api/meetings/{meeting}/items": Ask("/api/meetings/{meeting}/items", {"title": {"ru": "Ещё"}}, 1, once=True),
    "POST /api/meetings/{meeting}/agenda-moves": Ask(
        "/api/meetings/{meeting}/agenda-moves", {"item": "{item}"}, 1, once=True
    ),
    "POST /api/meetings/{meeting}/agenda-removals": Ask(
        "/api/meetings/{meeting}/agenda-removals", {"item": "{item}"}, 1, once=True
    ),
    "POST /api/meetings/{meeting}/opening": Ask("/api/meetings/{meeting}/opening", None, 1, once=True),
    "POST /api/meetings/{meeting}/closing": Ask(
        "/api/meetings/{open_meeting}/closing", None, "{open_meeting_revision}"
    ),
    "POST /api/meetings/{meeting}/items/{item}/taking-up": Ask(
        "/api/meetings/{open_meeting}/items/{open_item}/taking-up"
    ),
    "POST /api/meetings/{meeting}/items/{item}/closing": Ask(
        "/api/meetings/{open_meeting}/items/{open_item}/closing", {}
    ),
    "PUT /api/meetings/{meeting}/seats/{seat}": Ask("/api/meetings/{open_meeting}/seats/{by}", {"state": "hall"}),
    "PUT /api/meetings/{meeting}/seats/{seat}/part": Ask(
        "/api/meetings/{open_meeting}/seats/{by}/part", {"item": "{open_item}", "part": True}
    ),
    "GET /api/meetings/{meeting}/screen": Ask("/api/meetings/{open_meeting}/screen"),
    "PUT /api/meetings/{meeting}/screen": Ask("/api/meetings/{open_meeting}/screen", {"shows": "blank"}),
    "GET /api/meetings/{meeting}/presence": Ask("/api/meetings/{open_meeting}/presence"),
    "POST /api/meetings/{meeting}/presence": Ask("/api/meetings/{open_meeting}/presence", {}),
    "GET /api/meetings/{meeting}/votes": Ask("/api/meetings/{open_meeting}/votes"),
    "POST /api/meetings/{meeting}/votes": Ask("/api/meetings/{open_meeting}/votes", {"question": "А так?"}),
    "GET /api/votes/{vote}": Ask("/api/votes/{vote}"),
    "PUT /api/votes/{vote}/voices/{seat}": Ask("/api/votes/{vote}/voices/{by}", {"voice": "for"}),
    "DELETE /api/votes/{vote}/voices/{seat}": Ask("/api/votes/{vote}/voices/{by}"),
    "POST /api/votes/{vote}/closing": Ask("/api/votes/{vote}/closing", {}, 1, once=True),
    "POST /api/votes/{vote}/cancellation": Ask("/api/votes/{vote}/cancellation", {"reason": "Нет."}, once=True),
    "POST /api/votes/{vote}/resolution": Ask("/api/votes/{vote}/resolution", {"option": "postpone"}),
    "POST /api/votes/{vote}/undo": Ask("/api/votes/{vote}/undo", {"reason": "Нет."}),
    "GET /api/acts/{act}/closing": Ask("/api/acts/development/closing"),
    "GET /api/acts/{act}/brackets": Ask("/api/acts/development/brackets"),
    "GET /api/meetings/{meeting}/protocol": Ask("/api/meetings/{closed_meeting}/protocol"),
    "GET /api/meetings/{meeting}/protocol/file": Ask("/api/meetings/{closed_meeting}/protocol/file"),
    "POST /api/meetings/{meeting}/protocol/signatures": Ask(
        "/api/meetings/{closed_meeting}/protocol/signatures", {"hash": "{protocol}", "as": "chair"}, once=True
    ),
    "POST /api/meetings/{meeting}/reservations": Ask("/api/meetings/{open_meeting}/reservations", RESERVATION),
    "GET /api/acts/{act}/reservations": Ask("/api/acts/development/reservations"),
}
