import { ClearancesHttpModule } from '#clearances/http';
import { ContactsHttpModule } from '#contacts/http';
import { DisclosureHttpModule } from '#disclosure/http';
import { EscalationHttpModule } from '#escalation/http';
import { DeskApp, everybodyAt, NobodyModule, openDesks, userOf } from '#identity/testing';
import { IncidentsHttpModule } from '#incidents/http';
import { addMinutes, instant, type CaseId, type DeskId, LIVE, type Realm } from '#kernel';
import { NoticesHttpModule } from '#notices/http';
import { NotificationsHttpModule } from '#notifications/http';
import { OversightHttpModule } from '#oversight/http';
import { RequestsHttpModule } from '#requests/http';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { FORM, ITEM, REPORT, WITNESSED } from './shared-things.fixture.js';
import { connectAsApi, readerOf, shownTo, type Sight, UNSAID } from './walls.fixture.js';

const OTAY = 'us-cbp-ofo-otay-mesa' as DeskId;
const FIRE = 'us-sd-fire' as DeskId;
const WEBB = 'us-webb-so' as DeskId;
const ANAM = 'mx-anam-tijuana' as DeskId;
const GN = 'mx-gn-tijuana' as DeskId;
const OTHER_GN = 'mx-gn-juarez' as DeskId;
const START = instant('2026-11-27T18:00:00.000Z');

/** Of the officials' agency one who reads their own desk's, and at another desk one who reads the agency's and one who does not. */
const READERS = [
  `supervisor.${OTAY}`,
  `supervisor.${ANAM}`,
  `liaison.${GN}`,
  `supervisor.${OTHER_GN}`,
  `liaison.${OTHER_GN}`,
  `supervisor.${FIRE}`,
];
/** Nothing is addressed to them; one of them broke the glass to a case. */
const BREAKER = `supervisor.${WEBB}`;

const of = (table: string, id = 'id'): string => `select ${id}::text as id from ${table}`;
const SHOWN: Readonly<Record<string, string>> = {
  request: of('request'),
  request_access: of('request_access', 'request_id'),
  request_prepared_answer: of('request_prepared_answer', 'request_id'),
  provision: of('provision'),
  provision_access: of('provision_access', 'provision_id'),
  provision_prepared: of('provision_prepared', 'provision_id'),
  item: of('item'),
  item_content: of('item_content', 'item_id'),
  item_subject: of('item_subject', 'item_id'),
  disclosure: of('disclosure'),
  consent: of('consent'),
  chase: of('chase'),
  contact_report: of('contact_report'),
  early_notice: of('early_notice'),
  early_notice_source: of('early_notice_source', 'notice_id'),
  advance_notice: of('advance_notice'),
  advance_notice_names: of('advance_notice_names', 'notice_id'),
  notification: of('notification'),
  delivery: of('delivery'),
  obligation: of('obligation'),
  obligation_step: of('obligation_step', 'obligation_id'),
  ledger_disclosure: of('ledger_disclosure', 'entry_id'),
};
/** Of an agency, of a desk's place in a line, of who is on the roster of a drill. */
const BESIDE: Readonly<Record<string, string>> = {
  deferred_filing: of('deferred_filing'),
  webhook: of('webhook'),
  webhook_attempt: of('webhook_attempt'),
  drill_inject: of('drill_inject'),
  drill_evaluation: of('drill_evaluation'),
};
const NOTHING: Sight = Object.fromEntries(Object.keys(SHOWN).map((table) => [table, []]));

let app: DeskApp;
let api: pg.Client;
let caseId: CaseId;

const done = async <Answer = { id: string }>(who: string, path: string, body: object = {}): Promise<Answer> => {
  const answer = await app.call('POST', who, path, body);
  if (answer.statusCode >= 300) throw new Error(`${who} ${path}: ${answer.statusCode} ${answer.body}`);
  return answer.json<Answer>();
};
const shown = (who: string): Promise<Sight> => shownTo(api, readerOf(app.as(who)), SHOWN);
/** All that is there, behind the application's back. */
const all = async <Row = { id: string }>(text: string): Promise<Row[]> =>
  (await app.owner.query(`select * from (${text}) as t where realm = $1`, [app.realm])).rows as Row[];

