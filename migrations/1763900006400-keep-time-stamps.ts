import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an outside time-stamping authority (RFC 3161) said of sealed heads of the log. */
export class KeepTimeStamps1763900006400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_timestamp (
        size bigint primary key,
        note text not null,
        token bytea not null check (length(token) <= 65536),
        stamped_at timestamptz not null,
        at timestamptz not null default clock_timestamp()
      );
      comment on table ledger_timestamp is 'Tokens of RFC 3161 over sealed heads: note is the text that was stamped, to the byte, token the authority''s word (CMS, DER), stamped_at the hour in it.';

      grant select on ledger_timestamp to enlace_app, enlace_sequencer;
      grant insert on ledger_timestamp to enlace_sequencer;

      create trigger ledger_timestamp_append_only before update or delete or truncate on ledger_timestamp
        for each statement execute function ledger_refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger_timestamp');
  }
}
