"""Does a PDF open: asked before it is kept, so that nobody finds it locked at the hearing."""

import io

from organizer.core.errors import Invalid


def check_opens(content: bytes) -> None:
    """Raises Invalid, in words, for a PDF that asks for a password or is damaged."""
    # Loaded when first needed: the first page shall not wait for it.
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            pages = len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise Invalid(
            "The PDF is locked by a password. Open it, print it into a new PDF without one, "
            "and add that."
        ) from error
    except pikepdf.PdfError as error:
        raise Invalid("The PDF is damaged and cannot be opened.") from error
    if not pages:
        raise Invalid("The PDF has no pages.")
