-- Telling others. Its writer may not read a notification, so a plain INSERT cannot say what became of each: this runs as the owner, writes into the
-- scope's organization alone, and answers with no more than it was asked.

-- One notification for each user (and id) of the lists. 'duplicate': he has an unseen one with this key; one that has expired does not count.
CREATE FUNCTION app.notify(ids uuid[], user_ids uuid[], kind text, severity notification_severity, title text, body text, action_url text, action_label text,
                           resource_type text, resource_id uuid, data jsonb, dedupe_key text, expires_at timestamptz)
RETURNS TABLE (user_id uuid, outcome text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
    UPDATE notifications n SET dismissed_at = clock_timestamp()
     WHERE n.organization_id = app.current_organization_id() AND n.user_id = ANY (notify.user_ids) AND n.dedupe_key = notify.dedupe_key
       AND n.read_at IS NULL AND n.dismissed_at IS NULL AND n.expires_at <= clock_timestamp();

    WITH recipient AS (
        SELECT r.id, r.user_id, app.is_live_member(r.user_id) AS is_member
          FROM unnest(notify.ids, notify.user_ids) AS r (id, user_id)
    ), written AS (
        INSERT INTO notifications AS n (id, organization_id, user_id, kind, severity, title, body, action_url, action_label, resource_type, resource_id, data, dedupe_key, expires_at)
        SELECT r.id, app.current_organization_id(), r.user_id, notify.kind, notify.severity, notify.title, notify.body, notify.action_url, notify.action_label,
               notify.resource_type, notify.resource_id, notify.data, notify.dedupe_key, notify.expires_at
          FROM recipient r
         WHERE r.is_member
            ON CONFLICT (organization_id, user_id, dedupe_key) WHERE dedupe_key IS NOT NULL AND read_at IS NULL AND dismissed_at IS NULL DO NOTHING
        RETURNING n.user_id
    )
    SELECT r.user_id, CASE WHEN NOT r.is_member THEN 'not_a_member' WHEN w.user_id IS NULL THEN 'duplicate' ELSE 'sent' END
      FROM recipient r
      LEFT JOIN written w ON w.user_id = r.user_id;
END;
