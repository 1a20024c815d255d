"""Seals of the audit trail: hash chains, one for each organization and one for the platform's events."""

from __future__ import annotations

from bottleneck_db.models.activity_logs import append_only
from bottleneck_db.models.base import READERS, Entry
from bottleneck_db.orm.declarations import Check, Grant, Policy, UniqueConstraint
from bottleneck_db.orm.fields import Bytes, Integer, Uuid
from bottleneck_db.typed.audit_seals import AuditSealBase


class AuditSeal(AuditSealBase, Entry):
    """A seal over a batch of the trail: hash = SHA-256(prev_hash | hashes of the rows from_seq … to_seq)."""

    organization_id = Uuid(null=True, about="whose trail it seals; NULL: the platform's")
    from_seq = Integer(bits=64, about="the number of its first entry")
    to_seq = Integer(bits=64, about="the number of its last entry")
    row_count = Integer(bits=64, about="how many entries it seals")
    prev_hash = Bytes(about="the hash of the seal before it")
    hash = Bytes(about="SHA-256 of that hash and those of the entries")

    class Meta:
        table = "audit_seals"
        constraints = (
            UniqueConstraint(
                *("organization_id", "from_seq"),
                name="audit_seals_from_uq",
                nulls_not_distinct=True,
                about="one seal for each first entry: of two sealers at once one loses",
            ),
            Check("to_seq >= from_seq AND row_count > 0", name="audit_seals_range_ck", message="a seal has at least one entry"),
            Check(
                "octet_length(prev_hash) = 32 AND octet_length(hash) = 32",
                name="audit_seals_hash_ck",
                message="the hashes of a seal have 32 bytes",
            ),
        )
        triggers = append_only("audit_seals")
        policies = (Policy("visible", READERS, "SELECT", using="organization_id = app.current_organization_id()"),)
        grants = (Grant("bottleneck_app", "SELECT"), Grant("bottleneck_readonly", "SELECT"))
