"""The WSGI entry: ``app``; ``python app.py`` serves the local."""

from organizer.config import from_environment
from organizer.web.app import create_app

app = create_app(from_environment())

if __name__ == "__main__":
    from organizer.cli import main

    main(["serve"])