const file = async (): Promise<CaseId> => {
  return (await done<{ caseId: CaseId }>(`liaison.${OTAY}`, 'reports', REPORT)).caseId;
};
const sent = async (by: string, more: object = {}): Promise<string> => {
  const { id } = await done(by, 'requests', { ...FORM, ...more });
  await done(by, `requests/${id}/submit`);
  return id;
};

/** Requests and what is given: in work, waiting for a second person, given, called back, asked to be shared. */
const exchange = async (): Promise<void> => {
  await done(`liaison.${OTAY}`, 'requests', FORM);
  const answered = await sent(`liaison.${OTAY}`, { caseId });
  await done(`supervisor.${ANAM}`, `requests/${answered}/answer`, { items: [ITEM], complete: true, refusals: [] });
  const waiting = await sent(`liaison.${FIRE}`, { toDeskId: GN });
  await done(`liaison.${GN}`, `requests/${waiting}/answer`, { items: [WITNESSED], complete: true, refusals: [] });
  const given = { toDeskId: ANAM, title: 'Convoy', relevance: 'Llega a su carril.', language: 'es', items: [ITEM] };
  await done(`liaison.${OTAY}`, 'provisions', { ...given, items: [WITNESSED] });
  const { itemIds } = await done<{ itemIds: string[] }>(`liaison.${OTAY}`, 'provisions', {
    ...given,
    items: [ITEM, { ...ITEM, onward: 'ask' }],
  });
  await done(`supervisor.${OTAY}`, `items/${itemIds[0]!}/recall`, { because: 'inaccurate' });
  const share = { toDeskIds: [GN], purpose: 'operational', reason: 'They stopped the lorry.' };
  await done(`supervisor.${ANAM}`, `items/${itemIds[1]!}/consents`, share);
};

const giveNotice = async (): Promise<void> => {
  const contact = { kind: 'call', at: START, counterparts: [{ deskId: OTAY, official: 'Hall' }], summary: 'Horario.' };
  await done(`liaison.${GN}`, 'contact-reports', contact);
  const early = { text: 'Podría salir una caravana.', language: 'es', kind: 'mass-arrival', confidence: 'possible' };
  await done(`liaison.${GN}`, 'early-notices', { ...early, tlp: 'TLP:AMBER', source: 'Taxista', desks: [OTAY] });
  await done(`liaison.${FIRE}`, 'advance-notices', {
    kind: 'fire-crew',
    crossingId: 'otay-mesa-passenger',
    entering: 'MX',
    window: { from: addMinutes(START, 60), until: addMinutes(START, 180) },
    lines: [{ item: 'firefighter', count: 12 }],
    language: 'en',
    names: { lead: { name: 'Quintanilla', reach: '+1 619 555 0147' }, people: ['Urrutia'], plates: ['QX4717Z'] },
  });
};

/** What only workers write: notices of acts, what was sent of them, and rungs. */
const letTimePass = async (): Promise<void> => {
  await app.owner.query(
    `insert into notification (id, realm, desk_id, audience, event_type, entry_id, stream, case_id, urgency, reached, nobody_reached, created_at)
     select gen_random_uuid(), $1, d, 'desk', 'case.opened', e.id, e.stream, e.case_id, 'routine', '{}', false, now()
     from unnest($2::text[]) d cross join lateral (
       (select * from ledger_entry where realm = $1 and case_id is not null order by id limit 1) union all
       (select * from ledger_entry where realm = $1 and case_id is null order by id limit 1)) e`,
    [app.realm, [OTAY, GN, WEBB]],
  );
  await app.owner.query(
    `update notification set event_type = 'obligation.step-reached' where desk_id = $1 and case_id is not null`,
    [WEBB],
  );
  await app.owner.query('update notification set to_person = $1 where desk_id = $2 and case_id is null', [
    userOf(`liaison.${OTAY}`),
    OTAY,
  ]);
  await app.owner.query(
    `insert into delivery (id, realm, notice_id, recipient_id, channel, urgency, state, queued_at, created_at)
     select gen_random_uuid(), $1, n.id, p, 'in-app', 'routine', 'sent', now(), now() from notification n, unnest($2::uuid[]) p`,
    [app.realm, [`liaison.${GN}`, `supervisor.${FIRE}`].map(userOf)],
  );
  await app.owner.query(`insert into obligation_step select id, 0, 0, opened_at, opened_at from obligation where realm = $1`, [
    app.realm,
  ]);
};

