"""One figure of the evaluation: what it is worth, and which cases fell short."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Case = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Excepted:
    """A case that fell short and is known by name, with the reason why it should; ``worth`` is what it counts."""

    case: str
    reason: str
    worth: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A counted result on real acts, or a share between 0 and 1.

    ``of`` stands where the value is a share of a whole; ``aim`` is the value to reach, by default ``of``; ``most`` says
    that ``aim`` is an upper bound. ``cases`` are those that fell short, each naming its place and what was expected.
    ``excepted`` are the known ones among them: the value stays what it is, the line prints them with their reasons,
    and any other case that falls short makes the figure short.
    """

    name: str
    value: float
    of: float | None = None
    aim: float | None = None
    most: bool = False
    cases: Sequence[Case] = ()
    excepted: Sequence[Excepted] = ()

    @property
    def reached(self) -> bool:
        """Whether the figure is what it should be."""
        aim = self.of if self.aim is None else self.aim
        if aim is None:
            return True
        known = sum(one.worth for one in self.excepted)
        return self.value <= aim + known if self.most else self.value + known >= aim

    def line(self, folder: Path) -> str:
        """Give the figure as one line of JSON; its cases are written to a file in ``folder``, which the line names."""
        facts: dict[str, object] = {"figure": self.name, "value": self.value}
        if self.of is not None:
            facts["of"] = self.of
        if self.aim is not None:
            facts["aim"] = self.aim
        if not self.reached:
            facts["short"] = True
        if self.excepted:
            facts["excepted"] = {one.case: one.reason for one in self.excepted}
        if self.cases:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{self.name}.jsonl"
            rows = (json.dumps(case, ensure_ascii=False, sort_keys=True, default=str) for case in self.cases)
            path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
            facts["cases"] = str(path.relative_to(folder.parents[1]))
        return json.dumps(facts, ensure_ascii=False)
