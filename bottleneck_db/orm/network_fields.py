"""Columns of addresses and networks (RFC 4632, RFC 4291)."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network
from typing import Any, Literal, TypeVar, Unpack, overload

from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.fields import ColumnField, Remarks

V = TypeVar("V")
Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


class Inet(ColumnField[V]):
    """inet: one IPv4 or IPv6 address."""

    SQL_TYPE = "inet"
    field_type = IPv4Address
    accepts = (IPv4Address, IPv6Address)
    skip_to_python_if_native = False

    @overload
    def __init__(self: Inet[Address], *, null: Literal[False] = False, **remarks: Unpack[Remarks]) -> None: ...
    @overload
    def __init__(self: Inet[Address | None], *, null: Literal[True], **remarks: Unpack[Remarks]) -> None: ...
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)

    def check(self, value: Any) -> Address:
        """An interface is an address to Python; its network, and the zone of an IPv6 address, would be lost or in the way."""
        address: Address = super().check(value)
        if isinstance(address, (IPv4Interface, IPv6Interface)) or getattr(address, "scope_id", None):
            raise self.refuse("is one address, without a network and without a zone")
        return address


class CidrArray(TextArray[list[Network]]):
    """cidr[]: networks."""

    SQL_TYPE = "cidr[]"
    item = (IPv4Network, IPv6Network)

    def __init__(self, *, default: Callable[[], list[Network]], **remarks: Unpack[Remarks]) -> None:
        ColumnField.__init__(self, default=default, **remarks)