beforeAll(async () => {
  const desks = await openDesks({
    realm: 'drill-shared-walls' as Realm,
    start: START,
    people: () => everybodyAt([OTAY, FIRE, WEBB, ANAM, GN, OTHER_GN], ['liaison', 'supervisor', 'administrator']),
    contexts: [
      NobodyModule,
      RoutingModule,
      EscalationHttpModule,
      IncidentsHttpModule,
      DisclosureHttpModule,
      RequestsHttpModule,
      ContactsHttpModule,
      NoticesHttpModule,
      ClearancesHttpModule,
      NotificationsHttpModule,
      OversightHttpModule,
    ],
    seeds: [RoutingSeed],
  });
  app = new DeskApp(desks);
  caseId = await file();
  await exchange();
  await giveNotice();
  const { rows } = await app.owner.query<{ number: string }>('select number from case_file where id = $1', [caseId]);
  const because = { reason: 'life-at-risk', text: 'The man who is missing is named in it.' };
  await done(BREAKER, 'break-glass', { caseNumber: rows[0]!.number, ...because });
  await letTimePass();
  api = await connectAsApi(app);
});
afterAll(async () => {
  await api?.end();
  await app?.close();
});

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  request: (id) => `requests/${id}`,
  request_prepared_answer: (id) => `requests/${id}/prepared-answer`,
  provision: (id) => `provisions/${id}`,
  provision_prepared: (id) => `provisions/${id}/prepared`,
  item: (id) => `items/${id}`,
  consent: (id) => `consents/${id}`,
  contact_report: (id) => `contact-reports/${id}`,
  early_notice: (id) => `early-notices/${id}`,
  advance_notice: (id) => `advance-notices/${id}`,
};
const ABOUT: Readonly<Record<string, string>> = { request: 'requests', 'advance-notice': 'advance-notices', report: 'reports' };

/** What the api itself lets somebody see, asked for one by one. */
class Asked {
  constructor(readonly who: string) {}

  async sees(path: string): Promise<boolean> {
    return (await app.call('GET', this.who, path)).statusCode === 200;
  }

  async body<Body>(path: string): Promise<Body | null> {
    const answer = await app.call('GET', this.who, path);
    return answer.statusCode === 200 ? answer.json<Body>() : null;
  }

  async ids(table: string): Promise<string[]> {
    const there = await all(`select realm, id::text as id from ${table}`);
    return this.those(there, ({ id }) => this.sees(PAGES[table]!(id)));
  }

  async those<Row extends { id: string }>(rows: readonly Row[], when: (row: Row) => Promise<boolean>): Promise<string[]> {
    const found: string[] = [];
    for (const row of rows) if (await when(row)) found.push(row.id);
    return found.sort();
  }
}

const given = async (asked: Asked): Promise<Sight> => {
  const [request, provision, item] = [await asked.ids('request'), await asked.ids('provision'), await asked.ids('item')];
  const opened: string[] = [];
  for (const id of item) if ((await app.call('POST', asked.who, `items/${id}/readings`)).statusCode === 200) opened.push(id);
  const waiting = (table: string, ids: readonly string[]) =>
    asked.those(
      ids.map((id) => ({ id })),
      ({ id }) => asked.sees(PAGES[table]!(id)),
    );
  const chases = [];
  for (const id of item) chases.push(...(await asked.body<{ items: { id: string }[] }>(`items/${id}/chases`))!.items);
  const crossings = (await asked.body<{ items: { id: string }[] }>('disclosures?limit=200'))!.items;
  return {
    request,
    request_access: request,
    request_prepared_answer: await waiting('request_prepared_answer', request),
    provision,
    provision_access: provision,
    provision_prepared: await waiting('provision_prepared', provision),
    item,
    item_content: opened,
    item_subject: opened,
    disclosure: crossings.map(({ id }) => id).sort(),
    consent: await asked.ids('consent'),
    chase: chases.map(({ id }) => id).sort(),
  };
};

