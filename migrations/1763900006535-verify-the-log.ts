import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the whole log was verified by the installation itself, and what was found. */
export class VerifyTheLog1763900006535 implements MigrationInterface {
  name = 'VerifyTheLog1763900006535';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_verification (
        id bigint generated always as identity primary key,
        asked_at timestamptz not null default clock_timestamp(),
        asked_by uuid,
        started_at timestamptz,
        finished_at timestamptz,
        note text,
        size bigint,
        entries bigint,
        finding_count int,
        findings jsonb,
        check (finished_at is null or (started_at is not null and size is not null and finding_count is not null))
      );
      comment on table ledger_verification is 'Verifications of the whole log by the rules of the offline verifier. asked_by: a person; null: the clock.';
      comment on column ledger_verification.note is 'The head that was verified: the next verification asks that the log continue it.';
      -- One waits at a time, whoever asks.
      create unique index ledger_verification_one on ledger_verification ((true)) where finished_at is null;
      grant select on ledger_verification to enlace_app, enlace_sequencer;
      grant insert (asked_by) on ledger_verification to enlace_app;
      grant insert (asked_by), update (started_at, finished_at, note, size, entries, finding_count, findings)
        on ledger_verification to enlace_sequencer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger_verification');
  }
}
