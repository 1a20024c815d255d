"""What stock Tortoise raises where a query asks for what does not exist, told as errors of this package."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar, cast

from tortoise.exceptions import DoesNotExist, FieldError, MultipleObjectsReturned, ParamsError
from tortoise.functions import Avg, Sum
from tortoise.models import Model
from tortoise.queryset import (
    AwaitableQuery,
    BulkUpdateQuery,
    ContainsQuery,
    CountQuery,
    DeleteQuery,
    ExistsQuery,
    UpdateQuery,
    ValuesListQuery,
    ValuesQuery,
)

from bottleneck_db.errors import BottleneckError, InvalidArgument, NotFound, NotUnique, UnknownName
from bottleneck_db.orm.guards import guard, guard_base

S = TypeVar("S", bound=AwaitableQuery[Any])
_UNKNOWN = re.compile(r"""(?:Unknown (?:filter param|field)|Relation|There is no non-virtual field) ['"]?(\w+)|(\w+) not resolvable""")


@contextmanager
def explained(model: type[Model]) -> Generator[None]:
    """Raise what Tortoise raises inside about a query of `model` as an error of this package.

    Raises:
        NotFound, NotUnique: no row or several, where one was asked for.
        UnknownName: a field or a lookup that does not exist.
        InvalidArgument: another mistake in the query.
    """
    try:
        yield
    except BottleneckError:
        raise
    except DoesNotExist:
        raise NotFound(f"there is no such {model.__name__} here") from None
    except MultipleObjectsReturned:
        raise NotUnique(f"more than one {model.__name__} matches") from None
    except (FieldError, ParamsError) as error:
        raise _mistake(model, str(error)) from None
    except RecursionError:
        raise InvalidArgument(model.__name__, "conditions are nested too deeply, or too many are joined one by one") from None


def _mistake(model: type[Model], words: str) -> InvalidArgument:
    """Tortoise's words hold names and no values."""
    unknown = _UNKNOWN.match(words)
    if unknown is None:
        return InvalidArgument(model.__name__, words)
    known = (model._meta.fields_map.keys() | model._meta.filters.keys()) - {"pk"}
    return UnknownName(model.__name__, unknown[1] or unknown[2], known)


class Explained(AwaitableQuery[Any]):
    """A statement whose mistakes are told as errors of this package."""

    __slots__ = ()

    def resolve_filters(self, *args: Any, **options: Any) -> None:
        with explained(self.model):
            super().resolve_filters(*args, **options)
        guard(self)
        guard_base(self)

    def _join_table(self, table_criterio_tuple: Any) -> None:
        super()._join_table(table_criterio_tuple)
        guard(self)

    def _make_query(self) -> None:
        self._joined_tables = []  # else a statement that is built twice, by sql() and when it is awaited, loses its joins
        with explained(self.model):
            super()._make_query()

    async def _execute(self) -> Any:
        with explained(self.model):
            return await super()._execute()


class Selected(Explained):
    """A statement that gives columns and what was annotated: sums and averages as PostgreSQL computes them.

    Tortoise takes them for values of the column that is summed up: an average of whole numbers would lose its fraction.
    """

    __slots__ = ()

    def resolve_to_python_value(self, model: type[Model], field: str) -> Any:
        """The function that makes a value of Python of what the driver gives for the column or annotation `field`."""
        annotation = self._annotations.get(field)
        if isinstance(annotation, Sum):
            return partial(_whole)  # values() leaves out what is a mere function
        if isinstance(annotation, Avg):
            return _as_it_is
        return super().resolve_to_python_value(model, field)  # type: ignore[misc] # of FieldSelectQuery, which stands behind this


def _whole(value: Decimal | int | None) -> int | None:
    """A sum of whole numbers: of bigint it comes as numeric, since it may be too large for one."""
    return None if value is None else int(value)


def _as_it_is(value: Decimal | None) -> Decimal | None:
    return value


_STOCK = (BulkUpdateQuery, ContainsQuery, CountQuery, DeleteQuery, ExistsQuery, UpdateQuery)
_SELECTING = (ValuesListQuery, ValuesQuery)
_EXPLAINED: dict[type, type] = {
    stock: type(stock.__name__, (base, stock), {"__slots__": ()})
    for base, stocks in ((Explained, _STOCK), (Selected, _SELECTING))
    for stock in stocks
}


def as_explained(statement: S) -> S:
    """The same statement of Tortoise's, explained."""
    return of_kind(statement, _EXPLAINED[type(statement)])


def of_kind(statement: AwaitableQuery[Any], kind: type[S]) -> S:
    """The same statement, as one of `kind`: a subclass of its class, of the same layout."""
    statement.__class__ = kind
    return cast("S", statement)
