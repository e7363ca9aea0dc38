"""Whether people could sign in: the identity provider is tried, not only named."""

from collections.abc import Iterator

from service.bootstrap import provider
from service.cli.finding import Finding, State
from service.cli.words import language, told
from service.identity.oidc import Provider, ProviderUnavailable
from service.identity.routes import CALLBACK
from service.settings import Settings

_MENDED = {
    "no-answer": (
        "the provider does not answer this computer: check the address, the network, the provider's certificate",
        "поставщик не отвечает этому компьютеру: проверьте адрес, сеть и сертификат поставщика",
    ),
    "no-provider": (
        "what answers there is no provider: CLAUSULA_OIDC_ISSUER goes before /.well-known/openid-configuration",
        "там отвечает не поставщик: CLAUSULA_OIDC_ISSUER стоит перед /.well-known/openid-configuration",
    ),
    "other-issuer": (
        "the provider calls itself so: set CLAUSULA_OIDC_ISSUER to exactly that, a slash at the end included",
        "поставщик называет себя так: задайте CLAUSULA_OIDC_ISSUER точно этим, вместе с косой чертой в конце",
    ),
}


def try_sign_in(settings: Settings) -> Iterator[Finding]:
    """Look who could sign in; where there is a provider, begin a sign-in there as a browser would, and leave it."""
    name = told("sign-in", "вход")
    ours = provider(settings)
    if ours is not None:
        yield _tried(name, ours, settings)
    elif settings.demo_sign_in:
        yield Finding(State.FIT, name, told("demonstration persons", "демонстрационные участники"))
    else:
        detail = told("nobody can sign in", "войти никто не сможет")
        remedy = told(
            "set CLAUSULA_OIDC_ISSUER and CLAUSULA_OIDC_CLIENT_ID, or try `clausula serve --demo`",
            "задайте CLAUSULA_OIDC_ISSUER и CLAUSULA_OIDC_CLIENT_ID или попробуйте «clausula serve --demo»",
        )
        yield Finding(State.LATER, name, detail, remedy)


def _tried(name: str, ours: Provider, settings: Settings) -> Finding:
    """A sign-in begun as a browser's would be, and left."""
    who = f"OpenID Connect: {settings.oidc_issuer}"
    try:
        ours.depart(settings.address + CALLBACK, language())
    except ProviderUnavailable as trouble:
        return Finding(State.BAD, name, f"{who}: {trouble.met}".rstrip(": "), told(*_MENDED[trouble.why]))
    return Finding(State.FIT, name, who + told(" answers", " отвечает"))
