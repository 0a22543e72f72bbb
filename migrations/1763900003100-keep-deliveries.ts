import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of what reaches people: each notice, to each recipient, by each channel. */
export class KeepDeliveries1763900003100 implements MigrationInterface {
  name = 'KeepDeliveries1763900003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table delivery (
        id uuid primary key,
        realm text not null,
        notice_id uuid not null references notification (id),
        recipient_id uuid not null,
        channel text not null constraint delivery_channel_check check (channel in ('in-app', 'email')),
        urgency text not null check (urgency in ('life-safety', 'urgent', 'routine')),
        state text not null check (state in ('queued', 'sent', 'delivered', 'opened', 'acted', 'failed', 'suppressed')),
        reason text,
        reply text,
        not_before timestamptz,
        queued_at timestamptz not null,
        letter uuid,
        lease uuid,
        attempts int not null default 0,
        attempted_at timestamptz,
        possible_duplicate boolean not null default false,
        created_at timestamptz not null,
        sent_at timestamptz,
        delivered_at timestamptz,
        opened_at timestamptz,
        acted_at timestamptz,
        failed_at timestamptz,
        unique (notice_id, recipient_id, channel),
        constraint delivery_exercise_fence check (realm = 'live' or channel = 'in-app' or state = 'suppressed'),
        check ((state = 'queued') = (not_before is not null)),
        check (state not in ('failed', 'suppressed') or reason is not null)
      );
      comment on column delivery.recipient_id is 'A person; a channel that reaches something else says what.';
      comment on column delivery.reason is 'Why it was suppressed or failed, or what its last attempt met with.';
      comment on column delivery.reply is 'What the other side said last, in its own words.';
      comment on column delivery.not_before is 'The clock of what is queued. While a worker holds it: when another may take it up.';
      comment on column delivery.queued_at is 'Since when it has been tried; a person who has it tried anew begins again.';
      comment on column delivery.letter is 'The message that it goes out in, with others perhaps. Never changes: what is repeated bears the same id.';
      comment on constraint delivery_exercise_fence on delivery is 'Nothing of a drill leaves by a live channel.';
      create index delivery_due on delivery ((urgency = 'life-safety') desc, not_before) where state = 'queued';
      create index delivery_waiting on delivery (recipient_id, channel) where state = 'queued';
      create index delivery_letter on delivery (letter) where letter is not null;
      create index delivery_recent on delivery (recipient_id, channel, attempted_at) where attempted_at is not null;
      create index delivery_failed on delivery (failed_at desc) where state = 'failed';
      grant select, insert on delivery to enlace_app;
      grant update (state, reason, reply, not_before, queued_at, letter, lease, attempts, attempted_at, possible_duplicate,
        sent_at, delivered_at, opened_at, acted_at, failed_at) on delivery to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table delivery;');
  }
}