const told = async (asked: Asked): Promise<Sight> => {
  const [early, advance] = [await asked.ids('early_notice'), await asked.ids('advance_notice')];
  const withPart = (ids: readonly string[], table: string, part: string) =>
    asked.those(
      ids.map((id) => ({ id })),
      async ({ id }) => ((await asked.body<Record<string, unknown>>(PAGES[table]!(id)))![part] ?? null) !== null,
    );
  return {
    contact_report: await asked.ids('contact_report'),
    early_notice: early,
    early_notice_source: await withPart(early, 'early_notice', 'source'),
    advance_notice: advance,
    advance_notice_names: await withPart(advance, 'advance_notice', 'names'),
  };
};

interface Owed {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
}
interface Sent {
  readonly id: string;
  readonly notice: string;
  readonly recipient: string;
}

/** Clocks, notices and values: with their case, with what they are about, and to whom they are addressed. */
const followed = async (asked: Asked): Promise<Sight> => {
  const { actor } = app.as(asked.who);
  const ofCase = await asked.sees(`cases/${caseId}`);
  const inbox = (await asked.body<{ items: { id: string }[] }>('notifications?limit=200'))!.items.map(({ id }) => id);
  const noticed = await all<{ id: string; caseId: string | null }>(
    'select realm, id::text as id, case_id as "caseId" from notification',
  );
  const notification = noticed.filter((one) => inbox.includes(one.id) || (one.caseId !== null && ofCase)).map(({ id }) => id);
  const owed = await all<Owed>('select realm, id::text as id, subject_kind as kind, subject_id as subject from obligation');
  const obligation = await asked.those(owed, async ({ id, kind, subject }) => {
    if (await asked.sees(`obligations/${id}/explanation`)) return true;
    return kind === 'case' ? asked.sees(`cases/${subject}`) : kind in ABOUT && asked.sees(`${ABOUT[kind]!}/${subject}`);
  });
  const delivered = await all<Sent>('select realm, id::text as id, notice_id as notice, recipient_id as recipient from delivery');
  const values = await all<{ id: string; open: boolean }>(
    `select e.realm, e.id::text as id, case when e.case_id is not null then ${ofCase} else exists (
       select from stream_reader r where r.stream = e.stream and r.desk_id = '${actor.deskId}') end as open from ledger_entry e`,
  );
  return {
    notification: notification.sort(),
    delivery: delivered
      .filter(({ notice, recipient }) => recipient === actor.userId || notification.includes(notice))
      .map(({ id }) => id)
      .sort(),
    obligation,
    obligation_step: obligation,
    ledger_disclosure: values
      .filter(({ open }) => open)
      .map(({ id }) => id)
      .sort(),
  };
};
const decidedFor = async (who: string): Promise<Sight> => {
  const asked = new Asked(who);
  return { ...(await given(asked)), ...(await told(asked)), ...(await followed(asked)) };
};

describe('what the database shows to the api of what desks share', () => {
  it('is what the api decides, for every kind of reader', async () => {
    const some = new Set<string>();
    for (const who of [...READERS, BREAKER]) {
      const decided = await decidedFor(who);
      expect([who, await shown(who)]).toEqual([who, decided]);
      for (const [table, ids] of Object.entries(decided)) if (ids.length > 0 && who !== BREAKER) some.add(table);
    }
    // Each table has a row for somebody: else its comparison would compare nothing.
    expect(Object.keys(SHOWN).filter((table) => !some.has(table))).toEqual([]);
  });

  it('is of an emergency opening what goes with the case: what is owed, told and said on it, and nothing between desks', async () => {
    const sight = Object.entries(await shown(BREAKER)).filter(([, ids]) => ids.length > 0);
    expect(sight.map(([table]) => table)).toEqual([
      'notification',
      'delivery',
      'obligation',
      'obligation_step',
      'ledger_disclosure',
    ]);
  });

  it('is nothing to who does not say for whom, nor from another realm', async () => {
    const whom = readerOf(app.as(`supervisor.${OTAY}`));
    expect(await shownTo(api, UNSAID, SHOWN)).toEqual(NOTHING);
    const elsewhere = await shownTo(api, { ...whom, realm: LIVE }, SHOWN);
    // Who takes part where is told to a desk of itself in every realm.
    expect(elsewhere).toEqual(NOTHING);
  });

  it.each(Object.keys(SHOWN))('is seen to differ where the wall before %s is taken down', async (table) => {
    const who = `supervisor.${WEBB}`;
    const before = (await shown(who))[table]!;
    const { rows } = await app.owner.query<{ wall: string }>(
      `select qual as wall from pg_policies where schemaname = 'enlace' and tablename = $1 and policyname = 'wall_audience'`,
      [table],
    );
    await app.owner.query(`alter policy wall_audience on ${table} using (true)`);
    const open = (await shown(who))[table]!;
    await app.owner.query(`alter policy wall_audience on ${table} using (${rows[0]!.wall})`);
    expect(open.length).toBeGreaterThan(before.length);
    expect((await shown(who))[table]).toEqual(before);
  });
});

