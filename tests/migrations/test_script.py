"""Scripts into statements: PostgreSQL manual, 4.1 "Lexical Structure"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.files import migration_files
from bottleneck_db.schema.plans import recorded
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.script import outline, split

# Each stands for itself: no semicolon in it ends a statement.
WHOLE = [
    "SELECT 1",
    "SELECT 'a;b'",
    "SELECT 'it''s; here'",
    "SELECT ';' || ';'",
    r"SELECT 'a\'",
    r"SELECT E'a\';b', e'\\'",
    "SELECT E'a\\';'\n  ';\\';'",
    "SELECT type'x;y'",
    "SELECT U&'d\\0061;t', B'1', X'1F', N';'",
    'SELECT 1 AS "a;b", 2 AS "c"";d", 3 AS U&"e;\\0066"',
    "SELECT $$a;b$$",
    "SELECT $a$ $b$; $b$; $$;$$ $a$",
    "SELECT $_ä1$;$_ä1$",
    "SELECT a$b$c FROM t",
    "SELECT $1, $2",
    "SELECT 1 -- one; two",
    "-- before; it\nSELECT 1",
    "/* a; /* b; */ c; */ SELECT 1",
    "SELECT 1 /* ; */ + 2",
    "SELECT '/*', ';', '*/'",
    "SELECT '--;'",
    "SELECT (1), ';'",
    "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO u VALUES (1); INSERT INTO u VALUES (2))",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END",
    "CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN x > 1 THEN 2 ELSE 3 END; SELECT 4; END",
    "CREATE PROCEDURE p() LANGUAGE sql begin /* ; */ atomic SELECT CASE CASE 1 WHEN 1 THEN 1 END WHEN 1 THEN 2 END; SELECT ';'; end",
    "DO $$ BEGIN PERFORM 1; END $$",
    "SELECT CASE WHEN true THEN 1 END",
    "SELECT 1 AS ende, 2 AS beginning",
]


@pytest.mark.parametrize("statement", WHOLE)
def test_a_statement_is_kept_whole_whatever_stands_around_it(statement: str) -> None:
    behind = f"{statement}\n;"  # a comment would hide the semicolon on its own line
    assert split(behind) == [statement]
    assert split(statement) == [statement]
    assert split(f"SELECT 0; {behind} SELECT 9;") == ["SELECT 0", statement, "SELECT 9"]
    assert split(f"SELECT 0; {behind} {behind}".replace("\n", "\r\n")) == ["SELECT 0", *[statement.replace("\n", "\r\n")] * 2]


@pytest.mark.parametrize("text", ["", " \n", ";", " ; ;; ", "-- nothing", "/* no /* thing */ */", "--a\n;/* b */;", "-- it's\n"])
def test_what_says_nothing_is_no_statement(text: str) -> None:
    assert split(text) == []


def test_a_transaction_of_the_script_is_statements_too() -> None:
    assert split("BEGIN; SELECT 1; END; COMMIT") == ["BEGIN", "SELECT 1", "END", "COMMIT"]


@pytest.mark.parametrize(
    "text", ["SELECT 'a; b", 'SELECT "a; b', "SELECT $$ a; b", "SELECT /* a; b", "SELECT (1; 2", "SELECT E'a\\'; b", "BEGIN ATOMIC a; b"]
)
def test_what_is_never_closed_goes_to_the_end(text: str) -> None:
    assert split(f"SELECT 1; {text}") == ["SELECT 1", text]


def test_a_stray_parenthesis_opens_nothing() -> None:
    assert split("SELECT 1); SELECT 2") == ["SELECT 1)", "SELECT 2"]


def test_a_long_string_takes_no_long_time() -> None:
    """Backtracking would take minutes."""
    text = "SELECT '" + "''" * 50_000 + "; x"
    assert split(text) == [text]


@given(st.lists(st.sampled_from(WHOLE), max_size=8), st.sampled_from([";", " ;\n", ";;", "; -- next; one\n", ";/* ; */"]))
def test_any_statements_joined_come_apart_again(statements: list[str], between: str) -> None:
    found = split("".join(f"{statement}\n{between}" for statement in statements))
    assert len(found) == len(statements)
    for whole, statement in zip(found, statements, strict=True):
        assert whole.endswith(statement)


@given(st.text(alphabet="aE'\"$;-/*()\\ \n") | st.text())
def test_of_any_text_nothing_but_comments_and_semicolons_is_left_out(text: str) -> None:
    rest = text
    for statement in split(text):
        before, found, rest = rest.partition(statement)
        assert found
        assert split(before) == []
    assert split(rest) == []


async def test_postgresql_agrees(bare: Dsn) -> None:
    """Each of a script's statements alone does what the script does at once."""
    script = """
        CREATE TABLE t (x int); CREATE TABLE u (x int); -- two; tables
        CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO u VALUES (1); INSERT INTO u VALUES (2));
        CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN x = 1 THEN 2 ELSE 3 END; END;
        INSERT INTO t SELECT f(1); INSERT INTO u SELECT length(E'a\\';b'
          ';c');
        DO $do$ BEGIN EXECUTE $$INSERT INTO u VALUES (9);$$; END $do$;
    """
    found = split(script)
    assert len(found) == 7
    for statement in found:
        await execute(bare, statement)
    async with connected(bare) as connection:
        assert [row["x"] for row in await connection.fetch("SELECT x FROM u ORDER BY x")] == [1, 2, 6, 9]


@pytest.mark.parametrize("direction", ["upgrade", "downgrade"])
async def test_the_shipped_migrations_come_apart(direction: str) -> None:
    for file in migration_files():
        for statement in (await recorded(file, direction)).statements:
            assert outline(statement).split()[0].upper() in {
                *("ALTER", "COMMENT", "CREATE", "DO", "DROP", "GRANT", "INSERT", "REVOKE", "SELECT", "SET"),
                *("TRUNCATE", "UPDATE", "DELETE"),
            }


def test_an_outline_says_what_is_done_and_not_to_what() -> None:
    statement = "-- CONCURRENTLY\nALTER TYPE \"a b\" ADD VALUE 'CONCURRENTLY' /* x */; SELECT $$CONCURRENTLY$$, E'\\''"
    assert outline(statement) == "ALTER TYPE \"a b\" ADD VALUE ''  ; SELECT '', ''"
