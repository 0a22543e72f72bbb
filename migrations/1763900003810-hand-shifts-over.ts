import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one shift of a desk leaves to the next, and when the end of the next shift is looked for. */
export class HandShiftsOver1763900003810 implements MigrationInterface {
  name = 'HandShiftsOver1763900003810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shift_note (
        id uuid primary key,
        realm text not null,
        version int not null check (version > 0),
        desk_id text not null references desk (id),
        ends_at timestamptz not null,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored
          check (state in ('drafted', 'signed', 'disputed', 'countersigned', 'settled'))
      );
      create index shift_note_desk on shift_note (realm, desk_id, ends_at desc, id desc);
      -- One note at a time is being written; what happens meanwhile is told by it.
      create unique index shift_note_one_draft on shift_note (realm, desk_id) where state = 'drafted';
      grant select, insert on shift_note to enlace_app;
      grant update (version, ends_at, body) on shift_note to enlace_app;

      create table shift_desk (
        realm text not null,
        desk_id text not null references desk (id),
        look_at timestamptz not null,
        primary key (realm, desk_id)
      );
      comment on table shift_desk is 'Desks that hand their shifts over by notes: since their first one. Past look_at it is seen whether a shift has ended.';
      create index shift_desk_due on shift_desk (look_at);
      grant select, insert, update on shift_desk to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from obligation_step s using obligation o where o.id = s.obligation_id and o.subject_kind = 'shift-note';
      delete from obligation where subject_kind = 'shift-note';
      drop table shift_desk, shift_note;
    `);
  }
}
