import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether desks answer their checks of presence. */
export class WatchDesks1763900003500 implements MigrationInterface {
  name = 'WatchDesks1763900003500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table desk_presence (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        desk_id text not null references desk (id),
        check_at timestamptz,
        amiss_since timestamptz,
        acted_at timestamptz,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('present', 'missed', 'silent')),
        check ((state = 'silent') = (check_at is null)),
        check ((state = 'present') = (amiss_since is null)),
        unique (realm, desk_id)
      );
      comment on column desk_presence.check_at is 'The clock: past it the check is missed. A silent desk is asked no more; any sign of life ends its silence.';
      comment on column desk_presence.acted_at is 'When people of the desk last did anything, noted beside their acts: evidence for the next judgement, and no event.';
      create index desk_presence_due on desk_presence (check_at);
      create index desk_presence_amiss on desk_presence (realm) where state <> 'present';
      grant select, insert on desk_presence to enlace_app;
      grant update (version, check_at, amiss_since, acted_at, body) on desk_presence to enlace_app;

      create function presence_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('enlace_presence', '');
        return null;
      end $$;
      create trigger desk_presence_changed after insert or update of body on desk_presence
        for each statement execute function presence_changed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk_presence; drop function presence_changed()');
  }
}
