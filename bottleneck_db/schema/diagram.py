"""The tables and what refers to what, drawn: as Mermaid or DOT text, and by Graphviz as SVG or PNG.

Cardinalities are crow's feet. A tenant's table is blue; a key that holds the organization, so that it cannot point into another one,
is a solid line, any other a dashed one.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from bottleneck_db.errors import BottleneckError, UnknownName
from bottleneck_db.schema.describe import ColumnFacts, Reference, TableFacts

_DRAWING_SECONDS = 60
_TENANT_STYLE = "fill:#dcebfa,stroke:#2f6db5,color:#10293f"
_TENANT, _SHARED = ("#2f6db5", "#dcebfa"), ("#6b6b6b", "#f0f0ee")
_PALE = {"organizations": "#b4c6d8", "users": "#d8bc94"}  # nearly every table refers to them: drawn pale, so that the other lines are seen


class GraphvizMissing(BottleneckError):
    """SVG and PNG are drawn by Graphviz, which is not installed: install the package `graphviz` (apt, dnf, brew), or draw mermaid."""


class DrawingFailed(BottleneckError):
    """Graphviz did not draw the diagram."""


class Detail(StrEnum):
    """Which columns of a table are drawn."""

    NONE = "none"
    KEYS = "keys"
    ALL = "all"


@dataclass(frozen=True)
class Diagram:
    """What is drawn: tables, which of their columns, and the references between them."""

    tables: tuple[TableFacts, ...]
    references: tuple[tuple[TableFacts, Reference], ...]
    detail: Detail

    @classmethod
    def of(
        cls, tables: Sequence[TableFacts], names: Collection[str] = (), *, detail: Detail = Detail.KEYS, omit: Collection[str] = ()
    ) -> Diagram:
        """All of `tables`, or those of `names` with their neighbours; without the references to tables of `omit`, other than their own.

        Raises:
            UnknownName: there is no table of one of the names.
        """
        known = {table.name for table in tables}
        for name in (*names, *omit):
            if name not in known:
                raise UnknownName("table", name, known)
        references = [(t, r) for t in tables for r in _once(t.references) if r.parent not in omit or t.name in omit]
        if names:
            references = [(table, reference) for table, reference in references if table.name in names or reference.parent in names]
        shown = {*names} | {name for table, reference in references for name in (table.name, reference.parent)} if names else known
        return cls(tuple(table for table in tables if table.name in shown), tuple(references), detail)

    def mermaid(self) -> str:
        """An erDiagram (mermaid.js.org, "Entity Relationship Diagrams"; styles need Mermaid 11)."""
        tenants = [table.name for table in self.tables if table.tenant]
        lines = [line for table in self.tables for line in self._entity(table)]
        lines += [_relation(table, reference) for table, reference in self.references]
        lines += [f"classDef tenant {_TENANT_STYLE}", f"class {','.join(tenants)} tenant"] if tenants else []
        return "\n    ".join(["erDiagram", *lines]) + "\n"

    def dot(self) -> str:
        """A digraph for Graphviz."""
        nodes = [f"{table.name} [label=<{self._label(table)}>]" for table in self.tables]
        between = self.references if self.detail is Detail.NONE else [(t, r) for t, r in self.references if r.parent != t.name]
        edges = [_edge(table, reference, with_port=self.detail is not Detail.NONE) for table, reference in between]
        return "\n    ".join([_PREAMBLE, *nodes, *edges]) + "\n}\n"

    def _columns(self, table: TableFacts) -> list[ColumnFacts]:
        if self.detail is Detail.NONE:
            return []
        keys = {*table.primary_key, *(reference.column for reference in table.references)}
        return [column for column in table.columns if self.detail is Detail.ALL or column.name in keys]

    def _entity(self, table: TableFacts) -> Iterator[str]:
        """Its columns with their kinds of key; the name alone where none is shown."""
        columns = self._columns(table)
        if not columns:
            yield table.name
            return
        yield f"{table.name} {{"
        for column in columns:
            yield f"    {column.type} {column.name} {', '.join(_keys(table, column))}".rstrip()
        yield "}"

    def _label(self, table: TableFacts) -> str:
        """An HTML-like label (graphviz.org, "Node Shapes")."""
        dark, light = _TENANT if table.tenant else _SHARED
        head = f'<TR><TD COLSPAN="2" BGCOLOR="{dark}"><FONT COLOR="white"><B>{table.name}</B></FONT></TD></TR>'
        rows = "".join(_row(table, column) for column in self._columns(table))
        return f'<TABLE BORDER="1" COLOR="{dark}" BGCOLOR="{light}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4">{head}{rows}</TABLE>'


_LOOP = "↺"  # Graphviz would draw a loop at a row across the table beside it
_LEGEND = (
    r"blue: rows of one organization; grey: shared, or a user's own\l"
    rf"solid line: a key that holds the organization; dashed: any other; {_LOOP}: a row of the same table\l"
)
_PREAMBLE = f"""digraph bottleneck_db {{
    graph [rankdir=LR, nodesep=0.3, ranksep=1.2, pad=0.2, fontname="Helvetica", fontsize=12, labelloc=t, labeljust=l,
           label="{_LEGEND}"]
    node [shape=plain, fontname="Helvetica", fontsize=11]
    edge [dir=both, color="#333333", arrowsize=0.8, penwidth=1.2]"""


def draw(dot: str, kind: str) -> bytes:
    """DOT text as an image; `kind` is svg or png.

    Raises:
        GraphvizMissing: the program is not installed.
        DrawingFailed: it gave up, or took longer than a minute.
    """
    program = shutil.which("dot")
    if program is None:
        raise GraphvizMissing
    try:
        drawn = subprocess.run(  # noqa: S603 - no shell, and the text comes on standard input
            [program, f"-T{kind}", "-Gdpi=110"], input=dot.encode(), capture_output=True, timeout=_DRAWING_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise DrawingFailed(f"Graphviz did not draw the diagram ({type(error).__name__})") from None
    if drawn.returncode or not drawn.stdout:
        raise DrawingFailed(f"Graphviz did not draw the diagram: {drawn.stderr.decode(errors='replace').strip()}")
    return drawn.stdout


def _once(references: Sequence[Reference]) -> list[Reference]:
    """Of a single and a composite key over the same column, one."""
    return list({(reference.column, reference.parent): reference for reference in references}.values())


def _keys(table: TableFacts, column: ColumnFacts) -> list[str]:
    kinds = {"PK": column.name in table.primary_key, "FK": column.references is not None}
    return [kind for kind, applies in kinds.items() if applies]


def _relation(table: TableFacts, reference: Reference) -> str:
    parent = "|o" if reference.null else "||"
    child = "o|" if reference.single else "o{"
    return f'{reference.parent} {parent}{"--" if reference.tenant else ".."}{child} {table.name} : "{reference.column}"'


def _edge(table: TableFacts, reference: Reference, *, with_port: bool) -> str:
    """From the parent's right side to the child's left."""
    looks = {
        "arrowtail": "teeodot" if reference.null else "teetee",
        "arrowhead": "teeodot" if reference.single else "crowodot",
        "style": "solid" if reference.tenant else "dashed",
        "color": f'"{_PALE.get(reference.parent, "#333333")}"',
        "tooltip": f'"{reference.name}"',
        "weight": 1 if reference.parent in _PALE else 4,
    }
    ends = (f"{reference.parent}:id_out:e", f"{table.name}:{reference.column}:w") if with_port else (reference.parent, table.name)
    return f"{ends[0]} -> {ends[1]} [{', '.join(f'{name}={value}' for name, value in looks.items())}]"


def _row(table: TableFacts, column: ColumnFacts) -> str:
    name = f"<B>{column.name}</B>" if column.name in table.primary_key else column.name
    loop = f" {_LOOP}" if column.references == table.name else ""
    type_ = f'<FONT COLOR="#6b6b6b">{escape(column.type)}{" null" if column.null else ""}{loop}</FONT>'
    return f'<TR><TD ALIGN="LEFT" PORT="{column.name}">{name}</TD><TD ALIGN="LEFT" PORT="{column.name}_out">{type_}</TD></TR>'
