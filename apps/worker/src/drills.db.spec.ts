import { BorderHttpModule } from '#border/http';
import { DrillsQueries, realmOf, type Scenario } from '#drills';
import { DrillsHttpModule } from '#drills/http';
import { DrillsJobsModule, PlayDrillsDuty } from '#drills/jobs';
import { smallScenario } from '#drills/testing';
import { EscalationModule } from '#escalation';
import { EscalationHttpModule } from '#escalation/http';
import { EscalationJobsModule, SweeperDuty } from '#escalation/jobs';
import { HandoffsHttpModule } from '#handoffs/http';
import { PeopleQueries } from '#identity';
import { DeskApp, openDesks, userOf } from '#identity/testing';
import { IncidentsHttpModule } from '#incidents/http';
import { type DeskId, type DrillId, instant, minutesBetween, type Realm } from '#kernel';
import { type Envelope, RightOfWayModule, type Subscriber } from '#platform/messaging';
import { MakeInjectPolicy, PoliciesJobsModule, SimulateDesksPolicy } from '#policies/jobs';
import { ProceduresHttpModule } from '#procedures/http';
import { RehearsalsHttpModule } from '#rehearsals/http';
import { RehearsalsJobsModule, RehearseDuty } from '#rehearsals/jobs';
import { RealmClocks } from '#platform/realm';
import { ReplaysHttpModule } from '#replays/http';
import { RequestsHttpModule } from '#requests/http';
import { RoutingModule, RoutingSeed } from '#routing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { parse } from 'yaml';

const NORTH = 'us-cbp-ofo-san-ysidro' as DeskId;
const SOUTH = 'mx-inm-tijuana' as DeskId;
const LANE = 'vehicle.northbound.standard';
const DIRECTOR = 'director.us-joint-desk';
const PLAYER = `liaison.${NORTH}`;
const OBSERVER = `supervisor.${NORTH}`;

const everybody = { named: (ids: readonly string[]) => Promise.resolve(ids.map((id) => ({ id, name: id }))) };
@Global()
@Module({ providers: [{ provide: PeopleQueries, useValue: everybody }], exports: [PeopleQueries] })
class OfficeModule {}

let app: DeskApp;
beforeAll(async () => {
  app = new DeskApp(
    await openDesks({
      realm: 'beside' as Realm,
      start: instant('2026-11-24T18:00:00.000Z'),
      people: () => [],
      contexts: [
        OfficeModule,
        RightOfWayModule,
        RoutingModule,
        EscalationModule,
        IncidentsHttpModule,
        HandoffsHttpModule,
        DrillsHttpModule,
        DrillsJobsModule,
        PoliciesJobsModule,
        EscalationHttpModule,
        EscalationJobsModule,
        RehearsalsHttpModule,
        RehearsalsJobsModule,
        ReplaysHttpModule,
        RequestsHttpModule,
        ProceduresHttpModule,
        BorderHttpModule,
      ],
      seeds: [RoutingSeed],
    }),
  );
});
afterAll(() => app?.close());

const send = async <T = { id: DrillId }>(
  method: 'GET' | 'POST',
  who: string,
  path: string,
  { body, realm = 'live', status }: { body?: object; realm?: string; status?: number } = {},
): Promise<T> => {
  const answer = await app.call(method, who, path, body, { 'x-enlace-realm': realm });
  if (status === undefined ? answer.statusCode >= 400 : answer.statusCode !== status) throw new Error(answer.body);
  return (answer.body === '' ? undefined : answer.json()) as T;
};

