"""The enum types of the database; their values in the order in which PostgreSQL sorts them."""

from __future__ import annotations

from enum import StrEnum


class UserStatus(StrEnum):
    """Whether an account may be used."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    PENDING = "pending"


class OrgPlan(StrEnum):
    """What an organization has subscribed to."""

    FREE = "free"
    PRO = "pro"
    TEAM = "team"
    ENTERPRISE = "enterprise"


class MemberStatus(StrEnum):
    """Invited, active, or shut out for now."""

    PENDING = "pending"
    ACTIVE = "active"
    SUSPENDED = "suspended"


class RunStatus(StrEnum):
    """Where a run stands: waiting, running, or over."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    AWAITING_APPROVAL = "awaiting_approval"
    COMPLETED = "completed"
    FAILED = "failed"
    TIMEOUT = "timeout"
    CANCELLED = "cancelled"


class RunTrigger(StrEnum):
    """What started a run."""

    MANUAL = "manual"
    SCHEDULED = "scheduled"
    WEBHOOK = "webhook"
    EVENT = "event"
    API = "api"
    RETRY = "retry"


class LogLevel(StrEnum):
    """How serious a line of a log is."""

    DEBUG = "debug"
    INFO = "info"
    WARN = "warn"
    ERROR = "error"
    FATAL = "fatal"


class WorkflowStatus(StrEnum):
    """Drawn, in use, or retired."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class TaskStatus(StrEnum):
    """Where a task stands."""

    TODO = "todo"
    IN_PROGRESS = "in_progress"
    WAITING_INPUT = "waiting_input"
    REVIEW = "review"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Priority(StrEnum):
    """How urgent a task is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class CredentialType(StrEnum):
    """What kind of secret a credential is."""

    PASSWORD = "password"  # noqa: S105 - a kind of credential
    API_KEY = "api_key"
    OAUTH_TOKEN = "oauth_token"  # noqa: S105
    SSH_KEY = "ssh_key"
    CERTIFICATE = "certificate"
    DATABASE_CONNECTION = "database_connection"
    CUSTOM = "custom"


class RecordingStatus(StrEnum):
    """How far a recording is."""

    RECORDING = "recording"
    PROCESSING = "processing"
    READY = "ready"
    FAILED = "failed"


class NotificationSeverity(StrEnum):
    """How much a notification matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"
    CRITICAL = "critical"


class ActorType(StrEnum):
    """What kind of actor did something."""

    USER = "user"
    API_KEY = "api_key"
    BOT = "bot"
    SYSTEM = "system"


class KeyEnvironment(StrEnum):
    """Whether a key works on live or on test data."""

    LIVE = "live"
    TEST = "test"


class SettingScope(StrEnum):
    """Whose settings they are."""

    USER = "user"
    ORGANIZATION = "organization"
    MEMBER = "member"
