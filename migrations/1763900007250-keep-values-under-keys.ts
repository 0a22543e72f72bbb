import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Values of the ledger under keys that can be destroyed. The keys lie in a schema of their own, which a backup that is kept for long leaves
 * out. What lay in clear until now stays readable; the worker seals it, a batch at a time (`ledger.seal-values`).
 */
export class KeepValuesUnderKeys1763900007250 implements MigrationInterface {
  name = 'KeepValuesUnderKeys1763900007250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema enlace_keys;
      grant usage on schema enlace_keys to enlace_app;

      create table enlace_keys.ledger_wrapping_key (
        holder text not null,
        kek text not null,
        since timestamptz not null default clock_timestamp(),
        primary key (holder, kek)
      );
      comment on table enlace_keys.ledger_wrapping_key is 'Which keys wrap data keys, by their fingerprints. The keys themselves are never in the database.';

      create table enlace_keys.ledger_data_key (
        kid uuid primary key,
        subject text not null,
        holder text not null,
        kek text not null,
        wrapped bytea,
        destroyed_at timestamptz,
        check ((wrapped is null) = (destroyed_at is not null))
      );
      comment on table enlace_keys.ledger_data_key is 'A data key for each case and what it is about, wrapped by the key of the country that acted. Destroyed, it opens nothing any more.';
      create index ledger_data_key_subject on enlace_keys.ledger_data_key (subject);
      create index ledger_data_key_wrapping on enlace_keys.ledger_data_key (holder, kek) where wrapped is not null;

      grant select on enlace_keys.ledger_wrapping_key, enlace_keys.ledger_data_key to enlace_app;
      grant insert on enlace_keys.ledger_data_key to enlace_app;
      grant update (wrapped, destroyed_at) on enlace_keys.ledger_data_key to enlace_app;

      -- A process with another key file than the rest would write what the rest cannot read: it writes nothing.
      create function enlace_keys.wrapped_with_known() returns trigger language plpgsql security definer
        set search_path = enlace_keys, pg_temp as $$
        begin
          if exists (select from ledger_wrapping_key where holder = new.holder and kek = new.kek) then return new; end if;
          perform pg_advisory_xact_lock(7316925103);
          if not exists (select from ledger_wrapping_key where holder = new.holder) then
            insert into ledger_wrapping_key (holder, kek) values (new.holder, new.kek);
          elsif not exists (select from ledger_wrapping_key where holder = new.holder and kek = new.kek) then
            raise exception 'values of % are wrapped with another key than %', new.holder, new.kek using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create trigger ledger_data_key_wrapped_with_known before insert on enlace_keys.ledger_data_key
        for each row execute function enlace_keys.wrapped_with_known();

      -- Destroyed it is in a transaction that records the erasure of what it sealed; wrapped anew by the owner.
      create function enlace_keys.only_destroyed_on_record() returns trigger language plpgsql set search_path = enlace, pg_temp as $$
        begin
          if new.wrapped is null and old.wrapped is not null then
            if exists (select from ledger_erasure x join ledger_disclosure d on d.entry_id = x.entry_id
                       where x.xid = pg_current_xact_id() and d.sealed ? old.kid::text) then
              return new;
            end if;
          elsif old.wrapped is not null and pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
            return new;
          end if;
          raise exception 'data key % is destroyed on record or stays as it is', old.kid using errcode = 'insufficient_privilege';
        end $$;
      create trigger ledger_data_key_only_destroyed before update on enlace_keys.ledger_data_key
        for each row execute function enlace_keys.only_destroyed_on_record();

      alter table ledger_disclosure alter column disclosures set default '[]', add column sealed jsonb not null default '{}';
      comment on column ledger_disclosure.sealed is 'Values by the key that they are sealed with.';
      comment on column ledger_disclosure.disclosures is 'Values in clear, of entries from before there were keys, until the worker has sealed them.';
      create index ledger_disclosure_in_clear on ledger_disclosure (entry_id) where disclosures <> '[]';
      grant update (sealed) on ledger_disclosure to enlace_app;

      create or replace function ledger_only_erase() returns trigger language plpgsql as $$
        begin
          if new.disclosures = '[]' and old.disclosures <> '[]' and old.sealed = '{}' and new.sealed <> '{}'
             and pg_has_role(current_user, 'enlace_worker', 'usage') then
            return new;
          end if;
          if not old.disclosures @> new.disclosures or not old.sealed @> new.sealed
             or not exists (select from ledger_erasure where entry_id = old.entry_id and xid = pg_current_xact_id()) then
            raise exception 'values of entry % are erased on record or stay as they are', old.entry_id using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create function ledger_only_take_out_or_seal() returns trigger language plpgsql as $$
        begin
          if not pg_has_role(current_user, 'enlace_worker', 'usage')
             and not exists (select from ledger_erasure where xid = pg_current_xact_id()) then
            raise exception '% is written once: an update outside of an erasure is refused', tg_table_name using errcode = 'insufficient_privilege';
          end if;
          return null;
        end $$;
      drop trigger ledger_disclosure_only_taken_out on ledger_disclosure;
      create trigger ledger_disclosure_only_taken_out before update on ledger_disclosure
        for each statement execute function ledger_only_take_out_or_seal();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if exists (select from ledger_disclosure where sealed <> '{}') then
          raise exception 'values are sealed: without their keys they would be lost';
        end if;
      end $$;
      drop trigger ledger_disclosure_only_taken_out on ledger_disclosure;
      create trigger ledger_disclosure_only_taken_out before update on ledger_disclosure for each statement execute function ledger_only_take_out();
      drop function ledger_only_take_out_or_seal();
      create or replace function ledger_only_erase() returns trigger language plpgsql as $$
        begin
          if not old.disclosures @> new.disclosures
             or not exists (select from ledger_erasure where entry_id = old.entry_id and xid = pg_current_xact_id()) then
            raise exception 'values of entry % are erased on record or stay as they are', old.entry_id using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      drop index ledger_disclosure_in_clear;
      alter table ledger_disclosure drop column sealed, alter column disclosures drop default;
      drop schema enlace_keys cascade;
    `);
  }
}