describe('what the database shows to the api of agencies, of the line of a flood, and of drills', () => {
  const DRILL = '0192a000-0000-7000-8000-000000000001';
  const ON_ROSTER = `supervisor.${OTAY}`;
  const administrator = (desk: DeskId): string => `administrator.${desk}`;
  const beside = async (who: string, realm: string = app.realm): Promise<Sight> =>
    shownTo(api, { ...readerOf(app.as(who)), realm: realm as Realm }, BESIDE);

  /** What workers, other people and another drill have put there. */
  beforeAll(async () => {
    const { deskId, agencyId } = app.as(ON_ROSTER).actor;
    const put = (text: string, values: unknown[]) => app.owner.query(text, values);
    await put(
      `insert into webhook (id, version, body) select gen_random_uuid(), 1, jsonb_build_object('agencyId', a, 'state', 'active', 'name', a, 'deskId', $2::text,
         'url', 'https://example.org/', 'covers', 'agency', 'urgencies', '[]'::jsonb, 'eventTypes', null, 'secrets', '[]'::jsonb, 'registeredAt', now()) from unnest($1::text[]) a`,
      [[agencyId, app.as(`supervisor.${FIRE}`).actor.agencyId], deskId],
    );
    await put(
      `insert into webhook_attempt (id, webhook_id, at, event_type, attempt, status, millis, reply)
       select gen_random_uuid(), id, now(), 'case.opened', 1, 204, 5, '' from webhook`,
      [],
    );
    await put(
      `insert into deferred_filing (id, realm, owner, key, fingerprint, desk_id, actor, locale, correlation_id, command, received_at)
       select gen_random_uuid(), $1, d, d, '', d, '{}', 'en', gen_random_uuid(), '{"content": {"title": "Smoke", "lifeSafety": false}}', now() from unnest($2::text[]) d`,
      [app.realm, [OTAY, FIRE]],
    );
    await put(
      `insert into realm select (jsonb_populate_record(r, jsonb_build_object('id', $2::text))).* from realm r where id = $1`,
      [app.realm, DRILL],
    );
    await put('insert into realm_member (realm, person_id) values ($1, $2)', [DRILL, userOf(ON_ROSTER)]);
    await put(`insert into drill (id, realm, version, body, scenario) values ($1::uuid, $1, 1, '{"state": "running"}', '{}')`, [
      DRILL,
    ]);
    await put(
      `insert into drill_inject (id, realm, version, number, body, content) values (gen_random_uuid(), $1, 1, 1, '{"state": "pending"}', '{}')`,
      [DRILL],
    );
    await put(`insert into drill_evaluation (id, realm, version, body) values ($1::uuid, $1, 1, '{}')`, [DRILL]);
  });

  const listed = async (who: string, path: string): Promise<string[]> =>
    ((await new Asked(who).body<{ items: { id: string }[] }>(path))?.items ?? []).map(({ id }) => id).sort();

  it('is what the api lists to an administrator of the agency, and to the desk that waits', async () => {
    for (const desk of [OTAY, FIRE, WEBB]) {
      const hooks = await listed(administrator(desk), 'webhooks');
      const attempts = [];
      for (const id of hooks) attempts.push(...(await listed(administrator(desk), `webhooks/${id}/attempts`)));
      expect([desk, hooks.length]).toEqual([desk, desk === WEBB ? 0 : 1]);
      expect(await beside(administrator(desk))).toMatchObject({ webhook: hooks, webhook_attempt: attempts });
      const filings = await listed(`liaison.${desk}`, 'filings');
      expect([desk, filings.length]).toEqual([desk, desk === WEBB ? 0 : 1]);
      expect((await beside(`liaison.${desk}`))['deferred_filing']).toEqual(filings);
    }
  });

  it('is of a drill what its roster lets in, whatever desk somebody serves, and nothing to others in the same realm', async () => {
    const counts = async (who: string, realm: string) => {
      const { drill_inject: injects, drill_evaluation: evaluations } = await beside(who, realm);
      return [injects!.length, evaluations!.length];
    };
    expect(await counts(ON_ROSTER, DRILL)).toEqual([1, 1]);
    expect(await counts(ON_ROSTER, LIVE)).toEqual([1, 1]);
    for (const who of [`liaison.${OTAY}`, `supervisor.${FIRE}`, BREAKER]) expect(await counts(who, DRILL)).toEqual([0, 0]);
  });

  it('is how many wait before somebody, and what none of them sent', async () => {
    const [own] = (await new Asked(`liaison.${FIRE}`).body<{ items: { ahead: number; title: string }[] }>('filings'))!.items;
    expect(own).toMatchObject({ ahead: 1, title: 'Smoke' });
  });

  it.each(Object.keys(BESIDE))('is seen to differ where the wall before %s is taken down', async (table) => {
    const before = await beside(BREAKER, table.startsWith('drill') ? DRILL : app.realm);
    const { rows } = await app.owner.query<{ wall: string }>(
      `select qual as wall from pg_policies where schemaname = 'enlace' and tablename = $1 and policyname = 'wall_audience'`,
      [table],
    );
    await app.owner.query(`alter policy wall_audience on ${table} using (true)`);
    const open = await beside(BREAKER);
    await app.owner.query(`alter policy wall_audience on ${table} using (${rows[0]!.wall})`);
    expect([before[table], open[table]!.length > 0]).toEqual([[], true]);
    expect((await beside(BREAKER))[table]).toEqual([]);
  });
});

