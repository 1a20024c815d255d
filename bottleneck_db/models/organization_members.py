"""Who belongs to an organization, and who is invited to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import NotFound, Refused, UniqueViolation
from bottleneck_db.models.base import TENANT_POLICY, Entity, OfTenant
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import MemberStatus
from bottleneck_db.models.permissions import known_permission
from bottleneck_db.orm.arguments import duration, email_address, text
from bottleneck_db.orm.declarations import Check, Grant, Index, Refusal, Trigger, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Bytes, Text, Timestamp
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.security.tokens import new_token, token_digest
from bottleneck_db.typed.organization_members import OrganizationMemberBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.roles import Role
    from bottleneck_db.models.users import User

_INVITABLE = ("id", "organization_id", "role_id", "status", "invited_email", "invited_by_id", "invite_token_hash", "invite_expires_at")
_REPORTABLE = (
    *("id", "organization_id", "user_id", "role_id", "status", "invited_email", "invited_by_id", "invite_expires_at"),
    *("joined_at", "created_at", "updated_at", "deleted_at"),
)
INVITATION_LIFETIME = timedelta(days=7)

# As the rows are now, and locked until the verb has done: ownership cannot pass to a member who is just being shut out.
_IS_OWNER = """
    SELECT o.owner_id = m.user_id
      FROM organizations o JOIN organization_members m ON m.organization_id = o.id
     WHERE m.id = $1
       FOR NO KEY UPDATE"""


class AlreadyInvited(UniqueViolation):
    """There is an open invitation for this e-mail address already."""


class AlreadyMember(UniqueViolation):
    """This user is a member of the organization already."""


class InvitationInvalid(NotFound):
    """There is no such invitation for this user: the token is wrong, spent or expired, or the invited address is not his verified one."""


class OrganizationMember(OrganizationMemberBase, OfTenant, Entity, SoftDelete):
    """A person's membership: an open invitation first, which names an address and no user; then a member with a role."""

    organization: Reference[Organization] = foreign_key(
        "models.Organization", related_name="members", about="the organization that the person belongs to"
    )
    # NULL until the invitation is accepted, by that user: a tenant that could name a user would read him.
    user: Reference[User | None] = foreign_key(
        "models.User", related_name="memberships", null=True, about="the member; NULL while the invitation is open"
    )
    role: Reference[Role] = foreign_key(
        "models.Role", related_name="members", on_delete="NO ACTION", about="what the member may do", access="create"
    )
    status = Enumerated(MemberStatus, default=MemberStatus.PENDING, about="invited, active or suspended")
    invited_email = Text(
        null=True,
        max_length=320,
        about="the address that was invited, in lower case",
        access="create",
        format="email",
        example="grace@example.com",
    )
    invited_by: Reference[User | None] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who invited the person")
    invite_token_hash = Bytes(null=True, about="SHA-256 of the invitation's token; NULL once it is spent or withdrawn")
    invite_expires_at = Timestamp(null=True, about="until when the invitation can be accepted")
    joined_at = Timestamp(null=True, about="when the invitation was accepted")

    user_id: UUID | None
    role_id: UUID
    invited_by_id: UUID | None

    class Meta:
        table = "organization_members"
        indexes = (
            Unique(
                *("organization_id", "user_id"),
                name="organization_members_org_user_live_uq",
                where="user_id IS NOT NULL AND deleted_at IS NULL",
                error=AlreadyMember,
            ),
            Unique(
                *("organization_id", "invited_email"),
                name="organization_members_org_invite_live_uq",
                where="status = 'pending' AND deleted_at IS NULL",
                error=AlreadyInvited,
            ),
            Unique(
                *("organization_id", "invite_token_hash"),
                name="organization_members_invite_token_uq",
                where="invite_token_hash IS NOT NULL",
                about="one invitation for each token",
            ),
            Index(
                "invite_token_hash",
                name="organization_members_invite_token_idx",
                where="invite_token_hash IS NOT NULL",
                about="an invitation by its token, before the organization is known",
            ),
            Index("organization_id", "user_id", name="organization_members_org_user_idx"),
            Index("user_id", name="organization_members_user_idx"),
            Index("role_id", name="organization_members_role_idx"),
            Index("invited_by_id", name="organization_members_invited_by_idx", where="invited_by_id IS NOT NULL"),
        )
        constraints = (
            Check(
                "invited_email = lower(invited_email)", name="organization_members_email_ck", message="an e-mail address is in lower case"
            ),
            Check(
                "octet_length(invite_token_hash) = 32",
                name="organization_members_token_ck",
                message="the hash of an invitation's token has 32 bytes",
            ),
            # A withdrawn or spent invitation has no token left; one that is hidden keeps it, lets nobody in, and can come back.
            Check(
                """CASE status
                       WHEN 'pending' THEN num_nonnulls(user_id, joined_at) = 0 AND invited_email IS NOT NULL
                                           AND (deleted_at IS NOT NULL OR num_nonnulls(invite_token_hash, invite_expires_at) = 2)
                       ELSE num_nonnulls(user_id, joined_at) = 2 AND invite_token_hash IS NULL
                   END""",
                name="organization_members_state_ck",
                message="an open invitation has an address and a token, a member has a user and a joining time",
            ),
        )
        triggers = (
            Refusal(
                "organization_members_status_tg",
                "BEFORE UPDATE OF status",
                "a member is invited, then active, then perhaps suspended and active again",
                when="OLD.status <> NEW.status AND (NEW.status = 'pending' OR OLD.status = 'pending' AND NEW.status = 'suspended')",
            ),
            Trigger(
                "organization_members_role_tg",
                "BEFORE INSERT OR UPDATE OF role_id, organization_id",
                "app.check_member_role()",
                about="the role is a system role or one of the same organization",
            ),
        )
        policies = (TENANT_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, DELETE"),
            Grant("bottleneck_app", "INSERT", _INVITABLE),
            Grant("bottleneck_app", "UPDATE", ("role_id", "status", "invite_token_hash", "invite_expires_at", "deleted_at")),
            Grant("bottleneck_readonly", "SELECT", _REPORTABLE),
        )

    @classmethod
    async def invite(cls, email: str, role: Role, *, lifetime: timedelta = INVITATION_LIFETIME) -> tuple[Self, str]:
        """Invite an address. Returns the invitation and its token, which is shown here and never again.

        Raises:
            AlreadyInvited: there is an open invitation for it.
            InvalidArgument: the address is none, the role is none, or the lifetime is not positive.
            ForeignKeyViolation: the role is another organization's, or is deleted.
        """
        duration("lifetime", lifetime)
        address = email_address("email", email)
        token = new_token()
        invitation = await cls._create_as(
            "invited",
            invited_email=address,
            role_id=cls._key_of("role", role),
            invited_by_id=running_scope().user_id,
            invite_token_hash=token.digest,
            invite_expires_at=ServerTime(later=lifetime),
        )
        return invitation, token.secret

    @classmethod
    async def accept(cls, token: str) -> UUID:
        """In a user scope: join by a token. Returns the organization's id.

        Raises:
            InvitationInvalid: the token is wrong, spent or expired, or the address is not this user's verified one.
            AlreadyMember: the user has joined by another way.
        """
        digest = token_digest(text("token", token, most=200))
        organization_id: UUID | None = await running_scope().fetch_value("SELECT app.accept_invitation($1)", digest)
        if organization_id is None:
            raise InvitationInvalid
        return organization_id

    async def change_role(self, role: Role) -> Self:
        """Give the member another role, a system role or one of the organization's.

        Raises:
            ForeignKeyViolation: the role is another organization's, or is deleted.
            Refused: the member is the organization's owner.
            NotFound: the member is removed, or is not of this scope.
        """
        role_id = self._key_of("role", role)
        await self._refuse_for_owner()
        return await self._apply("role_changed", role_id=role_id)

    async def suspend(self) -> Self:
        """Shut the member out for now; activate() lets him in again.

        Raises:
            Refused: the member is the organization's owner.
            CheckViolation: the invitation is still open: remove() it.
            NotFound: the member is removed, or is not of this scope.
        """
        await self._refuse_for_owner()
        return await self._apply("suspended", status=MemberStatus.SUSPENDED)

    async def activate(self) -> Self:
        """Let a suspended member in again.

        Raises:
            CheckViolation: the invitation is still open: accept() it.
            NotFound: the member is removed, or is not of this scope.
        """
        return await self._apply("activated", status=MemberStatus.ACTIVE)

    async def soft_delete(self) -> Self:
        """Hide the membership, or the invitation, which can be accepted again once it is restored; remove() withdraws it for good.

        Raises:
            Refused: the member is the organization's owner, or deleted already.
        """
        await self._refuse_for_owner()
        return await super().soft_delete()

    async def remove(self) -> Self:
        """Withdraw an invitation, or end a membership; what the member made stays.

        Raises:
            Refused: the member is the organization's owner, or removed already.
        """
        await self._refuse_for_owner()
        gone = {"deleted_at": ServerTime(), "invite_token_hash": None}
        if not await self._change_as("removed", gone, where={"deleted_at": None}):
            raise Refused("the member is removed already")
        return self

    async def can(self, permission: str) -> bool:
        """Whether the member may do that now, by the rows as they are, not as this record was read: `await member.can("bots:execute")`.

        Raises:
            UnknownName: there is no such permission.
        """
        known_permission(permission)
        member = await type(self).get_or_none(id=self.id, status=MemberStatus.ACTIVE)
        role = await member.role if member else None
        return role is not None and await role.allows(permission)

    async def _refuse_for_owner(self) -> None:
        if await running_scope().fetch_value(_IS_OWNER, self.id):
            raise Refused("the owner of an organization keeps his membership and his role: transfer the ownership first")
