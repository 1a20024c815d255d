"""The stub of a model: `bots.pyi`, with the typed base that `Bot` has, its query sets and what they take."""

from __future__ import annotations

from collections.abc import Iterator

from bottleneck_db.models.concerns.json_columns import JsonColumns
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.typegen import source
from bottleneck_db.typegen.lookups import changes, joins, loads, lookups, orderings, selected, written
from bottleneck_db.typegen.shape import Column, Relation, Shape

_PARTS = "bottleneck_db.orm.typed"
_HEADER = '''"""Types of {models}. Written by `bottleneck-db typegen`; edit the model instead."""

# fmt: off
# What narrows the arguments of Tortoise's methods is no subtype of them; a loaded relation is no subtype of one that is not.
# mypy: disable-error-code="override, overload-overlap, misc"
# pyright: reportIncompatibleMethodOverride=false, reportOverlappingOverload=false, reportInconsistentOverload=false
# pyright: reportGeneralTypeIssues=false, reportInvalidTypeVarUse=false
'''


def stub(shapes: list[Shape], *, referred: set[str]) -> str:
    """The stub of a file's models; `referred` names the models to which a relation leads that is several rows."""
    bodies = [_model(shape, referred) for shape in shapes]
    text = "\n\n".join(bodies)
    return f"{_HEADER.format(models=source.sentence(shape.name for shape in shapes))}\n{source.imports(_imports(shapes, text))}\n\n{text}\n"


def _imports(shapes: list[Shape], text: str) -> Iterator[tuple[str, str]]:
    known = {
        **dict.fromkeys(("Callable", "Generator", "Iterable", "Mapping"), "collections.abc"),
        **dict.fromkeys(("Any", "Generic", "Literal", "Never", "Self", "TypedDict", "Unpack", "overload"), "typing"),
        "TypeVar": "typing_extensions",  # with defaults, which typing has from Python 3.13 on
        **dict.fromkeys(("Computed", "Fetched", "H", "H_contra", "Holding", "Listed", "Loadable", "M", "One", "OneListed"), _PARTS),
        **dict.fromkeys(("OneRow", "Relation", "Rows", "Several", "T_co", "Texts", "UncheckedQ", "Unloaded"), _PARTS),
        "BaseDBAsyncClient": "tortoise.backends.base.client",
        "Q": "tortoise.expressions",
        "Prefetch": "tortoise.query_utils",
        **dict.fromkeys(("BulkUpdateQuery", "ExistsQuery", "QuerySet"), "tortoise.queryset"),
        "Progress": "bottleneck_db.orm.bulk",
        "RecordUpdate": "bottleneck_db.orm.updates",
        "Record": "bottleneck_db.orm.record",
        "RecordQuerySet": "bottleneck_db.orm.queryset",
        "SoftDelete": "bottleneck_db.models.concerns.soft_delete",
    }
    words = set("".join(letter if letter.isalnum() or letter == "_" else " " for letter in _code(text)).split())
    own = {shape.name for shape in shapes}
    for shape in shapes:
        yield shape.module, shape.name
        for relation in (*shape.forward, *shape.backward):
            related = Shape(relation.model)
            known[related.name] = related.module
            known |= dict.fromkeys((f"{related.name}Relation", f"{related.name}Fetched"), f"bottleneck_db.typed.{related.file}")
            for column in related.columns:
                known |= {name: module for module, name in column.kind.imports}
        for column in shape.columns:
            known |= {name: module for module, name in column.kind.imports}
    made = {f"{name}{suffix}" for name in own for suffix in ("Relation", "Fetched")}
    yield from ((module, name) for name, module in known.items() if name in words and name not in made)


def _code(text: str) -> str:
    """The text without what stands in quotes."""
    return " ".join(text.split('"')[::2])


def _model(shape: Shape, referred: set[str]) -> str:
    parts = [*_names(shape), *_dictionaries(shape), _condition(shape), _base(shape), _loaded(shape), _one(shape), _queryset(shape)]
    if shape.name in referred:
        parts.append(_relation(shape))
    return "\n\n".join(parts)


def _names(shape: Shape) -> Iterator[str]:
    name = shape.name
    yield source.literal(f"{name}Column", [column.name for column in shape.columns])
    yield source.literal(f"{name}Field", written(shape))
    yield source.literal(f"{name}Path", [path for paths in selected(shape).values() for path in paths])
    yield source.literal(f"{name}Ordering", orderings(shape))
    yield source.literal(f"{name}Join", joins(shape))
    yield source.literal(f"{name}Load", loads(shape))
    for _, suffix in _loading(shape):
        yield "\n".join(f'{one} = TypeVar("{one}", bound={name}{suffix}, default=Never)' for one in _variables(name, suffix))
    if shape.backward:
        several = source.literal_type(relation.name for relation in shape.backward)
        yield f'_Latest{name} = TypeVar("_Latest{name}", bound={several})'


