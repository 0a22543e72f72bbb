import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbered forms for what is written while the system is away, and what was entered from them. */
export class NumberForms1763900005700 implements MigrationInterface {
  name = 'NumberForms1763900005700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence paper_form_serial as int;
      grant usage on sequence paper_form_serial to enlace_app;

      create table paper_form (
        realm text not null,
        serial text not null,
        kind text not null check (kind in ('incident-report', 'hand-over', 'information-request', 'activity-log')),
        desk_id text not null references desk (id),
        pack_id uuid not null,
        printed_at timestamptz not null,
        primary key (realm, serial)
      );
      create index paper_form_pack on paper_form (realm, pack_id);
      grant select, insert on paper_form to enlace_app;
      -- To lock a row is to have the right to write it; nothing ever writes this one.
      grant update (printed_at) on paper_form to enlace_app;

      create table paper_entry (
        realm text not null,
        serial text not null,
        written_at timestamptz not null,
        entered_at timestamptz not null,
        entered_by uuid not null,
        subject_kind text not null,
        subject_id text not null,
        primary key (realm, serial),
        foreign key (realm, serial) references paper_form (realm, serial)
      );
      comment on table paper_entry is 'What was made from a form. Its key is that of the form: each is entered once.';
      grant select, insert on paper_entry to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table paper_entry, paper_form; drop sequence paper_form_serial;');
  }
}
