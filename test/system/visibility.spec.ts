import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '#kernel';
import { describeApi } from '../../apps/api/src/openapi.js';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { ApiDocument, type Route } from '../support/api-document.js';
import { type BusyNight, letANightHappen } from '../support/busy-night.js';
import {
  ammoniaAtOtay,
  type CaseSeen,
  type Filed,
  type HandoffSeen,
  itemToGive,
  requestTo,
  transferTo,
} from '../support/filing.js';
import { settle } from '../support/invariants.js';
import { checkRows } from '../support/row-check.js';
import { closeProbes, send } from '../support/probe.js';
import { hearLog } from '../support/heard-log.js';
import { MailSink } from '../support/mail-sink.js';
import { idsIn, keyOf, type Recorded, Recorder } from '../support/recorder.js';
import { type Replayer, replay, Sight } from '../support/replay.js';
import { StreamReader } from '../support/stream-reader.js';
import { openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

const INSIDER = 'mx-tij-bomb';
const STRANGER = 'us-elp-fire';
const ASKED = 'us-epa-r9';
/** Nothing of what happens at Otay or elsewhere that night is theirs, on the other side either. */
const FAR = 'supervisor.mx-nld-pc';
/** A sign-in is its own proof of who sends it. */
const APART = /\/auth\//;
const NAMES_CANDIDATES = 'POST /api/v1/drills';

/** Operations that are not replayed as others, and why; bad-input.spec.ts sees that none opens to whoever is not signed in. A new one is replayed, or stands here. */
const NEVER_REPLAYED: Readonly<Record<string, readonly string[]>> = {
  'proves who somebody is; replayed it would tell of whoever replays it': [
    'GET /api/v1/auth/agency-services',
    'GET /api/v1/auth/proof',
    'POST /api/v1/auth/login',
    'POST /api/v1/auth/logout',
    'POST /api/v1/auth/passkey',
    'POST /api/v1/auth/passkey/options',
    'POST /api/v1/auth/step-up',
    'POST /api/v1/auth/step-up/agency/begin',
    'POST /api/v1/auth/step-up/passkey',
    'POST /api/v1/auth/step-up/passkey/options',
  ],
  'is about whoever asks alone': [
    'DELETE /api/v1/desk-calendar',
    'DELETE /api/v1/me/calendar',
    'DELETE /api/v1/me/reach/email',
    'DELETE /api/v1/me/sign-in/totp',
    'POST /api/v1/desk-calendar',
    'POST /api/v1/me/calendar',
    'POST /api/v1/me/reach/email/verify',
    'POST /api/v1/me/sessions/end-others',
    'POST /api/v1/me/sign-in/passkeys',
    'POST /api/v1/me/sign-in/passkeys/options',
    'POST /api/v1/me/sign-in/recovery-codes',
    'POST /api/v1/me/sign-in/totp',
    'POST /api/v1/me/sign-in/totp/confirm',
    'POST /api/v1/me/tokens',
    'POST /api/v1/notifications/arrive',
    'PUT /api/v1/me/reach',
    'PUT /api/v1/me/reach/email',
  ],
  'names nothing; asked with every query that could reach for the case above': [
    'GET /api/v1/deliveries',
    'GET /api/v1/drill-candidates',
    'GET /api/v1/ledger/proof/consistency',
    'GET /api/v1/ledger/proof/inclusion',
    'GET /api/v1/ledger/proofs',
    'GET /api/v1/rehearsals',
    'GET /api/v1/requests/statistics',
    'GET /api/v1/requests/statistics/export',
    'GET /api/v1/surge/load/history',
  ],
  'keeps nothing, or a draft of whoever sends it': [
    'POST /api/v1/advance-notices/preview',
    'POST /api/v1/ladders/drafts',
    'POST /api/v1/ladders/preview',
    'POST /api/v1/rehearsals',
    'POST /api/v1/reports/preview',
    'POST /api/v1/requests/preview',
    'POST /api/v1/routing/drafts',
    'POST /api/v1/routing/simulate',
    'POST /api/v1/scenarios/check',
    'POST /api/v1/scenarios/msel',
  ],
  'is about the agency of whoever asks; nothing of anybody else can be named': [
    'POST /api/v1/agency-sign-in/service',
    'POST /api/v1/oversight/limits',
    'POST /api/v1/people',
    'POST /api/v1/webhooks',
    'PUT /api/v1/agency-sign-in',
  ],
  'makes something new of whoever sends it, and names nothing of anybody': [
    'POST /api/v1/cap',
    'POST /api/v1/drill-break-ins',
    'POST /api/v1/ledger/verifications',
    'POST /api/v1/paper-packs',
    'POST /api/v1/surge',
  ],
  'names a case in its body; obligations.db.spec.ts and looks.db.spec.ts send it for cases of others': [
    'POST /api/v1/break-glass',
    'POST /api/v1/supervision/escalate',
    'POST /api/v1/supervision/nudge',
    'POST /api/v1/supervision/reassign',
    'POST /api/v1/supervision/take',
  ],
  'tells whoever plans a drill that a person exists: they are shown who may take part (`GET /drill-candidates`)': [
    NAMES_CANDIDATES,
  ],
  'stays open; listened to above': ['GET /api/v1/stream'],
};

/** Words that stand nowhere else: one in each free text that a desk can write. */
const CANARIES = {
  title: 'xcanarytitlex',
  description: 'xcanarydescriptionx',
  reference: 'xcanaryreferencex',
  restrictions: 'xcanaryrestrictionsx',
  note: 'xcanarynotex',
  task: 'xcanarytaskx',
  correction: 'xcanarycorrectionx',
  offer: 'xcanaryofferx',
  caveat: 'xcanarycaveatx',
  question: 'xcanaryquestionx',
  answer: 'xcanaryanswerx',
  contact: 'xcanarycontactx',
  notice: 'xcanarynoticex',
  source: 'xcanarysourcex',
} as const;

/** What two desks of the case say to each other alone: the other desks of the case are strangers to it. */
const EXCHANGED = {
  requestTitle: 'xcanaryasktitlex',
  requestAsked: 'xcanaryaskedx',
  requestFacts: 'xcanaryaskfactsx',
  requestSubject: 'xcanaryaskpersonx',
  requestQuestion: 'xcanaryaskquestionx',
  requestReply: 'xcanaryaskreplyx',
  requestPromise: 'xcanaryaskpromisex',
  requestTranslation: 'xcanaryasktranslationx',
  refusedPart: 'xcanaryrefusedpartx',
  refusedWords: 'xcanaryrefusedwordsx',
  itemText: 'xcanaryitemtextx',
  itemPerson: 'xcanaryitempersonx',
  itemCorrected: 'xcanaryitemcorrectedx',
  consentReason: 'xcanaryconsentreasonx',
  consentWords: 'xcanaryconsentwordsx',
  provisionTitle: 'xcanaryunaskedtitlex',
  provisionRelevance: 'xcanaryunaskedwhyx',
  provisionItem: 'xcanaryunaskeditemx',
} as const;
const EXCHANGES = ['requests', 'items', 'consents', 'chases', 'provisions'] as const;
const OVERSIGHT = '/api/v1/oversight/';
const EVERY_CANARY = [...Object.values(CANARIES), ...Object.values(EXCHANGED)];

describe('a case that was not released to a desk', () => {
  let system: TestSystem;
  let mail: MailSink;
  const logs: (readonly string[])[] = [];
  let document: ApiDocument;
  let stranger: DeskClient;
  let bystander: DeskClient;
  let number: string;
  let recorded: readonly Recorded[];
  let things: Map<string, string>;
  const ids: Record<string, string> = {};

  const withEveryRole = async (username: string): Promise<DeskClient> => {
    await system.test.owner.query(
      'update membership set roles = $2 where person_id = (select id from person where username = $1)',
      [username, ROLES],
    );
    return system.as(username);
  };

  /** A request of the case with everything that can be said on it, and information that was not asked for. */
  const exchange = async (asks: DeskClient, answers: DeskClient, caseId: string): Promise<Record<string, string>> => {
    const person = { personal: true, sensitive: false, minor: false };
    const request = await asks.act<{ id: string }>(
      '/requests',
      requestTo(ASKED, {
        caseId,
        title: EXCHANGED.requestTitle,
        asked: EXCHANGED.requestAsked,
        facts: EXCHANGED.requestFacts,
        subjects: [{ ...person, personal: false, label: EXCHANGED.requestSubject, link: 'Está en la planta.' }],
      }),
    );
    const at = `/requests/${request.id}`;
    await asks.act(`${at}/submit`, {});
    await answers.act(`${at}/clarify`, { question: EXCHANGED.requestQuestion });
    await asks.act(`${at}/answer-clarification`, { text: EXCHANGED.requestReply });
    await answers.act(`${at}/translations`, { language: 'en', text: EXCHANGED.requestTranslation, status: 'draft' });
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    await answers.act(`${at}/commit`, { by: soon, reason: EXCHANGED.requestPromise });
    const later = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const item = itemToGive({
      text: EXCHANGED.itemText,
      onward: 'ask',
      legalBasis: 'Routine use',
      destroyBy: later,
      subjects: [{ ...person, label: EXCHANGED.itemPerson }],
    });
    const refusals = [{ ground: 'local-law', part: EXCHANGED.refusedPart, words: EXCHANGED.refusedWords }];
    await answers.act(`${at}/answer`, { items: [item], complete: false, refusals });
    const [itemId] = (await asks.read<{ answers: { itemIds: string[] }[] }>(at)).answers[0]!.itemIds;
    const wanted = { toDeskIds: [STRANGER], purpose: 'operational', reason: EXCHANGED.consentReason };
    const { items: consents } = await asks.act<{ items: { id: string }[] }>(`/items/${itemId}/consents`, wanted);
    await answers.act(`/consents/${consents[0]!.id}/refuse`, { words: EXCHANGED.consentWords });
    const correction = {
      because: 'inaccurate',
      text: `${EXCHANGED.itemText} ${EXCHANGED.itemCorrected}`,
      subjects: item['subjects'],
    };
    const chase = await answers.act<{ id: string }>(`/items/${itemId}/corrections`, correction);
    const unasked = {
      toDeskId: INSIDER,
      title: EXCHANGED.provisionTitle,
      relevance: EXCHANGED.provisionRelevance,
      language: 'en',
    };
    const given = { ...unasked, caseId, items: [itemToGive({ text: EXCHANGED.provisionItem })] };
    const provision = await answers.act<{ id: string }>('/provisions', given);
    return { requests: request.id, items: itemId!, consents: consents[0]!.id, chases: chase.id, provisions: provision.id };
  };

  /** Everything that somebody can read, read by the first of them who can. */
  const readAll = async (night: BusyNight, insider: DeskClient): Promise<void> => {
    const of = {
      ...ids,
      'advance-notices': night.crossing.noticeId,
      activations: night.crisis.activationId,
      'situation-reports': night.crisis.reportId,
      'procedure-editions': night.crisis.editionId,
      alerts: night.brought.alertId,
      drills: night.drills.runningId,
      shifts: night.shifts.noteId,
    } as Record<string, string>;
    const readers = [
      insider,
      await system.as(night.crisis.by),
      await system.as(night.drills.by),
      await system.as(night.shifts.by),
      await system.as('auditor.mx'),
      await system.as('administrator.mx-joint-desk'),
    ];
    for (const { path } of readable()) {
      const parts = path.split('/');
      const real = parts.map((part, place) => (part.startsWith('{') ? (of[parts[place - 1]!] ?? 'x') : part)).join('/');
      for (const reader of readers) if ((await fetch(`${system.url}${real}`, { headers: reader.credentials })).ok) break;
    }
  };

  beforeAll(async () => {
    mail = await MailSink.open();
    // Each statement is one that took long, so that the log tells of it.
    system = await openSystem(undefined, { ...mail.settings, ENLACE_SLOW_STATEMENT_MILLIS: '1' });
    logs.push(hearLog(system.api));
    document = new ApiDocument(describeApi(system.api));
    const recorder = new Recorder(document, system.url);
    await system.test.owner.query(
      `insert into reach_address (person_id, channel, address, asked_at, verified_at)
       select id, 'email', username || '@border.example', now(), now() from person where username like any ($1)`,
      [[INSIDER, ASKED, STRANGER].map((desk) => `%.${desk}`)],
    );
    logs.push(hearLog(await system.startWorker()));
    const insider = await withEveryRole(`supervisor.${INSIDER}`);
    stranger = await withEveryRole(`supervisor.${STRANGER}`);
    const filed = await insider.act<Filed>(
      '/reports',
      ammoniaAtOtay({
        title: `Fuga ${CANARIES.title}`,
        description: CANARIES.description,
        ownReference: CANARIES.reference,
        handling: { tlp: 'TLP:AMBER', restrictions: CANARIES.restrictions },
      }),
    );
    number = filed.caseNumber;
    const at = `/cases/${filed.caseId}`;
    await insider.act(`${at}/notes`, { text: CANARIES.note, language: 'es' });
    await insider.act(`${at}/tasks`, { title: CANARIES.task });
    await insider.act(`${at}/corrections`, { kind: 'correction', text: CANARIES.correction, language: 'es' });
    const handoff = await insider.act<HandoffSeen>(
      `${at}/handoffs`,
      transferTo('us-epa-r9', { reason: CANARIES.offer, caveats: [CANARIES.caveat] }),
    );
    await (await system.as('liaison.us-epa-r9')).act(`/handoffs/${handoff.id}/clarify`, { question: CANARIES.question });
    await insider.act(`/handoffs/${handoff.id}/answer`, { text: CANARIES.answer });
    const contact = await insider.act<{ id: string }>('/contact-reports', {
      kind: 'call',
      at: '2026-01-05T10:00:00-08:00',
      counterparts: [{ deskId: 'us-epa-r9' }],
      summary: CANARIES.contact,
    });
    const notice = await insider.act<{ id: string }>('/early-notices', {
      text: CANARIES.notice,
      language: 'es',
      confidence: 'possible',
      tlp: 'TLP:AMBER',
      source: CANARIES.source,
      desks: ['us-epa-r9'],
    });
    const exchanged = await exchange(insider, await withEveryRole(`supervisor.${ASKED}`), filed.caseId);
    const { supporting, informed } = await insider.read<CaseSeen>(at);
    const third = [...supporting, ...informed].find(({ deskId }) => ![INSIDER, ASKED].includes(deskId) && !/joint/.test(deskId));
    bystander = await withEveryRole(`supervisor.${third!.deskId}`);
    await settle(system.test);
    const one = async (text: string): Promise<string> => (await system.test.owner.query<{ id: string }>(text)).rows[0]!.id;
    Object.assign(ids, {
      ...exchanged,
      cases: filed.caseId,
      reports: filed.id,
      handoffs: handoff.id,
      'contact-reports': contact.id,
      'early-notices': notice.id,
      obligations: await one(`select id from obligation where case_id = '${filed.caseId}' limit 1`),
      notifications: await one('select id from notification limit 1'),
    });
    await readAll(await letANightHappen(system.url, system.password), insider);
    recorded = recorder.end();
    things = new Map(recorder.things);
    // A deadline has no address of its own: it is seen with its case.
    things.set(ids['obligations']!, `/api/v1/cases/${filed.caseId}`);
  }, 300_000);
  afterAll(async () => {
    closeProbes();
    await system.close();
    await mail.close();
  });

  const leaks = (text: string): string[] => [...EVERY_CANARY, number].filter((canary) => text.includes(canary));
  const readable = (): Route[] => document.routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/stream'));

  /** The route plain, and with each query that could reach for the case. */
  const questionsOf = ({ path, parameters }: Route): string[] => {
    const parts = path.split('/');
    const real = parts.map((part, place) => (part.startsWith('{') ? (ids[parts[place - 1]!] ?? 'x') : part)).join('/');
    const reach: Record<string, string[]> = {
      q: [CANARIES.title, number, 'Fuga', CANARIES.reference, EXCHANGED.requestTitle],
      subject: [EXCHANGED.itemPerson],
      year: [String(new Date().getUTCFullYear())],
      caseId: [ids['cases']!],
      lead: [INSIDER],
      desk: [INSIDER, STRANGER],
      state: ['open', 'offered'],
      kind: ['chemical-release'],
      corridor: ['SDT'],
      crossing: ['otay-mesa-commercial'],
      direction: ['in', 'out'],
      after: ['-1'],
      limit: ['200'],
      seq: ['0'],
    };
    const asked = parameters
      .filter((parameter) => parameter.in === 'query')
      .flatMap(({ name }) => (reach[name] ?? []).map((value) => `${real}?${new URLSearchParams({ [name]: value }).toString()}`));
    return [real, ...asked];
  };

  const answers = async (client: DeskClient): Promise<{ path: string; status: number; text: string }[]> => {
    const all: { path: string; status: number; text: string }[] = [];
    for (const path of readable().flatMap(questionsOf))
      for (const language of ['en', 'es']) {
        const headers = { ...client.credentials, 'accept-language': language };
        const { status, text } = await send(system.url, { method: 'GET', path, headers });
        all.push({ path, status, text });
      }
    return all;
  };

  it('is told in full to the desks that it was released to', async () => {
    const texts = (await answers(await system.as(`supervisor.${ASKED}`))).map(({ text }) => text).join('\n');
    const heard = new Set(leaks(texts));
    // The agency's own reference may stay with its agency. Its report of a contact with this very desk, and who told it what it told, do.
    const unheard = EVERY_CANARY.filter((canary) => !heard.has(canary) && canary !== CANARIES.reference);
    // What was given unasked is read by opening it, which no GET does.
    expect(unheard).toEqual([CANARIES.contact, CANARIES.source, EXCHANGED.provisionItem]);
    expect(heard).toContain(number);
    // What compares the words of papers is not blind.
    const path = `/api/v1/contact-reports/${ids['contact-reports']!}/pdf`;
    const headers = (await system.as(`liaison.${INSIDER}`)).credentials;
    expect(leaks((await send(system.url, { method: 'GET', path, headers })).text)).toContain(CANARIES.contact);
  });

  it('appears in no answer to any GET of another desk, whatever role asks and however', async () => {
    const all = await answers(stranger);
    expect(all.length).toBeGreaterThan(80);
    const told = all.flatMap(({ path, text }) => leaks(text).map((canary) => ({ path, canary })));
    // An auditor is told which cases of the own country were worked and read, by their numbers alone.
    const ofAuditors = ({ path, canary }: (typeof told)[number]): boolean => canary === number && path.startsWith(OVERSIGHT);
    expect(told.filter((one) => !ofAuditors(one))).toEqual([]);
    expect(told.some(ofAuditors)).toBe(true);
    expect(all.filter(({ status }) => status >= 500)).toEqual([]);
    const things = all.filter(({ path }) => Object.values(ids).some((id) => path.includes(`/${id}`)));
    expect(things.length).toBeGreaterThan(10);
    expect([...new Set(things.map(({ status }) => status))]).toEqual([404]);
  });

  it('is told to its other desks without what two of them ask and give each other', async () => {
    const all = await answers(bystander);
    const exchanged = Object.values(EXCHANGED);
    expect(
      all.flatMap(({ path, text }) => exchanged.filter((canary) => text.includes(canary)).map((canary) => `${path}: ${canary}`)),
    ).toEqual([]);
    expect(all.some(({ path, status }) => path.endsWith(`/cases/${ids['cases']!}`) && status === 200)).toBe(true);
    const things = all.filter(({ path }) => EXCHANGES.some((kind) => path.includes(`/${kind}/${ids[kind]!}`)));
    expect([...new Set(things.map(({ status }) => status))]).toEqual([404]);
    const reader = await StreamReader.open(system.url, bystander, -1);
    await settle(system.test);
    expect(reader.entries.some(({ data }) => data.caseId === ids['cases'])).toBe(true);
    const streams = reader.entries.map(({ data }) => (data as { stream?: string }).stream ?? '');
    expect(streams.filter((stream) => EXCHANGES.some((kind) => stream.endsWith(`:${ids[kind]!}`)))).toEqual([]);
    reader.close();
  });

  it('gives no answer that differs from that for a thing which does not exist', async () => {
    for (const kind of ['cases', 'reports', 'handoffs', 'contact-reports', 'early-notices', ...EXCHANGES]) {
      const shape = async (id: string) => {
        const { status, body } = await stranger.get(`/${kind}/${id}`);
        const { correlationId: _correlation, ...rest } = body;
        return { status, rest };
      };
      expect(await shape(ids[kind]!)).toEqual(await shape('01a20b29-0000-7000-8000-000000000000'));
    }
  });

  it('is not told to a desk that files something alike, except whom to ask', async () => {
    const alike = await stranger.post(
      '/reports',
      ammoniaAtOtay({ title: `Fuga ${CANARIES.title.slice(0, 7)} en Otay`, side: 'US' }),
    );
    expect(alike.status).toBe(201);
    expect(leaks(JSON.stringify(alike.body))).toEqual([]);
    const similar = await stranger.get(`/cases/${String(alike.body['caseId'])}/similar`);
    expect(leaks(JSON.stringify(similar.body))).toEqual([]);
  });

  it('is not in the stream, not even when it is asked for from the beginning', async () => {
    const [deaf, informed] = [
      await StreamReader.open(system.url, await system.as('liaison.us-elp-fire'), -1),
      await StreamReader.open(system.url, await system.as('liaison.us-epa-r9'), -1),
    ];
    await settle(system.test);
    expect(informed.entries.some(({ data }) => data.caseId === ids['cases'])).toBe(true);
    expect(deaf.entries.some(({ data }) => data.caseId === ids['cases'])).toBe(false);
    expect(leaks(JSON.stringify(informed.heard))).toEqual([]);
    deaf.close();
    informed.close();
  });

  it('left nothing of it in notifications, logs of figures, or the document', async () => {
    const { rows } = await system.test.owner.query<{ row: string }>('select n::text as row from notification n');
    const texts = rows.map(({ row }) => row.replaceAll(number, '')).join('\n');
    expect(leaks(texts)).toEqual([]);
    expect(leaks((await send(system.url, { method: 'GET', path: '/metrics' })).text)).toEqual([]);
    const entries = await system.test.owner.query<{ body: string }>(
      `select convert_from(body, 'UTF8') as body from ledger_entry`,
    );
    expect(leaks(entries.rows.map(({ body }) => body).join('\n'))).toEqual([]);
  });

  it('left nothing of it in any mail, not even to those who know it, and of its number nothing to who does not', async () => {
    const waiting = async (): Promise<true | null> => {
      const { rows } = await system.test.owner.query(
        `update delivery set not_before = clock_timestamp() where channel = 'email' and state = 'queued' returning id`,
      );
      return rows.length === 0 ? true : null;
    };
    await until('all mail is sent', waiting, 60_000);
    const isOf =
      (desk: string) =>
      ({ to }: { readonly to: readonly string[] }): boolean =>
        to.some((address) => address.endsWith(`.${desk}@border.example`));
    const words = (text: string): string[] => EVERY_CANARY.filter((canary) => text.includes(canary));
    expect(mail.mails.flatMap(({ to, text }) => words(text).map((canary) => `${to.join()}: ${canary}`))).toEqual([]);
    // What looks through them is not blind: whom the case concerns is told its number by mail.
    expect(mail.mails.filter(isOf(ASKED)).filter(({ text }) => text.includes(number)).length).toBeGreaterThan(0);
    expect(mail.mails.filter(isOf(STRANGER)).filter(({ text }) => text.includes(number))).toEqual([]);
  });

  it('left nothing of it in the log of the api or of the worker, at any level, not even where a row was refused', async () => {
    const { owner } = system.test;
    // The database refuses what nobody foresaw, and says the whole row.
    await owner.query(
      `alter table case_file add constraint unforeseen check (body::text not like '%${CANARIES.task} unforeseen%') not valid`,
    );
    const insider = await system.as(`supervisor.${INSIDER}`);
    const failed = await insider.post(`/cases/${ids['cases']!}/tasks`, { title: `${CANARIES.task} unforeseen` });
    expect(failed.status).toBe(500);
    await owner.query('alter table case_file drop constraint unforeseen');
    const [ofApi, ofWorker] = logs.map((lines) => lines.join(''));
    expect(leaks(`${ofApi}${ofWorker}`)).toEqual([]);
    // What listens hears: failures, statements and requests of the one, statements and rounds of the other.
    for (const said of ['unexpected failure', 'violates check constraint', 'a statement took long', 'answered'])
      expect([said, ofApi!.includes(said)]).toEqual([said, true]);
    expect(ofWorker).toContain('a statement took long');
  });

  it('and all else that happened meanwhile left every row what its entries say, as the auditor sees it while work goes on', async () => {
    expect(await checkRows(system)).toEqual({ how: 'alike', found: [] });
    const { rows } = await system.test.owner.query<{ looked: number }>('select looked from row_check');
    expect(rows[0]!.looked).toBeGreaterThan(20);
  });

  /** Whoever else might send what the desks of the case have sent: each role, both countries, at the case, beside it and far from it. */
  const otherPeople = async (): Promise<readonly Replayer[]> => {
    const names = [
      `liaison.${INSIDER}`,
      `liaison.${ASKED}`,
      `liaison.${STRANGER}`,
      'liaison.mx-nld-pc',
      'coordinator.us-joint-desk',
      'coordinator.mx-joint-desk',
      'auditor.us',
      'auditor.mx',
      'administrator.us-joint-desk',
      'administrator.mx-joint-desk',
      'director.drills',
    ];
    const clients = [bystander, ...(await Promise.all(names.map((name) => system.as(name))))];
    return clients.map(({ username, credentials }) => ({ name: username, headers: credentials }));
  };

  /** A token that was good a moment ago. */
  const expired = async (): Promise<string> => {
    const { id, token } = await stranger.act<{ id: string; token: string }>('/me/tokens', { label: 'old', ttl: '1h' });
    await system.test.owner.query(`update api_token set expires_at = clock_timestamp() - interval '1 second' where id = $1`, [
      id,
    ]);
    return token;
  };

  /** What was sent with success; and of every other route with ids those of the case, with a body that fits. */
  const everythingSent = (): readonly Recorded[] => {
    const known = new Set(recorded.map(({ route }) => keyOf(route)));
    const made = document.routes
      .filter((route) => !known.has(keyOf(route)) && route.path.includes('{') && !route.path.endsWith('/stream'))
      .map((route): Recorded => {
        const path = questionsOf(route)[0]!;
        if (route.method === 'GET') return { route, path, headers: {} };
        const headers = { 'content-type': route.takesFile ? 'application/octet-stream' : 'application/json' };
        return {
          route,
          path,
          headers,
          ...(route.body && { body: JSON.stringify(document.example({ type: 'object', ...route.body })) }),
        };
      });
    return [...recorded.filter(({ route }) => !APART.test(route.path) && keyOf(route) !== NAMES_CANDIDATES), ...made];
  };

  describe('sent again as it was sent', () => {
    let all: readonly Recorded[];
    beforeAll(() => {
      all = everythingSent();
    });

    it('has been sent of more than a hundred operations with success', () => {
      expect(recorded.length).toBeGreaterThan(140);
      expect(all.length).toBeGreaterThan(300);
    });

    it('leaves out no operation but those that are named with their reason', () => {
      const named = new Set(Object.values(NEVER_REPLAYED).flat());
      const [reached, known] = [new Set(all.map(({ route }) => keyOf(route))), new Set(document.routes.map(keyOf))];
      expect([...known].filter((key) => !reached.has(key) && !named.has(key))).toEqual([]);
      expect([...named].filter((key) => !known.has(key))).toEqual([]);
    });

    it('is refused alike to whoever is not signed in, and to whom it was until a moment ago', async () => {
      const people = [
        { name: 'nobody', headers: {} as Record<string, string> },
        { name: 'somebody with an old token', headers: { authorization: `Bearer ${await expired()}` } },
      ];
      const closed = all.filter(({ route }) => !/^\/(health|api\/v1\/(public|auth\/agency-services))\//.test(route.path));
      const replayed = await replay(system.url, closed, people);
      expect(replayed.filter(({ status, alike }) => status !== 401 || !alike).map(({ heard }) => heard)).toEqual([]);
    });

    it('tells nobody more than of what does not exist, unless they see the thing', async () => {
      // Who has every role and no part in it tries everything; the rest, what names something that somebody had before them.
      const outside = [stranger, await withEveryRole(FAR)].map(({ username, credentials }) => ({
        name: username,
        headers: credentials,
      }));
      const naming = all.filter((one) => recorded.includes(one) && idsIn(one).size > 0);
      const replayed = [...(await replay(system.url, all, outside)), ...(await replay(system.url, naming, await otherPeople()))];
      const sight = new Sight(system.url, things);
      const told: string[] = [];
      for (const one of replayed.filter(({ alike }) => !alike)) if (!(await sight.of(one))) told.push(one.heard);
      expect(told).toEqual([]);
      // Those of the case do see it: what compares the two answers is not blind.
      expect(replayed.filter(({ alike, status }) => !alike && status === 200).length).toBeGreaterThan(20);
      expect(replayed.filter(({ status }) => status >= 500).map(({ heard }) => heard)).toEqual([]);
      for (const by of outside)
        for (const id of Object.values(ids)) {
          const path = things.get(id);
          if (path !== undefined) expect([by.name, path, await sight.sees(by, path)]).toEqual([by.name, path, false]);
        }
    }, 300_000);
  });
});
