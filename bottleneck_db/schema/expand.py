"""The SQL that keeps two columns equal while old and new code both write: for a renamed column, or one of another type."""

from __future__ import annotations

import re

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.arguments import matching

_PLAIN = re.compile(r"[a-z_][a-z0-9_]{0,62}")
_LONGEST = 63
_CREATE = """\
CREATE FUNCTION app.{function}() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.{new} := coalesce(NEW.{new}, NEW.{old});
        NEW.{old} := NEW.{new};
    ELSIF NEW.{new} IS DISTINCT FROM OLD.{new} THEN
        NEW.{old} := NEW.{new};
    ELSE
        NEW.{new} := NEW.{old};
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER {trigger} BEFORE INSERT OR UPDATE OF {old}, {new} ON {table}
    FOR EACH ROW EXECUTE FUNCTION app.{function}();"""
_DROP = """\
DROP TRIGGER {trigger} ON {table};
DROP FUNCTION app.{function}();"""


def synchronised(table: str, old: str, new: str) -> tuple[str, str]:
    """What makes a trigger that writes each of two columns into the other, and what removes it (docs/expand-contract.md).

    Where an UPDATE changes both, the new one counts; in an INSERT the one that is given, so the new column has no default meanwhile. The
    types are cast as in an assignment.

    Raises:
        InvalidArgument: a name would need quotes, the columns are one, or the trigger's name is longer than 63 characters.
    """
    for argument, name in (("table", table), ("old", old), ("new", new)):
        matching(argument, name, _PLAIN, "has 1 to 63 lower-case letters, digits and underscores, and begins with no digit")
    if old == new:
        raise InvalidArgument("new", "is another column than the old one")
    names = {"table": table, "old": old, "new": new, "function": f"{table}_{new}_sync", "trigger": f"{table}_{new}_sync_tg"}
    if len(names["trigger"]) > _LONGEST:
        raise InvalidArgument("new", f"makes the name of a trigger that is longer than {_LONGEST} characters")
    return _CREATE.format(**names), _DROP.format(**names)