const seen = new Set<string>();
/** What relay and queue do: each committed event to those of our subscribers that it concerns, in order, until there are no more. */
const deliver = async (realm: string): Promise<void> => {
  const subscribers: readonly Subscriber[] = [app.get(SimulateDesksPolicy), app.get(MakeInjectPolicy)];
  for (;;) {
    const { rows } = await app.owner.query<{ envelope: Envelope }>(
      'select envelope from outbox where realm = $1 order by created_at, id',
      [realm],
    );
    const fresh = rows.map(({ envelope }) => envelope).filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const envelope of fresh) {
      seen.add(envelope.id);
      for (const one of subscribers.filter((it) => it.on.includes(envelope.type) && it.concerns(envelope))) {
        const key = `${envelope.id}:${one.name}`;
        const ctx = { ...app.engine, realm: envelope.realm, idempotency: { key, fingerprint: key } };
        // Everything comes twice: once is what it does.
        await one.handle(envelope, ctx);
        await one.handle(envelope, ctx);
      }
    }
  }
};

/** Plays to a minute of the drill, from one due instant to the next. */
const playTo = async (id: DrillId, minute: number): Promise<void> => {
  const duty = app.get(PlayDrillsDuty);
  const clocks = app.get(RealmClocks);
  const { startsAt } = (await app.get(DrillsQueries).get(id))!.drill.scenario;
  for (;;) {
    while (await duty.round());
    await deliver(id);
    const [now, next] = [await clocks.now(realmOf(id)), await app.get(DrillsQueries).nextDue(realmOf(id))];
    if (next !== null && next <= now) continue;
    if (next === null || minutesBetween(startsAt, next) > minute) break;
    await clocks.advance(realmOf(id), minutesBetween(now, next) * 60);
  }
};

const begin = async (): Promise<DrillId> => {
  const roster = [
    { personId: userOf(PLAYER), role: 'player', deskId: NORTH },
    { personId: userOf(OBSERVER), role: 'observer' },
  ];
  const { id } = await send('POST', DIRECTOR, 'drills', { body: { document: smallScenario(), roster } });
  await send('POST', DIRECTOR, `drills/${id}/start`, { body: { scale: 0.1 } });
  return id;
};