def _dictionaries(shape: Shape) -> Iterator[str]:
    name, one = shape.name, shape.required_relation
    writable = [column for column in shape.columns if column.writable]
    required = {column.name: column.type for column in writable if column.required and column.name not in shape.keys}
    optional = {column.name: column.type for column in writable if not _asked(column, shape)}
    optional |= {relation.name: relation.type for relation in shape.forward if relation != one}
    keyed = {str(one.column): "UUID"} if one else {}
    yield source.typed_dict(f"{name}Row", {column.name: column.type for column in shape.columns})
    yield source.typed_dict(f"_Optional{name}", optional, total=False)
    yield source.typed_dict(f"_Required{name}", required, base=f"_Optional{name}")
    yield source.typed_dict(f"New{name}", keyed, base=f"_Required{name}")
    yield source.typed_dict(f"{name}Values", required | keyed | ({one.name: one.type} if one else {}), base=f"_Optional{name}", total=False)
    yield source.typed_dict(f"{name}Changes", changes(shape), total=False)
    yield source.typed_dict(f"{name}Lookups", lookups(shape), total=False)


def _asked(column: Column, shape: Shape) -> bool:
    """Whether create() asks for the column: a foreign key only where it is the one that is asked for."""
    one = shape.required_relation
    return column.required and (column.name not in shape.keys or (one is not None and column.name == one.column))


def _condition(shape: Shape) -> str:
    name = shape.name
    return f"""class {name}Q(Q):
    def __init__(self, *args: {name}Q | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[{name}Lookups]) -> None: ...
    def __and__(self, other: {name}Q | UncheckedQ) -> {name}Q: ...
    def __or__(self, other: {name}Q | UncheckedQ) -> {name}Q: ...
    def __invert__(self) -> {name}Q: ..."""


def _base(shape: Shape) -> str:
    name, soft, json = shape.name, issubclass(shape.model, SoftDelete), issubclass(shape.model, JsonColumns)
    where = f"*args: {name}Q | UncheckedQ"
    single = f"using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[{name}Lookups]"
    lines = [
        f"class {name}Base({'SoftDelete' if soft else 'Record'}):",
        *(f"    {relation.name}: {relation.model.__name__}Relation" for relation in shape.backward),
        f"    def __init__(self, **values: Unpack[{name}Values]) -> None: ...",
        *_methods("filter exclude", f"{where}, **lookups: Unpack[{name}Lookups]", f"{name}QuerySet[Self]", of_class=True),
        *_methods("get", f"{where}, {single}", f"{name}One[Self]", of_class=True),
        *_methods("get_or_none", f"{where}, {single}", f"{name}One[Self | None]", of_class=True),
        *_methods("exists", f"{where}, {single}", "ExistsQuery", of_class=True),
        *_methods("all", "using_db: BaseDBAsyncClient | None = None", f"{name}QuerySet[Self]", of_class=True),
        *_methods("first last", "using_db: BaseDBAsyncClient | None = None", f"{name}One[Self | None]", of_class=True),
        *_methods("latest earliest", f"*orderings: {name}Ordering", f"{name}One[Self | None]", of_class=True),
        *_methods("select_for_update", f"{_LOCK}, using_db: BaseDBAsyncClient | None = None", f"{name}QuerySet[Self]", of_class=True),
        *(_methods("with_deleted", f"*relations: {name}Load", f"{name}QuerySet[Self]", of_class=True) if soft else ()),
        *(_methods("only_deleted", "", f"{name}QuerySet[Self]", of_class=True) if soft else ()),
        *(_methods("where_json", "predicate: Callable[[Self], bool]", f"{name}Q", of_class=True) if json else ()),
        *_creation(shape),
        *_saving(shape),
        *_fetching(shape),
    ]
    return "\n".join(lines)


_MOST_NAMES = 4
_LOCK = "nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False"


def _methods(names: str, arguments: str, result: str, *, of_class: bool = False, also: str = "") -> Iterator[str]:
    for name in names.split():
        if of_class:
            yield "    @classmethod"
        taken = ", ".join(part for part in ("cls" if of_class else "self", arguments) if part)
        yield f"    {also}def {name}({taken}) -> {result}: ..."


