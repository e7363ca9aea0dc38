"""What ``import`` and ``export`` take; apart from what they do, so that --help needs nothing of the house."""

import argparse
import os
from pathlib import Path

from service.cli.words import told

FORMATS = ("docx", "docx-tracked", "akn", "akn-sources", "text")


def add_import_options(parser: argparse.ArgumentParser) -> None:
    """Say what ``import`` takes."""
    parser.add_argument(
        "file", type=existing, metavar=told("FILE", "ФАЙЛ"), help="DOCX, Akoma Ntoso XML, UTF-8 / Markdown"
    )
    parser.add_argument("--as", dest="person", required=True, metavar=told("PERSON", "ЛИЦО"), help=_whom())
    target = parser.add_mutually_exclusive_group()
    target.add_argument(
        "--act", help=told("publish as the next version of this act", "опубликовать редакцией этого акта")
    )
    target.add_argument(
        "--new", help=told("publish as version 1 of a new act of this name", "опубликовать новым актом")
    )
    parser.add_argument(
        "--title",
        action="append",
        metavar="ru=…",
        help=told("title of the new act, once for each language", "название нового акта, по одному на язык"),
    )
    parser.add_argument(
        "--kind", default="model_law", help=told("kind of the new act (model_law)", "вид акта (model_law)")
    )
    parser.add_argument("--developer", help=told("key of the developing body", "ключ органа-разработчика"))
    parser.add_argument("--commission", help=told("key of the leading commission", "ключ профильной комиссии"))
    parser.add_argument("--language", help=told("language of the file (ru)", "язык файла (ru)"))
    parser.add_argument("--naming", help=told("names of units", "названия единиц") + ": ru-parts, ru-points, en, eu")


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """Say what ``export`` takes."""
    parser.add_argument(
        "act", metavar=told("ACT", "АКТ"), help=told("name of the act in addresses", "имя акта в адресах")
    )
    parser.add_argument(
        "--format", choices=FORMATS, default="docx", help=told("kind of file (docx)", "вид файла (docx)")
    )
    parser.add_argument("--version", type=int, help=told("version (the latest)", "редакция (последняя)"))
    parser.add_argument(
        "--against", type=int, help=told("earlier version, for docx-tracked", "прежняя, для docx-tracked")
    )
    parser.add_argument("--language", help=told("language (the authentic one)", "язык (подлинный)"))
    parser.add_argument("--output", help=told("file to write; - for standard output", "куда писать; - на вывод"))
    parser.add_argument("--as", dest="person", required=True, metavar=told("PERSON", "ЛИЦО"), help=_whom())


def add_demo_options(parser: argparse.ArgumentParser) -> None:
    """Say what ``demo`` takes."""
    parser.add_argument(
        "--gdpr",
        type=folder,
        metavar=told("FOLDER", "ПАПКА"),
        help=told(
            "folder with gdpr_base.jsonl.gz and gdpr_amendments.jsonl.gz",
            "папка с gdpr_base.jsonl.gz и gdpr_amendments.jsonl.gz",
        ),
    )


def folder(name: str) -> Path:
    """Take the name of a folder with the files of the GDPR."""
    path = Path(name)
    if not (path / "gdpr_base.jsonl.gz").is_file():
        raise argparse.ArgumentTypeError(told(f"no gdpr_base.jsonl.gz in {name}", f"в {name} нет gdpr_base.jsonl.gz"))
    return path


def existing(name: str) -> Path:
    """Take the name of a file that can be read."""
    path = Path(name)
    if not path.is_file() or not os.access(path, os.R_OK):
        raise argparse.ArgumentTypeError(told(f"there is no file {name}", f"файла {name} нет"))
    return path


def _whom() -> str:
    return told("in whose name: id, key or full name of a person", "от чьего имени: id, ключ или полное имя лица")


def add_profile_options(parser: argparse.ArgumentParser, show: str) -> None:
    """Say what ``profile check`` and ``profile show`` take; ``show`` is what does the second."""
    commands = parser.add_subparsers(
        title=told("Commands", "Команды"), required=True, metavar=told("COMMAND", "КОМАНДА"), parser_class=type(parser)
    )
    checks = told("name every fault by its line", "назвать каждую ошибку с её строкой")
    draws = told("draw the stages and moves as SVG", "нарисовать стадии и переходы в SVG")
    check = commands.add_parser("check", help=checks, description=checks)
    drawing = commands.add_parser("show", help=draws, description=draws)
    for command in (check, drawing):
        command.add_argument("file", type=existing, metavar=told("FILE", "ФАЙЛ"), help="YAML")
    drawing.set_defaults(run=show)
    drawing.add_argument(
        "--output", type=Path, metavar=told("FILE", "ФАЙЛ"), help=told("write it there", "записать туда")
    )
    drawing.add_argument(
        "--language", choices=("ru", "en"), help=told("language of the drawing", "язык рисунка") + ": ru, en"
    )
    drawing.add_argument(
        "--text", action="store_true", help=told("tell it in sentences instead", "рассказать словами вместо рисунка")
    )
