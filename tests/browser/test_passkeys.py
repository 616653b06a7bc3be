import pytest

from organizer.core.reader import Role

pytestmark = pytest.mark.browser
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def address(address):
    """Browsers make passkeys for localhost, never for a bare number."""
    return address.replace("127.0.0.1", "localhost")


def test_a_passkey_is_made_and_then_signs_in_alone(page, address, signed_in, look):
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    signed_in(Role.STEWARD)
    page.goto(f"{address}/account/")
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_text("The passkey is added.").wait_for()
    look("own-account-passkey")
    page.goto(f"{address}/more")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_text("You are signed out.").wait_for()
    look("sign-in-passkey")

    page.get_by_role("button", name="Sign in with a passkey").click()

    page.get_by_role("heading", name="Today", level=1).wait_for()
