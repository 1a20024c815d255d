"""The serializers of audit seals.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/audit_seals.py: change that, and make this again.
"""

from __future__ import annotations

from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.serializers.base import Create, Read, Update


class AuditSealRead(Read):
    """A seal over a batch of the trail."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID | None = Field(
        description="whose trail it seals; null: the platform's",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    from_seq: int = Field(description="the number of its first entry", examples=[1])
    to_seq: int = Field(description="the number of its last entry", examples=[1])
    row_count: int = Field(description="how many entries it seals", examples=[1])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])


class AuditSealCreate(Create):
    """Nothing: no column of an audit seal is a caller's to give."""


class AuditSealUpdate(Update):
    """Nothing: no column of an audit seal is a caller's to change."""
