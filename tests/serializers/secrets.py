"""Which columns are secret, told by what they are and not by a list."""

from __future__ import annotations

from bottleneck_db.orm.declarations import declarations
from bottleneck_db.orm.fields import Bytes
from bottleneck_db.schema.ddl import all_models, mapped_columns


def secret_names() -> set[str]:
    """Columns of bytes (hashes, ciphertexts, bodies) and those that the models do not map because they are granted to no one."""
    found: set[str] = set()
    for model in all_models():
        found |= {name for part in mapped_columns(model) for name, field in part.items() if isinstance(field, Bytes)}
        found |= {column.name for column in declarations(model).columns}
    return found
