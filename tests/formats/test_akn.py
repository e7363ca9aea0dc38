"""Akoma Ntoso: valid when we write it, read whoever wrote it."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from service.domain.ids import Language
from service.domain.text.naming import Scheme
from service.domain.text.structure_recognition import recognise
from service.domain.text.tree import ClauseTree
from service.formats.akn.names import AKN
from service.formats.akn.read import MOST_PARAGRAPHS, read_akn
from service.formats.akn.write import write_akn
from service.usecases.ports.formats import Alternative, SourceDocument, Unreadable, UnreadableFile
from tests.formats.texts import LAW, act, back, clauses, trees
from tests.language import tree
from tests.outline import outline, same

SCHEMA = Path(os.environ.get("CLAUSULA_SCHEMA") or Path(__file__).parents[3] / "shared" / "schema") / "akomantoso30.xsd"


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    if not SCHEMA.is_file():
        pytest.skip(f"the schema of Akoma Ntoso 3.0 is not at {SCHEMA} (CLAUSULA_SCHEMA names another folder)")
    return etree.XMLSchema(etree.parse(SCHEMA))


def a(name: str) -> str:
    return f"{{{AKN}}}{name}"


def wrong(schema: etree.XMLSchema, data: bytes) -> list[str]:
    schema.validate(etree.fromstring(data))
    return [str(error.message) for error in schema.error_log]


def test_an_export_is_valid(schema: etree.XMLSchema) -> None:
    law = tree(LAW)
    assert wrong(schema, write_akn(act(law)).data) == []
    told = tuple(Alternative(id, "[Альтернатива]") for id in (None, next(row.clause.id for _, row in law.walk())))
    assert wrong(schema, write_akn(replace(act(law), alternatives=told)).data) == []


@given(text=trees())
def test_any_export_is_valid(schema: etree.XMLSchema, text: ClauseTree) -> None:
    assert wrong(schema, write_akn(act(text)).data) == []


def test_an_export_says_what_it_is() -> None:
    root = etree.fromstring(write_akn(act(tree(LAW))).data)
    assert root[0].tag == a("bill")
    uris = [one.get("value") for one in root.iter(a("FRBRuri"))][:3]
    assert uris == [
        "/akn/int/bill/pacsto/2026/mz-2026-07",
        "/akn/int/bill/pacsto/2026/mz-2026-07/rus@ver_1",
        "/akn/int/bill/pacsto/2026/mz-2026-07/rus@ver_1.akn",
    ]
    ids = {str(one.get("GUID")): str(one.get("eId")) for one in root.iter() if one.get("GUID")}
    assert ids["a2p1i1a"] == "art_2__para_1__point_1__subpoint_a"
    assert ids["x1p1"] == "att_1__para_1"


def test_an_adopted_text_is_an_act_with_its_resolution() -> None:
    text = act(tree(LAW))
    adopted = replace(text, resolution="16-5.1", adopted=date(2026, 11, 30))
    root = etree.fromstring(write_akn(adopted).data)
    assert root[0].tag == a("act")
    (number, *_) = root.iter(a("FRBRnumber"))
    assert number.get("value") == "16-5.1"


FOREIGN = """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>
    <identification source="#x">
      <FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
      <preface><p>Printed by</p><p><docTitle>An Act
         on things</docTitle></p><p>as amended</p></preface>
      <preamble><p>Whereas things are,</p><p>and will be,</p>
        <citations><citation><num>1</num><p>Having regard</p></citation></citations>
        <recitals><recital><num>(1)</num><p>First</p><p>and more</p></recital><intro><p>odd</p></intro></recitals>
        <formula name="enacting"><p>IT IS ENACTED</p></formula></preamble>
      <body>
        <chapter eId="chp_I"><num>CHAPTER I</num><heading>General <b>things</b></heading>
          <section eId="sec_1"><num>Section 1</num><heading>Scope</heading>
            <subsection><num>1.</num><content><p>Words<authorialNote marker="1"><p>a note</p></authorialNote> with
               <ref href="#x">a reference</ref> and 10<sup>2</sup> of H<sub>2</sub>O<br/>broken.</p>
               <p>More words.</p></content></subsection>
            <subsection><num>2.</num><list><intro><p>List:</p></intro>
              <point><num>(a)</num><content><p>one;</p></content></point>
              <point><num>(b)</num><intro><p>two:</p></intro><point class="subpoint"><num>(i)</num><content>
              <p>deep.</p></content></point></point>
              <wrapUp><p>after the list.</p></wrapUp></list></subsection>
            <subsection><num>3.</num><content><blockList><listIntroduction>Block:</listIntroduction>
              <item><num>(a)</num><p>item</p></item></blockList><table><tr><td><p>cell</p></td></tr></table>
              </content></subsection>
          </section>
          <section><num>Section 2</num><content><p>Alone.<del>gone</del></p></content></section>
          <crossHeading>Between</crossHeading>
          <indent><content><p>unnumbered</p></content></indent><indent><num>–</num><content><p>dash</p>
          </content></indent>
          <subparagraph><content><p>unnumbered too</p></content></subparagraph><subparagraph><num>x</num>
          <content><p>numbered</p></content></subparagraph>
          <hcontainer name="schedule"><num>S</num><content><p>schedule</p></content></hcontainer>
          <hcontainer name="note"><content><p>a note</p></content></hcontainer>
          <foreign>x</foreign>
        </chapter>
      </body>
      <conclusions><p>Done at Minsk</p><p>The Chair</p></conclusions>
      <attachments><attachment><heading>Annex</heading><doc name="annex"><meta/><mainBody><p>Annexed</p>
      <paragraph><num>1.</num>
        <content><p>one</p></content></paragraph></mainBody></doc></attachment></attachments>
    </act></akomaNtoso>
