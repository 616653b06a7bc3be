"""Joining two rows on the page, and where an old link leads then."""

from organizer.core.reader import Held, Office, Reader, Role
from organizer.storage.session import begin
from tests.factories import make_account, make_member

PRESIDENT = Reader(account_id=1, name="Ann", held=(Held(Role.OFFICER, Office.PRESIDENT),))


def test_the_page_joins_and_leads_an_old_link_to_the_row_that_stays(client, look_as, engine):
    with begin(engine) as session:
        make_account(session, Role.OFFICER, office=Office.PRESIDENT)
        one, other = make_member(session, name="Wren Oakley"), make_member(session, section="Bay")
    look_as(PRESIDENT)
    address = f"/people/{one.id}/same/{other.id}"
    assert "One person or two?" in client.get(address).text

    page = client.post(address, data={"section": "other"}, follow_redirects=True).text

    assert "Bay" in page
    assert "Two rows that became this one" in page
    assert client.get(f"/people/{other.id}").location.endswith(f"/people/{one.id}")
