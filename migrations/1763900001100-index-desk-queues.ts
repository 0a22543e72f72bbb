import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a desk has before it is found by index, however many closed cases lie behind it. `bring_up_at` and `watchers` are columns and no
 * expression indexes: an index on an expression of `body` would be written anew at every act, also at those that leave both alone.
 */
export class IndexDeskQueues1763900001100 implements MigrationInterface {
  name = 'IndexDeskQueues1763900001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file
        add column bring_up_at text generated always as (body ->> 'bringUpAt') stored,
        add column watchers jsonb generated always as (nullif(body -> 'watchers', '[]')) stored;
      create index case_file_bring_up on case_file (realm, lead_desk_id, bring_up_at) where bring_up_at is not null and state <> 'closed';
      create index case_file_watched on case_file using gin (watchers jsonb_path_ops) where watchers is not null and state <> 'closed';
      create index obligation_owed_by on obligation (realm, desk_id, due_at) where state = 'open';
      create index handoff_open_to on handoff (realm, to_desk_id)
        where state in ('offered', 'clarification_asked', 'accepted_with_conditions');
      create index handoff_open_from on handoff (realm, from_desk_id)
        where state in ('offered', 'clarification_asked', 'accepted_with_conditions');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index case_file_bring_up, case_file_watched, obligation_owed_by, handoff_open_to, handoff_open_from;
      alter table case_file drop column bring_up_at, drop column watchers;
    `);
  }
}
