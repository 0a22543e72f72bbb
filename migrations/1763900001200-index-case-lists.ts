import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists, counts and the search over all cases that a desk sees. `case_file_list` holds every column that a list is filtered by, so that the
 * cases of a desk that sees all of them are picked from the index alone. Words are compared without accents and by their stem in
 * both languages: «fugas» finds «Fuga», "leak" finds "leaks".
 */
export class IndexCaseLists1763900001200 implements MigrationInterface {
  name = 'IndexCaseLists1763900001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function fold_text(said text) returns text language sql immutable strict parallel safe as $$
        select translate(lower(said), 'áàâäãåéèêëíìîïóòôöõúùûüñçýÿÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝ',
          'aaaaaaeeeeiiiiooooouuuuncyyaaaaaaeeeeiiiiooooouuuuncy')
      $$;
      comment on function fold_text is 'Lower case without accents. Capitals are in the table too: under the C locale lower() leaves those beyond ASCII alone.';

      drop index case_file_words;
      alter table case_file drop column words;
      alter table case_file
        add column words tsvector not null generated always as (
          to_tsvector('simple', enlace.fold_text(body ->> 'title')) || to_tsvector('spanish', enlace.fold_text(body ->> 'title'))
          || to_tsvector('english', enlace.fold_text(body ->> 'title'))) stored,
        add column updated_at timestamptz;
      create index case_file_words on case_file using gin (words);

      update case_file c set updated_at = coalesce((select max(e.at) from ledger_entry e where e.case_id = c.id), c.opened_at);
      alter table case_file alter column updated_at set not null;
      comment on column case_file.updated_at is 'When its last event was written, by the clock of its realm.';
      create function touch_case() returns trigger language plpgsql as $$
      begin
        new.updated_at := enlace.realm_now(new.realm);
        return new;
      end $$;
      create trigger case_touched before insert or update of version on case_file for each row execute function touch_case();

      create index case_file_list on case_file (realm, id)
        include (state, priority, kind, lead_desk_id, corridor_id, crossing_id, number, updated_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger case_touched on case_file;
      drop function touch_case();
      drop index case_file_list, case_file_words;
      alter table case_file drop column updated_at, drop column words;
      drop function fold_text(text);
      alter table case_file add column words tsvector not null generated always as (to_tsvector('simple', body ->> 'title')) stored;
      create index case_file_words on case_file using gin (words);
    `);
  }
}
