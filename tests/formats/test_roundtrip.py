"""What we write, we read: the same units, words and order; from Akoma Ntoso also the same ids."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import Language
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree
from service.formats.files import FileFormats
from service.usecases.ports.formats import Alternative
from tests.formats.texts import LAW, act, back, clauses, shape, trees
from tests.language import tree

FORMATS = FileFormats()


def test_akoma_ntoso_gives_back_the_same_text_with_its_ids() -> None:
    text = act(tree(LAW))
    document = FORMATS.read(FORMATS.write_akn(text).data, "act.xml")
    assert clauses(back(document)) == clauses(text.tree)
    assert back(document).hash() == text.hash
    assert document.properties["clausula:hash"] == text.hash
    assert (document.naming, document.language) == (Scheme.RU_PARTS, "ru")


def test_word_gives_back_the_same_text() -> None:
    text = act(tree(LAW))
    document = FORMATS.read(FORMATS.write_docx(text).data, "act.docx")
    assert shape(back(document)) == shape(text.tree)
    assert document.properties["clausula:act"] == text.act
    assert (document.naming, document.language) == (Scheme.RU_PARTS, "ru")


def test_plain_text_gives_back_a_law_as_it_is_usually_drafted() -> None:
    beyond = ("note", "closing", "table", "row")
    law = tree("\n".join(line for line in LAW.splitlines() if line.split()[:1] and line.split()[0] not in beyond))
    document = FORMATS.read(FORMATS.write_text(act(law)).data, "act.txt")
    assert shape(back(document)) == shape(law)


@given(text=trees(), scheme=st.sampled_from(Scheme), language=st.sampled_from(["ru", "en", "de"]))
def test_any_text_comes_back_from_akoma_ntoso(text: ClauseTree, scheme: Scheme, language: str) -> None:
    if not any(row.clause.heading or row.clause.text or row.clause.label for row in text.placed):
        return
    told = act(ClauseTree(Language(language), text.placed), scheme)
    read = back(FORMATS.read(FORMATS.write_akn(told).data, "act.xml"))
    assert clauses(read) == clauses(told.tree)


@given(text=trees(), scheme=st.sampled_from(Scheme))
def test_any_text_comes_back_from_word(text: ClauseTree, scheme: Scheme) -> None:
    if not any(row.clause.heading.strip() or row.clause.text.strip() for row in text.placed):
        return
    told = act(text, scheme)
    read = back(FORMATS.read(FORMATS.write_docx(told).data, "act.docx"))
    assert shape(read) == shape(text)


@pytest.mark.parametrize("write", [FORMATS.write_docx, FORMATS.write_akn, FORMATS.write_text])
def test_the_same_text_gives_the_same_bytes(write: object) -> None:
    assert callable(write)
    assert write(act(tree(LAW))).data == write(act(tree(LAW))).data


def test_alternatives_in_brackets_are_told_at_their_units_and_never_read_as_words_of_the_act() -> None:
    beyond = ("note", "closing", "table", "row")
    law = tree("\n".join(line for line in LAW.splitlines() if line.split()[:1] and line.split()[0] not in beyond))
    words = "[Альтернатива без консенсуса, не принята · {} · поправка № 3 (Беларусь) · «Слова [в скобках].»]"
    told = [Alternative(row.clause.id, words.format(row.clause.id)) for _, row in law.walk()]
    told.append(Alternative(None, words.format("новая")))
    left = replace(act(law), alternatives=tuple(told))
    plain = FORMATS.write_text(left).data
    assert [line for line in plain.decode().splitlines() if line.startswith("[А")] == [one.words for one in told]
    assert shape(back(FORMATS.read(plain, "act.txt"))) == shape(law)
    whole = tree(LAW)
    told = [Alternative(row.clause.id, words.format(row.clause.id)) for _, row in whole.walk()]
    left = replace(act(whole), alternatives=tuple(told))
    word = FORMATS.write_docx(left)
    assert len(word.data) > len(FORMATS.write_docx(act(whole)).data)
    assert shape(back(FORMATS.read(word.data, "act.docx"))) == shape(whole)
    akn = FORMATS.write_akn(left).data
    assert akn.count(b'class="alternative"') == len(told)
    assert clauses(back(FORMATS.read(akn, "act.xml"))) == clauses(whole)
