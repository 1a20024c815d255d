-- Who sees whom. One look-up for each row that the query reaches: list members through organization_members, not through users.

CREATE FUNCTION app.is_member(user_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp
    RETURN EXISTS (SELECT FROM organization_members m WHERE m.organization_id = app.optional_organization_id() AND m.user_id = is_member.user_id);