describe('a drill, from its plan to its end', () => {
  it('makes reports, offers and readings by ordinary commands, simulated desks answer by their scripts, and live work sees none of it', async () => {
    const before = await send<{ items: object[] }>('GET', PLAYER, 'cases');
    const id = await begin();
    await playTo(id, 40);
    const injects = await app.get(DrillsQueries).injects(realmOf(id));
    const outcome = injects.map(({ inject, content }) => [
      inject.number ?? content.answers?.does,
      inject.state === 'failed' ? inject.fault?.code : inject.state,
    ]);
    expect(outcome).toEqual(
      expect.arrayContaining([
        [1, 'made'],
        [2, 'made'],
        [3, 'made'],
        [4, 'made'],
        ['decline', 'made'],
      ]),
    );
    const made = injects.find(({ inject }) => inject.number === 1)!.inject.made;
    const filed = made.find(({ kind }) => kind === 'case')!;
    expect(filed.label).toMatch(/^EX-/);
    const inDrill = await send<{ items: { id: string }[] }>('GET', PLAYER, 'cases', { realm: id });
    expect(inDrill.items.map((one) => one.id)).toEqual([filed.id]);
    expect(await send<{ items: object[] }>('GET', PLAYER, 'cases')).toEqual(before);
    expect((await send<{ items: object[] }>('GET', PLAYER, `cases?q=${filed.label}`)).items).toEqual([]);
    await send('GET', PLAYER, `cases/${filed.id}`, { status: 404 });
    await send('POST', OBSERVER, `cases/${filed.id}/notes`, { realm: id, body: { text: 'x', language: 'en' }, status: 403 });
    await send('POST', DIRECTOR, `drills/${id}/end`);
    const { rows } = await app.owner.query<{ n: number }>(
      `select count(*)::int as n from ledger_entry where realm = $1 and type = 'report.filed'`,
      [id],
    );
    expect(rows[0]?.n).toBe(1);
  });

  it('goes on beside a live crisis at the same desks: each has its numbers, lists and clocks, and an act in one does nothing in the other', async () => {
    const id = await begin();
    const report = {
      kind: 'long-waits',
      title: 'Lanes closed',
      description: 'The queue reaches the Via Rapida.',
      language: 'en',
      side: 'both',
      place: { crossingId: 'san-ysidro' },
      occurredAt: new Date().toISOString(),
      lifeSafety: false,
      impact: { security: 1, flow: 3 },
      handling: { tlp: 'TLP:AMBER' },
    };
    const lists = async (realm: string) =>
      (await send<{ items: { id: string; number: string }[] }>('GET', PLAYER, 'cases', { realm })).items;
    const before = await lists('live');
    const filed: string[] = [];
    // By turns: a minute of the drill, and something real.
    for (const minute of [1, 10, 25, 40]) {
      await playTo(id, minute);
      filed.push(
        (await send<{ caseNumber: string }>('POST', PLAYER, 'reports', { body: { ...report, title: `Lanes closed, ${minute}` } }))
          .caseNumber,
      );
    }
    const [live, drill] = [await lists('live'), await lists(id)];
    expect(
      live
        .map(({ number }) => number)
        .filter((number) => !before.some((one) => one.number === number))
        .toSorted(),
    ).toEqual(filed.toSorted());
    expect(filed.some((number) => number.startsWith('EX-'))).toBe(false);
    expect([drill.length > 0, drill.every(({ number }) => number.startsWith('EX-'))]).toEqual([true, true]);
    const owed = async () =>
      (
        await app.owner.query<{ realm: string; open: number; late: number }>(
          `select realm, count(*)::int as open, count(*) filter (where due_at < realm_now(realm))::int as late from obligation
           where state = 'open' and act = 'acknowledge-case' and realm in ('live', $1) group by realm order by realm = 'live'`,
          [id],
        )
      ).rows;
    const [, ladder] = await owed();
    // The drill's clock has run for forty minutes, the live one for none.
    expect(ladder).toMatchObject({ realm: 'live', late: 0 });
    const first = live.find(({ number }) => number === filed[0])!;
    await send('POST', PLAYER, `cases/${first.id}/acknowledge`, { realm: id, body: {}, status: 404 });
    await send('POST', PLAYER, `cases/${first.id}/acknowledge`, { body: {} });
    const left = (await owed()).find(({ realm }) => realm === 'live')?.open ?? 0;
    expect(left).toBe(ladder!.open - 1);
    await send('POST', DIRECTOR, `drills/${id}/break-in`, { body: { reason: 'Lanes closed' } });
    await playTo(id, 60);
    expect((await lists('live')).length).toBe(live.length);
  });
});

describe('a channel that is out', () => {
  it('carries nothing: a reading that would come by it is refused until it is back', async () => {
    const [first, , , reading] = smallScenario().injects;
    const out = { do: 'channel-out', channel: 'feed', minutes: 10 } as const;
    const injects: Scenario['injects'] = [
      { ...first!, kind: 'contextual', expect: [], does: [out] },
      { ...reading!, kind: 'contextual', number: 2, at: 5, move: 1, expect: [] },
      { ...reading!, kind: 'contextual', number: 3, at: 15, expect: [] },
    ];
    const { id } = await send('POST', DIRECTOR, 'drills', { body: { document: smallScenario({ injects }) } });
    await send('POST', DIRECTOR, `drills/${id}/start`, { body: { scale: 0 } });
    await playTo(id, 20);
    const played = await app.get(DrillsQueries).injects(realmOf(id));
    expect(played.map(({ inject }) => [inject.number, inject.state, inject.fault?.code ?? null])).toEqual([
      [1, 'made', null],
      [2, 'failed', 'drill-channel-out'],
      [3, 'made', null],
    ]);
  });
});

