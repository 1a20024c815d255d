-- Roles. They are shared by all databases of the cluster: another database, or another migrator at this moment, may have made them.
-- A downgrade leaves them.

DO $$
DECLARE
    r      text;
    -- From 16 on CREATEROLE gives the creator ADMIN but not SET; up to 15 membership is both.
    usable CONSTANT text := CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END;
BEGIN
    FOREACH r IN ARRAY ARRAY['bottleneck_app', 'bottleneck_worker', 'bottleneck_readonly'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', r);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
        IF NOT pg_has_role(current_user, r, usable) THEN
            BEGIN
                EXECUTE format('GRANT %I TO CURRENT_USER', r);
            EXCEPTION
                WHEN duplicate_object OR unique_violation THEN
                    NULL;
                WHEN insufficient_privilege THEN
                    RAISE EXCEPTION 'role % exists and % may not use it', r, current_user
                        USING ERRCODE = 'insufficient_privilege', HINT = format('Its creator must run: GRANT %I TO %I WITH ADMIN OPTION', r, current_user);
            END;
        END IF;
    END LOOP;
END $$;
