"""Refusals as tests expect them: whole problem documents that the web client has words for."""

from typing import Any

from httpx2 import Response

from tests.people_words import FILES, MISFITS, PROBLEMS, REASONS, worded

WHY = {"unreadable-file": FILES, "does-not-fit": MISFITS}
"""Where the words for reasons are, if not where most are."""


def told(answer: Response, status: int, code: str, **members: Any) -> None:
    """The answer is that problem document, in all its parts, and the web client has words for it."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["type"], problem["status"]) == (f"/errors/{code}", status)
    assert problem["title"]
    assert problem["detail"]
    assert {name: problem.get(name) for name in members} == members
    assert code in worded(PROBLEMS), "in the reader's language"
    if "reason" in problem:
        assert problem["reason"] in worded(WHY.get(code, REASONS))
