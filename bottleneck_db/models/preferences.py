"""What can be set: a model for each namespace of settings, with its defaults.

A row of `settings` holds only what was set; the rest comes from the layers below it, last from the defaults here. Fields are checked one by
one and never against each other, since they may come from different layers. No field holds a secret: what needs one names a credential.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from ipaddress import IPv4Network, IPv6Network
from typing import Annotated, Any, ClassVar, Self
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationError
from pydantic_core import from_json, to_json

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.models.bot_config import Shape
from bottleneck_db.models.enums import NotificationSeverity, SettingScope
from bottleneck_db.models.notification_content import NotificationKind
from bottleneck_db.models.session_recordings import PrivacyLevel
from bottleneck_db.orm.arguments import written_as_json
from bottleneck_db.orm.json_field import explain
from bottleneck_db.security.redaction import holds_secret

MAX_VALUE_BYTES = 65_536

TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
HttpsUrl = Annotated[str, StringConstraints(pattern=r"^https://[^\s]+$", max_length=2048)]
Domain = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=253)]
FlagName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=64)]


class Preferences(Shape):
    """Settings of one namespace. `scopes` are those who may set them, from the weakest to the strongest."""

    namespace: ClassVar[str]
    schema_version: ClassVar[int] = 1
    scopes: ClassVar[tuple[SettingScope, ...]] = (SettingScope.USER, SettingScope.ORGANIZATION, SettingScope.MEMBER)

    @classmethod
    def patch(cls, value: Mapping[str, Any] | Preferences) -> dict[str, Any]:
        """A change of some settings, as JSON. Of an instance, what was given to it.

        Raises:
            UnknownName: there is no such setting; the message names the nearest.
            InvalidArgument: the value is none, is too large, or holds a secret.
        """
        change = cls._as_json(value)
        for name in change:
            if name not in cls.model_fields:
                raise UnknownName(cls.namespace, name, cls.model_fields)
        if holds_secret(change):
            raise InvalidArgument(cls.namespace, "settings hold no secrets: store a credential and name its id")
        return change

    @classmethod
    def _as_json(cls, value: Mapping[str, Any] | Preferences) -> dict[str, Any]:
        if not isinstance(value, (cls, Mapping)):
            raise InvalidArgument(cls.namespace, f"is a mapping or {cls.__name__}(…)")
        with written_as_json(cls.namespace):
            text = to_json(value.model_dump(mode="json", exclude_unset=True) if isinstance(value, cls) else dict(value))
            change: dict[str, Any] = from_json(text)
        if len(text) > MAX_VALUE_BYTES:
            raise InvalidArgument(cls.namespace, "has at most 64 KiB")
        return change

    @classmethod
    def layered(cls, layers: Iterable[Mapping[str, Any]]) -> Self:
        """The settings that hold: each layer over those before it, all over the defaults.

        Raises:
            InvalidArgument: a value breaks its rule; the message names the field.
        """
        value: dict[str, Any] = {}
        for layer in layers:
            value = merge_patch(value, layer)
        known = {name: item for name, item in value.items() if name in cls.model_fields}  # a newer release may have written more
        try:
            return cls.model_validate_json(to_json(known), strict=True)
        except ValidationError as error:
            raise InvalidArgument(cls.namespace, explain(error)) from None


def merge_patch(value: Mapping[str, Any], patch: Mapping[str, Any]) -> dict[str, Any]:
    """`value` with a JSON merge patch (RFC 7396): objects are merged, null takes a key away, all else is replaced."""
    merged = dict(value)
    for name, item in patch.items():
        if item is None:
            merged.pop(name, None)
        elif isinstance(item, Mapping):
            before = merged.get(name)
            merged[name] = merge_patch(before if isinstance(before, Mapping) else {}, item)
        else:
            merged[name] = item
    return merged


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class DateFormat(StrEnum):
    ISO = "iso"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class Appearance(Preferences):
    """How the application looks."""

    namespace = "appearance"

    theme: Theme = Theme.SYSTEM
    density: Density = Density.COMFORTABLE
    date_format: DateFormat = DateFormat.ISO
    twelve_hour_clock: bool = False
    sidebar_collapsed: bool = False


class Digest(StrEnum):
    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


class Notifications(Preferences):
    """What one is told, and when not; times of day are the user's own."""

    namespace = "notifications"

    in_app: bool = True
    email: bool = True
    slack: bool = False
    digest: Digest = Digest.NEVER
    minimum_severity: NotificationSeverity = NotificationSeverity.INFO
    muted_kinds: list[NotificationKind] = Field(default_factory=list)
    quiet_from: TimeOfDay | None = None
    quiet_until: TimeOfDay | None = None