describe('a rehearsal', () => {
  interface Rehearsed {
    readonly id: string;
    readonly state: string;
    readonly code: string | null;
    readonly drills: { readonly today: DrillId; readonly drafted: DrillId } | null;
    readonly comparison: {
      readonly expectations: readonly { readonly id: string; readonly change: string }[];
      readonly desks: readonly { readonly deskId: string; readonly differs: boolean }[];
      readonly escalations: { readonly today: number; readonly drafted: number };
    } | null;
  }
  const COORDINATOR = 'coordinator.us-joint-desk';
  const ladders = () =>
    send<{ items: { key: string; inForce: { ladderVersion: number; body: object }[] }[] }>('GET', COORDINATOR, 'ladders');

  /** The duties of a worker, and what relay and queue do. */
  const play = async (id: string): Promise<Rehearsed> => {
    for (;;) {
      await app.get(RehearseDuty).round();
      const seen = await send<Rehearsed>('GET', COORDINATOR, `rehearsals/${id}`);
      if (seen.state === 'compared' || seen.state === 'failed') return seen;
      for (const drill of Object.values(seen.drills ?? {})) {
        while (await app.get(PlayDrillsDuty).round());
        await deliver(drill);
        await app.owner.query('update outbox set sent_at = now(), settled_at = now() where realm = $1', [drill]);
      }
      await app.get(SweeperDuty).round();
    }
  };

  it('plays a scenario on a drafted ladder and on the one in force, says what differs, and leaves the live border as it was', async () => {
    const urgent = (await ladders()).items.find(({ key }) => key === 'acknowledge-urgent')!.inForce[0]!;
    const drafted = await send<{ ladderVersion: number }>('POST', COORDINATOR, 'ladders/drafts', {
      body: {
        key: 'acknowledge-urgent',
        scope: 'all',
        note: 'Earlier.',
        ladder: {
          ...urgent.body,
          limit: { minutes: 3, count: 'real' },
          steps: [
            { action: 'notify-supervisor', at: { from: 'opening', minutes: 1 } },
            { action: 'notify-duty-officer', at: { from: 'due', minutes: 0 } },
          ],
          repeat: { times: 0, fromStep: 1, everyMinutes: 0 },
        },
      },
    });
    const before = await ladders();
    const live = (): Promise<{ rows: object[] }> =>
      app.owner.query(
        `select id from ledger_entry where realm = 'live' and (type = 'ladder.laid' or type like 'report.%') order by id`,
      );
    const { rows: untouched } = await live();
    const draft = { kind: 'ladder', key: 'acknowledge-urgent', number: drafted.ladderVersion };
    const [north, ...others] = smallScenario().desks;
    const slow = { ...north!, script: [{ on: 'filed', does: 'acknowledge', after: 8 }] } as const;
    const document = smallScenario({ desks: [slow, ...others] });
    const { id } = await send<Rehearsed>('POST', COORDINATOR, 'rehearsals', { body: { draft, document, seed: 3 } });
    const rehearsed = await play(id);
    expect([rehearsed.state, rehearsed.code]).toEqual(['compared', null]);
    const { escalations, expectations, desks } = rehearsed.comparison!;
    expect(escalations.drafted).toBeGreaterThan(escalations.today);
    expect(expectations.map((one) => one.id)).toEqual(['seen', 'taken', 'nothing-shut']);
    expect(desks.some(({ differs }) => differs)).toBe(true);
    expect(await ladders()).toEqual(before);
    expect((await live()).rows).toEqual(untouched);
    await send('GET', DIRECTOR, `rehearsals/${id}`, { status: 404 });
  });

  it('of what is in force already changes nothing, whether rules or a procedure', async () => {
    for (const draft of [
      { kind: 'rules', number: 1 },
      { kind: 'procedure', key: 'port-suspension', number: 1 },
    ]) {
      const { id } = await send<Rehearsed>('POST', COORDINATOR, 'rehearsals', { body: { draft, document: smallScenario() } });
      const { state, comparison } = await play(id);
      expect([state, comparison?.expectations.map(({ change }) => change)]).toEqual(['compared', ['same', 'same', 'same']]);
      expect(comparison?.desks.filter(({ differs }) => differs)).toEqual([]);
    }
  });

  it('is refused for a draft that is not there', async () => {
    const body = { draft: { kind: 'rules', number: 99_999 }, scenario: 'first-drill' };
    await send('POST', COORDINATOR, 'rehearsals', { body, status: 422 });
  });
});

