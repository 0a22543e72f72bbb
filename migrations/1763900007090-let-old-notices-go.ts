import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices are no record: what they tell of is in the ledger. Old ones go, with what was sent of them. The application may not delete a notice; it may
 * ask for this, which lets no recent one go, and none of a case that is not closed.
 */
export class LetOldNoticesGo1763900007090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index notification_old on notification (created_at) where realm = 'live';
      create function sweep_notices(keep_days int, most int) returns int
        language plpgsql security definer set search_path = enlace, pg_temp as $sweep$
      declare gone uuid[];
      begin
        if keep_days < 90 then
          raise exception 'notices are kept for 90 days at least' using errcode = 'check_violation', constraint = 'notice_days';
        end if;
        gone := array(
          select n.id from notification n
          where n.realm = 'live' and n.created_at < now() - make_interval(days => keep_days)
            and not exists (select from case_file c where c.id = n.case_id and c.state <> 'closed')
            and not exists (select from delivery d where d.notice_id = n.id and d.state = 'queued')
          order by n.created_at limit most for update skip locked);
        delete from act_link where notice_id = any (gone);
        update webhook_attempt set delivery_id = null where delivery_id in (select id from delivery where notice_id = any (gone));
        delete from delivery where notice_id = any (gone);
        delete from notification where id = any (gone);
        return cardinality(gone);
      end $sweep$;
      revoke execute on function sweep_notices(int, int) from public;
      grant execute on function sweep_notices(int, int) to enlace_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function sweep_notices(int, int); drop index notification_old');
  }
}
