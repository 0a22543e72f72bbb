import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Fence {
  readonly table: string;
  readonly column: string;
  readonly parent: string;
}

/** What leads to a thing of a realm without a foreign key: a paper is a note or a file, and ledger tables have no keys between them. */
const FENCES: readonly Fence[] = [
  { table: 'redaction', column: 'subject_id', parent: 'case_note' },
  { table: 'redaction', column: 'subject_id', parent: 'attachment' },
  { table: 'ledger_erasure', column: 'entry_id', parent: 'ledger_entry' },
];

const fence = ({ table, column, parent }: Fence): string => {
  const name = `fence_${table}_${column}_${parent}`;
  return `
      create function ${name}() returns trigger language plpgsql security definer set search_path = enlace, pg_temp as $fence$
      begin
        if exists (select from ${parent} p where p.id = new.${column} and p.realm <> new.realm) then
          raise exception 'a row of ${table} would join two realms' using errcode = 'foreign_key_violation', constraint = '${name}';
        end if;
        return null;
      end $fence$;
      create trigger ${name} after insert or update of ${column}, realm on ${table} for each row execute function ${name}();`;
};

/**
 * What a case should never have said can be taken out of it. The rows that keep what was said stay written once: a value leaves them only in a
 * transaction that records its erasure, which only an act of two people does.
 */
export class TakeOutOfCases1763900006700 implements MigrationInterface {
  name = 'TakeOutOfCases1763900006700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_erasure (
        entry_id uuid primary key,
        realm text not null,
        names text[] not null check (cardinality(names) > 0),
        xid xid8 not null default pg_current_xact_id(),
        at timestamptz not null
      );
      comment on table ledger_erasure is 'Entries whose values were erased, and which; the entry of the act that erased them names their digests.';
      create index ledger_erasure_xid on ledger_erasure (xid);
      grant select, insert on ledger_erasure to enlace_app;
      create trigger ledger_erasure_append_only before update or delete or truncate on ledger_erasure
        for each statement execute function ledger_refuse_change();

      create function ledger_only_take_out() returns trigger language plpgsql as $$
        begin
          if not exists (select from ledger_erasure where xid = pg_current_xact_id()) then
            raise exception '% is written once: an update outside of an erasure is refused', tg_table_name using errcode = 'insufficient_privilege';
          end if;
          return null;
        end $$;
      create function ledger_only_erase() returns trigger language plpgsql as $$
        begin
          if not old.disclosures @> new.disclosures
             or not exists (select from ledger_erasure where entry_id = old.entry_id and xid = pg_current_xact_id()) then
            raise exception 'values of entry % are erased on record or stay as they are', old.entry_id using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create trigger ledger_disclosure_only_taken_out before update on ledger_disclosure for each statement execute function ledger_only_take_out();
      create trigger ledger_disclosure_only_erased before update on ledger_disclosure for each row execute function ledger_only_erase();
      grant update (disclosures) on ledger_disclosure to enlace_app;

      alter table case_note alter column text drop not null, add column redaction_id uuid,
        add constraint case_note_taken_out check ((text is null) = (redaction_id is not null));
      create trigger case_note_only_taken_out before update on case_note for each statement execute function ledger_only_take_out();
      grant update (text, redaction_id) on case_note to enlace_app;

      alter table attachment alter column name drop not null, alter column content drop not null, add column redaction_id uuid,
        add constraint attachment_taken_out check (num_nulls(name, content) = case when redaction_id is null then 0 else 2 end);
      create trigger attachment_only_taken_out before update on attachment for each statement execute function ledger_only_take_out();
      grant update (name, content, redaction_id) on attachment to enlace_app;

      alter table handoff_packet add column taken_out int not null default 0 check (taken_out >= 0);
      comment on column handoff_packet.taken_out is 'How many things were taken out of the text since it was offered. While there is none, the hash covers it.';
      create trigger handoff_packet_only_taken_out before update on handoff_packet for each statement execute function ledger_only_take_out();
      grant update (text, taken_out) on handoff_packet to enlace_app;

      create table redaction (
        id uuid primary key,
        realm text not null,
        version int not null,
        case_id uuid not null,
        subject_id uuid not null,
        proposed_at timestamptz not null,
        body jsonb not null,
        state text not null generated always as (body ->> 'state') stored check (state in ('proposed', 'done', 'refused', 'withdrawn')),
        unique (realm, id),
        foreign key (realm, case_id) references case_file (realm, id)
      );
      alter table case_note add foreign key (realm, redaction_id) references redaction (realm, id);
      alter table attachment add foreign key (realm, redaction_id) references redaction (realm, id);
      create index redaction_case on redaction (realm, case_id, proposed_at);
      create unique index redaction_once on redaction (realm, subject_id) where state in ('proposed', 'done');
      grant select, insert on redaction to enlace_app;
      grant update (version, body) on redaction to enlace_app;
      ${FENCES.map(fence).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_note drop constraint case_note_realm_redaction_id_fkey;
      alter table attachment drop constraint attachment_realm_redaction_id_fkey;
      drop table redaction;
      drop trigger handoff_packet_only_taken_out on handoff_packet;
      alter table handoff_packet drop column taken_out;
      drop trigger attachment_only_taken_out on attachment;
      alter table attachment drop constraint attachment_taken_out, drop column redaction_id, alter column name set not null, alter column content set not null;
      drop trigger case_note_only_taken_out on case_note;
      alter table case_note drop constraint case_note_taken_out, drop column redaction_id, alter column text set not null;
      drop trigger ledger_disclosure_only_erased on ledger_disclosure;
      drop trigger ledger_disclosure_only_taken_out on ledger_disclosure;
      drop function ledger_only_erase(), ledger_only_take_out();
      drop table ledger_erasure;
      drop function ${FENCES.map(({ table, column, parent }) => `fence_${table}_${column}_${parent}()`).join(', ')};
      revoke update on ledger_disclosure, case_note, attachment, handoff_packet from enlace_app;
    `);
  }
}
