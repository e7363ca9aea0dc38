"""The one table of who is answered what, by every route: the expected side of the walk.

    +  done or shown          1  401: nobody is signed in
    3  403: seen, but not allowed          4  404: not for this reader, the same as if it did not exist
    9  409: allowed, but the state stands against it

A route that is not here fails the walk. ``REQUESTS`` says what is asked; ``{names}`` in it are ids of the scene.
"""

from collections.abc import Mapping

from service.domain.text.canonical import words_hash
from tests.api.authorisation import meetings, people, programmes
from tests.api.authorisation.ask import Ask
from tests.api.authorisation.scene import WORDS

GROUPS: tuple[tuple[str, ...], ...] = (
    ("", "disabled"),
    ("stranger", "expired", "coming"),
    ("secretariat", "executive_secretary", "legal_editor", "admin", "auditor"),
    ("developer", "drafter"),
    ("member_by", "head_by", "plenipotentiary_by", "reviewer_by"),
    ("member_kz", "head_kz"),
    ("expert_mgimo", "eac_secretary"),
    ("chair", "commissioner"),
    ("councillor", "assembly_chair"),
    ("observer",),
)
"""The columns, in blocks: people of ``tests/api/people``; the first is nobody, the second block has no mandate now."""

TABLE = """
GET /api/session                                       ++ +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/demo/people                                   ++ +++ +++++ ++ ++++ ++ ++ ++ ++ +
POST /api/demo/sign-in                                 ++ +++ +++++ ++ ++++ ++ ++ ++ ++ +
POST /auth/sign-out                                    ++ +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/work                                          11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/profiles/{key}                                11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/profiles/{key}/drawing                        11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/acts                                          11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
POST /api/acts                                         11 333 ++333 33 3333 33 33 +3 33 3
GET /api/acts/{act}                                    11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/text                               11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/text                              11 444 33+43 ++ 3333 33 33 33 33 4
GET /api/acts/{act}/compare                            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/clauses/{clause}/history           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/events                             11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/events/latest                      11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/live                                          11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/threads                            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/threads                           11 444 +++43 ++ ++++ ++ ++ ++ ++ 4
POST /api/threads/{thread}/comments                    11 444 +++43 ++ ++++ ++ ++ ++ ++ 4
POST /api/threads/{thread}/comments (of a delegation)  11 444 44444 44 ++++ 44 44 44 44 4
POST /api/threads/{thread}/resolution                  11 444 +++43 +3 +333 33 33 +3 33 4
GET /api/acts/{act}/conclusions                        11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/conclusions                       11 444 33343 33 ++++ ++ 9+ 33 33 4
GET /api/acts/{act}/summary                            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/summary/file                       11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/experts                            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/conclusions/{conclusion}/file                 11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/remarks                                       11 +++ +++++ ++ ++++ ++ ++ ++ ++ +
GET /api/acts/{act}/requests                           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/requests                          11 444 ++343 33 3333 33 3+ +3 33 4
PUT /api/acts/{act}/co-developers                      11 444 ++343 33 3333 33 33 33 33 4
POST /api/acts/{act}/excuses                           11 444 3+343 33 3333 33 33 33 33 4
POST /api/requests/{request}/reminder                  11 444 ++343 33 3333 33 3+ +3 33 4
POST /api/requests/{request}/withdrawal                11 444 ++343 33 3333 33 3+ +3 33 4
PUT /api/conclusions/{conclusion}/reply                11 444 33343 +3 3333 33 33 33 33 4
PUT /api/conclusions/{conclusion}                      11 444 44444 44 4444 44 +4 44 44 4
DELETE /api/conclusions/{conclusion}                   11 444 44444 44 4444 44 +4 44 44 4
POST /api/conclusions/{conclusion}/signature           11 444 44444 44 4444 44 +4 44 44 4
POST /api/remarks/{remark}/disposition                 11 444 33343 +3 3333 33 33 33 33 4
POST /api/remarks/{remark}/take-over                   11 444 33343 +3 +++3 ++ 33 ++ 33 4
GET /api/acts/{act}/near-duplicates                    11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/provenance                         11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/provenance/file                    11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/what-if                           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/term                               11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/instruction                       11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/preview                           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/amendments                         11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/contested                          11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/amendments                        11 444 33343 ++ ++++ ++ 33 ++ 33 4
GET /api/acts/{act}/amendments/{amendment}             11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/amendments/{amendment}                        11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/amendments/{amendment} (a draft)              11 444 44444 44 ++++ 44 44 44 44 4
PUT /api/amendments/{amendment}                        11 444 44444 44 ++++ 44 44 44 44 4
DELETE /api/amendments/{amendment}                     11 444 44444 44 ++++ 44 44 44 44 4
POST /api/amendments/{amendment}/tabling               11 444 44444 44 3++3 44 44 44 44 4
POST /api/amendments/{amendment}/withdrawal            11 444 33343 33 3++3 33 33 33 33 4
POST /api/amendments/{amendment}/joining               11 444 33343 33 3333 3+ 33 33 33 4
POST /api/amendments/{amendment}/leaving               11 444 33343 33 3333 3+ 33 33 33 4
POST /api/amendments/{amendment}/ruling                11 444 33343 33 3333 33 33 +3 33 4
POST /api/amendments/{amendment}/carry-confirmation    11 444 33343 33 3++3 33 33 33 33 4
GET /api/amendments/{amendment}/consequences           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/amendments/{amendment}/foresight              11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/amendments/{amendment}/decision              11 444 33343 33 3333 33 33 +3 33 4
POST /api/amendments/{amendment}/decision-undo         11 444 33343 33 3333 33 33 +3 33 4
POST /api/amendments/{amendment}/taking-over           11 444 33343 33 3333 3+ 33 33 33 4
GET /api/acts/{act}/orders                             11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/exclusivity                        11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/orders                            11 444 +3+43 33 3333 33 33 +3 33 4
POST /api/orders/{order}/confirmation                  11 444 33343 33 3333 33 33 +3 33 4
POST /api/orders/{order}/undoing                       11 444 +3+43 33 3333 33 33 +3 33 4
GET /api/acts/{act}/tables                             11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/tables/confirmation               11 444 33343 33 3333 33 33 +3 33 4
GET /api/acts/{act}/tables/{table}/foreseen            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/tables/{table}/decision           11 444 33343 33 3333 33 33 93 33 4
POST /api/amendments/{amendment}/recommendation        11 444 33343 ++ 3333 33 33 +3 33 4
POST /api/amendments/{amendment}/pull-out              11 444 33343 33 3++3 3+ 33 33 33 4
POST /api/amendments/{amendment}/putting-back          11 444 33343 33 3993 39 33 33 33 4
POST /api/amendments/{amendment}/consents/{original}   11 444 33343 33 3333 39 33 33 33 4
POST /api/amendments/{amendment}/consents/{original}/answer  11 444 33343 33 3++3 33 33 33 33 4
GET /api/amendments/{amendment}/pieces                 11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/amendments/{amendment}/division              11 444 33343 33 3993 39 33 93 33 4
POST /api/amendments/{amendment}/division-ruling       11 444 33343 33 3333 33 33 93 33 4
GET /api/imports                                       11 333 +++33 +3 3333 33 33 33 33 3
POST /api/imports                                      11 333 +++33 +3 3333 33 33 33 33 3
GET /api/imports/{file}                                11 333 +++33 43 3333 33 33 33 33 3
POST /api/imports/{file}/reading                       11 333 +++33 43 3333 33 33 33 33 3
PATCH /api/imports/{file}/units/{n}                    11 333 +++33 43 3333 33 33 33 33 3
GET /api/imports/{file}/prospect                       11 333 +++33 43 3333 33 33 33 33 3
POST /api/imports/{file}/publication                   11 333 ++333 43 3333 33 33 33 33 3
GET /api/acts/{act}/versions/{version}/export          11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/adopted                            11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/renumbering                        11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/renumbering                       11 444 33943 33 3333 33 33 33 33 4
GET /api/acts/{act}/gate                               11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/rules                              11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
GET /api/acts/{act}/rules/drawing                      11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/rules                             11 444 99343 33 3333 33 33 33 33 4
POST /api/acts/{act}/transitions                       11 444 3+343 33 3333 33 33 +3 3+ 4
POST /api/acts/{act}/exceptions                        11 444 ++343 33 3333 33 33 33 33 4
POST /api/exceptions/{request}/confirmation            11 444 33343 33 3333 33 33 +3 ++ 4
POST /api/exceptions/{request}/refusal                 11 444 33343 33 3333 33 33 +3 ++ 4
POST /api/exceptions/{request}/withdrawal              11 444 3+343 33 3333 33 33 33 33 4
POST /api/acts/{act}/reminders                         11 444 +9343 +3 3333 33 3+ +3 3+ 4
GET /api/acts/{act}/leaves                             11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/amendments/{amendment}/late-tabling          11 444 44444 44 3++3 44 44 44 44 4
POST /api/amendments/{amendment}/leave                 11 444 33343 33 3333 33 33 +3 33 4
POST /api/amendments/{amendment}/leave/objections      11 444 33343 33 3333 3+ 33 33 33 4
POST /api/acts/{act}/assignment                        11 444 ++343 33 3333 33 33 33 33 4
POST /api/acts/{act}/facts/{name}                      11 444 3+343 33 3333 33 33 33 33 4
GET /api/acts/{act}/sittings                           11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/sittings                          11 444 33343 33 3333 33 33 +3 3+ 4
POST /api/sittings/{sitting}/closing                   11 444 33343 33 3333 33 33 +3 3+ 4
PUT /api/sittings/{sitting}/presence                   11 444 33343 33 3333 33 33 +3 3+ 4
GET /api/acts/{act}/rounds                             11 444 +++4+ ++ ++++ ++ ++ ++ ++ 4
POST /api/acts/{act}/rounds                            11 444 ++343 33 3333 33 33 33 3+ 4
PUT /api/rounds/{held}/positions/{body_id}             11 444 +3343 33 3++3 33 33 33 33 4
POST /api/rounds/{held}/closing                        11 444 33343 33 3333 33 33 33 3+ 4
"""