"""


def read(xml: str) -> SourceDocument:
    return read_akn(xml.strip().encode())


def drawn(document: SourceDocument) -> str:
    return outline(recognise(document.paragraphs, Scheme.EN, Language("en")))


def test_the_act_of_another_house_is_read_by_its_elements() -> None:
    document = read(FOREIGN)
    assert document.language == "en"
    assert document.naming is None
    assert drawn(document).replace("O\nbroken", "O / broken") == same("""
        note: Printed by
        name: An Act on things
        note: as amended
        preamble: Whereas things are,
          indent: and will be,
          citation 1: Having regard
          recital 1: First
            indent: and more
          indent: odd
          indent: IT IS ENACTED
        chapter I "General things"
          article 1 "Scope" {printed-otherwise Article 1.}
            paragraph 1: Words with a reference and 10² of H₂O / broken.
        - a note (footnote)
              indent: More words.
            paragraph 2: List:
              point a: one;
              point b: two:
                subpoint i: deep.
              indent: after the list.
            paragraph 3: Block:
              point a: item
              table
                row: cell
          article 2: Alone. {printed-otherwise Article 2.}
        - gone (tracked-deletion)
          indent: Between
          indent: unnumbered
          indent: – dash
          indent: unnumbered too
          subpoint x: numbered {printed-otherwise (x)}
          paragraph S: schedule
          note: a note
        - x (embedded-object)
        closing: Done at Minsk
        + The Chair
        annex "Annex"
        + Annexed
          paragraph 1: one
    """)


def test_words_around_elements_of_others_lose_only_layout() -> None:
    words = [one.text for one in read(FOREIGN).paragraphs]
    assert "General things" in words
    assert "Words with a reference and 10² of H₂O\nbroken." in words


def test_the_preamble_may_be_recitals_alone() -> None:
    xml = (
        FOREIGN[: FOREIGN.index("<preamble>")]
        + "<preamble><recitals><recital><num>(1)</num><p>First</p></recital></recitals></preamble>"
        + FOREIGN[FOREIGN.index("<body>") :]
    )
    assert "\nrecital 1: First" in drawn(read(xml))


def test_line_numbers_stand_for_elements_without_an_id() -> None:
    places = {one.where for one in read(FOREIGN).paragraphs}
    assert "element:chp_I" in places
    assert any(place.startswith("line:") for place in places)


REGULATION = """
    note #n0: Proposal
    name #n: Regulation
    preamble "Preamble" #p: THE PARLIAMENT,
      citation #c1: Having regard,
      citation #c2: After consulting,
      indent #w: Whereas:
      recital 1 #r1: First
        indent #r1n: and more
      recital 2 #r2: Second
      indent #done: HAVE ADOPTED:
    article 1 #a1: Words
    closing #z1: Done
    closing #z2: The Chair
    annex 1 #x1
    annex 2 #x2: words
"""
SHAPES = [
    REGULATION,
    "recital 1 #a: one\ncitation #b: two\narticle 1 #c",
    'recital 1 "headed" #a: one',
    "recital 1 #a: one\n  point a #b: two",
    "preamble #a\narticle 1 #b: x",
    "preamble 1 #a: labelled\narticle 1 #b: x",
    "preamble #a: x\n  point 1 #b: no place here",
    'name "headed" #a: x',
    "name #a: x\nname #b: y",
    "name #a: x\n  point 1 #b: y",
    "name #a: x\nnote #b: y\narticle 1 #c: z",
    "closing #a: x\n  indent #b: y",
    "annex 1 #a: x\narticle 1 #b: y",
    "closing #a: first\narticle 1 #b: x\nannex #c: y",
    "indent #a: one\nindent #b: two",
]


@pytest.mark.parametrize("drawing", SHAPES)
def test_every_shape_is_valid_and_comes_back(schema: etree.XMLSchema, drawing: str) -> None:
    text = act(tree(drawing), Scheme.EU)
    data = write_akn(text).data
    assert wrong(schema, data) == []
    assert clauses(back(read_akn(data))) == clauses(text.tree)


def test_an_act_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(f"<akomaNtoso xmlns='{AKN}'><act><body><article/></body></act></akomaNtoso>")
    assert refused.value.reason is Unreadable.NO_TEXT


def test_an_act_of_too_many_units_is_refused() -> None:
    points = "<point/>" * (MOST_PARAGRAPHS + 1)
    with pytest.raises(UnreadableFile) as refused:
        read(f"<akomaNtoso xmlns='{AKN}'><act><body>{points}</body></act></akomaNtoso>")
    assert refused.value.reason is Unreadable.TOO_MANY_PARAGRAPHS
