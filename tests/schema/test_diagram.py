"""The diagram: every foreign key once, and Graphviz where it is installed."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import UnknownName
from bottleneck_db.schema import diagram
from bottleneck_db.schema.describe import TableFacts, describe_all
from bottleneck_db.schema.diagram import Detail, Diagram, DrawingFailed, GraphvizMissing, draw
from bottleneck_db.testing.databases import TestDatabase

RELATION = re.compile(r"(\w+) (\|o|\|\|)(--|\.\.)(o\{|o\|) (\w+) : \"(\w+)\"")
graphviz = pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")


@pytest.fixture
async def tables() -> list[TableFacts]:
    await load_models()
    return describe_all()


def relations(text: str) -> dict[tuple[str, str, str], tuple[str, ...]]:
    """(parent, child, column) to (parent's end, line, child's end)."""
    return {(m[1], m[5], m[6]): (m[2], m[3], m[4]) for m in RELATION.finditer(text)}


async def test_every_foreign_key_of_the_database_is_drawn_with_its_cardinality(tables: list[TableFacts], database: TestDatabase) -> None:
    async with connected(database.owner) as connection:
        keys = await connection.fetch(
            """SELECT DISTINCT ON (1, 2, 3) r.confrelid::regclass::text AS parent, r.conrelid::regclass::text AS child, a.attname AS column,
                      a.attnotnull AS required, cardinality(r.conkey) > 1 AS tenant
                 FROM pg_constraint r JOIN pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = r.conkey[cardinality(r.conkey)]
                WHERE r.contype = 'f' AND r.conparentid = 0 AND r.connamespace = 'public'::regnamespace
                ORDER BY 1, 2, 3, cardinality(r.conkey) DESC"""
        )
    expected = {
        (key["parent"], key["child"], key["column"]): ("||" if key["required"] else "|o", "--" if key["tenant"] else "..", "o{")
        for key in keys
    }
    assert relations(Diagram.of(tables).mermaid()) == expected


def test_tables_of_a_tenant_are_a_class_of_their_own(tables: list[TableFacts]) -> None:
    tenants = re.search(r"class (\S+) tenant", Diagram.of(tables).mermaid())
    assert tenants is not None
    assert set(tenants[1].split(",")) == {table.name for table in tables if table.tenant}
    shared = [table for table in tables if table.name in {"users", "permissions"}]
    assert "tenant" not in Diagram.of(shared).mermaid()


def test_keys_are_marked_and_the_detail_is_chosen(tables: list[TableFacts]) -> None:
    keys = Diagram.of(tables).mermaid()
    assert "uuid id PK\n" in keys
    assert "uuid organization_id PK, FK\n" in keys  # of session_recordings
    assert "text slug" not in keys
    assert "text slug\n" in Diagram.of(tables, detail=Detail.ALL).mermaid()
    assert "{" not in Diagram.of(tables, detail=Detail.NONE).mermaid().replace("o{", "")


def test_some_tables_are_drawn_with_their_neighbours(tables: list[TableFacts]) -> None:
    drawn = Diagram.of(tables, ["roles"])
    assert [table.name for table in drawn.tables] == ["organization_members", "organizations", "role_permissions", "roles"]
    assert all("roles" in ends[:2] for ends in relations(drawn.mermaid()))


def test_lines_to_a_table_can_be_left_out(tables: list[TableFacts]) -> None:
    drawn = relations(Diagram.of(tables, omit=["users", "organizations"]).mermaid())
    assert {ends for ends in drawn if ends[0] in {"users", "organizations"}} == {("users", "organizations", "owner_id")}


@pytest.mark.parametrize("arguments", [{"names": ["bot"]}, {"omit": ["bot"]}])
def test_a_table_that_does_not_exist_is_refused(tables: list[TableFacts], arguments: dict[str, list[str]]) -> None:
    with pytest.raises(UnknownName, match="did you mean 'bots'"):
        Diagram.of(tables, **arguments)  # type: ignore[arg-type]


def test_a_reference_that_one_row_at_most_has_ends_in_no_crows_foot(tables: list[TableFacts]) -> None:
    users = next(table for table in tables if table.name == "users")
    organizations = next(table for table in tables if table.name == "organizations")
    one = replace(organizations, references=(replace(organizations.references[0], single=True),))
    drawn = Diagram.of([one, users])
    assert relations(drawn.mermaid()) == {("users", "organizations", "owner_id"): ("||", "..", "o|")}
    assert "arrowhead=teeodot" in drawn.dot()


def test_dot_has_a_node_for_each_table_and_an_edge_for_each_reference(tables: list[TableFacts]) -> None:
    for detail in Detail:
        text = Diagram.of(tables, detail=detail).dot()
        assert re.findall(r"^    (\w+) \[label=<", text, re.MULTILINE) == [table.name for table in tables]
        edges = re.findall(r"^    (\w+)\S* -> (\w+)", text, re.MULTILINE)
        own = sum(1 for table in tables for reference in table.references if reference.parent == table.name)
        assert len(edges) == len(relations(Diagram.of(tables).mermaid())) - (own if detail is not Detail.NONE else 0)
        assert text.count("↺") - 1 == (own if detail is not Detail.NONE else 0)


@graphviz
@pytest.mark.parametrize("detail", list(Detail))
def test_graphviz_draws_it(tables: list[TableFacts], detail: Detail) -> None:
    text = Diagram.of(tables, detail=detail).dot()
    assert draw(text, "png").startswith(b"\x89PNG\r\n")
    svg = draw(text, "svg").decode()
    assert all(f"<title>{table.name}</title>" in svg for table in tables)


@graphviz
def test_a_text_that_is_no_diagram_is_told() -> None:
    with pytest.raises(DrawingFailed, match="syntax error"):
        draw("no diagram", "svg")


def test_without_graphviz_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GraphvizMissing, match="install the package `graphviz`"):
        draw("digraph {}", "svg")


@pytest.mark.parametrize(
    ("script", "said"), [("exit 3", "Graphviz did not draw"), ("exit 0", "did not draw"), ("exec sleep 5", "TimeoutExpired")]
)
def test_a_graphviz_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, said: str) -> None:
    program = tmp_path / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(diagram, "_DRAWING_SECONDS", 0.3)
    with pytest.raises(DrawingFailed, match=said):
        draw("digraph {}", "svg")
