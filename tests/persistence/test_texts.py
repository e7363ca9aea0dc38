"""Texts are stored clause by clause; what comes back is what went in, and only what changed is written."""

from collections.abc import Iterator, Sequence
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event, func, select, text

from service.domain.errors import NotFound
from service.domain.ids import ActId, ClauseId, Hash, Language, VersionNumber
from service.domain.text.act import Act, SlugTaken, TextDamaged
from service.domain.text.canonical import clause_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from service.persistence.acts import SqlActs
from service.persistence.engine import make_engine
from service.persistence.tables import clause_versions, placements
from service.persistence.text_cache import TextCache
from service.persistence.texts import load_text, text_query
from service.usecases.ports.acts import Publication, Rendering
from service.usecases.views.acts import Reason, Translation
from tests.conftest import Database

RU, EN = Language("ru"), Language("en")
POOL = [ClauseId(str(UUID(int=n + 1))) for n in range(8)]
ACT = ActId(str(UUID(int=4096)))


def act(number: int = 4096, slug: str = "mz-1") -> Act:
    return Act(ActId(str(UUID(int=number))), slug, "model_law", {"ru": "О тестах", "en": "On tests"}, RU, "ru-parts")


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    engine = make_engine(database.url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def acts(connection: Connection) -> SqlActs:
    repository = SqlActs(connection)
    repository.add(act())
    return repository


@st.composite
def trees(draw: st.DrawFn) -> ClauseTree:
    """Any text over a few clauses: any of them, anywhere, with any words."""
    chosen = draw(st.lists(st.sampled_from(POOL), unique=True, max_size=len(POOL)))
    families: dict[ClauseId | None, list[ClauseId]] = {}
    for place, clause in enumerate(chosen):
        parent = draw(st.sampled_from([None, *chosen[:place]]))
        families.setdefault(parent, []).append(clause)
    words = st.sampled_from(["", "а", "орган\u00a0", "\u202eорган", "line\nbreak"])
    placed = []
    for parent, family in families.items():
        for clause, rank in zip(family, draw(st.sampled_from([ranks(len(family)), ranks(9)])), strict=False):
            kind = draw(st.sampled_from([ClauseKind.ARTICLE, ClauseKind.POINT]))
            row = Clause(clause, kind, draw(st.sampled_from(["1", "5¹"])), draw(words), draw(words))
            placed.append(Placed(row, parent, rank))
    return ClauseTree(RU, tuple(placed))


def tree(*rows: tuple[int, int | None, str], language: Language = RU) -> ClauseTree:
    """Rows of (clause, parent, text), ranked in the order given."""
    order = ranks(len(rows))
    return ClauseTree(
        language,
        tuple(
            Placed(
                Clause(POOL[n], ClauseKind.ARTICLE, str(n), "", words), None if parent is None else POOL[parent], rank
            )
            for (n, parent, words), rank in zip(rows, order, strict=True)
        ),
    )


def same(one: ClauseTree, other: ClauseTree) -> bool:
    return one.language == other.language and dict(one.index) == dict(other.index) and one.hash() == other.hash()


def changed(old: ClauseTree | None, new: ClauseTree) -> int:
    before = {} if old is None else old.index
    return sum(before.get(clause) != row for clause, row in new.index.items())


def publish(acts: SqlActs, text_: ClauseTree, act_: ActId = ACT) -> VersionNumber:
    return acts.publish(act_, text_, Publication(Reason.IMPORTED, "development", None))


def count(connection: Connection, act_: ActId = ACT) -> int:
    return connection.execute(select(func.count()).where(placements.c.act_id == act_)).scalar_one()


def test_any_texts_stored_as_versions_come_back_equal_and_only_changed_clauses_are_written(
    connection: Connection, acts: SqlActs
) -> None:
    numbers = iter(range(5000, 10_000))

    @settings(max_examples=60, deadline=None)
    @given(st.lists(trees(), min_size=1, max_size=5))
    def law(history: Sequence[ClauseTree]) -> None:
        number = next(numbers)
        subject = act(number, f"mz-{number}")
        acts.add(subject)
        for place, now in enumerate(history):
            before = count(connection, subject.id)
            assert publish(acts, now, subject.id) == place + 1
            assert count(connection, subject.id) - before == changed(history[place - 1] if place else None, now)
        for place, then in enumerate(history):
            found = acts.text(subject.id, VersionNumber(place + 1), RU)
            assert same(found.tree, then)
            assert found.hash == then.hash()
            assert found.hashes == {c: clause_hash(row.clause, RU) for c, row in then.index.items()}
        assert [row.hash for row in acts.versions(subject.id)] == [then.hash() for then in history]
        wordings = {(clause, clause_hash(row.clause, RU)) for then in history for clause, row in then.index.items()}
        stored = select(func.count()).where(clause_versions.c.act_id == subject.id)
        assert connection.execute(stored).scalar_one() == len(wordings)

    law()


def counting(connection: Connection) -> list[str]:
    """The statements sent from now on."""
    asked: list[str] = []
    event.listen(connection, "before_cursor_execute", lambda *call: asked.append(call[2]))
    return asked


def test_a_text_and_a_history_are_one_query_each(connection: Connection, acts: SqlActs) -> None:
    publish(acts, tree((0, None, "а"), (1, 0, "б")))
    asked = counting(connection)
    load_text(connection, ACT, VersionNumber(1), RU)
    assert len(asked) == 1
    acts.history(ACT, POOL[0], RU)
    assert len(asked) == 2


def test_a_text_read_before_comes_from_memory_until_words_are_added(connection: Connection, acts: SqlActs) -> None:
    first = tree((0, None, "один"), (1, None, "два"))
    publish(acts, first)
    acts.add_parallel(ACT, VersionNumber(1), EN, [rendering(first, 0, "one")])
    connection.commit()
    cache = TextCache()
    found = SqlActs(connection, cache).text(ACT, VersionNumber(1), EN)
    asked = counting(connection)
    assert SqlActs(connection, cache).text(ACT, VersionNumber(1), EN) is found
    assert len(asked) == 1
    SqlActs(connection).add_parallel(ACT, VersionNumber(1), EN, [rendering(first, 1, "two")])
    connection.commit()
    again = SqlActs(connection, cache).text(ACT, VersionNumber(1), EN)
    assert [row.clause.text for _, row in again.tree.walk()] == ["one", "two"]


def test_what_may_be_rolled_back_is_not_kept_in_memory(connection: Connection, acts: SqlActs) -> None:
    connection.commit()
    cache = TextCache()
    writing = SqlActs(connection, cache)
    publish(writing, tree((0, None, "это не останется")))
    assert writing.tree(ACT, VersionNumber(1), RU).index[POOL[0]].clause.text == "это не останется"
    connection.rollback()
    with pytest.raises(NotFound):
        SqlActs(connection, cache).tree(ACT, VersionNumber(1), RU)
    publish(SqlActs(connection, cache), tree((0, None, "это останется")))
    connection.commit()
    assert SqlActs(connection, cache).tree(ACT, VersionNumber(1), RU).index[POOL[0]].clause.text == "это останется"


def test_the_text_not_asked_for_the_longest_makes_room(connection: Connection, acts: SqlActs) -> None:
    for words in ("раз", "два", "три"):
        publish(acts, tree((0, None, words)))
    connection.commit()
    cache = TextCache(2)
    reading = SqlActs(connection, cache)
    kept = {number: reading.text(ACT, VersionNumber(number), RU) for number in (1, 2)}
    assert reading.text(ACT, VersionNumber(1), RU) is kept[1]
    reading.text(ACT, VersionNumber(3), RU)
    assert reading.text(ACT, VersionNumber(1), RU) is kept[1]
    assert reading.text(ACT, VersionNumber(2), RU) is not kept[2]


def test_a_text_among_many_is_found_by_index(connection: Connection, acts: SqlActs, database: Database) -> None:
    ids = [ClauseId(str(UUID(int=9000 + n))) for n in range(200)]
    order = ranks(len(ids))
    rows = [
        Placed(Clause(c, ClauseKind.POINT, "1", "", "слово"), None, rank) for c, rank in zip(ids, order, strict=True)
    ]
    for number in range(30):
        other = act(7000 + number, f"other-{number}")
        acts.add(other)
        for _ in range(3):
            rows[0] = Placed(Clause(ids[0], ClauseKind.POINT, "1", "", f"{_}"), None, order[0])
            publish(acts, ClauseTree(RU, tuple(rows)), other.id)
    assert count(connection, ActId(str(UUID(int=7000)))) == len(ids) + 2
    connection.commit()
    owner = make_engine(database.owner_url)
    with owner.begin() as at:
        at.execute(text("ANALYZE"))
    owner.dispose()

    query = text_query(ActId(str(UUID(int=7003))), VersionNumber(2), EN).compile(
        connection, compile_kwargs={"literal_binds": True}
    )
    plan = [line for (line,) in connection.exec_driver_sql(f"EXPLAIN {query}")]
    assert not [line for line in plan if "Seq Scan on placements" in line], plan


def test_translations_are_looked_up_clause_by_clause_also_before_there_are_statistics(
    connection: Connection, acts: SqlActs
) -> None:
    publish(acts, tree((0, None, "а"), (1, None, "б")))
    query = text_query(ACT, VersionNumber(1), EN).compile(connection, compile_kwargs={"literal_binds": True})
    plan = " ".join(line for (line,) in connection.exec_driver_sql(f"EXPLAIN {query}"))
    assert "using pk_parallel_texts" in plan
    assert "clause_id = placements.clause_id" in plan.partition("pk_parallel_texts")[2]


def test_there_is_no_version_before_the_first_nor_after_the_last(acts: SqlActs) -> None:
    assert acts.current(ACT) == 0
    publish(acts, tree((0, None, "а")))
    assert acts.current(ACT) == 1
    for missing in (0, 2):
        with pytest.raises(NotFound) as refusal:
            acts.tree(ACT, VersionNumber(missing), RU)
        assert refusal.value.what == "version"


def test_an_act_is_found_by_slug_and_by_id_and_no_slug_is_given_twice(acts: SqlActs) -> None:
    assert acts.by_slug("mz-1") == acts.by_slug(ACT) == act()
    with pytest.raises(SlugTaken):
        acts.add(act(4097))
    with pytest.raises(NotFound):
        acts.by_slug("mz-2")
    with pytest.raises(NotFound):
        acts.by_slug(str(UUID(int=1)))


def test_words_that_were_altered_behind_our_back_are_not_shown(
    connection: Connection, acts: SqlActs, database: Database
) -> None:
    publish(acts, tree((0, None, "должен")))
    connection.commit()
    owner = make_engine(database.owner_url)
    with owner.begin() as at:
        at.execute(text("ALTER TABLE clause_versions DISABLE TRIGGER USER"))
        at.execute(text("UPDATE clause_versions SET text = 'не должен'"))
    owner.dispose()
    with pytest.raises(TextDamaged):
        acts.tree(ACT, VersionNumber(1), RU)


def rendering(of: ClauseTree, clause: int, words: str) -> Rendering:
    original = of.index[POOL[clause]].clause
    return Rendering(POOL[clause], "", words, clause_hash(original, RU))


def test_a_translation_says_for_each_clause_whether_it_is_current_stale_or_missing(acts: SqlActs) -> None:
    first = tree((0, None, "один"), (1, None, "два"), (2, None, "три"))
    publish(acts, first)
    with pytest.raises(NotFound):
        acts.text(ACT, VersionNumber(1), EN)
    acts.add_parallel(ACT, VersionNumber(1), EN, [rendering(first, 0, "one"), rendering(first, 1, "two")])
    second = tree((0, None, "один"), (1, None, "два и ещё"), (2, None, "три"))
    publish(acts, second)

    found = acts.text(ACT, VersionNumber(2), EN)
    assert found.languages == (RU, EN)
    assert [row.clause.text for _, row in found.tree.walk()] == ["one", "two", "три"]
    assert [found.translations[POOL[n]] for n in range(3)] == [Translation.CURRENT, Translation.STALE, Translation.NONE]
    assert set(acts.text(ACT, VersionNumber(1), EN).translations.values()) == {Translation.CURRENT, Translation.NONE}
    assert set(acts.text(ACT, VersionNumber(2), RU).translations.values()) == {Translation.AUTHENTIC}

    acts.add_parallel(ACT, VersionNumber(2), EN, [rendering(first, 0, "one"), rendering(second, 1, "two and more")])
    assert acts.text(ACT, VersionNumber(2), EN).translations[POOL[1]] == Translation.CURRENT
    assert acts.tree(ACT, VersionNumber(1), EN).index[POOL[1]].clause.text == "two"


def test_a_new_number_alone_does_not_make_a_translation_stale(acts: SqlActs) -> None:
    first = tree((0, None, "один"))
    publish(acts, first)
    acts.add_parallel(ACT, VersionNumber(1), EN, [rendering(first, 0, "one")])
    renumbered = first.rewrite(Clause(POOL[0], ClauseKind.ARTICLE, "7", "", "один"))
    publish(acts, renumbered)
    found = acts.text(ACT, VersionNumber(2), EN)
    assert found.translations == {POOL[0]: Translation.CURRENT}
    assert found.tree.index[POOL[0]].clause.label == "7"


def test_a_language_is_unknown_to_the_versions_before_its_first_word(acts: SqlActs) -> None:
    first = tree((0, None, "один"))
    publish(acts, first)
    publish(acts, first)
    acts.add_parallel(ACT, VersionNumber(2), EN, [rendering(first, 0, "one")])
    assert acts.text(ACT, VersionNumber(1), RU).languages == (RU,)
    assert acts.text(ACT, VersionNumber(2), RU).languages == (RU, EN)
    with pytest.raises(NotFound) as refusal:
        acts.tree(ACT, VersionNumber(1), EN)
    assert refusal.value.what == "language"
    acts.add_parallel(ACT, VersionNumber(2), EN, [])


def test_the_history_of_a_clause_tells_wordings_places_translations_and_its_absence(acts: SqlActs) -> None:
    first = tree((0, None, "один"), (1, 0, "два"))
    publish(acts, first)  # 1
    publish(acts, first)  # 2: nothing happened to it
    acts.add_parallel(ACT, VersionNumber(2), EN, [rendering(first, 1, "two")])
    changed_ = tree((0, None, "один"), (1, 0, "два!"))
    publish(acts, changed_)  # 3
    publish(acts, tree((0, None, "один")))  # 4: removed
    publish(acts, tree((1, None, "два"), (0, None, "один")))  # 5: back, elsewhere, in its first words

    told = acts.history(ACT, POOL[1], RU)
    assert [(e.version, e.until, e.clause.text, e.parent) for e in told] == [
        (1, 3, "два", POOL[0]),
        (3, 4, "два!", POOL[0]),
        (5, None, "два", None),
    ]
    assert told[0].hash == told[2].hash == Hash(clause_hash(first.index[POOL[1]].clause, RU))
    assert {e.translation for e in told} == {Translation.AUTHENTIC}

    english = acts.history(ACT, POOL[1], EN)
    assert [(e.version, e.until, e.clause.text, e.translation) for e in english] == [
        (1, 2, "два", Translation.NONE),
        (2, 3, "two", Translation.CURRENT),
        (3, 4, "two", Translation.STALE),
        (5, None, "два", Translation.NONE),
    ]
    assert acts.history(ACT, POOL[5], RU) == []


def test_the_registry_and_the_touches_of_an_empty_house(acts: SqlActs) -> None:
    (row,) = acts.registry()
    assert (row.act, row.developer, row.commission, row.amendments_count) == (act(), None, None, 0)
    assert acts.row(ACT) == row
    assert acts.touches(ACT, POOL[0]) == []
