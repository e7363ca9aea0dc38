"""Tracked changes in Word: accepted they give the new text, rejected the old one, and neither loses a word."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from service.domain.ids import ClauseId, Language
from service.domain.text.tree import ClauseTree
from service.formats.files import FileFormats
from service.usecases.ports.formats import ActText, Revision
from tests.formats.texts import LAW, WORDS, act, back, shape, trees
from tests.formats.word import W, settled, w
from tests.language import tree

FORMATS = FileFormats()
WHEN = datetime(2026, 6, 1, 10, 30, tzinfo=UTC)
REVISION = Revision("Секретариат", WHEN, {ClauseId("a2p2"): "Делегация Республики Беларусь"})


def tracked(new: ActText, old: ActText) -> bytes:
    return FORMATS.write_docx_tracked(new, old, REVISION).data


def read(data: bytes) -> list[tuple[int, str, str, str, str]]:
    return [
        (depth, kind.value, label, heading, text)
        for depth, kind, label, heading, text in shape(back(FORMATS.read(data, "a.docx")))
    ]


def document(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def test_words_that_go_and_come_are_marked_word_by_word_under_a_name() -> None:
    old = act(tree(LAW))
    clause = old.tree.index[ClauseId("a2p2")].clause
    new = act(old.tree.rewrite(replace(clause, text="Иное разрешено.")))
    body = document(tracked(new, old))
    gone = ["".join(one.itertext()) for one in body.iter(w("del"))]
    come = ["".join(one.itertext()) for one in body.iter(w("ins"))]
    assert (gone, come) == ([], [" разрешено"])
    (mark,) = body.iter(w("ins"))
    assert mark.get(w("author")) == "Делегация Республики Беларусь"
    assert mark.get(w("date")) == "2026-06-01T10:30:00Z"


def test_what_nobody_is_named_for_stands_under_the_name_of_the_document() -> None:
    old = act(tree(LAW))
    new = act(old.tree.remove(ClauseId("a2p1")))
    authors = {mark.get(w("author")) for mark in document(tracked(new, old)).iter(w("del"))}
    assert authors == {"Секретариат"}


def test_every_change_has_a_number_of_its_own() -> None:
    old, new = act(tree(LAW)), act(tree("article 1 #other: Совсем другое"))
    marks = [mark.get(w("id")) for mark in document(tracked(new, old)).iter(w("ins"), w("del"))]
    assert len(set(marks)) == len(marks) > 10


def test_equal_texts_have_no_change() -> None:
    text = act(tree(LAW))
    assert not list(document(tracked(text, text)).iter(w("ins"), w("del")))


def test_the_numbers_of_units_are_tracked_too() -> None:
    old = act(tree("article 1 #a: x\narticle 2 #b: y"))
    new = act(tree("article 1 #a: x\narticle 1.1 #b: y"))
    body = document(tracked(new, old))
    assert ["".join(one.itertext()) for one in body.iter(w("del"))] == ["Статья 2."]
    assert ["".join(one.itertext()) for one in body.iter(w("ins"))] == ["Статья 1.1."]


def test_a_unit_that_moved_goes_where_it_stood_and_comes_where_it_stands() -> None:
    old = act(tree("article 1 #a: x\narticle 2 #b: y\narticle 3 #c: z"))
    new = act(tree("article 3 #c: z\narticle 1 #a: x\narticle 2 #b: y"))
    data = tracked(new, old)
    assert read(settled(data, accept=True)) == read(FORMATS.write_docx(new).data)
    assert read(settled(data, accept=False)) == read(FORMATS.write_docx(old).data)


def test_our_reader_takes_changes_as_accepted_and_lists_what_they_delete() -> None:
    old = act(tree(LAW))
    new = act(old.tree.remove(ClauseId("a1i1")))
    data = tracked(new, old)
    assert read(data) == read(FORMATS.write_docx(new).data)
    deleted = [one.text for one in FORMATS.read(data, "a.docx").paragraphs if one.left_out == "tracked-deletion"]
    assert "".join(deleted).replace(" ", "") == "1)один;"


def test_word_itself_opens_the_document() -> None:
    old, new = act(tree(LAW)), act(tree(LAW.replace("Иное.", "Другое.")))
    opened = docx.Document(io.BytesIO(tracked(new, old)))
    assert len(opened.paragraphs) > 20
    assert opened.core_properties.title == "О надзоре"


@st.composite
def versions(draw: st.DrawFn) -> tuple[ClauseTree, ClauseTree]:
    """A text and what some changes make of it: words rewritten, units taken out, put in, moved."""
    old = draw(trees())
    new = old
    for _ in range(draw(st.integers(0, 4))):
        if not new.placed:
            break
        row = draw(st.sampled_from(sorted(new.placed, key=lambda row: row.clause.id)))
        act_ = draw(st.sampled_from(["text", "heading", "remove"]))
        clause = row.clause
        if act_ == "remove" and len(new.placed) > 1:
            new = new.remove(clause.id)
            continue
        words = draw(WORDS)
        new = new.rewrite(replace(clause, text=words) if act_ == "text" else replace(clause, heading=words))
    other = draw(trees())
    if draw(st.booleans()):
        new = ClauseTree(Language("ru"), draw(st.sampled_from([new.placed, other.placed])))
    return old, new


@settings(max_examples=100)
@given(pair=versions())
def test_accepting_gives_the_new_text_and_rejecting_the_old(pair: tuple[ClauseTree, ClauseTree]) -> None:
    old, new = map(act, pair)
    data = tracked(new, old)
    assert xml_of(settled(data, accept=True)) == xml_of(FORMATS.write_docx(new).data)
    assert xml_of(settled(data, accept=False)) == xml_of(FORMATS.write_docx(old).data)


def xml_of(data: bytes) -> list[tuple[str, str]]:
    """Style and words of each paragraph of the body, but for the colophon, which names the version."""
    made = []
    for paragraph in document(data).iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        words = "".join(_said(one) for one in paragraph.iter(w("t"), w("br"), w("tab")))
        made.append(("" if style is None else style.get(w("val"), ""), words))
    return [one for one in made if one[0] != "Clausulacolophon"]


def _said(node: etree._Element) -> str:
    return {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}.get(str(node.tag), node.text or "")
