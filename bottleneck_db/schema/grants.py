"""Grants, gathered: one statement for all columns that a role may read, and not one a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bottleneck_db.schema.facts import Fact


class GrantWriter:
    """Collects what is given and taken. All of it is written at the end: nothing rests on a grant."""

    def __init__(self) -> None:
        self._columns: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)

    def give(self, fact: Fact) -> Iterator[str]:
        """A grant that is new; written later."""
        self._collect("GRANT", fact, fact.parts["privileges"])
        return iter(())

    def take(self, fact: Fact) -> Iterator[str]:
        """A grant that goes; written later."""
        self._collect("REVOKE", fact, fact.parts["privileges"])
        return iter(())

    def change(self, old: Fact, new: Fact) -> None:
        """A role that may do more, or less, than before."""
        had, has = set(old.parts["privileges"]), set(new.parts["privileges"])
        self._collect("REVOKE", old, had - has)
        self._collect("GRANT", new, has - had)

    def written(self) -> Iterator[str]:
        """Revoked first: to revoke a privilege on a table takes that on its columns along."""
        for (verb, privilege, target, who), columns in sorted(self._columns.items(), key=lambda item: (item[0][0] == "GRANT", item[0])):
            of = f" ({', '.join(sorted(columns))})" if columns else ""
            yield f"{verb} {privilege}{of} ON {target} {'TO' if verb == 'GRANT' else 'FROM'} {who}"

    def _collect(self, verb: str, fact: Fact, privileges: Iterable[str]) -> None:
        of_column = fact.parts["kind"] == "COLUMN"
        target = f"TABLE {fact.host}" if of_column else f"{fact.parts['kind']} {fact.parts['object']}"
        for privilege in privileges:
            plain, _, option = privilege.partition(" WITH ")
            who = f"{fact.parts['grantee']} WITH {option}" if option and verb == "GRANT" else str(fact.parts["grantee"])
            columns = self._columns[verb, plain, target, who]
            if of_column:
                columns.append(str(fact.parts["object"]))
