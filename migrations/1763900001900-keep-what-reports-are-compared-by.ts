import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What look-alikes are compared by lies beside the body of a report, so that no body is unpacked to compare two. */
export class KeepWhatReportsAreComparedBy1763900001900 implements MigrationInterface {
  name = 'KeepWhatReportsAreComparedBy1763900001900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report
        add column place jsonb not null generated always as (body #> '{content,place}') stored,
        add column trigrams bytea;
      comment on column report.trigrams is 'Of title and description: sorted numbers of 16 bits, low byte first. Reports are compared within an hour, so rows from before are left without.';
      grant update (trigrams) on report to enlace_app;
      alter table case_file add column tlp text generated always as (body #>> '{handling,tlp}') stored;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop column tlp;
      alter table report drop column place, drop column trigrams;
    `);
  }
}
