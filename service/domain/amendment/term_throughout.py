"""A term replaced at every place where it may stand, in the form that each place seems to ask for.

What the words «по тексту … в соответствующих числе и падеже» mean, as far as endings tell it.
"""

from collections.abc import Iterator

from service.domain.amendment.operation import ReplaceTerm, Swap, TermPlace
from service.domain.text.canonical import words_hash
from service.domain.text.forms import found, suggested
from service.domain.text.tree import ClauseTree


def throughout(tree: ClauseTree, term: str, by: str) -> ReplaceTerm | None:
    """The term replaced everywhere; ``None`` where it stands nowhere, or some form of it is not known.

    >>> [(place.clause, place.swaps[0].by) for place in throughout(LAW, "орган", "совет").places]
    [('p1', 'Совет'), ('p2', 'Совет')]
    """
    places = tuple(_places(tree, term, by))
    known = all(swap.by for place in places for swap in place.swaps)
    return ReplaceTerm(term, by, places) if places and known else None


def _places(tree: ClauseTree, term: str, by: str) -> Iterator[TermPlace]:
    for _, row in tree.walk():
        for heading, words in ((True, row.clause.heading), (False, row.clause.text)):
            occurrences = found(words, term, tree.language)
            swaps = tuple(Swap(one.form, one.which, suggested(term, by, one.form)) for one in occurrences)
            if swaps:
                yield TermPlace(row.clause.id, heading, words_hash(words), swaps)
