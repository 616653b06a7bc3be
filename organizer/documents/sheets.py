"""Printed sheets: a page's template filled in, and set as a tagged PDF that fetches nothing.

The template environment is a sandbox: a template that somebody edited can place words, and
call nothing. The fetcher knows our own fonts by name, and no other address of any kind.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from organizer.core.errors import Invalid, Refused

HERE = Path(__file__).resolve().parent.parent.parent
TEMPLATES, FONTS = HERE / "templates", HERE / "static" / "fonts"
RUNNING = re.compile(r"@(?:top|bottom)-(?:left|right|center)\b")
OURS = "organizer-font:"  # the one scheme that the fetcher answers


def filled(template: str, /, **values: Any) -> str:
    """The HTML of a sheet. Every value is escaped."""
    return _filled(_environment().get_template(template).render, values)


def filled_words(words: str, /, **values: Any) -> str:
    """The same for a template that somebody wrote into a field."""
    try:
        template = _environment().from_string(words)
    except TemplateError as error:
        raise Invalid(f"The template cannot be read: {error}.") from error
    return _filled(template.render, values)


@dataclass(frozen=True)
class Laid:
    """Words set on pages, not yet written. ``document`` is WeasyPrint's."""

    html: str
    document: Any

    @property
    def pages(self) -> int:
        return len(self.document.pages)


def as_pdf(html: str, given: Mapping[str, bytes] | None = None) -> bytes:
    """A PDF/UA with embedded fonts. ``given`` are pictures that the sheet may show, by name."""
    return written(laid(html, given))


def page_count(html: str, given: Mapping[str, bytes] | None = None) -> int:
    return laid(html, given).pages


def written(sheet: Laid) -> bytes:
    from .running_feet import as_decoration

    content: bytes = sheet.document.write_pdf(pdf_variant="pdf/ua-1")
    return as_decoration(content) if RUNNING.search(sheet.html) else content


def laid(html: str, given: Mapping[str, bytes] | None = None) -> Laid:
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    pictures = given or {}

    class OursAlone(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            scheme, _, name = url.partition(":")
            if f"{scheme}:" == OURS and name in _font_names():
                return URLFetcherResponse(url, _font(name))
            if scheme == "given" and name in pictures:
                return URLFetcherResponse(url, pictures[name], headers=_kind_of(name))
            raise ValueError(f"not fetched: {url[:80]}")

    sheet = HTML(string=html, base_url="about:blank", url_fetcher=OursAlone())
    return Laid(html, sheet.render())


def _kind_of(name: str) -> dict[str, str]:
    kind = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}
    return {"Content-Type": kind.get(name.rpartition(".")[2], "application/octet-stream")}


def _filled(render: Any, values: dict[str, Any]) -> str:
    try:
        html: str = render(**values)
    except SecurityError:
        raise Refused("A template may place words. It may not call anything.") from None
    except TemplateError as error:
        raise Invalid(f"The template cannot be filled in: {error}.") from error
    return html


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.clear()
    return environment


@cache
def _font(name: str) -> bytes:
    """Unpacked once: it takes longer than setting a page does."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font, out = TTFont(FONTS.joinpath(name)), io.BytesIO()
    font.flavor = None
    font.save(out)
    return out.getvalue()


@cache
def _font_names() -> frozenset[str]:
    return frozenset(path.name for path in FONTS.glob("*.woff2"))
