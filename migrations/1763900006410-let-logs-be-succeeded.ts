import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A log that was frozen is closed and set apart as it stands; another one begins in its place. */
export class LetLogsBeSucceeded1763900006410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_closed (
        origin text primary key,
        successor text not null unique,
        kept_in text not null unique,
        size bigint not null,
        checkpoint text not null,
        because text not null,
        assents jsonb not null,
        at timestamptz not null default clock_timestamp()
      );
      comment on table ledger_closed is 'Logs that were closed by their last sealed head. kept_in: the schema in which leaves, tiles, heads and seals stand as they were found.';
      create table ledger_past (entry_id uuid primary key, origin text not null);
      comment on table ledger_past is 'Entries that the final head of a closed log covers.';

      grant select on ledger_closed, ledger_past to enlace_app, enlace_sequencer;
      create trigger ledger_closed_append_only before update or delete or truncate on ledger_closed
        for each statement execute function ledger_refuse_change();
      create trigger ledger_past_append_only before update or delete or truncate on ledger_past
        for each statement execute function ledger_refuse_change();

      -- Nothing of the closed log is copied or mended: its tables move as they are, and are written no more.
      create function ledger_set_apart(closed_origin text, kept_in text, final_size bigint) returns bigint language plpgsql as $$
        declare
          name text;
          carried bigint;
        begin
          execute format('create schema %I', kept_in);
          execute format('grant usage on schema %I to enlace_app, enlace_sequencer', kept_in);
          foreach name in array array['ledger_leaf', 'ledger_tile', 'ledger_stream_head', 'ledger_log_state', 'ledger_checkpoint',
            'ledger_cosignature', 'ledger_seal', 'ledger_timestamp'] loop
            execute format('alter table enlace.%I set schema %I', name, kept_in);
            execute format('create table enlace.%I (like %I.%I including all)', name, kept_in, name);
            execute format('revoke insert, update, delete on %I.%I from enlace_app, enlace_sequencer', kept_in, name);
            execute format('create trigger closed before update or delete or truncate on %I.%I for each statement execute function enlace.ledger_refuse_change()', kept_in, name);
            execute format('grant select on enlace.%I to enlace_app, enlace_sequencer', name);
            execute format('grant insert on enlace.%I to enlace_sequencer', name);
            if name in ('ledger_tile', 'ledger_stream_head', 'ledger_log_state') then
              execute format('grant update on enlace.%I to enlace_sequencer', name);
            else
              execute format('create trigger %I before update or delete or truncate on enlace.%I for each statement execute function enlace.ledger_refuse_change()',
                name || '_append_only', name);
            end if;
          end loop;
          execute format('create table %I.ledger_policy as table enlace.ledger_policy', kept_in);
          execute format('create table %I.ledger_pending (like enlace.ledger_pending)', kept_in);
          execute format('grant select on all tables in schema %I to enlace_app, enlace_sequencer', kept_in);

          execute format('insert into enlace.ledger_past select entry_id, %L from %I.ledger_leaf where leaf_index < %s', closed_origin, kept_in, final_size);
          -- What had its place but no seal waits again, with what never had a place; each stream goes on where the final head left it.
          execute format('insert into enlace.ledger_pending (entry_id, xid, stream, sseq)
            select e.id, e.xid, e.stream, e.sseq from %I.ledger_leaf l join enlace.ledger_entry e on e.id = l.entry_id
            where l.leaf_index >= %s', kept_in, final_size);
          execute format('insert into enlace.ledger_stream_head (stream, sseq)
            select stream, sseq from (
              select h.stream, least(h.sseq, (select min(e.sseq) - 1 from %I.ledger_leaf l join enlace.ledger_entry e on e.id = l.entry_id
                where l.leaf_index >= %s and e.stream = h.stream)) as sseq from %I.ledger_stream_head h) as heads
            where sseq > 0', kept_in, final_size, kept_in);
          select count(*) into carried from enlace.ledger_pending;
          return carried;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function ledger_set_apart; drop table ledger_past, ledger_closed');
  }
}
