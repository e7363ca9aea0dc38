"""Refusals: what the house says no to, and why.

    DomainError
    ├── NotFound            does not exist, or is not for this reader: the answer is the same
    ├── NotPermitted        visible, but not for this person; carries the reason's code
    ├── StaleRevision       the record was changed since the caller read it
    ├── KeyReused           one Idempotency-Key, two different requests
    ├── InvalidInput        the request cannot be understood; names the place
    └── … one class a refusal, added beside the rule that makes it

No HTTP here: ``service.api.problems`` maps each class once. ``code`` is the contract; attributes
become members of the problem document; the words shown to people are made from both by the client.
"""

from typing import ClassVar


class DomainError(Exception):
    """A request that the house refuses."""

    code: ClassVar[str]


class NotFound(DomainError):
    """There is nothing of that name for this reader."""

    code = "not-found"

    def __init__(self, what: str, id: str) -> None:
        super().__init__(what, id)
        self.what, self.id = what, id


class NotPermitted(DomainError):
    """The rules do not let this person do this now."""

    code = "not-permitted"

    def __init__(self, action: str, reason: str) -> None:
        super().__init__(action, reason)
        self.action, self.reason = action, reason


class StaleRevision(DomainError):
    """Somebody saved this record in the meantime."""

    code = "stale-revision"

    def __init__(self, expected: int, found: int) -> None:
        super().__init__(expected, found)
        self.expected, self.found = expected, found


class KeyReused(DomainError):
    """The same Idempotency-Key came with another request."""

    code = "key-reused"


class InvalidInput(DomainError):
    """The input breaks a rule of form; ``pointer`` is the JSON pointer or place in the file."""

    code = "invalid-input"

    def __init__(self, reason: str, pointer: str = "") -> None:
        super().__init__(reason, pointer)
        self.reason, self.pointer = reason, pointer
