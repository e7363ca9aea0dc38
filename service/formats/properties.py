"""What an export says of itself inside the file, so that it can be traced and read again."""

from collections.abc import Mapping

from service.usecases.ports.formats import ActText


def properties(text: ActText) -> Mapping[str, str]:
    """Act, version, hash, language and naming scheme, by the names they have in the file."""
    return {
        "clausula:act": text.act,
        "clausula:slug": text.slug,
        "clausula:version": str(text.version),
        "clausula:hash": text.hash,
        "clausula:language": text.tree.language,
        "clausula:naming": text.naming.value,
    }
