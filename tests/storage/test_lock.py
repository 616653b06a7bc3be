import pytest

from organizer.core.errors import Refused
from organizer.storage.lock import hold


def test_a_second_holder_is_refused_until_the_first_ends(tmp_path):
    path = tmp_path / "serving.lock"

    with hold(path, "taken"), pytest.raises(Refused, match="taken"), hold(path, "taken"):
        pass
    with hold(path, "taken"):
        pass
