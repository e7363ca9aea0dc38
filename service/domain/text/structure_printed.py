"""Printed numbers read back: «Статья 5.» of an article gives 5, whatever the scheme of the act that printed it."""

from collections.abc import Iterator

from service.domain.text.clause import ClauseKind
from service.domain.text.naming import EN, RU, Scheme, printed_number
from service.domain.text.structure_marks import mark_of

_PLACE = "\0"


def unprinted(kind: ClauseKind, number: str) -> str:
    """The bare label of a printed number; the number itself where nobody prints such a one.

    >>> (
    ...     unprinted(ClauseKind.ARTICLE, "Статья 5."),
    ...     unprinted(ClauseKind.POINT, "(a)"),
    ...     unprinted(ClauseKind.ANNEX, "Annex"),
    ... )
    ('5', 'a', '')
    """
    for head, tail in _forms(kind):
        if number.startswith(head) and number.endswith(tail) and len(number) > len(head) + len(tail):
            return number[len(head) : len(number) - len(tail)].rstrip(".")
    bare = number.rstrip(".")
    unnumbered = {printed_number(scheme, kind, "", language).rstrip(".") for scheme in Scheme for language in (RU, EN)}
    if bare in unnumbered:
        return ""
    mark = mark_of(number)
    return mark.label if mark is not None and mark.label and not mark.rest else number


def _forms(kind: ClauseKind) -> Iterator[tuple[str, str]]:
    """What stands before and after the label; forms with more around it first, for «Статья 5.» ends as 5. does."""
    forms = {
        tuple(printed_number(scheme, kind, _PLACE, language).split(_PLACE))
        for scheme in Scheme
        for language in (RU, EN)
        if printed_number(scheme, kind, _PLACE, language)
    }
    for form in sorted(forms, key=lambda form: -sum(map(len, form))):
        head, tail = form
        yield head, tail
