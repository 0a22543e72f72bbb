import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ladder climbs from a municipal desk to its state's, so the directory says of which state a desk is. */
export class SayTheStateOfADesk1763900003200 implements MigrationInterface {
  name = 'SayTheStateOfADesk1763900003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table desk add column subdivision text;
      comment on column desk.subdivision is 'State or province, by the country''s own abbreviation; null for a desk of the whole country.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk drop column subdivision');
  }
}
