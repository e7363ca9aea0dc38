"""English files and those of the EU, read as a drafter reads them."""

import pytest

from service.domain.text.naming import Scheme, language_of
from tests.outline import outline, read, same

FILES = [
    pytest.param(
        Scheme.EU,
        """
        Proposal for a
        REGULATION OF THE EUROPEAN PARLIAMENT
        on data
        THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
        Having regard to the Treaty, and in particular Article 16 thereof,
        After transmission of the draft to the national Parliaments,
        Whereas:
        (1) Data are processed.
        They cross borders.
        (2) They need protection.
        HAVE ADOPTED THIS REGULATION:
        CHAPTER I
        GENERAL PROVISIONS
        Article 1
        Subject matter
        1. This Regulation lays down:
        (a) rules:
        (i) one;
        (ii) two;
        (b) others.
        It applies everywhere.
        2. Nothing else.
        Article 2
        Definitions
        For the purposes of this Regulation:
        (1) 'data' means anything:
        (a) written;
        (b) spoken;
        (2) 'subject' means anyone.
        Done at Brussels, 25 January 2012
        For the European Parliament
        ANNEX I
        List
        """,
        """
        note: Proposal for a
        name: REGULATION OF THE EUROPEAN PARLIAMENT
        + on data
        preamble: THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
          citation: Having regard to the Treaty, and in particular Article 16 thereof,
          citation: After transmission of the draft to the national Parliaments,
          indent: Whereas:
          recital 1: Data are processed.
            indent: They cross borders.
          recital 2: They need protection.
          indent: HAVE ADOPTED THIS REGULATION:
        chapter I
        ^ GENERAL PROVISIONS
          article 1
        ^ Subject matter
            paragraph 1: This Regulation lays down:
              point a: rules:
                subpoint i: one;
                subpoint ii: two;
              point b: others.
              indent: It applies everywhere.
            paragraph 2: Nothing else.
          article 2
        ^ Definitions
        + For the purposes of this Regulation:
            point 1: 'data' means anything:
              subpoint a: written;
              subpoint b: spoken;
            point 2: 'subject' means anyone.
        closing: Done at Brussels, 25 January 2012
        + For the European Parliament
        annex I
        ^ List
        """,
        id="an EU regulation from its proposal to its annex",
    ),
    pytest.param(
        Scheme.EU,
        """
        Act
        (1) First recital
        (2) Second recital
        Article 1
        (1) a point
        """,
        """
        name: Act
        recital 1: First recital
        recital 2: Second recital
        article 1
          point 1: a point
        """,
        id="numbers in brackets are recitals before the first article and points after it",
    ),
    pytest.param(
        Scheme.EN,
        """
        Act
        Article 1
        1. List:
        (h) eight;
        (i) nine;
        (j) ten.
        a) odd
        Article 2
        (a) alpha:
        (i) one:
        (ii) two;
        (iii) three;
        (b) beta;
        1) gamma:
        a) delta.
        """,
        """
        name: Act
        article 1
          paragraph 1: List:
            point h: eight;
            point i: nine;
            point j: ten.
            point a: odd {out-of-order a} {printed-otherwise (a)}
        article 2
          point a: alpha:
            subpoint i: one:
            subpoint ii: two;
            subpoint iii: three;
          point b: beta;
          point 1: gamma: {out-of-order 1} {printed-otherwise (1)}
            subpoint a: delta. {printed-otherwise (a)}
        """,
        id="letters and Roman numerals are told apart by their list",
    ),
    pytest.param(
        Scheme.EN,
        """
        Recommendations
        I. General provisions
        1. One.
        II. Special provisions
        2. Two:
        - dash one;
        - dash two.
        V. Ivanov.
        ! note
        """,
        """
        name: Recommendations
        division I "General provisions" {printed-otherwise TITLE I}
          paragraph 1: One.
        division II "Special provisions" {printed-otherwise TITLE II}
          paragraph 2: Two:
            indent: - dash one;
            indent: - dash two.
            indent: V. Ivanov.
        - note (footnote)
        """,
        id="Roman numerals number divisions, not persons",
    ),
]


@pytest.mark.parametrize(("scheme", "file", "expected"), FILES)
def test_a_file_is_read_as_a_drafter_reads_it(scheme: Scheme, file: str, expected: str) -> None:
    assert outline(read(file, scheme, language_of(scheme))) == same(expected)
