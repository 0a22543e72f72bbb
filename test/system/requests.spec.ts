import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, ROLES } from '#kernel';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DeskClient } from '../../apps/demo/src/desk-client.js';
import { IdentityAuthenticator } from '../../libs/identity/src/application/identity-authenticator.js';
import { rowsOf } from '../../libs/disclosure/src/domain/decision-table.fixture.js';
import { itemToGive, requestTo } from '../support/filing.js';
import { settle } from '../support/invariants.js';
import { closeProbes, send } from '../support/probe.js';
import { StreamReader } from '../support/stream-reader.js';
import { type Drill, openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

const README = readFileSync(new URL('../../libs/requests/README.md', import.meta.url), 'utf8');

/** A table of the README, by desk: what is seen before it crosses and after. */
const tableOf = (mark: 'sights' | 'provisions') =>
  new Map(rowsOf(README, mark).map((row) => [row['desk']!, { before: Object.values(row)[1]!, after: Object.values(row)[2]! }]));
const SIGHTS = tableOf('sights');
const PROVISION_SIGHTS = tableOf('provisions');

const RELATION = {
  'us-cbp-ofo-otay-mesa': 'requester',
  'mx-gn-tijuana': 'asked',
  'mx-anam-tijuana': 'forwarder',
  'us-joint-desk': 'copied',
  'mx-joint-desk': 'copied',
  'us-elp-fire': 'stranger',
  'mx-tij-bomb': 'stranger',
} as const;
/** The same desks, seen from what the requester gave the first asked desk without being asked. */
const GIVING = { requester: 'giver', asked: 'stranger', forwarder: 'receiver', copied: 'copied', stranger: 'stranger' } as const;
type Desk = keyof typeof RELATION;
const DESKS = Object.keys(RELATION) as Desk[];
const REQUESTER: Desk = 'us-cbp-ofo-otay-mesa';
const FIRST: Desk = 'mx-anam-tijuana';
const THEN: Desk = 'mx-gn-tijuana';

const EARLY = 'xearlycanaryx';
const LATE = 'xlatecanaryx';
const UNASKED = 'xunaskedcanaryx';

const form = (changes: Record<string, unknown> = {}) =>
  requestTo(FIRST, {
    title: `Registro ${EARLY}`,
    asked: `¿De quién es? ${EARLY}`,
    facts: `Bloquea el carril. ${EARLY}`,
    subjects: [{ label: `Camión ${EARLY}`, link: 'Está en el lugar.', personal: false, sensitive: false, minor: false }],
    ...changes,
  });

interface Made {
  readonly id: string;
  readonly sent: boolean;
}

describe('information requests in the whole system', () => {
  let system: TestSystem;
  let drill: Drill;
  const people = new Map<Desk, DeskClient>();
  const as = (desk: Desk): DeskClient => people.get(desk)!;
  const made: Made[] = [];
  const unasked: Made[] = [];

  const draft = async (changes: Record<string, unknown> = {}): Promise<string> => {
    const headers = { ...as(REQUESTER).credentials, 'idempotency-key': randomUUID(), 'content-type': 'application/json' };
    const body = JSON.stringify(form(changes));
    const { status, text } = await send(system.url, { method: 'POST', path: '/api/v1/requests', headers, body });
    if (status !== 201) throw new Error(`${status}: ${text}`);
    return (JSON.parse(text) as { id: string }).id;
  };
  const sendOff = async (changes: Record<string, unknown> = {}): Promise<string> => {
    const id = await draft(changes);
    await as(REQUESTER).act(`/requests/${id}/submit`, {});
    return id;
  };
  const give = async (subjects: readonly object[]): Promise<string> => {
    const named = subjects.length > 0 ? { subjects, destroyBy: '2027-06-01T00:00:00Z', legalBasis: 'Routine use' } : {};
    const said = { title: UNASKED, relevance: UNASKED, language: 'en', items: [itemToGive({ text: UNASKED, ...named })] };
    return (await as(REQUESTER).act<{ id: string }>('/provisions', { toDeskId: FIRST, ...said })).id;
  };
  const ask = async (desk: Desk, path: string): Promise<{ status: number; text: string }> =>
    send(system.url, { method: 'GET', path: `/api/v1${path}`, headers: as(desk).credentials });
  const play = async (role: Role): Promise<void> => {
    for (const desk of DESKS)
      await system.test.owner.query(
        'update membership set roles = $2 where person_id = (select id from person where username = $1)',
        [`supervisor.${desk}`, [role]],
      );
    // Who somebody is may be remembered for a moment.
    system.api.get(IdentityAuthenticator, { strict: false }).forget();
  };
  const sight = (desk: Desk, { sent }: Made): string => SIGHTS.get(RELATION[desk])![sent ? 'after' : 'before'];
  const givenTo = (desk: Desk, { sent }: Made): boolean =>
    PROVISION_SIGHTS.get(GIVING[RELATION[desk]])![sent ? 'after' : 'before'] === 'all';
  const visible = (desk: Desk): string[] => made.filter((one) => sight(desk, one) !== 'none').map(({ id }) => id);

  beforeAll(async () => {
    system = await openSystem();
    drill = await system.openDrill('drill-requests', '2026-10-31T18:00:00.000Z');
    for (const desk of DESKS) people.set(desk, (await system.as(`supervisor.${desk}`)).in({ realm: drill.realm }));
    await system.startWorker();
    made.push({ id: await draft(), sent: false });
    const waiting = await draft({
      subjects: [{ label: EARLY, link: 'x', personal: true, sensitive: true, minor: true }],
      keepUntil: '2027-06-01T00:00:00Z',
    });
    await as(REQUESTER).act(`/requests/${waiting}/submit`, {});
    made.push({ id: waiting, sent: false });
    const id = await sendOff();
    await as(FIRST).act(`/requests/${id}/forward`, { toDeskId: THEN, reason: 'La Guardia lleva el registro.' });
    await as(THEN).act(`/requests/${id}/clarify`, { question: `¿Cuál remolque? ${LATE}` });
    await as(REQUESTER).act(`/requests/${id}/answer-clarification`, { text: `El segundo. ${LATE}` });
    await as(THEN).act(`/requests/${id}/translations`, { language: 'en', text: `Whose lorry? ${LATE}`, status: 'draft' });
    await as(THEN).act(`/requests/${id}/commit`, { by: '2026-11-02T18:00:00Z', reason: `Mañana. ${LATE}` });
    made.push({ id, sent: true });
    unasked.push({ id: await give([]), sent: true });
    unasked.push({ id: await give([{ label: UNASKED, personal: true, sensitive: true, minor: true }]), sent: false });
    await settle(system.test);
  });
  afterAll(async () => {
    closeProbes();
    await system?.close();
  });

  it.each(ROLES)('shows a %s of each desk what the README says, by detail, list, search and what is owed', async (role) => {
    await play(role);
    const mayRead = role !== 'administrator';
    for (const desk of DESKS) {
      for (const one of made) {
        const { status, text } = await ask(desk, `/requests/${one.id}`);
        const seen = sight(desk, one);
        expect([role, desk, status]).toEqual([role, desk, mayRead ? (seen === 'none' ? 404 : 200) : 403]);
        if (!mayRead || seen !== 'all') expect(text).not.toContain(LATE);
        if (!mayRead || seen === 'none') expect(text).not.toContain(EARLY);
      }
      for (const query of ['?limit=200', `?limit=200&q=${EARLY}`]) {
        const { text } = await ask(desk, `/requests${query}`);
        const found = mayRead ? (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id) : [];
        expect([desk, query, new Set(found)]).toEqual([desk, query, new Set(mayRead ? visible(desk) : [])]);
        if (RELATION[desk] === 'stranger') expect(text).not.toContain(EARLY);
      }
      const owed = await ask(desk, '/obligations?limit=200');
      if (!['requester', 'asked', 'forwarder'].includes(RELATION[desk])) expect(owed.text).not.toContain(made[2]!.id);
    }
  });

  it.each(ROLES)('shows a %s of each desk what was given unasked as the README says', async (role) => {
    await play(role);
    const mayRead = role !== 'administrator';
    for (const desk of DESKS) {
      for (const one of unasked) {
        const { status, text } = await ask(desk, `/provisions/${one.id}`);
        const seen = givenTo(desk, one);
        expect([role, desk, one.sent, status]).toEqual([role, desk, one.sent, mayRead ? (seen ? 200 : 404) : 403]);
        if (!mayRead || !seen) expect(text).not.toContain(UNASKED);
      }
      const list = await ask(desk, '/provisions?limit=200');
      const found = mayRead ? (JSON.parse(list.text) as { items: { id: string }[] }).items.map(({ id }) => id) : [];
      const seen = mayRead ? unasked.filter((one) => givenTo(desk, one)).map(({ id }) => id) : [];
      expect([desk, new Set(found)]).toEqual([desk, new Set(seen)]);
    }
  });

  it.each(ROLES)('counts for a %s what its desk takes part in and nothing else, on the page and in the table', async (role) => {
    await play(role);
    for (const desk of DESKS) {
      const of = async (year: number) => [
        await ask(desk, `/requests/statistics?year=${year}`),
        await ask(desk, `/requests/statistics/export?year=${year}`),
      ];
      const figures = await of(2026);
      const expected = role === 'administrator' ? 403 : 200;
      expect([role, desk, ...figures.map(({ status }) => status)]).toEqual([role, desk, expected, expected]);
      const texts = figures.map(({ text }) => text);
      for (const canary of [EARLY, LATE, UNASKED]) expect(texts.join('')).not.toContain(canary);
      if (expected === 403) continue;
      const empty = (await of(2025)).map(({ text }) => text.replaceAll('2025', '2026'));
      if (RELATION[desk] === 'stranger') expect(texts).toEqual(empty);
      if (RELATION[desk] === 'requester') expect(texts).not.toEqual(empty);
    }
  });

  it('is heard live by those who take part, and by a desk that sent it on no longer', async () => {
    await play('supervisor');
    for (const desk of DESKS) {
      const reader = await StreamReader.open(system.url, as(desk), -1);
      const streams = (): Set<string> =>
        new Set(
          reader.entries
            .map(({ data }) => (data as { stream?: string }).stream ?? '')
            .filter((stream) => /^(request|provision):/.test(stream)),
        );
      const hears = [
        ...made.filter((one) => sight(desk, one) === 'all').map(({ id }) => `request:${id}`),
        ...unasked.filter((one) => givenTo(desk, one)).map(({ id }) => `provision:${id}`),
      ];
      await until(`${desk} has heard`, async () => streams().size >= hears.length);
      expect([desk, streams()]).toEqual([desk, new Set(hears)]);
      reader.close();
    }
  });

  it('tells in notices its number and not a word that anybody wrote', async () => {
    for (const desk of DESKS) {
      const { text } = await ask(desk, '/notifications?limit=200');
      for (const canary of [EARLY, LATE, UNASKED]) expect(text).not.toContain(canary);
      if (RELATION[desk] === 'stranger') expect(text).not.toMatch(/\/(requests|provisions)\//);
    }
    const { text } = await ask(FIRST, '/notifications?limit=200');
    expect(text).toContain(`/requests/${made[2]!.id}`);
  });

  it('is asked again by the clock when nobody confirms it: the asked desk’s supervisors hear first, then those of both', async () => {
    await play('supervisor');
    const id = await sendOff({ title: 'Sin respuesta' });
    const repeated = async (): Promise<number> =>
      (JSON.parse((await ask(REQUESTER, `/requests/${id}`)).text) as { repeatNumber: number }).repeatNumber;
    const toldSupervisors = async (desk: Desk): Promise<number> =>
      (
        JSON.parse((await ask(desk, '/notifications?limit=200')).text) as {
          items: { audience: string; eventType: string; link: string }[];
        }
      ).items.filter(
        ({ audience, eventType, link }) =>
          audience === 'supervisor' && eventType === 'request.repeated' && link === `/requests/${id}`,
      ).length;

    await drill.advance(60);
    await until('it was asked a second time', async () => (await repeated()) === 2);
    await settle(system.test);
    expect([await toldSupervisors(FIRST), await toldSupervisors(REQUESTER)]).toEqual([1, 0]);
    await drill.advance(60);
    await until('it was asked a third time', async () => (await repeated()) === 3);
    await drill.advance(60 * 24 * 14);
    await settle(system.test);
    expect(await repeated()).toBe(3);
    expect([await toldSupervisors(FIRST), await toldSupervisors(REQUESTER)]).toEqual([2, 1]);
  });
});
