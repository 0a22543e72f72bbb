import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = (said: string): string =>
  ['simple', 'spanish', 'english'].map((config) => `to_tsvector('${config}', enlace.fold_text(${said}))`).join(' || ');

/** A title that was written in two languages is found by the words of either. */
export class FindCasesInBothLanguages1763900006800 implements MigrationInterface {
  name = 'FindCasesInBothLanguages1763900006800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index case_file_words;
      alter table case_file drop column words;
      alter table case_file add column words tsvector not null generated always as (
        ${words("(body ->> 'title') || coalesce(' ' || (body #>> '{translation,title}'), '')")}) stored;
      create index case_file_words on case_file using gin (words);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index case_file_words;
      alter table case_file drop column words;
      alter table case_file add column words tsvector not null generated always as (${words("body ->> 'title'")}) stored;
      create index case_file_words on case_file using gin (words);
    `);
  }
}
