"""Settings: what people and organizations have chosen."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from bottleneck_db.models.enums import SettingScope
from bottleneck_db.models.preferences import (
    Accessibility,
    Appearance,
    Billing,
    DateFormat,
    Defaults,
    Density,
    Digest,
    Features,
    Integrations,
    LandingPage,
    Notifications,
    Overage,
    Preferences,
    Privacy,
    Recording,
    SecondFactor,
    Security,
    Theme,
)
from bottleneck_db.models.session_recordings import PrivacyLevel
from seeds.chance import Chance
from seeds.planting import Row, Tenant, Values, born

_PERSONAL: tuple[Preferences, ...] = (
    Appearance(theme=Theme.DARK),
    Appearance(density=Density.COMPACT, date_format=DateFormat.DAY_FIRST),
    Notifications(digest=Digest.DAILY, quiet_from="20:00", quiet_until="07:00"),
    Defaults(landing_page=LandingPage.TASKS, page_size=50),
    Accessibility(font_scale=1.25, reduced_motion=True),
    Privacy(show_online_status=False),
)
_OF_ORGANIZATION: tuple[Preferences, ...] = (
    Security(second_factor=SecondFactor.OPTIONAL, session_days=14),
    Recording(privacy_level=PrivacyLevel.BALANCED, retention_days=90),
    Billing(low_credits_at=500, overage=Overage.STOP),
    Integrations(slack_channel="#bots", webhook_urls=["https://hooks.example/bots"]),
    Features(beta=True, flags={"replay_speed": True}),
)


def setting_rows(tenant: Tenant) -> Iterator[Row]:
    """What the organization has set, and what its people have: everywhere, or in this organization alone."""
    chance = tenant.chance.stream("settings")
    if not tenant.planting.organization:  # one that was there before keeps its own
        for chosen in chance.sample(_OF_ORGANIZATION, k=chance.randrange(1, len(_OF_ORGANIZATION) + 1)):
            yield "settings", _setting(tenant, chance, chosen, scope=SettingScope.ORGANIZATION)
    for person in tenant.people:
        picked = chance.sample(_PERSONAL, k=chance.geometric(0.9) % len(_PERSONAL))
        for chosen in {preferences.namespace: preferences for preferences in picked}.values():
            scope = SettingScope.MEMBER if chance.happens(0.2) else SettingScope.USER
            yield "settings", _setting(tenant, chance, chosen, scope=scope, user_id=person.id)


def _setting(tenant: Tenant, chance: Chance, chosen: Preferences, *, scope: SettingScope, user_id: UUID | None = None) -> Values:
    at = chance.moment(tenant.since(tenant.time.first_run), tenant.time.now)
    return {
        **born(chance.uuid7(at), at),
        "scope": scope,
        "organization_id": None if scope is SettingScope.USER else tenant.id,
        "user_id": user_id,
        "namespace": chosen.namespace,
        "value": chosen.model_dump_json(exclude_unset=True),
        "schema_version": chosen.schema_version,
        "updated_by_id": user_id or tenant.owner.id,
    }
