"""Keys lie in the data folder, readable to us alone; what they seal opens nowhere else."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from organizer.core.errors import Unavailable
from organizer.storage import keys, sealing

PLACE = "second factor of account 3"


def test_a_key_is_made_once_and_readable_to_us_alone(tmp_path):
    made = count()
    path = tmp_path / "home" / keys.SEAL

    first = keys.kept_key(path, lambda: b"key %d" % next(made))
    again = keys.kept_key(path, lambda: b"key %d" % next(made))

    assert first == again == b"key 0"
    assert path.stat().st_mode & keys.OTHERS == 0
    assert [p.name for p in path.parent.iterdir()] == [keys.SEAL]


def test_all_who_ask_at_once_get_one_key(tmp_path):
    made = count()

    with ThreadPoolExecutor(8) as pool:
        asked = [
            pool.submit(keys.kept_key, tmp_path / "k", lambda: b"%d" % next(made))
            for _ in range(40)
        ]

    assert len({one.result() for one in asked}) == 1


def test_keys_that_others_can_read_are_named(tmp_path):
    for name in (keys.COOKIES, f"{keys.NOTICES}/abc"):
        keys.kept_key(tmp_path / name, lambda: b"key")
    (tmp_path / keys.NOTICES / "abc").chmod(0o640)

    assert keys.open_to_others(tmp_path) == ["notice-keys/abc"]


@pytest.mark.parametrize("secret", ["JBSWY3DPEHPK3PXP", "", "ü ✊ عربي"])
def test_what_is_sealed_comes_back_and_is_not_to_be_seen(tmp_path, secret):
    kept = sealing.seal(tmp_path, PLACE, secret)

    assert sealing.unseal(tmp_path, PLACE, kept) == secret
    assert not secret or secret not in kept
    assert kept != sealing.seal(tmp_path, PLACE, secret)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda home, kept: (PLACE, kept[:-4] + "AAAA"), id="changed"),
        pytest.param(lambda home, kept: (PLACE, sealing.MARK + "not base64"), id="no seal at all"),
        pytest.param(lambda home, kept: (PLACE, sealing.MARK), id="empty"),
        pytest.param(lambda home, kept: ("second factor of account 4", kept), id="moved"),
        pytest.param(
            lambda home, kept: ((home / keys.SEAL).unlink(), (PLACE, kept))[1], id="key lost"
        ),
    ],
)
def test_what_does_not_open_is_said_with_what_to_do(tmp_path, spoil):
    place, kept = spoil(tmp_path, sealing.seal(tmp_path, PLACE, "JBSWY3DPEHPK3PXP"))

    with pytest.raises(Unavailable, match="Restore the key from a backup"):
        sealing.unseal(tmp_path, place, kept)


def test_a_secret_from_before_the_seals_is_still_read(tmp_path):
    assert sealing.unseal(tmp_path, PLACE, "JBSWY3DPEHPK3PXP") == "JBSWY3DPEHPK3PXP"
