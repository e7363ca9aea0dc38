"""A page of lines as HTML that stands by itself: no script, no link, nothing to fetch."""

from html import escape

from service.formats.visible import visible
from service.usecases.ports.formats import File, Page

_TAGS = {"title": "h1", "heading": "h2", "item": "h3", "text": "p", "small": "p class=small"}
_STYLE = (
    "body{font:12pt/1.5 serif;max-width:48em;margin:2em auto;padding:0 1em}.small{font-size:10pt}h1{text-align:center}"
)


def write_minutes_html(page: Page) -> File:
    """Every line under the heading that its style makes it."""
    rows = [f"<h1>{_words(page.title)}</h1>"]
    for line in page.lines:
        tag = _TAGS[line.style]
        rows.append(f"<{tag}>{_words(line.words)}</{tag.partition(' ')[0]}>")
    rows.append(f"<footer class=small>{_words(page.footer)}</footer>")
    head = f'<meta charset="utf-8"><title>{_words(page.title)}</title><style>{_STYLE}</style>'
    document = f'<!doctype html>\n<html lang="{page.language}">\n<head>{head}</head>\n<body>\n'
    return File((document + "\n".join(rows) + "\n</body>\n</html>\n").encode(), "text/html; charset=utf-8", "html")


def _words(words: str) -> str:
    return escape(visible(words))
