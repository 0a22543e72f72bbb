import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAID = (name: string): string => `(select current_setting('enlace.${name}', true))`;
const DESK = SAID('desk');
const some = (from: string): string => `exists (select from ${from} offset 0)`;
/** Who is on the roster of a drill is who may enter its realm; to everybody else the drill does not exist. */
const takesPart = (realm: string): string =>
  some(
    `realm_member m where m.realm = ${realm} and m.person_id = (select nullif(current_setting('enlace.person', true), '')::uuid)`,
  );

const AUDIENCES: Readonly<Record<string, string>> = {
  deferred_filing: `desk_id = ${DESK}`,
  webhook: `agency_id = ${SAID('agency')}`,
  webhook_attempt: some('webhook w where w.id = webhook_attempt.webhook_id'),
  drill_inject: takesPart('drill_inject.realm'),
  drill_evaluation: takesPart('drill_evaluation.realm'),
};
/** These have no realm, or are read from another: nothing stood before them. */
const NEW = ['webhook', 'webhook_attempt', 'drill_inject', 'drill_evaluation'];

/** The second wall before the line of a flood, endpoints, and what a drill holds for those who take part in it. */
export class WallLinesEndpointsAndDrills1763900007350 implements MigrationInterface {
  name = 'WallLinesEndpointsAndDrills1763900007350';

  async up(runner: QueryRunner): Promise<void> {
    const opened = NEW.map(
      (table) => `alter table ${table} enable row level security; create policy open on ${table} to public using (true);`,
    );
    const walls = Object.entries(AUDIENCES).map(
      ([table, audience]) => `create policy wall_audience on ${table} as restrictive to enlace_api, enlace_worker
        using (case when ${DESK} = '*' then true else ${audience} end) with check (true);`,
    );
    await runner.query([...opened, ...walls, AHEAD].join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    const gone = Object.keys(AUDIENCES).map((table) => `drop policy wall_audience on ${table};`);
    const closed = NEW.map((table) => `drop policy open on ${table}; alter table ${table} disable row level security;`);
    await runner.query(['drop function filings_ahead(text, bigint);', ...gone, ...closed].join('\n'));
  }
}

/** Whoever waits is told how many wait before them, and of those nothing else. */
const AHEAD = `
  create function filings_ahead(text, bigint) returns integer language sql stable security definer
    set search_path = enlace, pg_temp as $$
      select count(*)::int from deferred_filing where realm = $1 and state = 'waiting' and seq < $2 $$;
  revoke execute on function filings_ahead(text, bigint) from public;
  grant execute on function filings_ahead(text, bigint) to enlace_app;
`;
