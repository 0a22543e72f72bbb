import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What witnesses of both countries gave for the heads of the log, and which heads are sealed by them. */
export class KeepCosignatures1763900006300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_policy (
        id bigint generated always as identity primary key,
        policy text not null,
        witnessed boolean not null,
        at timestamptz not null default clock_timestamp()
      );
      comment on table ledger_policy is 'Policy files (C2SP tlog-policy) by which heads are sealed, the last one in force. witnessed: it asks for cosignatures at all.';

      create table ledger_cosignature (
        size bigint not null,
        witness text not null,
        line text not null,
        at timestamptz not null default clock_timestamp(),
        primary key (witness, size)
      );
      create index ledger_cosignature_size on ledger_cosignature (size);
      comment on table ledger_cosignature is 'Signature lines of witnesses under the checkpoint of this size, each checked before it was kept.';

      create table ledger_seal (size bigint primary key, at timestamptz not null default clock_timestamp());
      comment on table ledger_seal is 'Checkpoints that bear the cosignatures of a quorum of the policy then in force.';

      grant select on ledger_policy, ledger_cosignature, ledger_seal to enlace_app, enlace_sequencer;
      grant insert on ledger_policy, ledger_cosignature, ledger_seal to enlace_sequencer;

      create trigger ledger_policy_append_only before update or delete or truncate on ledger_policy
        for each statement execute function ledger_refuse_change();
      create trigger ledger_cosignature_append_only before update or delete or truncate on ledger_cosignature
        for each statement execute function ledger_refuse_change();
      create trigger ledger_seal_append_only before update or delete or truncate on ledger_seal
        for each statement execute function ledger_refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger_seal, ledger_cosignature, ledger_policy');
  }
}
