"""What a credential keeps secret, in the clear: a typed value that shows nothing of itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NoReturn, Self

from pydantic import BaseModel, ConfigDict, JsonValue, Secret, SecretStr, ValidationError

from bottleneck_db.errors import InvalidArgument, SecretNotPicklable, UnknownName
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.orm.json_field import explain
from bottleneck_db.security.cipher import OVERHEAD_BYTES
from bottleneck_db.security.redaction import MASK

_MAX_BYTES = 65_536 - OVERHEAD_BYTES
_ESSENTIAL = {
    CredentialType.PASSWORD: "password",
    CredentialType.API_KEY: "api_key",
    CredentialType.OAUTH_TOKEN: "access_token",
    CredentialType.SSH_KEY: "private_key",
    CredentialType.CERTIFICATE: "private_key",
}


class CredentialSecret(BaseModel):
    """The parts of a secret. Each but `username` is read with `get_secret_value()`; none shows in a repr, a log or a dump."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    schema_version: Literal[1] = 1
    username: str | None = None
    password: SecretStr | None = None
    api_key: SecretStr | None = None
    access_token: SecretStr | None = None
    refresh_token: SecretStr | None = None
    private_key: SecretStr | None = None
    custom: Secret[dict[str, JsonValue]] | None = None

    @classmethod
    def checked(cls, value: Self | Mapping[str, Any], kind: CredentialType | None = None) -> Self:
        """`value`, for a credential of that kind where one is given.

        Raises:
            InvalidArgument: it has unknown or wrong parts, lacks the one that its kind consists of, or is too long to store.
        """
        secret = value if isinstance(value, cls) else cls._of(value)
        needed = _ESSENTIAL.get(kind) if kind else None
        if needed and getattr(secret, needed) is None:
            raise InvalidArgument("secret", f"of a credential of the type {kind} has {needed}")
        if not any(True for _ in secret._parts()):
            raise InvalidArgument("secret", "has at least one part")
        if len(secret.plaintext()) > _MAX_BYTES:
            raise InvalidArgument("secret", f"has at most {_MAX_BYTES} bytes as JSON")
        return secret

    @classmethod
    def _of(cls, value: Any) -> Self:
        for name in value if isinstance(value, Mapping) else ():
            if name not in cls.model_fields:
                raise UnknownName("secret", str(name), cls.model_fields)
        try:
            return cls.model_validate(value)
        except ValidationError as error:
            raise InvalidArgument("secret", explain(error)) from None

    @classmethod
    def parse(cls, plaintext: bytes) -> Self:
        """The secret that plaintext() gave."""
        return cls.model_validate_json(plaintext)

    def plaintext(self) -> bytes:
        """The secret in the clear, as JSON; equal secrets give equal bytes.

        Raises:
            InvalidArgument: a part holds what JSON cannot.
        """
        parts = {"schema_version": self.schema_version, **dict(self._parts())}
        try:
            return json.dumps(parts, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()
        except (ValueError, RecursionError):
            raise InvalidArgument("secret", "is valid Unicode; custom is JSON, with finite numbers") from None

    def _parts(self) -> Iterator[tuple[str, Any]]:
        for name in type(self).model_fields:
            value = getattr(self, name)
            if value is not None and name != "schema_version":
                yield name, value.get_secret_value() if isinstance(value, Secret | SecretStr) else value

    def __repr_args__(self) -> Iterator[tuple[str, str]]:
        return ((name, MASK) for name, _ in self._parts())

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise SecretNotPicklable