describe('a closed case', () => {
  const CANARY = {
    name: 'Xóchitl Canario Reyes',
    phone: '+52 664 555 0187',
    plate: 'BCN-48-213',
    licence: 'D1234567',
    mail: 'canario@example.mx',
  };
  interface Replayed {
    readonly source: string;
    readonly faults: readonly { readonly code: string; readonly line: number }[];
    readonly replaced: Readonly<Record<string, number>>;
  }
  const SUPERVISOR = `supervisor.${NORTH}`;

  const close = async (
    tlp = 'TLP:AMBER',
    beside: (caseId: string) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<{ caseId: string; id: string; caseNumber: string }> => {
    const filed = await send<{ caseId: string; id: string; caseNumber: string }>('POST', PLAYER, 'reports', {
      body: {
        kind: 'mass-arrival',
        title: `${CANARY.name} leads forty people`,
        description: `${CANARY.name} drives ${CANARY.plate}, licence ${CANARY.licence}. Call ${CANARY.phone}.`,
        language: 'en',
        side: 'US',
        place: { crossingId: 'san-ysidro' },
        occurredAt: '2026-11-24T17:50:00Z',
        occurredPrecision: 'minutes',
        lifeSafety: false,
        impact: { security: 1, flow: 2 },
        handling: { tlp },
      },
    });
    const act = (path: string, body: object = {}) => send('POST', PLAYER, `cases/${filed.caseId}/${path}`, { body });
    await act('acknowledge');
    await act('notes', { text: `Wrote to ${CANARY.mail}; ${CANARY.name} answered.`, language: 'en' });
    await act('start');
    if (tlp === 'TLP:AMBER') await send('GET', SUPERVISOR, `cases/${filed.caseId}/replay`, { status: 409 });
    await beside(filed.caseId);
    await act('resolve', { outcome: 'handled', summary: `${CANARY.name} went home` });
    await act('close');
    return filed;
  };

  it('becomes a scenario without its names, numbers and ids, that nobody plays before every text of it was read', async () => {
    const filed = await close();
    const { source, faults, replaced } = await send<Replayed>('GET', SUPERVISOR, `cases/${filed.caseId}/replay`);
    const told = source.toLowerCase();
    const canaries = [
      ...Object.values(CANARY),
      ...CANARY.name.split(' '),
      filed.caseId,
      filed.id,
      filed.caseNumber,
      PLAYER,
      userOf(PLAYER),
    ];
    expect(canaries.filter((one) => told.includes(one.toLowerCase()))).toEqual([]);
    expect(told).toContain('person 1');
    expect(replaced).toEqual({ person: 1, contact: 1, number: 3 });
    expect([...new Set(faults.map(({ code }) => code))]).toEqual(['unreviewed']);
    const marked = source.split('\n').flatMap((line, at) => (line.includes('[[review]]') ? [at + 1] : []));
    expect(faults.map(({ line }) => line).toSorted((one, other) => one - other)).toEqual(marked);

    const document = parse(source) as object;
    await send('POST', DIRECTOR, 'drills', { body: { document }, status: 422 });
    const draft = { kind: 'rules', number: 1 };
    await send('POST', 'coordinator.us-joint-desk', 'rehearsals', { body: { draft, document }, status: 422 });
    const read = parse(source.replaceAll('[[review]] ', '')) as object;
    await send('POST', DIRECTOR, 'drills', { body: { document: read } });
  });

  const ask = async (caseId: string, tlp: string): Promise<void> => {
    const form = {
      caseId,
      toDeskId: SOUTH,
      language: 'en',
      title: 'Buses that brought them',
      asked: 'How many buses left Tijuana, and when?',
      purpose: 'operational',
      facts: 'Forty people came in two buses.',
      holderReasons: 'The buses were seen at the terminal.',
      serviceClass: 'other',
      handling: { code: 'H0' },
      tlp,
      legalBasis: { own: { text: 'Routine use' }, asked: { text: 'Ley de Migración' } },
      answerForm: 'release',
      onward: 'never',
    };
    const item = {
      form: 'release',
      nature: 'count',
      text: 'Two.',
      language: 'en',
      handling: { code: 'H0' },
      tlp,
      sourceGrade: 'A',
      contentGrade: 1,
      purposes: ['operational'],
      evidenceConsent: 'no',
      onward: 'never',
    };
    const { id } = await send('POST', PLAYER, 'requests', { body: form });
    await send('POST', PLAYER, `requests/${id}/submit`, { body: {} });
    await send('POST', `liaison.${SOUTH}`, `requests/${id}/answer`, { body: { items: [item], complete: true } });
  };
  const say = (status: string) =>
    send('POST', PLAYER, 'crossings/san-ysidro/status', {
      body: { lanes: [LANE], status, reason: { en: `It is ${status} now.`, es: `Ahora: ${status}.` } },
    });
  const raise = async (caseId: string): Promise<void> => {
    const { id } = await send('POST', SUPERVISOR, 'activations', {
      body: {
        procedureId: 'port-suspension',
        level: 'crisis',
        reason: 'The lanes are full of people.',
        crossingIds: ['san-ysidro'],
        caseIds: [caseId],
      },
    });
    await send('POST', 'coordinator.mx-joint-desk', `activations/${id}/confirm`, { body: { number: 1 } });
  };

  it('takes along what was asked, raised and said beside it while it was open, and nothing that was kept closer or came later', async () => {
    const { caseId } = await close('TLP:AMBER', async (id) => {
      await ask(id, 'TLP:AMBER');
      await ask(id, 'TLP:RED');
      await raise(id);
      await say('suspended');
    });
    await say('restricted');
    const { source, faults } = await send<Replayed>('GET', SUPERVISOR, `cases/${caseId}/replay`);
    expect([...new Set(faults.map(({ code }) => code))]).toEqual(['unreviewed']);
    interface Inject {
      readonly does?: readonly Readonly<Record<string, string | boolean | readonly string[] | undefined>>[];
      readonly expect?: readonly { readonly rule: { readonly form: string } }[];
    }
    const read = parse(source.replaceAll('[[review]] ', '')) as { injects: Inject[]; procedures: string[] };
    const does = read.injects.flatMap((one) => one.does ?? []).filter((one) => one['do'] !== 'file');
    const told = does.map((one) =>
      ['do', 'desk', 'to', 'procedure', 'level', 'joins', 'status', 'lanes'].flatMap((part) => one[part] ?? []).join(' '),
    );
    expect(told.toSorted()).toEqual([
      `crossing ${NORTH} suspended ${LANE}`,
      `raise ${NORTH} port-suspension crisis`,
      `request ${NORTH} ${SOUTH}`,
      'turn-key mx-joint-desk true',
    ]);
    expect(read.injects.flatMap((one) => one.expect ?? []).map(({ rule }) => rule.form)).toEqual(
      expect.arrayContaining(['acknowledged', 'answered', 'both-keys']),
    );
    expect(read.procedures).toEqual(['port-suspension']);
    await send('POST', DIRECTOR, 'drills', { body: { document: read } });
  });

  it('that is open, kept close, of a drill or not the reader’s is refused', async () => {
    const { caseId } = await close('TLP:AMBER+STRICT');
    await send('GET', SUPERVISOR, `cases/${caseId}/replay`, { status: 403 });
    await send('GET', `supervisor.mx-tij-bomb`, `cases/${caseId}/replay`, { status: 404 });
    await send('GET', PLAYER, `cases/${caseId}/replay`, { status: 403 });
  });
});
