import { DeferredFilings, FileReportHandler } from '#incidents';
import { addMinutes, type RequestContext } from '#kernel';
import { Authenticator } from '#platform/http';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlignGroups } from '../application/align-groups.js';
import type { FilingInLine } from '../application/view-line.js';
import { MX_JOINT, OTAY, REALM, START, SurgeApp, US_JOINT, WEBB } from '../surge.fixture.js';
import type { SurgeResponse, SurgesResponse } from './surge.response.js';

let app: SurgeApp;
beforeAll(async () => {
  app = await SurgeApp.open();
});
afterAll(async () => app?.close());

const as = async (username: string): Promise<RequestContext> => {
  const actor = await app.get(Authenticator).authenticate({ bearer: username, unsafe: true });
  return { actor: actor!, realm: REALM, locale: 'en', correlationId: newId() };
};
const declare = async (desk: string, more: object = {}): Promise<string> => {
  const body = { reason: 'More than the desks can work.', until: addMinutes(START, 120), ...more };
  const answer = await app.call('POST', `coordinator.${desk}`, 'surge', body);
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return answer.json<SurgeResponse>().id;
};
const end = (id: string, desk: string) => app.call('POST', `coordinator.${desk}`, `surge/${id}/end`, { reason: 'It is over.' });
const content = (changes: object = {}) => ({
  kind: 'chemical-release' as const,
  title: 'Ammonia smell at Otay',
  description: 'A cloud from the ice plant drifts north over the truck lanes.',
  language: 'en',
  side: 'both' as const,
  place: { crossingId: 'otay-mesa-commercial' },
  occurredAt: START,
  occurredPrecision: 'minutes' as const,
  detectedAt: null,
  reportedAt: null,
  reporterKind: 'agency' as const,
  channel: 'radio' as const,
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  tags: [],
  handling: { tlp: 'TLP:GREEN' as const, restrictions: null },
  ...changes,
});

describe('look-alikes under a surge', () => {
  const file = async (changes: object = {}) => {
    const command = { ownReference: newId(), content: content(changes) } as Parameters<FileReportHandler['execute']>[1];
    await app.get(FileReportHandler).execute(await as(`liaison.${OTAY}`), command);
  };
  const align = async (): Promise<void> => {
    while (await app.get(AlignGroups).round());
  };
  const grouped = async (): Promise<number> => {
    const { relaxations } = (await app.call('GET', `liaison.${WEBB}`, 'surge')).json<SurgesResponse>();
    return relaxations.reduce((sum, { relaxation, count }) => sum + (relaxation === 'look-alikes' ? count! : 0), 0);
  };

  it('are grouped while one stands that says so, those that came shortly before it too, are counted, and parted at its end', async () => {
    for (let nth = 0; nth < 3; nth += 1) await file();
    const clocksOnly = [
      await declare(US_JOINT, { relaxes: ['clocks'] }),
      await declare(MX_JOINT, { relaxes: ['clocks'] }),
    ] as const;
    await align();
    expect(await grouped()).toBe(0);
    await end(clocksOnly[0], US_JOINT);
    await end(clocksOnly[1], MX_JOINT);
    const surges = [await declare(US_JOINT), await declare(MX_JOINT)] as const;
    await align();
    expect(await grouped()).toBe(2);
    await file();
    await file({ lifeSafety: true });
    await align();
    expect(await grouped()).toBe(3);
    await end(surges[0], US_JOINT);
    await end(surges[1], MX_JOINT);
    await align();
    const { rows } = await app.database.owner.query(`select id from case_file where body ? 'groups'`);
    expect(rows).toEqual([]);
  });
});

describe('the line of filings that wait', () => {
  it('tells each reader what they may know: the own ones, whose of the own country, and only that the others wait', async () => {
    const filings = app.get(DeferredFilings);
    const people = [`liaison.${OTAY}`, `liaison.${WEBB}`, `liaison.${MX_JOINT}`];
    for (const username of people) {
      const ctx = { ...(await as(username)), idempotency: { key: newId(), fingerprint: 'x' } };
      const command = { ownReference: null, content: content({ title: `By ${username}` }) } as never;
      await filings.keep([{ id: newId(), ctx, command }]);
    }
    const line = async (username: string, query = '') => {
      const answer = await app.call('GET', username, `surge/filings${query}`);
      return answer.json<{ items: FilingInLine[]; nextCursor: string | null }>();
    };
    const told = (items: readonly FilingInLine[]) =>
      items.map(({ place, country, deskId, title }) => [place, country, deskId, title]);
    expect(told((await line(`liaison.${OTAY}`)).items)).toEqual([
      [1, 'US', OTAY, `By liaison.${OTAY}`],
      [2, 'US', WEBB, null],
      [3, 'MX', null, null],
    ]);
    const mexican = await line(`liaison.${MX_JOINT}`, '?limit=2');
    expect(told(mexican.items)).toEqual([
      [1, 'US', null, null],
      [2, 'US', null, null],
    ]);
    const rest = await line(`liaison.${MX_JOINT}`, `?limit=2&cursor=${mexican.nextCursor}`);
    expect(told(rest.items)).toEqual([[3, 'MX', MX_JOINT, `By liaison.${MX_JOINT}`]]);
    expect((await app.call('GET', `liaison.${OTAY}`, 'surge/filings?cursor=x')).statusCode).toBe(400);
  });
});
