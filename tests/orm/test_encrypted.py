"""The column type of ciphertexts."""

from __future__ import annotations

import pytest

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models import Credential
from bottleneck_db.orm.encrypted import EncryptedField
from bottleneck_db.security.cipher import Sealed

FORMED = b"\x01" + bytes(28)


def field() -> EncryptedField[Sealed]:
    made: EncryptedField[Sealed] = EncryptedField()
    made.model_field_name = "secret_enc"
    return made


def test_bytes_from_the_database_become_a_masked_value_and_go_back_as_they_were() -> None:
    sealed = field().to_python_value(FORMED)
    assert (repr(sealed), field().to_db_value(sealed, None)) == ("***", FORMED)
    assert field().to_python_value(sealed) is sealed
    assert field().to_python_value(None) is None
    assert field().to_db_value(None, None) is None


@pytest.mark.parametrize("data", [b"hunter2", b"hunter2" * 10, b"", bytes(40), FORMED[:28]])
def test_what_nobody_encrypted_does_not_reach_the_database(data: bytes) -> None:
    with pytest.raises(InvalidArgument, match="secret_enc: is not encrypted") as refused:
        field().to_db_value(field().to_python_value(data), None)
    assert "hunter2" not in str(refused.value)


def test_text_is_no_ciphertext() -> None:
    with pytest.raises(InvalidArgument, match="expected Sealed, got str"):
        field().to_db_value("hunter2", None)


def test_the_credentials_column_is_one() -> None:
    assert isinstance(Credential._meta.fields_map["secret_enc"], EncryptedField)
