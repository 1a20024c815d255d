-- Nothing for PUBLIC; who may call what.

REVOKE ALL ON SCHEMA app FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

DO $$
BEGIN
    IF (SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = 'public') THEN      -- the owner of the database is pg_database_owner
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
    END IF;
END $$;

GRANT USAGE ON SCHEMA public, app TO bottleneck_app, bottleneck_worker, bottleneck_readonly;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;

GRANT EXECUTE ON FUNCTION app.current_organization_id(), app.current_user_id(), app.required_user_id(), app.optional_organization_id(), app.is_member(uuid), app.is_live_member(uuid), app.uuid7_time(uuid)
    TO bottleneck_app, bottleneck_readonly;
GRANT EXECUTE ON FUNCTION app.search_query(text, text, boolean), app.search_snippet(text, text, text, text, boolean), app.search_bots(text, text, boolean, boolean),
                          app.search_workflows(text, text, boolean, boolean), app.search_tasks(text, text, boolean, boolean),
                          app.search_all(text, integer, text, boolean, boolean, real, uuid), app.bots_with_config(jsonb)
    TO bottleneck_app, bottleneck_readonly;
GRANT EXECUTE ON FUNCTION app.sign_in(text), app.session(bytea), app.session_by_refresh_token(bytea), app.api_key(bytea), app.invitation(bytea),
                          app.sign_up(uuid, text, text, text, text, text), app.create_organization(uuid, text, text), app.my_organizations(), app.accept_invitation(bytea),
                          app.set_password(text, text), app.verify_email(text), app.set_mfa(boolean, bytea, text), app.count_requests(uuid[], bigint[], inet[]), app.log_own(text, jsonb, text, uuid),
                          app.notify(uuid[], uuid[], text, notification_severity, text, text, text, text, text, uuid, jsonb, text, timestamp with time zone)
    TO bottleneck_app;
GRANT EXECUTE ON FUNCTION app.claim_bot_runs(text, integer, interval, integer), app.claim_workflow_runs(text, integer, interval, integer), app.reap_bot_runs(integer), app.reap_workflow_runs(integer),
                          app.log_system(text, text, uuid, uuid, jsonb), app.audit_horizon(), app.seal_audit(uuid, bigint, integer), app.audit_chains(),
                          app.check_seals(uuid, bigint, bigint), app.ensure_partitions(integer, integer)
    TO bottleneck_worker;
GRANT EXECUTE ON FUNCTION app.wake_workflow_runs(integer, uuid) TO bottleneck_app, bottleneck_worker;
