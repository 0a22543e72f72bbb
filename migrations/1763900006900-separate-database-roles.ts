import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A role for each kind of process. Both inherit what the application may do, and neither may become it: by way of `enlace_app`, under which
 * the release before this one still works, they would pass the walls that are put up for them.
 */
export class SeparateDatabaseRoles1763900006900 implements MigrationInterface {
  name = 'SeparateDatabaseRoles1763900006900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        create role enlace_api nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      do $$ begin
        create role enlace_worker nologin;
      exception when duplicate_object or unique_violation then null; end $$;

      -- A role is of the whole server, and another database of it may be migrated at the same moment.
      do $$ declare
        terms text := case when current_setting('server_version_num')::int >= 160000 then ' with inherit true, set false' else '' end;
      begin
        execute 'grant enlace_app to enlace_api, enlace_worker' || terms;
      exception when others then
        if not (pg_has_role('enlace_api', 'enlace_app', 'usage') and pg_has_role('enlace_worker', 'enlace_app', 'usage')) then raise; end if;
      end $$;

      -- Whoever worked as the application until now, under one login for all processes, goes on as either.
      do $$ declare
        login record;
      begin
        for login in
          select current_user::text as name union
          select m.rolname from pg_auth_members a join pg_roles m on m.oid = a.member
          where a.roleid = 'enlace_app'::regrole and m.rolname not in ('enlace_api', 'enlace_worker')
        loop
          begin
            execute format('grant enlace_api, enlace_worker to %I', login.name);
          exception when others then
            if not (pg_has_role(login.name, 'enlace_api', 'member') and pg_has_role(login.name, 'enlace_worker', 'member')) then raise; end if;
          end;
        end loop;
      end $$;
    `);
  }

  /** The roles stay: another database of the server may use them. */
  async down(): Promise<void> {}
}
