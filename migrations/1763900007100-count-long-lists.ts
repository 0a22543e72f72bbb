import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases by who leads them and by who takes part, of which a list or a count read all cases; requests in the order of their list, and by the words of their titles.
 * What a body says of them stands beside it, so that nothing large is unpacked. It writes both tables anew: some minutes for a million cases, in which nobody files.
 */
export class CountLongLists1763900007100 implements MigrationInterface {
  name = 'CountLongLists1763900007100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column desks jsonb not null
        generated always as (jsonb_path_query_array(body, '$.participants[*].deskId') || coalesce(body #> '{lead,deskId}', '[]')) stored;
      comment on column case_file.desks is 'Who leads it and who takes part.';
      create index case_file_desks on case_file using gin (desks);
      create index case_file_lead on case_file (realm, lead_desk_id, id desc);
      alter table request add column title text generated always as (body #>> '{form,title}') stored;
      create index request_in_order on request (realm, drafted_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index request_in_order, case_file_lead; alter table request drop column title; alter table case_file drop column desks',
    );
  }
}
