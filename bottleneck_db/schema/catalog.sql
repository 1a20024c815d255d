-- Every fact of the schemas public and app: kind, name, definition. The catalog is described in the PostgreSQL manual, part VII, chapter "System Catalogs".
WITH ours AS (
    SELECT c.oid, c.relname, c.relkind, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.relispartition, c.reloptions,
           n.nspname || '.' || c.relname AS name
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'app') AND c.relname NOT LIKE 'aerich%'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')),
acls (kind, name, acl, owner) AS (
    SELECT 'schema', n.nspname::text, coalesce(n.nspacl, acldefault('n', n.nspowner)), n.nspowner FROM pg_namespace n WHERE n.nspname IN ('public', 'app')
    UNION ALL
    SELECT 'table', o.name, coalesce(o.relacl, acldefault('r', o.relowner)), o.relowner FROM ours o WHERE o.relkind IN ('r', 'p', 'v')
    UNION ALL
    SELECT 'sequence', o.name, coalesce(o.relacl, acldefault('s', o.relowner)), o.relowner FROM ours o WHERE o.relkind = 'S'
    UNION ALL
    SELECT 'column', o.name || '.' || a.attname, a.attacl, o.relowner FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid WHERE a.attacl IS NOT NULL
    UNION ALL
    SELECT 'function', p.oid::regprocedure::text, coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
      FROM pg_proc p WHERE p.pronamespace = to_regnamespace('app')
    UNION ALL
    SELECT 'default ' || d.defaclobjtype::text, coalesce(d.defaclnamespace::regnamespace::text, '-'), d.defaclacl, d.defaclrole FROM pg_default_acl d)

SELECT 'schema' AS kind, n.nspname::text AS name, '' AS definition FROM pg_namespace n WHERE n.nspname IN ('public', 'app')
UNION ALL
SELECT 'enum', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
  FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace IN ('public'::regnamespace, to_regnamespace('app')) GROUP BY t.typname
UNION ALL
SELECT CASE o.relkind WHEN 'p' THEN 'partitioned table' WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'sequence' END, o.name,
       concat_ws(', ', CASE WHEN o.relrowsecurity THEN 'row security' END, CASE WHEN o.relforcerowsecurity THEN 'forced' END, pg_get_partkeydef(o.oid),
                 (SELECT 'partition of ' || i.inhparent::regclass || ' ' || pg_get_expr(c.relpartbound, c.oid)
                    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhrelid = o.oid AND c.relispartition),
                 (SELECT string_agg(x, ', ' ORDER BY x) FROM unnest(o.reloptions) AS x))
  FROM ours o WHERE o.relkind IN ('r', 'p', 'v', 'S')
UNION ALL
SELECT 'column', o.name || '.' || a.attname,
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                 CASE WHEN a.attgenerated = 's' THEN 'generated' END, CASE a.attidentity WHEN 'a' THEN 'identity always' WHEN 'd' THEN 'identity by default' END,
                 CASE WHEN a.attstorage <> t.typstorage THEN 'storage ' || a.attstorage::text END,
                 CASE WHEN a.attgenerated = '' THEN 'default ' ELSE 'as ' END || pg_get_expr(d.adbin, d.adrelid))
  FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum
 WHERE o.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'constraint', o.name || '.' || CASE WHEN o.relispartition AND c.contype <> 'c' THEN c.contype::text || ' ' || pg_get_constraintdef(c.oid) ELSE c.conname END,
       pg_get_constraintdef(c.oid) || CASE WHEN NOT c.convalidated THEN ' NOT VALID' ELSE '' END
  FROM ours o JOIN pg_constraint c ON c.conrelid = o.oid WHERE c.contype IN ('c', 'f', 'p', 'u', 'x')
UNION ALL
SELECT 'index', o.name || '.' || CASE WHEN o.relispartition THEN regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') ELSE i.indexrelid::regclass::text END,
       CASE WHEN o.relispartition THEN '' ELSE pg_get_indexdef(i.indexrelid) END || CASE WHEN NOT i.indisvalid THEN ' INVALID' ELSE '' END
  FROM ours o JOIN pg_index i ON i.indrelid = o.oid
UNION ALL
SELECT 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = to_regnamespace('app')
UNION ALL
SELECT 'trigger', o.name || '.' || t.tgname, pg_get_triggerdef(t.oid) || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' ' || t.tgenabled::text END
  FROM ours o JOIN pg_trigger t ON t.tgrelid = o.oid WHERE NOT t.tgisinternal
UNION ALL
SELECT 'policy', o.name || '.' || p.polname,
       concat_ws(' ', p.polcmd::text, CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END,
                 (SELECT string_agg(r.rolname, ', ' ORDER BY r.rolname) FROM pg_roles r WHERE r.oid = ANY (p.polroles)),
                 'using ' || pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid))
  FROM ours o JOIN pg_policy p ON p.polrelid = o.oid
UNION ALL
SELECT 'grant on ' || a.kind, a.name || ' to ' || CASE x.grantee WHEN 0 THEN 'public' WHEN a.owner THEN 'owner' ELSE x.grantee::regrole::text END,
       string_agg(x.privilege_type || CASE WHEN x.is_grantable THEN ' with grant' ELSE '' END, ', ' ORDER BY x.privilege_type)
  FROM acls a CROSS JOIN LATERAL aclexplode(a.acl) x
 GROUP BY a.kind, a.name, a.owner, x.grantee
UNION ALL
SELECT 'comment', coalesce(o.name, d.objoid::text) || '.' || d.objsubid, d.description
  FROM pg_description d JOIN ours o ON o.oid = d.objoid WHERE d.classoid = 'pg_class'::regclass
ORDER BY 1, 2;
