import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a drill keeps from an inbox for a time, and the room that each realm's files take. */
export class CutChannelsInDrills1763900006850 implements MigrationInterface {
  name = 'CutChannelsInDrills1763900006850';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification add column held_until timestamptz,
        add constraint notification_held_in_drills check (held_until is null or realm <> 'live');
      comment on column notification.held_until is 'On the drill''s clock: until then an inject has the inbox of the desk out, and does not show it.';
      create index attachment_desk_of_realm on attachment (realm, desk_id) include (bytes);
      drop index attachment_desk;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index attachment_desk on attachment (desk_id) include (bytes);
      drop index attachment_desk_of_realm;
      alter table notification drop column held_until;
    `);
  }
}
