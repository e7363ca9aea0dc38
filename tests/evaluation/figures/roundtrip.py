"""Our own exports, imported again: equal units, words and order; of Akoma Ntoso also equal ids and hash."""

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from itertools import count

from service.demonstration.gdpr_text import base
from service.domain.ids import ActId, Language, VersionNumber
from service.domain.text.naming import Scheme
from service.domain.text.structure import grow
from service.domain.text.structure_recognition import recognise
from service.domain.text.tree import ClauseTree
from service.formats.files import FileFormats
from service.usecases.ports.formats import ActText, File
from tests.evaluation.figure import Case, Figure
from tests.evaluation.material import Material

OWN = {
    "law-ru.txt": (Scheme.RU_PARTS, "ru"),
    "law-en.txt": (Scheme.RU_PARTS, "en"),
    "adopted-ru.txt": (Scheme.RU_PARTS, "ru"),
    "adopted-en.txt": (Scheme.RU_PARTS, "en"),
    "developing-ru.txt": (Scheme.RU_POINTS, "ru"),
}
FORMATS = FileFormats()


def figures(material: Material) -> Iterator[Figure]:
    texts = list(every(material))
    akn = [difference(text, FORMATS.write_akn(text), same_ids=True) for text in texts]
    docx = [difference(text, FORMATS.write_docx(text), same_ids=False) for text in texts]
    for name, differences in (("roundtrip.akn", akn), ("roundtrip.docx", docx)):
        cases = [one for one in differences if one is not None]
        yield Figure(name, len(texts) - len(cases), of=len(texts), cases=cases)


def every(material: Material) -> Iterator[ActText]:
    """The demonstration texts, four Russian codes and the GDPR proposal in English, German and Bulgarian."""
    numbers = count(1)
    for name, (scheme, language) in OWN.items():
        data = files("service.demonstration").joinpath("texts", name).read_bytes()
        document = FORMATS.read(data, name)
        recognised = recognise(document.paragraphs, scheme, Language(language))
        yield act(name, scheme, grow(recognised, lambda: f"c{next(numbers)}"))
    codes: dict[str, list[str]] = {}
    for row in material.rows("ru_codes"):
        codes.setdefault(row["act"], []).append(row["text"])
    for name, lines in codes.items():
        document = FORMATS.read("\n\n".join(lines).encode(), "code.txt")
        recognised = recognise(document.paragraphs, Scheme.RU_PARTS, Language("ru"))
        yield act(name, Scheme.RU_PARTS, grow(recognised, lambda: f"c{next(numbers)}"))
    rows = list(material.rows("gdpr_base"))
    for language in ("en", "de", "bg"):
        tree = base(rows, Language(language), lambda: f"c{next(numbers)}").tree
        yield act(f"gdpr-{language}", Scheme.EU, tree)


def act(name: str, scheme: Scheme, tree: ClauseTree) -> ActText:
    slug = name.partition(".")[0]
    return ActText(ActId(slug), slug, "model_law", slug, scheme, VersionNumber(1), tree.hash(), date(2026, 6, 1), tree)


def difference(text: ActText, file: File, *, same_ids: bool) -> Case | None:
    """What the file gives back otherwise than it was, first place first."""
    document = FORMATS.read(file.data, f"act.{file.extension}")
    numbers = count(1)
    scheme, language = document.naming or text.naming, document.language or text.tree.language
    back = grow(recognise(document.paragraphs, scheme, language), lambda: f"new-{next(numbers)}")
    before, after = shown(text.tree, same_ids=same_ids), shown(back, same_ids=same_ids)
    if before == after and (not same_ids or back.hash() == text.hash):
        return None
    at = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before))
    return {"act": text.slug, "at": at, "was": before[at : at + 1], "is": after[at : at + 1]}


def shown(tree: ClauseTree, *, same_ids: bool) -> list[tuple[object, ...]]:
    return [
        (
            depth,
            row.clause.id if same_ids else "",
            row.clause.kind,
            row.clause.label,
            row.clause.heading,
            row.clause.text,
        )
        for depth, row in tree.walk()
    ]
