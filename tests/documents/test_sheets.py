"""What is set as a page fetches nothing but our own fonts and the pictures handed in."""

import socket
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from organizer.core.errors import Invalid, Refused
from organizer.documents import sheets


class Asked(BaseHTTPRequestHandler):
    paths = []  # noqa: RUF012  # the handler is made anew for each request

    def do_GET(self):
        self.paths.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def listening():
    """A server on this machine that notes what is asked of it."""
    Asked.paths.clear()
    server = HTTPServer(("127.0.0.1", 0), Asked)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


PLACES = [
    '<img src="{}" alt="">',
    '<link rel="stylesheet" href="{}">',
    "<style>@import url({});</style>",
    "<style>@font-face {{ font-family: x; src: url({}) }} p {{ font-family: x }}</style>",
    '<p style="background: url({})">x</p>',
    '<object data="{}"></object>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="{}" width="9" height="9"/></svg>',
    '<a rel="attachment" href="{}">x</a>',
    '<link rel="attachment" href="{}">',
]


def page(place, address):
    written = place.format(address)
    return f"<html lang=en><head><title>t</title></head><body><p>before</p>{written}</body></html>"


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_asked_of_the_network(place, listening):
    made = sheets.as_pdf(page(place, f"{listening}/secret"))

    assert made.startswith(b"%PDF")
    assert Asked.paths == []


@pytest.mark.parametrize("place", PLACES)
def test_no_file_of_this_machine_is_read(place, tmp_path):
    marker = tmp_path / "marker.txt"
    marker.write_text("MARKER-OF-THE-MACHINE")

    made = sheets.as_pdf(page(place, marker.as_uri()))

    assert b"MARKER-OF-THE-MACHINE" not in made
    assert b"/EmbeddedFile" not in made


@pytest.mark.parametrize("place", PLACES)
def test_a_data_bomb_is_not_unpacked(place):
    bomb = "data:image/svg+xml;base64," + "A" * 200_000

    assert sheets.as_pdf(page(place, bomb)).startswith(b"%PDF")


def test_a_name_cannot_lead_out_of_the_fonts():
    made = page('<img src="{}" alt="">', f"{sheets.OURS}../../pyproject.toml")

    assert b"ruff" not in sheets.as_pdf(made)


@pytest.mark.parametrize(
    "words",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ x.__init__.__globals__ }}",
        "{% for a in ().__class__.__base__.__subclasses__() %}{{ a }}{% endfor %}",
        "{{ cycler.__init__ }}",
    ],
)
def test_a_template_that_somebody_wrote_reaches_nothing(words):
    try:
        shown = sheets.filled_words(words, x=socket)
    except (Refused, Invalid):
        return

    assert "class" not in shown
    assert "module" not in shown