def _creation(shape: Shape) -> Iterator[str]:
    name, one, db = shape.name, shape.required_relation, "using_db: BaseDBAsyncClient | None = None"
    if one:
        yield "    @overload"
    yield from _methods("create", f"{db}, **values: Unpack[New{name}]", "Self", of_class=True, also="async ")
    if one:
        yield "    @overload"
        yield from _methods(
            "create", f"{db}, *, {one.name}: {one.type}, **values: Unpack[_Required{name}]", "Self", of_class=True, also="async "
        )
    found = f"defaults: {name}Values | None = None, {db}, **values: Unpack[{name}Values]"
    yield from _methods("get_or_create update_or_create", found, "tuple[Self, bool]", of_class=True, also="async ")
    chosen = f"conflict: Iterable[{name}Column], update: Iterable[{name}Field] | None = None"
    yield from _methods("upsert", f"*, {chosen}, **values: Unpack[{name}Values]", "Self", of_class=True, also="async ")
    several = f"rows: Iterable[Mapping[str, Any]], *, {chosen}, chunk: int = ..., progress: Progress | None = None"
    yield from _methods("bulk_upsert", several, "int", of_class=True, also="async ")
    found = f"objects: Iterable[Self], fields: Iterable[{name}Field], batch_size: int | None = None, {db}"
    yield from _methods("bulk_update", found, "BulkUpdateQuery[Self]", of_class=True)


def _saving(shape: Shape) -> Iterator[str]:
    db = "using_db: BaseDBAsyncClient | None = None"
    written = f"{db}, update_fields: Iterable[{shape.name}Field] | None = None, force_create: bool = False, force_update: bool = False"
    yield from _methods("save", written, "None", also="async ")
    yield from _methods("refresh_from_db", f"fields: Iterable[{shape.name}Column] | None = None, {db}", "None", also="async ")


def _fetching(shape: Shape) -> Iterator[str]:
    name = shape.name
    yield from _methods("fetch_related", f"*args: {name}Load | Prefetch, using_db: BaseDBAsyncClient | None = None", "None", also="async ")
    if shape.forward or shape.backward:
        names, loaded = _taken(name, "Load", ""), " | ".join(_variables(name, "Load"))
        yield "    @overload"
        yield f"    async def fetch(self: {name}With[H], {names}) -> {name}With[H | {loaded}]: ..."
        yield "    @overload"
        yield f"    async def fetch(self, {names}) -> {name}With[{loaded}]: ..."


def _loaded(shape: Shape) -> str:
    lines = [f"class {shape.name}With({shape.name}, Holding[H_contra]):"]
    lines += [_loadable(one, one.type, f"Unloaded[{one.type}]") for one in shape.forward]
    lines += [_loadable(one, f"{one.model.__name__}Fetched", f"{one.model.__name__}Relation") for one in shape.backward]
    return "\n".join(lines if len(lines) > 1 else [f"{lines[0]} ..."])


def _loadable(relation: Relation, loaded: str, unloaded: str) -> str:
    return f'    {relation.name}: Loadable[Literal["{relation.name}"], {loaded}, {unloaded}]'


def _one(shape: Shape) -> str:
    name = shape.name
    lines = [f"class {name}One(One[T_co]):"]
    for verb, suffix in _loading(shape):
        lines += _prefetch_alone(verb)
        for optional in ("", " | None"):
            lines += _overloads(shape, verb, suffix, f"{name}One[{{0}}{optional}]")
    lines += _methods("only", f"*fields_for_select: {name}Column", "Self")
    lines += _selection(shape, "OneListed[T_co, {0}]", "OneRow[T_co, {0}]")
    return "\n".join(lines)


def _loading(shape: Shape) -> list[tuple[str, str]]:
    return [
        *([("select_related", "Join")] if shape.forward else []),
        *([("prefetch_related", "Load")] if shape.forward or shape.backward else []),
    ]


def _variables(name: str, suffix: str) -> list[str]:
    """A type variable for each name that a call may give: mypy joins those of `*names` to str."""
    return [f"_{suffix}{number}{name}" for number in range(1, _MOST_NAMES + 1)]


def _taken(name: str, suffix: str, also: str) -> str:
    first, *others = _variables(name, suffix)
    return ", ".join([f"name1: {first}{also}", *(f"name{number}: {one}{also} = ..." for number, one in enumerate(others, 2)), "/"])


