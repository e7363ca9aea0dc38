"""The rows of the table of who is answered what that are about the programme, reviews and applications of acts."""

from collections.abc import Mapping

from tests.api.authorisation.ask import Ask

TABLE = """
GET /api/programmes                                    11 333 +++3+ ++ ++++ ++ ++ ++ ++ +
POST /api/programmes                                   11 333 ++333 33 3333 33 33 33 33 3
GET /api/programmes/{programme}                        11 333 +++3+ ++ ++++ ++ ++ ++ ++ +
POST /api/programmes/{programme}/changes               11 333 ++333 33 3++3 3+ 3+ +3 ++ 3
POST /api/programmes/{programme}/sets                  11 333 99333 33 3333 33 33 33 33 3
POST /api/programme-changes/{change}/withdrawal        11 333 33333 33 3+33 33 33 33 33 3
POST /api/programme-changes/{change}/declining         11 333 ++333 33 3333 33 33 33 33 3
POST /api/programme-sets/{changes}/decision            11 333 33333 33 3333 33 33 33 ++ 3
GET /api/acts/{act}/afterwards                         11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/programme-item                    11 444 44343 33 3333 33 33 43 33 4
POST /api/acts/{act}/reviews                           11 444 33343 33 3333 33 33 33 33 4
POST /api/acts/{act}/applications                      11 444 33343 33 3333 33 33 33 33 4
"""

PLANNED = {"title": {"ru": "О тестах"}, "kind": "model_law", "threat": "Ошибки", "year": 2037, "session": "spring"}
CHANGE = {"what": "add", "becomes": PLANNED, "reason": "Поручение", "seen": 0}
REVIEW = {
    "slug": "review",
    "kind": "model_law",
    "title": {"ru": "О тестах"},
    "aim": "amend",
    "cause": "report",
    "reason": "Срок",
}

REQUESTS: Mapping[str, Ask] = {
    "GET /api/programmes": Ask("/api/programmes"),
    "POST /api/programmes": Ask("/api/programmes", {"first_year": 2050}, once=True),
    "GET /api/programmes/{programme}": Ask("/api/programmes/{programme}"),
    "POST /api/programmes/{programme}/changes": Ask("/api/programmes/{programme}/changes", CHANGE),
    "POST /api/programmes/{programme}/sets": Ask(
        "/api/programmes/{programme}/sets", {"changes": ["{plan_change}"], "seen_revision": "{plan_revision}"}
    ),
    "POST /api/programme-changes/{change}/withdrawal": Ask(
        "/api/programme-changes/{plan_change}/withdrawal", once=True
    ),
    "POST /api/programme-changes/{change}/declining": Ask(
        "/api/programme-changes/{plan_change}/declining", {"reason": "Не по предмету"}, once=True
    ),
    "POST /api/programme-sets/{changes}/decision": Ask(
        "/api/programme-sets/{plan_set}/decision",
        {"granted": True, "number": "1", "day": "2026-01-01", "seen_revision": "{plan_revision}"},
        once=True,
    ),
    "GET /api/acts/{act}/afterwards": Ask("/api/acts/development/afterwards"),
    "POST /api/acts/{act}/programme-item": Ask(
        "/api/acts/development/programme-item", {"item": "{programme}", "seen_revision": "{gate_revision}"}
    ),
    "POST /api/acts/{act}/reviews": Ask("/api/acts/development/reviews", REVIEW),
    "POST /api/acts/{act}/applications": Ask(
        "/api/acts/development/applications", {"body": "{by}", "state": "in_work", "day": "2026-01-01"}
    ),
}
