import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ammoniaAtOtay, type Filed, type Page } from '../support/filing.js';
import { openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

interface Letter {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly kind: string;
  readonly reaction: string | null;
  readonly eventType: string | null;
  readonly lifeSafety: boolean;
  readonly country: string | null;
  readonly ownerDeskIds: readonly string[];
  readonly owners: readonly { readonly name: string; readonly deskId: string }[];
  readonly retries: number;
  readonly dueAt: string | null;
  readonly givenUp: { readonly reason: string } | null;
}

// The inbox refuses every notice for a while: each is tried as often as it may be, and then waits for a person.
describe('what failed for good', () => {
  let system: TestSystem;
  let filed: Filed;
  const sql = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await system.test.owner.query(text, [...values])).rows as Row[];
  const at = (username: string) => system.as(username);
  const open = async (username: string): Promise<readonly Letter[]> =>
    (await (await at(username)).read<Page<Letter> & Record<string, unknown>>('/dead-letters')).items;
  const firstOf = async (username: string, type: string): Promise<Letter | undefined> =>
    (await open(username)).find(({ eventType }) => eventType === type);
  const read = async (id: string): Promise<Letter> =>
    (await at('administrator.mx-joint-desk')).read<Letter & Record<string, unknown>>(`/dead-letters/${id}`);
  const act = async (letter: Letter, how: 'retry' | 'give-up', body: object = {}) =>
    (await at('administrator.mx-joint-desk')).post<Letter & Record<string, unknown>>(`/dead-letters/${letter.id}/${how}`, body, {
      ifMatch: letter.version,
    });

  beforeAll(async () => {
    system = await openSystem(undefined, { ENLACE_RETRY_MILLIS: '2', ENLACE_EGRESS: 'any' });
    await system.startWorker();
    await sql('alter table notification add constraint crammed check (false) not valid');
    filed = await (await at('liaison.mx-tij-bomb')).act<Filed>('/reports', ammoniaAtOtay());
    await until('a dead letter is on the desk', () => firstOf('administrator.mx-joint-desk', 'case.opened'));
  });
  afterAll(() => system.close());

  it('is an item of the joint desk of its country, with names, a clock and what it means, and of nobody else', async () => {
    const letter = (await firstOf('administrator.mx-joint-desk', 'case.opened'))!;
    expect(letter).toMatchObject({
      state: 'waiting',
      kind: 'delivery',
      reaction: 'notifications.inbox',
      lifeSafety: true,
      country: 'MX',
    });
    expect(letter.ownerDeskIds).toEqual(['mx-joint-desk']);
    expect(letter.owners).toEqual([{ name: expect.any(String), deskId: 'mx-joint-desk' }]);
    expect(letter.dueAt).not.toBeNull();
    expect(JSON.stringify(letter)).not.toMatch(/amoniaco|ammonia|constraint|at Object/i);
    expect(await open('administrator.us-joint-desk')).toEqual([]);
    expect((await (await at('administrator.us-joint-desk')).get(`/dead-letters/${letter.id}`)).status).toBe(404);
    expect((await (await at('supervisor.mx-tij-bomb')).get('/dead-letters')).status).toBe(403);
  });

  it('holds up nothing else: what does not need the inbox goes on', async () => {
    const { state } = await (await at('liaison.mx-tij-bomb')).act<{ state: string }>(`/cases/${filed.caseId}/acknowledge`);
    expect(state).toBe('acknowledged');
  });

  it('is not told for ever of its own failure: what failed about dead letters is quiet, and owes nothing', async () => {
    await until(
      'the notice of the dead letter has failed as well',
      async () =>
        (await sql(`select from dead_letter_item where body -> 'failed' ->> 'eventType' = 'dead-letter.opened'`)).length > 0,
    );
    const chain = await sql<{ quiet: boolean }>(
      `select (body ->> 'quiet')::boolean as quiet from dead_letter_item where body -> 'failed' ->> 'eventType' like 'dead-letter.%'`,
    );
    expect(new Set(chain.map(({ quiet }) => quiet))).toEqual(new Set([true]));
    const owed = await sql(
      `select from obligation o join dead_letter_item d on d.id::text = o.subject_id where (d.body ->> 'quiet')::boolean`,
    );
    expect(owed).toEqual([]);
  });

  it('fails again when nothing was mended, and waits again as the same item', async () => {
    const letter = (await firstOf('administrator.mx-joint-desk', 'case.opened'))!;
    expect((await act(letter, 'retry')).body).toMatchObject({ state: 'retrying' });
    expect((await act(await read(letter.id), 'give-up', { reason: 'We called them.' })).body).toMatchObject({
      code: 'dead-letter-being-tried',
    });
    const again = await until('it waits again', async () => {
      const seen = await read(letter.id);
      return seen.state === 'waiting' && seen;
    });
    expect(again.retries).toBe(1);
  });

  it('is done by a new try once the cause is mended: its desk is told, once, and nothing is owed for it any more', async () => {
    await sql('alter table notification drop constraint crammed');
    const letter = (await firstOf('administrator.mx-joint-desk', 'case.opened'))!;
    await act(letter, 'retry');
    const done = await until('it is settled', async () => {
      const seen = await read(letter.id);
      return seen.state === 'settled' && seen;
    });
    expect(done.dueAt).toBeNull();
    const told = await sql<{ n: number }>(
      `select count(*)::int as n from notification where event_type = 'case.opened' and case_id = $1 and desk_id = 'mx-tij-bomb'`,
      [filed.caseId],
    );
    expect(told[0]!.n).toBeLessThanOrEqual(1);
    expect(await sql(`select from notification where event_type = 'case.opened' and case_id = $1`, [filed.caseId])).not.toEqual(
      [],
    );
  });

  it('is given up with a reason, which the ledger keeps with the desk', async () => {
    const letter = (await open('administrator.mx-joint-desk')).find(({ state }) => state === 'waiting')!;
    expect((await act(letter, 'give-up', { reason: 'no' })).status).toBe(400);
    const answer = await act(letter, 'give-up', { reason: 'The desk was called at 10:40.' });
    expect(answer.body).toMatchObject({ state: 'given_up', givenUp: { reason: 'The desk was called at 10:40.' }, dueAt: null });
    const entries = await sql<{ type: string }>(`select type from ledger_entry where stream = $1 order by sseq`, [
      `dead-letter:${letter.id}`,
    ]);
    expect(entries.map(({ type }) => type)).toEqual(['dead-letter.opened', 'dead-letter.given-up']);
    expect((await (await at('administrator.mx-joint-desk')).post(`/dead-letters/${letter.id}/retry`)).body).toMatchObject({
      code: 'dead-letter-given-up',
    });
  });

  it('may be a clock that cannot be computed: an item of the same desk, which goes when the clock runs again', async () => {
    const [owed] = await sql<{ id: string; ladder: object }>(
      `select id, ladder from obligation where state = 'open' and act = 'keep-working' limit 1`,
    );
    await sql(`update obligation set ladder = ladder - 'limit', next_step_at = clock_timestamp() where id = $1`, [owed!.id]);
    const letter = await until('the clock is on the desk', async () =>
      (await open('administrator.mx-joint-desk')).find(({ kind }) => kind === 'clock'),
    );
    expect(letter).toMatchObject({ state: 'waiting', act: 'keep-working', country: 'MX' });
    await sql(`update obligation set ladder = $2 where id = $1`, [owed!.id, owed!.ladder]);
    await (await at('liaison.mx-tij-bomb')).act(`/cases/${filed.caseId}/start`);
    await until('it is settled', async () => (await read(letter.id)).state === 'settled');
  });

  it('may be an endpoint that says it is gone: tried again it is enabled, gets what failed, and the item is settled', async () => {
    let status = 410;
    const received: string[] = [];
    const endpoint = createServer((request, response) => {
      received.push(String(request.headers['webhook-id']));
      request.resume();
      response.writeHead(status).end();
    });
    await new Promise<void>((done) => endpoint.listen(0, '127.0.0.1', done));
    const { port } = endpoint.address() as AddressInfo;
    const administrator = await at('administrator.mx-joint-desk');
    const { id } = await administrator.act<{ id: string }>('/webhooks', {
      name: 'Tablero',
      url: `http://127.0.0.1:${port}/enlace`,
      deskId: 'mx-joint-desk',
      covers: 'agency',
      urgencies: ['life-safety', 'urgent', 'routine'],
      reason: 'Tablero de la sala de crisis',
    });
    await (
      await at('liaison.mx-tij-bomb')
    ).act(`/cases/${filed.caseId}/handoffs`, {
      toDeskId: 'mx-joint-desk',
      kind: 'transfer',
      reasonCode: 'cause_on_other_side',
      reason: 'La mesa de coordinación tiene a ambas partes en la sala.',
      language: 'es',
    });
    const letter = await until('the endpoint is on the desk', async () =>
      (await open('administrator.mx-joint-desk')).find(({ kind }) => kind === 'webhook'),
    );
    expect(letter).toMatchObject({ state: 'waiting', endpoint: 'Tablero', country: 'MX', ownerDeskIds: ['mx-joint-desk'] });
    status = 204;
    await act(letter, 'retry');
    await until('it is settled', async () => (await read(letter.id)).state === 'settled');
    const again = await until('what failed was sent', async () => received.length > 1 && received);
    expect(again.slice(1)).toContain(again[0]);
    expect(
      (await administrator.read<{ items: { id: string; state: string }[] } & Record<string, unknown>>('/webhooks')).items,
    ).toMatchObject([{ id, state: 'active' }]);
    endpoint.closeAllConnections();
    await new Promise<void>((done) => endpoint.close(() => done()));
  });
});
