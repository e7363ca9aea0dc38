"""What can be said to ``clausula``; ``run`` names who does it, by its module of this package and its function."""

import argparse
import sys
from importlib import import_module
from importlib.metadata import version

from service.cli.help import Parser
from service.cli.options import add_demo_options, add_export_options, add_import_options, add_profile_options
from service.cli.words import told


def main(arguments: list[str] | None = None) -> int:
    """Do one command; gives the code of the process: 0 done, 1 not done, 2 not understood."""
    parser = _parser()
    given = sys.argv[1:] if arguments is None else arguments
    if not given:
        parser.print_help()
        return 2
    asked = parser.parse_args(given)
    # Loaded only when it is known what to do: what explains itself or a slip answers at once.
    done: int = import_module("service.cli.doing").do(asked)
    return done


def _parser() -> Parser:
    parser = Parser(
        prog="clausula",
        description=told(
            "Draft acts, amendments and their approval for an inter-parliamentary assembly.\n"
            "Settings are environment variables CLAUSULA_…: docs/reference/settings.md",
            "Проекты актов, поправки и их согласование в межпарламентской ассамблее.\n"
            "Настройки — переменные окружения CLAUSULA_…: docs/reference/settings.md",
        ),
    )
    parser.add_argument(
        "--version", action="version", version=version("clausula"), help=told("show the version", "показать версию")
    )
    commands = parser.add_subparsers(
        title=told("Commands", "Команды"), required=True, metavar=told("COMMAND", "КОМАНДА"), parser_class=Parser
    )
    for add in (_serve, _migrate, _import, _export, _demo, _profile, _doctor, _openapi):
        add(commands)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def _command(commands: "Commands[Parser]", name: str, run: str, english: str, russian: str) -> Parser:
    line = told(english, russian)
    parser = commands.add_parser(name, help=line.partition("\n")[0], description=line)
    parser.set_defaults(run=run)
    return parser


def _serve(commands: "Commands[Parser]") -> None:
    parser = _command(
        commands,
        "serve",
        "serve.start",
        "start the service\n\nWithout CLAUSULA_DATABASE_URL it starts a PostgreSQL of its own and stops it at the end.",
        "запустить службу\n\nБез CLAUSULA_DATABASE_URL запускает собственный PostgreSQL и в конце останавливает его.",
    )
    parser.add_argument("--host", help=told("address to listen on (127.0.0.1)", "адрес (127.0.0.1)"))
    parser.add_argument("--port", type=int, help=told("port to listen on (8000)", "порт (8000)"))
    parser.add_argument(
        "--demo",
        action="store_true",
        default=None,
        help=told(
            "load the demonstration assembly into an empty database and let anyone at this computer act as its members",
            "загрузить в пустую базу демонстрационную ассамблею и разрешить вход за её участников с этого компьютера",
        ),
    )
    parser.add_argument("--verbose", action="store_true", help=told("print every request", "печатать каждый запрос"))


def _migrate(commands: "Commands[Parser]") -> None:
    _command(
        commands,
        "migrate",
        "database.bring_up",
        "bring the database to the newest migration\n\n`clausula serve` does this by itself; run it apart where the "
        "service's role may not change tables.",
        "привести базу данных к последней миграции\n\n«clausula serve» делает это сама; отдельно — там, где роль "
        "службы не вправе менять таблицы.",
    )


def _import(commands: "Commands[Parser]") -> None:
    parser = _command(
        commands,
        "import",
        "transfer.take_in",
        "take in a file of an act\n\nIt says what was recognised and accounts for every paragraph. With --new or --act "
        "it is published at once; without, it waits for corrections in the browser.\nExample: clausula import law.docx "
        "--as secretariat --new mz-2026-01 --title 'ru=О дронах'",
        "загрузить файл акта\n\nПоказывает, что распознано, и отчитывается за каждый абзац. С --new или --act "
        "публикует сразу, без них ждёт исправлений в браузере.\nПример: clausula import закон.docx --as secretariat "
        "--new mz-2026-01 --title 'ru=О дронах'",
    )
    add_import_options(parser)


def _export(commands: "Commands[Parser]") -> None:
    parser = _command(
        commands,
        "export",
        "transfer.give_out",
        "write a version of an act to a file\n\nExample: clausula export mz-2026-01 --as secretariat "
        "--format docx-tracked --version 3 --against 1",
        "записать редакцию акта в файл\n\nПример: clausula export mz-2026-01 --as secretariat "
        "--format docx-tracked --version 3 --against 1",
    )
    add_export_options(parser)


def _demo(commands: "Commands[Parser]") -> None:
    parser = _command(
        commands,
        "demo",
        "demo.show",
        "load the demonstration assembly\n\nBodies, invented persons and three acts go into an empty database, through "
        "the same rules as everything. With --gdpr also the real amendments to the GDPR.\nThen: clausula serve --demo",
        "загрузить демонстрационную ассамблею\n\nОрганы, вымышленные лица и три акта помещаются в пустую базу по тем "
        "же правилам, что и всё остальное. С --gdpr — ещё и настоящие поправки к GDPR.\nЗатем: clausula serve --demo",
    )
    add_demo_options(parser)


def _profile(commands: "Commands[Parser]") -> None:
    parser = _command(
        commands,
        "profile",
        "profile.check",
        "check rules of procedure, or draw them\n\nExample: clausula profile check rules.yaml",
        "проверить правила процедуры или нарисовать их\n\nПример: clausula profile check rules.yaml",
    )
    add_profile_options(parser, "profile.show")


def _doctor(commands: "Commands[Parser]") -> None:
    _command(
        commands,
        "doctor",
        "doctor.examine",
        "say what is missing on this computer and how to mend it\n\nChanges nothing. Code 1 where something needed to "
        "serve is missing.",
        "сказать, чего не хватает на этом компьютере и как это исправить\n\nНичего не меняет. Код 1, если нет чего-то "
        "нужного для работы службы.",
    )


def _openapi(commands: "Commands[Parser]") -> None:
    _command(
        commands,
        "openapi",
        "openapi.show",
        "print the description of the API (OpenAPI, JSON)\n\nThe front end's types are made from it: make client.",
        "напечатать описание API (OpenAPI, JSON)\n\nПо нему делаются типы веб-клиента: make client.",
    )
