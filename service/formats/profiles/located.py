"""YAML as plain values, remembering on which line everything stands.

Scalars stay the strings that were written; aliases, tags and repeated keys are refused, so that
what a reader of the file sees is what the file says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from service.domain.procedure.soundness import Fault

Plain = str | list["Plain"] | dict[str, "Plain"]
Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LocatedFault:
    """A fault with its line, from 1."""

    line: int
    fault: Fault


class ProfileFaults(Exception):
    """A profile that cannot be used, with everything that is wrong with it."""

    def __init__(self, file: str, faults: tuple[LocatedFault, ...]) -> None:
        super().__init__(file, faults)
        self.file, self.faults = file, faults

    def __str__(self) -> str:
        return "\n".join(
            f"{self.file}:{located.line}: {'.'.join(located.fault.place) or 'the file'}: {located.fault.reason}"
            + (f" ({located.fault.about})" if located.fault.about else "")
            for located in self.faults
        )


@dataclass(frozen=True, slots=True)
class Located:
    """The values of a file and the line of every place in it; of a key that stands twice, the second of each."""

    value: Plain
    lines: Mapping[Place, int]
    repeated: tuple[Fault, ...] = ()

    def line(self, place: Place) -> int:
        """The line of a place, or of what it would stand in."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]


def read_located(source: str, file: str) -> Located:
    """Read one YAML document; raises ``ProfileFaults``."""
    try:
        for event in yaml.parse(source, yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                mark = event.start_mark
                raise ProfileFaults(file, (LocatedFault(mark.line + 1 if mark else 1, Fault((), "alias")),))
        root = yaml.compose(source, yaml.SafeLoader)
    except yaml.MarkedYAMLError as trouble:
        mark = trouble.problem_mark or trouble.context_mark
        line = mark.line + 1 if mark else 1
        raise ProfileFaults(file, (LocatedFault(line, Fault((), "not-yaml", trouble.problem or "")),)) from trouble
    except yaml.YAMLError as trouble:
        raise ProfileFaults(file, (LocatedFault(1, Fault((), "not-yaml", str(trouble))),)) from trouble
    if root is None:
        raise ProfileFaults(file, (LocatedFault(1, Fault((), "empty")),))
    lines: dict[Place, int] = {}
    repeated: list[Fault] = []
    value = _plain(root, (), lines, repeated)
    return Located(value, lines, tuple(repeated))


def _plain(node: yaml.Node, place: Place, lines: dict[Place, int], repeated: list[Fault]) -> Plain:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*place, str(at)), lines, repeated) for at, item in enumerate(node.value)]
    assert isinstance(node, yaml.MappingNode)
    found: dict[str, Plain] = {}
    for key, below, line in _entries(node):
        if key in found:
            repeated.append(Fault((*place, key), "repeated-key"))
        lines[*place, key] = line
        found[key] = _plain(below, (*place, key), lines, repeated)
    return found


def _entries(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node, int]]:
    for key, below in node.value:
        yield str(key.value), below, key.start_mark.line + 1
