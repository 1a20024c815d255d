"""Keys, ciphertexts and secrets show nothing of themselves."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import traceback
from collections.abc import Callable

import orjson
import pytest
from pydantic import BaseModel, ValidationError

from bottleneck_db.errors import SecretNotPicklable, SecurityError
from bottleneck_db.models.credential_secret import CredentialSecret
from bottleneck_db.security.cipher import Envelope, Sealed
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.keys import Keys
from bottleneck_db.security.masked import Masked

BYTES = b"hunter2-hunter2-hunter2-hunter2!"
KEY = Key("k1", BYTES)
RING = KeyRing([KEY])
MASKED: list[Masked] = [KEY, RING, Keys(RING, RING), Sealed(BYTES)]
SECRET = CredentialSecret.checked({"username": "hunter2", "password": "hunter2", "custom": {"pin": "hunter2"}})


class Holder(BaseModel):
    value: Sealed


@pytest.mark.parametrize("value", MASKED, ids=lambda value: type(value).__name__)
def test_a_masked_value_shows_as_three_stars(value: Masked) -> None:
    assert {repr(value), str(value), f"{value}", f"{value!r}", "%s" % value, "{}".format(value)} == {"***"}  # noqa: UP031, UP032
    assert f"{value:>5}" == "  ***"
    assert str([value]) == "[***]"


@pytest.mark.parametrize("value", [*MASKED, SECRET], ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_secret_is_not_pickled(value: object, protocol: int) -> None:
    with pytest.raises(SecretNotPicklable) as refused:
        pickle.dumps({"value": value}, protocol)
    assert isinstance(refused.value, SecurityError)


@pytest.mark.parametrize("value", MASKED, ids=lambda value: type(value).__name__)
def test_a_copy_of_what_does_not_change_is_itself(value: Masked) -> None:
    assert copy.copy(value) is value
    assert copy.deepcopy([value])[0] is value
    assert not hasattr(value, "__dict__")


def test_json_holds_stars_or_is_refused() -> None:
    for dump in (json.dumps, orjson.dumps):
        with pytest.raises(TypeError):
            dump(Sealed(BYTES))
    assert orjson.dumps(Sealed(BYTES), default=str) == b'"***"'
    assert json.dumps(Sealed(BYTES), default=repr) == '"***"'


def test_pydantic_dumps_stars() -> None:
    holder = Holder(value=Sealed(BYTES))
    assert holder.value == Sealed(BYTES)
    assert holder.model_dump() == {"value": "***"}
    assert holder.model_dump_json() == '{"value":"***"}'
    assert "hunter2" not in f"{holder} {holder!r}"
    with pytest.raises(ValidationError):
        Holder(value=BYTES)  # type: ignore[arg-type]


def test_a_log_and_a_traceback_hold_stars(caplog: pytest.LogCaptureFixture) -> None:
    sealed = Sealed(BYTES)
    logging.getLogger("test").error("stored %s in %r as %s", sealed, Envelope("k1", sealed), {"secret": SECRET})
    assert "***" in caplog.text
    assert "hunter2" not in caplog.text
    with pytest.raises(ZeroDivisionError) as raised:
        raise_with(sealed, SECRET)
    told = "".join(traceback.TracebackException.from_exception(raised.value, capture_locals=True).format())
    assert "sealed = ***" in told
    assert "hunter2" not in told


def raise_with(sealed: Sealed, secret: CredentialSecret) -> float:
    return len(repr(sealed)) / (0 * len(repr(secret)))


def test_a_credentials_secret_shows_its_parts_and_not_what_they_are() -> None:
    assert repr(SECRET) == "CredentialSecret(username='***', password='***', custom='***')"
    dumps: list[Callable[[], object]] = [SECRET.model_dump, SECRET.model_dump_json]
    for dump in dumps:
        assert str(dump()).count("hunter2") == 1  # the user name, which is no secret
    assert SECRET.password is not None
    assert SECRET.password.get_secret_value() == "hunter2"


def test_equal_ciphertexts_are_equal() -> None:
    assert Sealed(b"a") == Sealed(b"a") != Sealed(b"b")
    assert Sealed(b"a") != b"a"
    assert len({Sealed(b"a"), Sealed(b"a"), Sealed(b"b")}) == 2


def test_a_key_id_in_an_error_is_no_secret() -> None:
    with pytest.raises(SecurityError, match="has no key 'k2'"):
        RING.key("k2")
