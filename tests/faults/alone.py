"""What becomes of an act by a command alone, with nothing in its way: the measure of every other end."""

from tests.faults.commands import Command
from tests.faults.ground import Ground
from tests.faults.record import became
from tests.faults.repeating import answer


class Alone:
    """Carries out each command once, when first asked for it."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._ends: dict[str, str] = {}

    def became(self, command: Command) -> str:
        """What becomes of the scene."""
        if command.name not in self._ends:
            scene = self._ground.scene(command.scene)
            told = answer(command.ready(scene), self._ground.house)
            assert isinstance(told, dict), told
            self._ends[command.name] = became(self._ground.owner, scene.act)
        return self._ends[command.name]
