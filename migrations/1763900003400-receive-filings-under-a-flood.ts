import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filings that were received while too much was in flight, with their receipts; they are filed later. */
export class ReceiveFilingsUnderAFlood1763900003400 implements MigrationInterface {
  name = 'ReceiveFilingsUnderAFlood1763900003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deferred_filing (
        seq bigint generated always as identity primary key,
        id uuid not null unique,
        realm text not null,
        owner text not null,
        key text not null,
        fingerprint text not null,
        desk_id text not null,
        actor jsonb not null,
        locale text not null,
        correlation_id uuid not null,
        command jsonb not null,
        received_at timestamptz not null,
        state text not null default 'waiting' check (state in ('waiting', 'filed', 'refused')),
        leased_until timestamptz,
        attempts int not null default 0,
        settled_at timestamptz,
        answer jsonb,
        problem jsonb,
        unique (owner, key),
        check ((state = 'waiting') = (settled_at is null)),
        check ((state = 'filed') = (answer is not null)),
        check ((state = 'refused') = (problem is not null))
      );
      comment on table deferred_filing is 'Each is filed by the command that files any report, under the claim of its Idempotency-Key: that is what makes it once.';
      comment on column deferred_filing.leased_until is 'A worker has it in hand until then, by the machine''s time; one that was killed does not give it back.';
      create index deferred_filing_waiting on deferred_filing (seq) where state = 'waiting';
      create index deferred_filing_desk on deferred_filing (realm, desk_id, seq desc);
      grant select, insert on deferred_filing to enlace_app;
      grant update (state, leased_until, attempts, settled_at, answer, problem) on deferred_filing to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deferred_filing');
  }
}
