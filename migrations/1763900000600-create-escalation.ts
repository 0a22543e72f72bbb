import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Obligations, which are the clocks of the product, and the guard that lets each rung of each loop fire once. */
export class CreateEscalation1763900000600 implements MigrationInterface {
  name = 'CreateEscalation1763900000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table obligation (
        id uuid primary key,
        realm text not null,
        version int not null,
        state text not null check (state in ('open', 'met', 'cancelled')),
        act text not null check (act in
          ('acknowledge-case', 'answer-handoff', 'confirm-conditions', 'answer-clarification', 'arbitrate-conflict', 'keep-working')),
        subject_kind text not null check (subject_kind in ('case', 'handoff', 'conflict')),
        subject_id text not null,
        case_id uuid not null,
        desk_id text not null,
        counterpart_desk_id text,
        country text not null,
        life_safety boolean not null,
        opened_at timestamptz not null,
        due_at timestamptz,
        next_step_at timestamptz,
        step int,
        loop int,
        ladder jsonb not null,
        pauses jsonb not null default '[]',
        silence jsonb,
        breached_at timestamptz,
        settled_at timestamptz,
        cancel_reason text,
        check ((step is null) = (loop is null)),
        check ((state = 'open') = (settled_at is null)),
        check ((state = 'cancelled') = (cancel_reason is not null)),
        check (state = 'open' or next_step_at is null)
      );
      comment on column obligation.due_at is 'Null while an open pause holds the clock.';
      comment on column obligation.next_step_at is 'When the sweeper looks at it: its due time or its next rung. This column is the clock; queue jobs never are.';
      comment on column obligation.ladder is 'The ladder and the debtor''s calendar as they stood at the opening.';

      create index obligation_clock on obligation (realm, life_safety, next_step_at) where state = 'open' and next_step_at is not null;
      create index obligation_live on obligation (id) where state = 'open';
      create index obligation_owed on obligation (subject_id, act) where state = 'open';
      create index obligation_case on obligation (case_id);
      create index obligation_debtor on obligation (realm, desk_id, due_at);
      create index obligation_counterpart on obligation (realm, counterpart_desk_id, due_at) where counterpart_desk_id is not null;
      grant select, insert, update on obligation to enlace_app;

      create table obligation_step (
        obligation_id uuid not null references obligation (id),
        step int not null,
        loop int not null,
        scheduled_for timestamptz not null,
        fired_at timestamptz not null,
        primary key (obligation_id, step, loop),
        constraint never_early check (fired_at >= scheduled_for)
      );
      grant select, insert on obligation_step to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table obligation_step, obligation');
  }
}