class LandingPage(StrEnum):
    DASHBOARD = "dashboard"
    BOTS = "bots"
    WORKFLOWS = "workflows"
    TASKS = "tasks"


class Defaults(Preferences):
    """What a new bot starts with (bounds as in BotConfig; seconds), and where one starts."""

    namespace = "defaults"

    bot_timeout: Annotated[int, Field(ge=0, le=300)] = 30
    bot_retries: Annotated[int, Field(ge=0, le=10)] = 3
    bot_concurrency: Annotated[int, Field(ge=1, le=10)] = 1
    browser_headless: bool = True
    page_size: Annotated[int, Field(ge=1, le=200)] = 20
    landing_page: LandingPage = LandingPage.DASHBOARD


class Privacy(Preferences):
    """What others learn of one."""

    namespace = "privacy"

    share_usage_data: bool = False
    show_online_status: bool = True
    allow_session_recording: bool = True


class Accessibility(Preferences):
    """What makes the application usable; `font_scale` is a factor."""

    namespace = "accessibility"

    reduced_motion: bool = False
    high_contrast: bool = False
    font_scale: Annotated[float, Field(ge=0.75, le=2.0)] = 1.0
    keyboard_shortcuts: bool = True
    screen_reader_hints: bool = False


class OrganizationPreferences(Preferences):
    """Settings that an organization has and nobody in it."""

    scopes = (SettingScope.ORGANIZATION,)


class SecondFactor(StrEnum):
    OPTIONAL = "optional"
    REQUIRED = "required"


class SignInMethod(StrEnum):
    EMAIL = "email"
    GOOGLE = "google"
    SSO = "sso"


class Security(OrganizationPreferences):
    """How members sign in; no networks or domains: any."""

    namespace = "security"

    second_factor: SecondFactor = SecondFactor.OPTIONAL
    sign_in_methods: Annotated[list[SignInMethod], Field(min_length=1)] = Field(default_factory=lambda: list(SignInMethod))
    session_days: Annotated[int, Field(ge=1, le=90)] = 30
    session_idle_minutes: Annotated[int, Field(ge=5, le=43_200)] = 1440
    allowed_networks: list[IPv4Network | IPv6Network] = Field(default_factory=list)
    allowed_email_domains: list[Domain] = Field(default_factory=list)


class Overage(StrEnum):
    STOP = "stop"
    CONTINUE = "continue"


class Billing(OrganizationPreferences):
    """What happens as credits run out; `monthly_limit` in credits, None: no limit of one's own."""

    namespace = "billing"

    low_credits_at: Annotated[int, Field(ge=0)] = 100
    monthly_limit: Annotated[int, Field(ge=0)] | None = None
    overage: Overage = Overage.STOP
    invoice_reference: Annotated[str, Field(max_length=100)] | None = None


class Recording(OrganizationPreferences):
    """Which sessions are recorded, how much is masked, and for how many days they are kept."""

    namespace = "recording"

    record_bots: bool = True
    record_members: bool = False
    privacy_level: PrivacyLevel = PrivacyLevel.BALANCED
    retention_days: Annotated[int, Field(ge=1, le=3650)] = 90


class Integrations(OrganizationPreferences):
    """Where events go; `slack_connection` is the id of a credential."""

    namespace = "integrations"

    slack_connection: UUID | None = None
    slack_channel: Annotated[str, Field(max_length=80)] | None = None
    webhook_urls: Annotated[list[HttpsUrl], Field(max_length=20)] = Field(default_factory=list)


class Features(OrganizationPreferences):
    """What is switched on before it is for everybody; flags that are not named are off."""

    namespace = "features"

    beta: bool = False
    flags: Annotated[dict[FlagName, bool], Field(max_length=200)] = Field(default_factory=dict)


NAMESPACES: dict[str, type[Preferences]] = {
    kind.namespace: kind
    for kind in (Appearance, Notifications, Defaults, Privacy, Accessibility, Security, Billing, Recording, Integrations, Features)
}


def known_namespace(namespace: type[Preferences] | str) -> type[Preferences]:
    """The model of a namespace, by itself or by name.

    Raises:
        UnknownName: there is none; the message names the nearest.
    """
    name = namespace if isinstance(namespace, str) else getattr(namespace, "namespace", repr(namespace))
    if name not in NAMESPACES:
        raise UnknownName("namespace", name, NAMESPACES)
    return NAMESPACES[name]
