"""An edit of a text: what is taken out and put in, each change at its place in the old text.

Places are code points counted in the old text. They live only while two texts are at hand: what is
stored and sent is always the words themselves.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """At ``start`` of the old text the words ``old`` give way to ``new``; one of them may be empty."""

    start: int
    old: str
    new: str

    @property
    def end(self) -> int:
        """Where the words taken out end in the old text."""
        return self.start + len(self.old)


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Changes in order, none touching the next."""

    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        pairs = zip(self.changes, self.changes[1:], strict=False)
        assert all(before.end < after.start for before, after in pairs), "changes touch or are out of order"
        assert all(change.old != change.new for change in self.changes), "a change that changes nothing"

    def apply(self, text: str) -> str:
        """The new text; the old text must be the one that the edit was made on.

        >>> TextEdit((Change(0, "30", "10"),)).apply("30 дней")
        '10 дней'
        """
        made: list[str] = []
        at = 0
        for change in self.changes:
            assert text.startswith(change.old, change.start), f"another text at {change.start}"
            made += (text[at : change.start], change.new)
            at = change.end
        return "".join((*made, text[at:]))

    def invert(self) -> "TextEdit":
        """The edit of the new text that gives the old one back.

        >>> TextEdit((Change(0, "30", "5"), Change(3, "дней", "часов"))).invert().apply("5 часов")
        '30 дней'
        """
        back: list[Change] = []
        grown = 0
        for change in self.changes:
            back.append(Change(change.start + grown, change.new, change.old))
            grown += len(change.new) - len(change.old)
        return TextEdit(tuple(back))

    def __bool__(self) -> bool:
        return bool(self.changes)
