import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only log: entries with the acts that made them, then leaves, tiles and checkpoints from the sequencer. */
export class CreateLedger1763900000200 implements MigrationInterface {
  name = 'CreateLedger1763900000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        create role enlace_app nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      do $$ begin
        create role enlace_sequencer nologin;
      exception when duplicate_object or unique_violation then null; end $$;
      do $$ begin
        execute format('grant enlace_app, enlace_sequencer to %I', current_user);
      exception when others then
        if not (pg_has_role(current_user, 'enlace_app', 'member') and pg_has_role(current_user, 'enlace_sequencer', 'member')) then raise; end if;
      end $$;
      create schema if not exists enlace;
      grant usage on schema enlace to enlace_app, enlace_sequencer;

      -- No foreign keys between these tables: each is written whole by one statement, and a key check would lock the entry's row again.
      create table ledger_entry (
        id uuid primary key,
        xid xid8 not null default pg_current_xact_id(),
        realm text not null,
        stream text not null,
        sseq bigint not null check (sseq > 0),
        type text not null,
        case_id uuid,
        at timestamptz not null,
        body bytea not null check (length(body) <= 65535),
        unique (stream, sseq)
      );
      create index ledger_entry_case on ledger_entry (case_id, at) where case_id is not null;
      comment on column ledger_entry.body is 'Canonical JSON, byte for byte what the leaf hash covers. Columns beside it are for searching; the body is the record.';

      create table ledger_pending (
        entry_id uuid primary key,
        xid xid8 not null default pg_current_xact_id(),
        stream text not null,
        sseq bigint not null
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
      create index ledger_pending_order on ledger_pending (xid);
      comment on table ledger_pending is 'Entries that have no leaf yet.';

      create table ledger_disclosure (entry_id uuid primary key, disclosures jsonb not null);
      comment on table ledger_disclosure is 'The only place of payload values. Erasing here leaves every proof valid.';

      create table ledger_leaf (leaf_index bigint primary key, entry_id uuid not null unique, leaf_hash bytea not null check (length(leaf_hash) = 32));
      create table ledger_tile (level int not null, n bigint not null, hashes bytea not null, primary key (level, n));
      alter table ledger_tile alter column hashes set storage external;
      create table ledger_stream_head (stream text primary key, sseq bigint not null) with (fillfactor = 70);
      create table ledger_log_state (origin text primary key, size bigint not null, root bytea not null);
      create table ledger_checkpoint (size bigint primary key, note text not null, at timestamptz not null default now());

      create table ledger_operator_key (origin text primary key, verifier_key text not null, at timestamptz not null default now());
      comment on table ledger_operator_key is 'Public key of the operator who signs this log. Another key at start means a wrong key file or a second operator: nothing is signed.';
      create table ledger_freeze (
        id bigint generated always as identity primary key,
        origin text not null,
        at timestamptz not null default now(),
        because text not null,
        lifted_at timestamptz,
        lifted_by text
      );
      create unique index ledger_freeze_standing on ledger_freeze (origin) where lifted_at is null;
      comment on table ledger_freeze is 'The log could not be reproduced from its tables. While a row is not lifted nothing is sequenced or signed; lifting takes the owner of the schema.';

      grant select, insert on ledger_entry, ledger_pending, ledger_disclosure to enlace_app;
      grant select on ledger_leaf, ledger_tile, ledger_stream_head, ledger_log_state, ledger_checkpoint, ledger_operator_key, ledger_freeze to enlace_app;
      grant select on ledger_entry, ledger_pending, ledger_leaf, ledger_tile, ledger_stream_head, ledger_log_state, ledger_checkpoint,
        ledger_operator_key, ledger_freeze to enlace_sequencer;
      grant insert on ledger_leaf, ledger_tile, ledger_stream_head, ledger_log_state, ledger_checkpoint, ledger_operator_key, ledger_freeze
        to enlace_sequencer;
      grant update on ledger_tile, ledger_stream_head, ledger_log_state to enlace_sequencer;
      grant delete on ledger_pending to enlace_sequencer;

      -- The clock of a realm is read at the start of every transaction, whoever opens it.
      do $$ begin
        if to_regclass('realm') is not null then grant select on realm to enlace_sequencer; end if;
      end $$;

      create function ledger_refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
        end $$;
      create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
        for each statement execute function ledger_refuse_change();
      create trigger ledger_leaf_append_only before update or delete or truncate on ledger_leaf
        for each statement execute function ledger_refuse_change();
      create trigger ledger_checkpoint_append_only before update or delete or truncate on ledger_checkpoint
        for each statement execute function ledger_refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table ledger_freeze, ledger_operator_key, ledger_checkpoint, ledger_log_state, ledger_stream_head, ledger_tile, ledger_leaf,
        ledger_disclosure, ledger_pending, ledger_entry;
      drop function ledger_refuse_change();
    `);
  }
}