describe('what the api may not do to what desks share', () => {
  const refusal = (text: string, values: unknown[] = []): Promise<string> =>
    api.query(text, values).then(
      ({ rowCount }) => `${rowCount} rows`,
      ({ code }: { code: string }) => code,
    );

  it('is to change or take away what is not shown', async () => {
    await shown(`liaison.${OTHER_GN}`);
    for (const text of [
      'update request set version = version + 1',
      `update request_access set standing = 'requester'`,
      'delete from request_access',
      'delete from request_prepared_answer',
      'update provision set version = version + 1',
      'delete from provision_prepared',
      'update item set version = version + 1',
      'delete from item_content',
      'delete from item_subject',
      'update disclosure set ended_at = now()',
      'update consent set version = version + 1',
      'update contact_report set version = version + 1',
      'update early_notice set version = version + 1',
      'update advance_notice set version = version + 1',
      `update advance_notice_desk set role = 'released'`,
      'update notification set read_at = now(), read_by = gen_random_uuid()',
      `update delivery set state = 'opened'`,
      `update obligation set state = 'cancelled', settled_at = now(), cancel_reason = 'x', next_step_at = null`,
      'delete from stream_reader',
    ])
      expect([text, await refusal(text)]).toEqual([text, '0 rows']);
  });

  it('is to write into another realm, or to learn by writing what is hidden', async () => {
    const [request] = await all('select realm, id::text as id from request');
    await shown(`liaison.${OTHER_GN}`);
    const let_ = `insert into request_access (realm, request_id, desk_id, standing) values ($1, $2, $3, 'copied')`;
    expect(await refusal(let_, [LIVE, request!.id, WEBB])).toBe('42501');
    expect(await refusal(`update ledger_disclosure set disclosures = '[]'`)).toBe('42501');
    expect(await refusal(`${let_} returning request_id`, [app.realm, request!.id, WEBB])).toBe('42501');
    const over = `${let_} on conflict (realm, desk_id, request_id) do update set standing = excluded.standing`;
    expect(await refusal(over, [app.realm, request!.id, ANAM])).toBe('42501');
  });
});