ACT = {"slug": "mz-new", "kind": "model_law", "title": {"ru": "О новом"}, "language": "ru", "naming": "ru-parts"}
THREAD = {"clause": "{term}", "version": 1, "language": "ru", "text": "Почему?", "mark": None}
CONCLUSION = {"verdict": "support", "summary": "Да.", "remarks": []}
EDIT = {"kind": "text", "clause": "{term}", "base_hash": words_hash(WORDS), "text": "Завтра."}
NO_OBJECTION = {"position": "no_objection"}

REQUESTS: Mapping[str, Ask] = {
    "GET /api/acts": Ask("/api/acts"),
    "POST /api/acts": Ask("/api/acts", ACT, once=True),
    "GET /api/acts/{act}": Ask("/api/acts/development"),
    "GET /api/acts/{act}/text": Ask("/api/acts/development/text"),
    "POST /api/acts/{act}/text": Ask(
        "/api/acts/development/text",
        {
            "version": 1,
            "edits": [{"kind": "text", "clause": "{term}", "base_hash": words_hash(WORDS), "text": "Завтра."}],
        },
        once=True,
    ),
    "GET /api/acts/{act}/compare": Ask("/api/acts/development/compare?from=1&to=1"),
    "GET /api/acts/{act}/clauses/{clause}/history": Ask("/api/acts/development/clauses/{term}/history"),
    "GET /api/acts/{act}/events": Ask("/api/acts/development/events"),
    "GET /api/acts/{act}/events/latest": Ask("/api/acts/development/events/latest"),
    "GET /api/live": Ask("/api/live?act=development"),
    "GET /api/session": Ask("/api/session"),
    "GET /api/demo/people": Ask("/api/demo/people"),
    "POST /api/demo/sign-in": Ask("/api/demo/sign-in", {"person": "{person}"}),
    "POST /auth/sign-out": Ask("/auth/sign-out"),
    "GET /api/acts/{act}/threads": Ask("/api/acts/development/threads"),
    "POST /api/acts/{act}/threads": Ask("/api/acts/development/threads", THREAD),
    "POST /api/threads/{thread}/comments": Ask("/api/threads/{thread}/comments", {"text": "Да."}),
    "POST /api/threads/{thread}/comments (of a delegation)": Ask("/api/threads/{own_thread}/comments", {"text": "Да."}),
    "POST /api/threads/{thread}/resolution": Ask("/api/threads/{thread}/resolution", {}, 1, once=True),
    "GET /api/acts/{act}/conclusions": Ask("/api/acts/parliaments/conclusions"),
    "POST /api/acts/{act}/conclusions": Ask("/api/acts/parliaments/conclusions", {}, once=True),
    "GET /api/acts/{act}/summary": Ask("/api/acts/summary/summary"),
    "GET /api/acts/{act}/summary/file": Ask("/api/acts/summary/summary/file?format=csv"),
    "GET /api/acts/{act}/experts": Ask("/api/acts/summary/experts"),
    "GET /api/conclusions/{conclusion}/file": Ask("/api/conclusions/{conclusion_summary}/file"),
    "GET /api/remarks": Ask("/api/remarks"),
    "GET /api/acts/{act}/requests": Ask("/api/acts/parliaments/requests"),
    "POST /api/acts/{act}/requests": Ask("/api/acts/parliaments/requests", {"body": "{mgimo}"}, once=True),
    "PUT /api/acts/{act}/co-developers": Ask(
        "/api/acts/development/co-developers",
        {"bodies": ["{mgimo}"], "seen_revision": "{gate_revision}"},
        once=True,
    ),
    "POST /api/acts/{act}/excuses": Ask(
        "/api/acts/parliaments/excuses", {"need": "conclusion:expert_organisation", "reason": "Нет."}, once=True
    ),
    "POST /api/requests/{request}/reminder": Ask("/api/requests/{asked}/reminder", once=True),
    "POST /api/requests/{request}/withdrawal": Ask(
        "/api/requests/{asked}/withdrawal", {"reason": "Нет."}, 1, once=True
    ),
    "PUT /api/conclusions/{conclusion}/reply": Ask(
        "/api/conclusions/{conclusion_summary}/reply", {"text": "Нет."}, once=True
    ),
    "PUT /api/conclusions/{conclusion}": Ask("/api/conclusions/{conclusion}", CONCLUSION, 2, once=True),
    "DELETE /api/conclusions/{conclusion}": Ask("/api/conclusions/{conclusion}", None, 2, once=True),
    "POST /api/conclusions/{conclusion}/signature": Ask("/api/conclusions/{conclusion}/signature", None, 2, once=True),
    "POST /api/remarks/{remark}/disposition": Ask(
        "/api/remarks/{remark_summary}/disposition", {"disposition": "accepted"}, 1, once=True
    ),
    "POST /api/remarks/{remark}/take-over": Ask("/api/remarks/{remark_amendments}/take-over", {}, once=True),
    "GET /api/work": Ask("/api/work"),
    "GET /api/acts/{act}/near-duplicates": Ask("/api/acts/amendments/near-duplicates"),
    "GET /api/acts/{act}/provenance": Ask("/api/acts/development/provenance"),
    "GET /api/acts/{act}/provenance/file": Ask("/api/acts/development/provenance/file?format=csv"),
    "POST /api/acts/{act}/what-if": Ask("/api/acts/amendments/what-if", {"amendments": ["{tabled}"]}),
    "GET /api/acts/{act}/term": Ask("/api/acts/amendments/term?term=орган"),
    "POST /api/acts/{act}/instruction": Ask("/api/acts/amendments/instruction", {"text": "Статью 1 исключить."}),
    "POST /api/acts/{act}/preview": Ask("/api/acts/amendments/preview", {"edit": "{edit}"}),
    "GET /api/acts/{act}/amendments": Ask("/api/acts/amendments/amendments"),
    "GET /api/acts/{act}/contested": Ask("/api/acts/amendments/contested"),
    "POST /api/acts/{act}/amendments": Ask("/api/acts/amendments/amendments", {"edit": "{edit}"}),
    "GET /api/acts/{act}/amendments/{amendment}": Ask("/api/acts/amendments/amendments/1"),
    "GET /api/amendments/{amendment}": Ask("/api/amendments/{tabled}"),
    "GET /api/amendments/{amendment} (a draft)": Ask("/api/amendments/{draft}"),
    "PUT /api/amendments/{amendment}": Ask("/api/amendments/{draft}", {"edit": "{edit}"}, 1, once=True),
    "DELETE /api/amendments/{amendment}": Ask("/api/amendments/{draft}", None, 1, once=True),
    "POST /api/amendments/{amendment}/tabling": Ask("/api/amendments/{draft}/tabling", None, 1, once=True),
    "POST /api/amendments/{amendment}/withdrawal": Ask(
        "/api/amendments/{tabled}/withdrawal", {"reason": "Передумали."}, "{tabled_revision}", once=True
    ),
    "POST /api/amendments/{amendment}/joining": Ask(
        "/api/amendments/{tabled}/joining", None, "{tabled_revision}", once=True
    ),
    "POST /api/amendments/{amendment}/leaving": Ask(
        "/api/amendments/{joined}/leaving", None, "{joined_revision}", once=True
    ),
    "POST /api/amendments/{amendment}/ruling": Ask(
        "/api/amendments/{tabled}/ruling", {"admissible": True, "reason": ""}, "{tabled_revision}", once=True
    ),
    "POST /api/amendments/{amendment}/carry-confirmation": Ask(
        "/api/amendments/{touched}/carry-confirmation", {}, "{touched_revision}", once=True
    ),
    "GET /api/amendments/{amendment}/consequences": Ask("/api/amendments/{open}/consequences?outcome=adopted"),
    "GET /api/amendments/{amendment}/foresight": Ask("/api/amendments/{open}/foresight"),
    "POST /api/amendments/{amendment}/decision": Ask(
        "/api/amendments/{open}/decision", {"outcome": "rejected", "sees": "{sees}", "reason": "Нет."}, once=True
    ),
    "POST /api/amendments/{amendment}/decision-undo": Ask("/api/amendments/{decided}/decision-undo", once=True),
    "POST /api/amendments/{amendment}/taking-over": Ask(
        "/api/amendments/{withdrawn}/taking-over", None, "{withdrawn_revision}", once=True
    ),
    "GET /api/acts/{act}/orders": Ask("/api/acts/amendments/orders"),
    "GET /api/acts/{act}/exclusivity": Ask("/api/acts/amendments/exclusivity"),
    "POST /api/acts/{act}/orders": Ask(
        "/api/acts/amendments/orders",
        {"kind": "exclusion", "amendments": ["{tabled}", "{joined}"], "reason": "О том же."},
        once=True,
    ),
    "POST /api/orders/{order}/confirmation": Ask("/api/orders/{order}/confirmation", once=True),
    "POST /api/orders/{order}/undoing": Ask("/api/orders/{order}/undoing", {"reason": "Нет."}, once=True),
    "GET /api/acts/{act}/tables": Ask("/api/acts/amendments/tables"),
    "POST /api/acts/{act}/tables/confirmation": Ask("/api/acts/amendments/tables/confirmation", {}, once=True),
    "GET /api/acts/{act}/tables/{table}/foreseen": Ask("/api/acts/sitting/tables/1/foreseen"),
    "POST /api/acts/{act}/tables/{table}/decision": Ask(
        "/api/acts/sitting/tables/1/decision", {"sees": "0" * 64}, once=True
    ),
    "POST /api/amendments/{amendment}/recommendation": Ask(
        "/api/amendments/{tabled}/recommendation", {"table": 1}, once=True
    ),
    "POST /api/amendments/{amendment}/pull-out": Ask("/api/amendments/{tabled}/pull-out", {}, once=True),
    "POST /api/amendments/{amendment}/putting-back": Ask("/api/amendments/{tabled}/putting-back", once=True),
    "POST /api/amendments/{amendment}/consents/{original}": Ask(
        "/api/amendments/{compromise}/consents/{tabled}", once=True
    ),
    "POST /api/amendments/{amendment}/consents/{original}/answer": Ask(
        "/api/amendments/{compromise}/consents/{tabled}/answer", {"given": True}, once=True
    ),
    "GET /api/amendments/{amendment}/pieces": Ask("/api/amendments/{tabled}/pieces"),
    "POST /api/amendments/{amendment}/division": Ask(
        "/api/amendments/{tabled}/division", {"parts": [[0], [1]]}, once=True
    ),
    "POST /api/amendments/{amendment}/division-ruling": Ask(
        "/api/amendments/{tabled}/division-ruling", {"granted": True}, once=True
    ),
    "GET /api/imports": Ask("/api/imports"),
    "POST /api/imports": Ask("/api/imports", file="Статья 1. Предмет\n\n1. Слова.\n"),
    "GET /api/imports/{file}": Ask("/api/imports/{file}"),
    "POST /api/imports/{file}/reading": Ask(
        "/api/imports/{file}/reading", {"language": "ru", "naming": "ru-points"}, 1, once=True
    ),
    "PATCH /api/imports/{file}/units/{n}": Ask("/api/imports/{file}/units/1", {"label": "2"}, 1, once=True),
    "GET /api/imports/{file}/prospect": Ask("/api/imports/{file}/prospect?act=development"),
    "POST /api/imports/{file}/publication": Ask(
        "/api/imports/{file}/publication", {"act": "development"}, 1, once=True
    ),
    "GET /api/acts/{act}/versions/{version}/export": Ask("/api/acts/development/versions/1/export?format=text"),
    "GET /api/acts/{act}/renumbering": Ask("/api/acts/finalisation/renumbering"),
    "POST /api/acts/{act}/renumbering": Ask("/api/acts/finalisation/renumbering", {"version": 2}),
    "GET /api/acts/{act}/adopted": Ask("/api/acts/finalisation/adopted"),
    "GET /api/profiles/{key}": Ask("/api/profiles/pa-odkb"),
    "GET /api/profiles/{key}/drawing": Ask("/api/profiles/pa-odkb/drawing?language=en"),
    "GET /api/acts/{act}/rules": Ask("/api/acts/development/rules"),
    "GET /api/acts/{act}/rules/drawing": Ask("/api/acts/development/rules/drawing"),
    "POST /api/acts/{act}/rules": Ask(
        "/api/acts/development/rules", {"hash": "x", "reason": "y", "seen_revision": "{gate_revision}"}
    ),
    "GET /api/acts/{act}/gate": Ask("/api/acts/development/gate"),
    "POST /api/acts/{act}/transitions": Ask(
        "/api/acts/development/transitions",
        {"move": "postpone", "seen_revision": "{gate_revision}", "reason": "Ждём."},
        once=True,
    ),
    "POST /api/acts/{act}/exceptions": Ask(
        "/api/acts/parliaments/exceptions",
        {"move": "begin_summary", "seen_revision": "{parliaments_revision}", "reason": "Срочно."},
        once=True,
    ),
    "POST /api/exceptions/{request}/confirmation": Ask(
        "/api/exceptions/{exception}/confirmation", {"seen_revision": "{excepted_revision}"}, once=True
    ),
    "POST /api/exceptions/{request}/refusal": Ask(
        "/api/exceptions/{exception}/refusal", {"reason": "Не сейчас."}, once=True
    ),
    "POST /api/exceptions/{request}/withdrawal": Ask("/api/exceptions/{exception}/withdrawal", once=True),
    "POST /api/acts/{act}/reminders": Ask(
        "/api/acts/development/reminders", {"condition": "cover_letter_signed"}, once=True
    ),
    "GET /api/acts/{act}/leaves": Ask("/api/acts/late/leaves"),
    "POST /api/amendments/{amendment}/late-tabling": Ask(
        "/api/amendments/{late_draft}/late-tabling", {"reason": "Ждали парламента."}, 1, once=True
    ),
    "POST /api/amendments/{amendment}/leave": Ask(
        "/api/amendments/{late}/leave", {"granted": True, "reason": ""}, once=True
    ),
    "POST /api/amendments/{amendment}/leave/objections": Ask(
        "/api/amendments/{late}/leave/objections", {"body": "{kz}", "reason": "Поздно."}, once=True
    ),
    "POST /api/acts/{act}/assignment": Ask(
        "/api/acts/development/assignment",
        {"developer": "{developer_body}", "commission": "{commission_body}", "seen_revision": "{gate_revision}"},
        once=True,
    ),
    "POST /api/acts/{act}/facts/{name}": Ask(
        "/api/acts/development/facts/cover_letter", {"fields": {"number": "1", "date": "2026-11-20"}}, once=True
    ),
    "GET /api/acts/{act}/sittings": Ask("/api/acts/commission/sittings"),
    "POST /api/acts/{act}/sittings": Ask("/api/acts/commission/sittings", once=True),
    "PUT /api/sittings/{sitting}/presence": Ask("/api/sittings/{open_sitting}/presence", {"present": []}),
    "POST /api/sittings/{sitting}/closing": Ask("/api/sittings/{open_sitting}/closing", once=True),
    "GET /api/acts/{act}/rounds": Ask("/api/acts/round/rounds"),
    "POST /api/acts/{act}/rounds": Ask("/api/acts/council/rounds", {"question": "Принять?"}, once=True),
    "PUT /api/rounds/{held}/positions/{body_id}": Ask(
        "/api/rounds/{open_round}/positions/{by}", NO_OBJECTION, once=True
    ),
    "POST /api/rounds/{held}/closing": Ask("/api/rounds/{open_round}/closing", None, 1, once=True),
    **meetings.REQUESTS,
    **people.REQUESTS,
    **programmes.REQUESTS,
}


def expected() -> Mapping[str, Mapping[str, str]]:
    """The table, read: for each route the letter of every person."""
    columns = [key for group in GROUPS for key in group]
    read: dict[str, Mapping[str, str]] = {}
    for line in "\n".join(one.strip() for one in (TABLE, meetings.TABLE, people.TABLE, programmes.TABLE)).splitlines():
        route, _, letters = line.partition("  ")
        read[route] = dict(zip(columns, letters.replace(" ", ""), strict=True))
    return read
