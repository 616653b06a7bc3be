"""What browser and local say to each other about a passkey (WebAuthn).

A file of its own, loaded when a passkey is first used: its library takes half a second.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import (
    base64url_to_bytes,
    bytes_to_base64url,
    parse_authentication_credential_json,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from organizer.core.errors import Invalid

from .passkeys import NOT_PROVED, Asked

MUST = UserVerificationRequirement.REQUIRED


@dataclass(frozen=True)
class Made:
    credential_id: str
    public_key: bytes
    sign_count: int


def options_to_make(
    asked: Asked, user_id: bytes, email: str, name: str, known: Iterable[str]
) -> str:
    selection = AuthenticatorSelectionCriteria(
        resident_key=ResidentKeyRequirement.REQUIRED, user_verification=MUST
    )
    options = generate_registration_options(
        rp_id=asked.host,
        rp_name=asked.local,
        user_id=user_id,
        user_name=email,
        user_display_name=name,
        challenge=asked.challenge,
        authenticator_selection=selection,
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=base64url_to_bytes(one)) for one in known
        ],
    )
    return options_to_json(options)


def made(asked: Asked, answer: str) -> Made:
    try:
        proved = verify_registration_response(
            credential=answer,
            expected_challenge=asked.challenge,
            expected_rp_id=asked.host,
            expected_origin=asked.origin,
            require_user_verification=True,
        )
    except WebAuthnException as error:
        raise Invalid(NOT_PROVED) from error
    key, count = proved.credential_public_key, proved.sign_count
    return Made(bytes_to_base64url(proved.credential_id), key, count)


def options_to_prove(asked: Asked) -> str:
    options = generate_authentication_options(
        rp_id=asked.host, challenge=asked.challenge, user_verification=MUST
    )
    return options_to_json(options)


def credential_in(answer: str) -> str:
    try:
        return parse_authentication_credential_json(answer).id
    except WebAuthnException as error:
        raise Invalid(NOT_PROVED) from error


def proved(asked: Asked, answer: str, key: Made) -> int:
    """The new count of a key that answered rightly."""
    try:
        verified = verify_authentication_response(
            credential=answer,
            expected_challenge=asked.challenge,
            expected_rp_id=asked.host,
            expected_origin=asked.origin,
            credential_public_key=key.public_key,
            credential_current_sign_count=key.sign_count,
            require_user_verification=True,
        )
    except WebAuthnException as error:
        raise Invalid(NOT_PROVED) from error
    return verified.new_sign_count
