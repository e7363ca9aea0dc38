"""The rows of the table of who is answered what that are about people: mandates, powers, absences, invitations."""

from collections.abc import Mapping

from tests.api.authorisation.ask import Ask

TABLE = """
GET /api/people                                        11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
POST /api/people                                       11 333 ++3+3 33 3333 33 33 33 33 3
GET /api/mandates                                      11 333 ++3+3 33 3333 33 33 33 33 3
POST /api/mandates                                     11 333 ++3+3 33 3333 33 33 33 33 3
POST /api/mandates/{mandate}/end                       11 333 ++3+3 33 3333 33 33 33 33 3
GET /api/bodies                                        11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/powers                                        11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
POST /api/powers                                       11 333 +3333 33 3+33 33 33 33 33 3
POST /api/powers/{powers}/revocation                   11 333 +3333 33 3+33 33 33 33 33 3
POST /api/absences                                     11 333 ++333 33 3333 33 33 33 33 3
POST /api/absences/{absence}/end                       11 333 ++333 33 3333 33 33 33 33 3
GET /api/acts/{act}/invitations                        11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/invitations                       11 444 ++343 33 3333 33 33 +3 33 4
POST /api/invitations/{invitation}/revocation          11 444 ++343 33 3333 33 33 +3 33 4
POST /api/acts/{act}/restriction                       11 444 ++343 33 3333 33 33 33 33 4
"""

POWERS = {
    "body": "{by}",
    "person": "{member}",
    "first_day": "2020-01-01",
    "last_day": "2020-03-01",
    "ground": "Письмо № 7.",
}

REQUESTS: Mapping[str, Ask] = {
    "GET /api/bodies": Ask("/api/bodies"),
    "GET /api/people": Ask("/api/people"),
    "POST /api/people": Ask("/api/people", {"name": {"ru": "Пётр Оршин"}}),
    "GET /api/mandates": Ask("/api/mandates"),
    "POST /api/mandates": Ask(
        "/api/mandates",
        {"person": "{member}", "body": "{kz}", "role": "national_reviewer", "first_day": "2020-01-01"},
        once=True,
    ),
    "POST /api/mandates/{mandate}/end": Ask("/api/mandates/{mandate}/end", {"last_day": "2021-01-01"}, once=True),
    "GET /api/powers": Ask("/api/powers"),
    "POST /api/powers": Ask("/api/powers", POWERS, once=True),
    "POST /api/powers/{powers}/revocation": Ask("/api/powers/{powers}/revocation", once=True),
    "POST /api/absences": Ask(
        "/api/absences", {"body": "{kz}", "first_day": "2020-01-01", "last_day": "2020-01-02", "reason": "Письмо."}
    ),
    "POST /api/absences/{absence}/end": Ask("/api/absences/{absence}/end", once=True),
    "GET /api/acts/{act}/invitations": Ask("/api/acts/development/invitations"),
    "POST /api/acts/{act}/invitations": Ask("/api/acts/council/invitations", {"body": "{mgimo}"}),
    "POST /api/invitations/{invitation}/revocation": Ask("/api/invitations/{invitation}/revocation", once=True),
    "POST /api/acts/{act}/restriction": Ask(
        "/api/acts/development/restriction", {"restricted": False, "seen_revision": "{gate_revision}"}, once=True
    ),
}
