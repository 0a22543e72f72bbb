import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inbox of each desk. A row has no case facts: a number, an urgency, a due time and what kind of thing happened. */
export class CreateNotifications1763900000900 implements MigrationInterface {
  name = 'CreateNotifications1763900000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        id uuid primary key,
        realm text not null,
        desk_id text not null,
        audience text not null check (audience in ('desk', 'duty-officer', 'supervisor')),
        event_type text not null,
        entry_id uuid not null,
        stream text not null,
        case_id uuid,
        case_number text,
        urgency text not null check (urgency in ('life-safety', 'urgent', 'routine')),
        act text,
        due_at timestamptz,
        reached uuid[] not null,
        nobody_reached boolean not null,
        stands_in_for text,
        created_at timestamptz not null,
        read_at timestamptz,
        read_by uuid,
        unique (entry_id, desk_id, audience),
        check ((read_at is null) = (read_by is null))
      );
      create index notification_inbox on notification (realm, desk_id, created_at desc, id desc);
      create index notification_unread on notification (realm, desk_id) where read_at is null;
      comment on column notification.reached is 'Who was on duty and of the audience when it was sent.';
      comment on column notification.stands_in_for is 'The desk whose alternate this desk is, when nobody could be reached there.';
      grant select, insert on notification to enlace_app;
      grant update (read_at, read_by) on notification to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification;');
  }
}
