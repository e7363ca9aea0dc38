"""The answer to a reader who has it already."""

from service.domain.ids import Hash


class Unchanged(Exception):
    """What was asked for is as the reader has it; ``state`` is the one the reader named."""

    def __init__(self, state: Hash) -> None:
        super().__init__(state)
        self.state = state


def require_news(state: Hash, seen: Hash | None) -> Hash:
    """Give the state of what is shown; raise ``Unchanged`` where it is the one the reader has."""
    if state == seen:
        raise Unchanged(state)
    return state
