"""Names of WordprocessingML (ISO/IEC 29500) that reading and writing share."""

from typing import Final

from service.domain.text.clause import ClauseKind

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VARIANT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
STRICT_W: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

NUMBER_STYLE: Final = "Clausula number"
COLOPHON_STYLE: Final = "Clausula colophon"


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def style_name(kind: ClauseKind, level: int, role: str) -> str:
    """The name of a paragraph style of ours: kind, level from 0, role.

    Roles: h number and heading, n number and words, t words that go on.
    """
    return f"Clausula {kind.value} {level} {role}"


def style_id(name: str) -> str:
    """The id of a style, as Word itself would make it of the name."""
    return name.replace(" ", "")
