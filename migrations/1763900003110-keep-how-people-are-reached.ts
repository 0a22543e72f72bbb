import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each person is reached: rules, quiet hours, and addresses with their verification. */
export class KeepHowPeopleAreReached1763900003110 implements MigrationInterface {
  name = 'KeepHowPeopleAreReached1763900003110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reach_profile (
        person_id uuid primary key references person (id),
        version int not null check (version > 0),
        locale text check (locale in ('en', 'es')),
        zone text,
        rules jsonb not null,
        quiet_from text check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        quiet_to text check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        changed_at timestamptz not null,
        check ((quiet_from is null) = (quiet_to is null))
      );
      comment on column reach_profile.locale is 'Null: the first language of the desk that is told.';
      comment on column reach_profile.zone is 'Null: the zone of the desk that is told.';
      grant select, insert, update on reach_profile to enlace_app;

      create table reach_address (
        person_id uuid not null references person (id),
        channel text not null constraint reach_address_channel_check check (channel in ('email')),
        address text not null,
        asked_at timestamptz not null,
        asks int not null default 1,
        tries int not null default 0,
        verified_at timestamptz,
        code_not_before timestamptz,
        code_sent_at timestamptz,
        code_fault text,
        primary key (person_id, channel)
      );
      comment on table reach_address is 'Nothing but its code goes to an address before it is verified. The code is made of the row by a key and is kept nowhere.';
      comment on column reach_address.address is 'Empty: it was forgotten.';
      comment on column reach_address.asks is 'How often a code was asked for since the last that was verified; the rest between them grows.';
      comment on column reach_address.code_not_before is 'The clock of a code that is still to be sent; null when none is.';
      create index reach_address_code on reach_address (code_not_before) where code_not_before is not null;
      grant select, insert, update on reach_address to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reach_address, reach_profile;');
  }
}
