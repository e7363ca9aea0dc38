"""Two texts to be cited: a Russian law and a regulation of the EU."""

from service.domain.text.citation import CitedText, Part
from service.domain.text.citation_resolving import Resolved, Unresolved
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from tests.language import tree

K = ClauseKind
LAW = tree("""
    name #name: О надзоре
    preamble #preamble: Настоящий Закон
      indent #preamble2: и далее
    division I #divI
      subdivision 1 #sub1
        chapter 1 "Общее" #ch1
          section 1 #sec1
            article 5 "Надзор" #a5
              paragraph 1 #a5p1: Надзор:
                point 2 #a5p1i2: ведёт орган:
                  subpoint а #a5p1i2a: один;
                  subpoint б #a5p1i2b: два.
              paragraph 2 #a5p2: Ещё
                indent #a5p2n2: второй
                indent #a5p2n3: третий
    division II #divII
      chapter 2 #ch2
        section 1 #ch2sec1
        article 9 #a9: Единственные слова
          indent #a9n2: второй абзац
        article 10 #a10
          point 1 #a10i1: пункт прямо в статье
          note #a10note: примечание
    annex 1 #annex1
      paragraph 1 #annex1p1: пункт
        subpoint а #annex1p1a: подпункт
      article 5 #annex1a5
    annex 2 #annex2
    closing #closing: Подпись
""")
CITED = CitedText(LAW, Scheme.RU_PARTS)
EU = CitedText(
    tree(
        """
        name #h1: Regulation
        recital 1 #r1: one
        recital 2 #r2: two
        chapter I #c1 : x
          article 1 "Scope" #a1
            paragraph 1 #a1p1: first:
              point a #a1p1a: one
              point b #a1p1b: two
              indent #a1p1t1: second subparagraph
            paragraph 2 #a1p2: second
          article 2 #a2
            introduction #a2t1: For the purposes:
            point 1 #a2i1: one
            point 2 #a2i2: two
          article 3 #a3: lone words
        chapter II #c2
          section 1 #c2s1
            article 4 #a4
              paragraph 1 #a4p1: first
          section 2 #c2s2
            article 4 #a5: misprinted, 5 is meant
            article 6 #a6
        chapter III #c3
          section 1 #c3s1
        """.replace("#c1 : x", "#c1"),
        "en",
    ),
    Scheme.EU,
)


def told(answer: Resolved | Unresolved) -> str:
    if isinstance(answer, Unresolved):
        near = f" ? {' '.join(answer.candidates)}" if answer.candidates else ""
        return f"{answer.reason} {answer.words}{near}"
    if answer.new:
        assert answer.kind is not None
        assert answer.where is not None
        return f"{answer.where} {answer.clause} {answer.kind} {answer.label}"
    part = "" if answer.part is Part.WHOLE else f" {answer.part}"
    return f"{answer.clause}{part}{''.join(f' {note}' for note in answer.notes)}"