def _overloads(shape: Shape, verb: str, suffix: str, query: str) -> Iterator[str]:
    """What is loaded already stays so; `query` is a query of what stands for {0}."""
    name, loaded = shape.name, " | ".join(_variables(shape.name, suffix))
    taken = _taken(name, suffix, " | Prefetch" if verb == "prefetch_related" else "")
    for given, result in ((f"{name}With[H]", f"{name}With[H | {loaded}]"), (name, f"{name}With[{loaded}]")):
        yield "    @overload"
        yield f"    def {verb}(self: {query.format(given)}, {taken}) -> {query.format(result)}: ..."


def _prefetch_alone(verb: str) -> Iterator[str]:
    """A Prefetch does not tell the checker which relation it loads."""
    if verb == "prefetch_related":
        yield "    @overload"
        yield "    def prefetch_related(self, *names: Prefetch) -> Self: ..."


def _queryset(shape: Shape) -> str:
    name = shape.name
    where = f"*args: {name}Q | UncheckedQ, **lookups: Unpack[{name}Lookups]"
    lines = [
        f"class {name}QuerySet(RecordQuerySet[M]):",
        *_methods("filter exclude", where, "Self"),
        *_methods("get", where, f"{name}One[M]"),
        *_methods("get_or_none", where, f"{name}One[M | None]"),
        *_methods("first last", "", f"{name}One[M | None]"),
        *_methods("latest earliest", f"*orderings: {name}Ordering", f"{name}One[M | None]"),
        *_methods("order_by", f"*orderings: {name}Ordering", "Self"),
        *_methods("only", f"*fields_for_select: {name}Column", "Self"),
        *_methods("annotate", "**annotations: Computed", "RecordQuerySet[M]"),
        *_methods("group_by", "*fields: str", "RecordQuerySet[M]"),
        *_methods("update", f"**values: Unpack[{name}Changes]", "RecordUpdate[M]"),
        *_methods("with_deleted", f"*relations: {name}Load", "Self"),
        *_latest(shape),
        *_selection(shape, "Listed[{0}]", "Rows[{0}]"),
    ]
    for verb, suffix in _loading(shape):
        lines += _prefetch_alone(verb)
        lines += _overloads(shape, verb, suffix, f"{name}QuerySet[{{0}}]")
    return "\n".join(lines)


def _latest(shape: Shape) -> Iterator[str]:
    """Like prefetch_related(), of one relation that is several rows."""
    if shape.backward:
        name, loaded = shape.name, f"_Latest{shape.name}"
        taken = f"relation: {loaded}, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None"
        for given, result in ((f"{name}With[H]", f"{name}With[H | {loaded}]"), (name, f"{name}With[{loaded}]")):
            yield "    @overload"
            yield f"    def with_latest(self: {name}QuerySet[{given}], {taken}) -> {name}QuerySet[{result}]: ..."


def _selection(shape: Shape, listed: str, row: str) -> Iterator[str]:
    """`listed` and `row` are what values_list() and values() give, of what stands for {0}."""
    name = shape.name
    for of, paths in selected(shape).items():
        yield "    @overload"
        yield f"    def values_list(self, path: {source.literal_type(paths)}, /, *, flat: Literal[True]) -> {listed.format(of)}: ..."
    yield "    @overload"
    yield f"    def values_list(self, *paths: {name}Path) -> {listed.format('tuple[Any, ...]')}: ..."
    yield "    @overload"
    yield f"    def values(self, *paths: {name}Column) -> {row.format(f'{name}Row')}: ..."
    yield "    @overload"
    yield f"    def values(self, *paths: {name}Path, **aliases: {name}Path) -> {row.format('dict[str, Any]')}: ..."


def _relation(shape: Shape) -> str:
    name = shape.name
    lines = [
        f"class {name}Relation(Relation[{name}]):",
        *_methods("filter", f"*args: {name}Q | UncheckedQ, **lookups: Unpack[{name}Lookups]", f"{name}QuerySet[{name}]"),
        *_methods("all", "", f"{name}QuerySet[{name}]"),
        *_methods("order_by", f"*orderings: {name}Ordering", f"{name}QuerySet[{name}]"),
        *_methods("limit", "limit: int", f"{name}QuerySet[{name}]"),
        *_methods("offset", "offset: int", f"{name}QuerySet[{name}]"),
        *_methods("create", f"using_db: BaseDBAsyncClient | None = None, **values: Unpack[{name}Values]", name, also="async "),
        "",
        f"class {name}Fetched({name}Relation, Fetched[{name}]): ...",
    ]
    return "\n".join(lines)
