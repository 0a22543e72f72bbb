import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Endpoints of agencies' own systems, and what passed between them and this installation. */
export class KeepWebhooks1763900003900 implements MigrationInterface {
  name = 'KeepWebhooks1763900003900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        id uuid primary key,
        version int not null check (version > 0),
        body jsonb not null,
        agency_id text not null generated always as (body ->> 'agencyId') stored,
        state text not null generated always as (body ->> 'state') stored check (state in ('active', 'disabled', 'removed')),
        failing_since timestamptz,
        rest_until timestamptz,
        tested_at timestamptz
      );
      comment on table webhook is 'No secret is in it: secrets are made of their names by a key of the installation.';
      comment on column webhook.failing_since is 'Since when it has not answered; null when it does.';
      comment on column webhook.rest_until is 'Until then it gets nothing but what touches life.';
      create index webhook_agency on webhook (agency_id) where state <> 'removed';
      create index webhook_listening on webhook (id) where state = 'active';
      grant select, insert on webhook to enlace_app;
      grant update (version, body, failing_since, rest_until, tested_at) on webhook to enlace_app;

      create table webhook_attempt (
        id uuid primary key,
        webhook_id uuid not null references webhook (id),
        delivery_id uuid references delivery (id),
        at timestamptz not null,
        event_type text not null,
        case_number text,
        attempt int not null,
        status int,
        fault text,
        millis int not null,
        reply text not null check (length(reply) <= 300)
      );
      comment on table webhook_attempt is 'The latest requests to each endpoint; older ones are swept out as new ones come.';
      create index webhook_attempt_latest on webhook_attempt (webhook_id, at desc, id desc);
      create index webhook_attempt_delivery on webhook_attempt (delivery_id);
      grant select, insert, delete on webhook_attempt to enlace_app;

      alter table delivery drop constraint delivery_channel_check,
        add constraint delivery_channel_check check (channel in ('in-app', 'email', 'webhook'));
      comment on column delivery.recipient_id is 'A person; for webhook an endpoint.';
      create index delivery_of_endpoint on delivery (recipient_id, state) where channel = 'webhook';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table webhook_attempt, webhook;
      drop index delivery_of_endpoint;
      delete from delivery where channel = 'webhook';
      alter table delivery drop constraint delivery_channel_check,
        add constraint delivery_channel_check check (channel in ('in-app', 'email'));
      comment on column delivery.recipient_id is 'A person; a channel that reaches something else says what.';
    `);
  }
}
