"""Every command is sent one to five times under one key, all shuffled, by many at once: each counts once."""

import json
import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass

from service.domain.errors import DomainError
from service.usecases.ports.house import Busy, House
from service.usecases.receipt import Repeated
from tests.faults.commands import Command, Given
from tests.faults.ground import Ground
from tests.faults.scene import Scene


@dataclass(frozen=True, slots=True)
class Sent:
    """One command under its key, on a scene of its own, and what was answered each time."""

    command: Command
    scene: Scene
    key: str
    answers: list[object]

    @property
    def alike(self) -> bool:
        """Whether the same was answered each time, to the letter."""
        return len({json.dumps(told, sort_keys=True, default=str) for told in self.answers}) == 1


def sent_again_and_again(ground: Ground, commands: Sequence[Command], seed: int) -> Sequence[Sent]:
    """Each command on a scene of its own, each sent one to five times, in no order."""
    chance = random.Random(seed)
    sent = [
        Sent(command, ground.scene(command.scene), f"{command.name}-{place}", [])
        for place, command in enumerate(commands)
    ]
    posts = [(one, one.command.ready(one.scene, one.key)) for one in sent for _ in range(chance.randint(1, 5))]
    chance.shuffle(posts)
    with ThreadPoolExecutor(8) as pool:
        for (one, _), told in zip(posts, pool.map(lambda post: answer(post[1], ground.house), posts), strict=True):
            one.answers.append(told)
    return sent


def answer(given: Given, house: House) -> object:
    """What the giver is told: the receipt, also where it is that of an earlier time; or why not."""
    try:
        return asdict(given(house))
    except Repeated as repeated:
        return dict(repeated.receipt)
    except (DomainError, Busy) as refused:
        return f"refused: {getattr(refused, 'code', 'busy')}"
