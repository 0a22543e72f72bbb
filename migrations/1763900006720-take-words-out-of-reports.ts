import type { MigrationInterface, QueryRunner } from 'typeorm';

const FENCE = 'fence_redaction_subject_id_report';

/** Versions of reports are written once, too: words leave them only in a transaction that records their erasure. */
export class TakeWordsOutOfReports1763900006720 implements MigrationInterface {
  name = 'TakeWordsOutOfReports1763900006720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create trigger report_version_only_taken_out before update on report_version for each statement execute function ledger_only_take_out();
      grant update (content) on report_version to enlace_app;
      grant update (command) on deferred_filing to enlace_app;
      create function ${FENCE}() returns trigger language plpgsql security definer set search_path = enlace, pg_temp as $fence$
      begin
        if exists (select from report p where p.id = new.subject_id and p.realm <> new.realm) then
          raise exception 'a row of redaction would join two realms' using errcode = 'foreign_key_violation', constraint = '${FENCE}';
        end if;
        return null;
      end $fence$;
      create trigger ${FENCE} after insert or update of subject_id, realm on redaction for each row execute function ${FENCE}();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger ${FENCE} on redaction;
      drop function ${FENCE}();
      revoke update (command) on deferred_filing from enlace_app;
      revoke update (content) on report_version from enlace_app;
      drop trigger report_version_only_taken_out on report_version;
    `);
  }
}
