"""Rows that end by themselves: from `expires_at` on they count no more."""

from __future__ import annotations

from typing import Self

from tortoise.expressions import Q, RawSQL

from bottleneck_db.orm.fields import Timestamp
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record


class Expiring(Record):
    """Rows with an end; None: they have none. The database's clock tells whether it has passed."""

    expires_at = Timestamp(null=True, about="from then on it counts no more; NULL: it has no end")

    class Meta:
        abstract = True

    @classmethod
    def unexpired(cls) -> RecordQuerySet[Self]:
        """Rows whose end has not come."""
        return cls.filter(Q(expires_at__isnull=True) | Q(expires_at__gt=RawSQL("clock_timestamp()")))

    @classmethod
    def expired(cls) -> RecordQuerySet[Self]:
        """Rows whose end has passed."""
        return cls.filter(expires_at__lte=RawSQL("clock_timestamp()"))
