"""A server that speaks the OpenAI chat interface, by a function that writes the answer."""

import json
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def model_server(write):
    """``write(handler, asked)`` answers a POST; gives the address up to ``/v1``."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            assert self.path == "/v1/chat/completions"
            with suppress(BrokenPipeError, ConnectionResetError):  # the client had enough
                write(self, json.loads(self.rfile.read(length)))

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def begin_stream(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()


def send(handler, words):
    event = {"choices": [{"index": 0, "delta": {"content": words}}]}
    handler.wfile.write(b"data: " + json.dumps(event).encode() + b"\n\n")


def says(words):
    def write(handler, _asked):
        begin_stream(handler)
        for word in words.split(" "):
            send(handler, word + " ")
        handler.wfile.write(b"data: [DONE]\n\n")

    return write
