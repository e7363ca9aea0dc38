"""A layer is what it says: the mapping under it, with what it changes."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.text.layer import Layer

MAPPINGS = st.dictionaries(st.integers(0, 9), st.integers())
CHANGES = st.dictionaries(st.integers(0, 9), st.none() | st.integers())


@given(MAPPINGS, st.lists(CHANGES, max_size=3))
def test_layers_upon_layers_say_what_the_changes_made_one_by_one_would(
    under: dict[int, int], changes: list[dict[int, int | None]]
) -> None:
    expected, made = dict(under), Layer(under, {})
    for change in changes:
        made = Layer(made, change)
        expected = {key: value for key, value in expected.items() if key not in change}
        expected |= {key: value for key, value in change.items() if value is not None}
    assert dict(made) == made.flat() == expected
    assert len(made) == len(expected)
    assert [made.get(key) for key in range(10)] == [expected.get(key) for key in range(10)]
    assert made.under is under
