"""``clausula profile``: rules of procedure checked, with every fault by its line, and drawn."""

import argparse
import sys
from pathlib import Path

from service.cli.words import language, told
from service.domain.errors import NotFound
from service.domain.procedure.profile import Profile
from service.formats.profiles.drawing import drawn
from service.formats.profiles.drawing import told as in_sentences
from service.formats.profiles.explaining import explained
from service.formats.profiles.located import ProfileFaults
from service.formats.profiles.read import read_profile
from service.formats.profiles.shelf import FileProfiles, Rules
from service.settings import Settings


def check(asked: argparse.Namespace, _: Settings) -> int:
    """Name every fault of a file by its line; 0 where there is none."""
    profile = _read(asked.file)
    if profile is None:
        return 1
    confirmed = sum(number.confirmed for number in profile.numbers.values())
    print(
        told(
            f"{profile.name.en}, version {profile.version}: no fault. {len(profile.stages)} stages, "
            f"{len(profile.moves)} moves, {len(profile.conditions)} conditions; "
            f"{confirmed} of {len(profile.numbers)} numbers are confirmed.",
            f"{profile.name.ru}, версия {profile.version}: ошибок нет. Стадий — {len(profile.stages)}, "
            f"переходов — {len(profile.moves)}, условий — {len(profile.conditions)}; "
            f"подтверждено чисел: {confirmed} из {len(profile.numbers)}.",
        )
    )
    print(profile.hash)
    return 0


def show(asked: argparse.Namespace, _: Settings) -> int:
    """Draw a procedure, to a file or to the output."""
    profile = _read(asked.file)
    if profile is None:
        return 1
    spoken = asked.language or language()
    made = "\n".join(in_sentences(profile, spoken)) + "\n" if asked.text else drawn(profile, spoken)
    if asked.output is None:
        print(made, end="")
    else:
        asked.output.write_text(made, encoding="utf-8")
    return 0


def sound(settings: Settings) -> bool:
    """Whether the rules that the settings name can be used; says what is wrong with them."""
    try:
        FileProfiles(rules=Rules(settings.profile, settings.profiles)).current(settings.profile)
    except ProfileFaults as refused:
        for fault in refused.faults:
            print(explained(fault, refused.file, language()), file=sys.stderr)
    except NotFound:
        print(
            told(
                f"CLAUSULA_PROFILE: there are no rules “{settings.profile}”",
                f"CLAUSULA_PROFILE: правил «{settings.profile}» нет",
            ),
            file=sys.stderr,
        )
    else:
        return True
    return False


def _read(file: Path) -> Profile | None:
    try:
        return read_profile(file.read_text(encoding="utf-8"), file.name)
    except UnicodeDecodeError:
        print(told(f"{file.name}: the file is not UTF-8", f"{file.name}: файл не в UTF-8"), file=sys.stderr)
    except ProfileFaults as refused:
        for fault in refused.faults:
            print(explained(fault, refused.file, language()), file=sys.stderr)
        count = len(refused.faults)
        print(told(f"{count} faults" if count > 1 else "1 fault", f"Ошибок: {count}"), file=sys.stderr)
    return None
