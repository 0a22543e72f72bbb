import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs, controls or evaluates a drill hears of everything in its realm, whichever desk is told. */
export class LetSomeOverseeDrills1763900006620 implements MigrationInterface {
  name = 'LetSomeOverseeDrills1763900006620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table realm_member add column oversees boolean not null default false;
      comment on column realm_member.oversees is 'Whether the person hears on the stream that something happened, whatever it is; what it was is read by the routes.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table realm_member drop column oversees');
  }
}
