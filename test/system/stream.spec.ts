import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskClient } from '../../apps/demo/src/desk-client.js';
import { ammoniaAtOtay, type Filed, type HandoffSeen, type Page, transferTo } from '../support/filing.js';
import { StreamReader } from '../support/stream-reader.js';
import { openSystem, type TestSystem } from '../support/system.js';
import { until } from '../support/until.js';

interface Line {
  readonly ledgerSeq: number | null;
  readonly type: string;
}

describe('the live stream', () => {
  let system: TestSystem;
  let lead: DeskClient;
  const readers: StreamReader[] = [];

  beforeAll(async () => {
    system = await openSystem();
    await system.startWorker();
    lead = await system.as('liaison.mx-tij-bomb');
  });
  afterEach(() => readers.splice(0).forEach((reader) => reader.close()));
  afterAll(() => system.close());

  const listen = async (client: DeskClient, lastEventId: number | null = null): Promise<StreamReader> => {
    const reader = await StreamReader.open(system.url, client, lastEventId);
    readers.push(reader);
    await until('the greeting', async () => reader.heard.length > 0);
    return reader;
  };
  const file = async (): Promise<string> => (await lead.act<Filed>('/reports', ammoniaAtOtay())).caseId;
  /** What the ledger says of a case, once all of it has its place. */
  const story = (caseId: string, types: number): Promise<readonly Line[]> =>
    until('all is sequenced', async () => {
      const { items } = await lead.read<Page<Line>>(`/cases/${caseId}/timeline`);
      return items.length >= types && items.every(({ ledgerSeq }) => ledgerSeq !== null) && items;
    });
  const idsOf = (reader: StreamReader): number[] => reader.entries.map(({ id }) => id);

  it('tells each desk of the cases that it may see, by leaf index, in order and once', async () => {
    const [near, other] = [await listen(lead), await listen(await system.as('liaison.us-epa-r9'))];
    const caseId = await file();
    await lead.act(`/cases/${caseId}/acknowledge`);
    const lines = (await story(caseId, 6)).map(({ ledgerSeq }) => ledgerSeq);
    for (const reader of [near, other]) {
      await until('the whole story', async () => reader.entries.length >= lines.length);
      expect(idsOf(reader)).toEqual(lines);
      for (const { id, event, data } of reader.entries) {
        expect(data).toMatchObject({ seq: id, caseId, type: event });
        expect(Object.keys(data).toSorted()).toEqual(['at', 'caseId', 'prev', 'seq', 'stream', 'type', 'version']);
      }
      expect(reader.entries.map(({ data }) => data.prev).slice(1)).toEqual(idsOf(reader).slice(0, -1));
    }
  });

  it('tells a desk without access nothing, until the case is released to it', async () => {
    const stranger = await system.as('liaison.us-elp-fire');
    const reader = await listen(stranger);
    const witness = await listen(lead);
    const caseId = await file();
    await until('the others hear of it', async () => witness.entries.length >= 4);
    expect(reader.entries).toEqual([]);
    await lead.act(`/cases/${caseId}/participants`, { deskId: 'us-elp-fire', role: 'informed' });
    await until('the released case', async () => reader.entries.length > 0);
    expect(new Set(reader.entries.map(({ data }) => data.caseId))).toEqual(new Set([caseId]));
    await lead.act(`/cases/${caseId}/participants/us-elp-fire/remove`, { reason: 'Se incorporó por error.' });
    const before = reader.entries.length;
    await lead.act(`/cases/${caseId}/acknowledge`);
    await until('the others hear of the rest', async () => witness.entries.some(({ event }) => event === 'case.acknowledged'));
    expect(reader.entries.slice(before).map(({ event }) => event)).toEqual([]);
  });

  it('does not mix realms', async () => {
    const drill = await system.openDrill('ex-stream', '2026-03-02T18:00:00.000Z');
    const [live, inDrill] = [await listen(lead), await listen(lead.in({ realm: drill.realm }))];
    const { caseId } = await lead.in({ realm: drill.realm }).act<Filed>('/reports', ammoniaAtOtay());
    await until('the drill hears', async () => inDrill.entries.length >= 4);
    const real = await file();
    await until('the border hears', async () => live.entries.length >= 4);
    expect(new Set(live.entries.map(({ data }) => data.caseId))).toEqual(new Set([real]));
    expect(new Set(inDrill.entries.map(({ data }) => data.caseId))).toEqual(new Set([caseId]));
  });

  it('goes on after the last number held, without loss or repeat, over a restart of the api', async () => {
    const target = await system.as('liaison.us-epa-r9');
    let reader = await listen(target);
    const start = reader.lastId;
    const told: number[] = [];
    const cases: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const caseId = await file();
      cases.push(caseId);
      const { id } = await lead.act<HandoffSeen>(`/cases/${caseId}/handoffs`, transferTo('us-epa-r9'));
      // Cut off while entries are on their way: some were sent, some not.
      const restart = system.restartApi();
      await until('the stream breaks', async () => reader.ended);
      await restart;
      told.push(...idsOf(reader));
      await lead.act(`/handoffs/${id}/withdraw`, { reason: 'Se retira.' });
      reader = await listen(target, reader.lastId);
    }
    const expected = (await Promise.all(cases.map((caseId) => story(caseId, 9)))).flat().map(({ ledgerSeq }) => ledgerSeq!);
    await until('all of it', async () => told.length + reader.entries.length >= expected.length);
    told.push(...idsOf(reader));
    expect(told).toEqual(expected.toSorted((one, other) => one - other));
    const again = await listen(target, start);
    await until('the same again', async () => again.entries.length >= expected.length);
    expect(idsOf(again)).toEqual(told);
  });

  it('ends for a person who was disabled, and does not begin again', async () => {
    const administrator = 'supervisor.us-epa-r9';
    const { rows } = await system.test.owner.query<{ id: string }>(`select id from person where username = 'liaison.us-epa-r9'`);
    await system.test.owner.query(
      `update membership set roles = roles || 'administrator'::text where person_id = (select id from person where username = $1)`,
      [administrator],
    );
    const { url, password } = system;
    const target = await system.as('liaison.us-epa-r9');
    const others = await Promise.all(Array.from({ length: 8 }, () => DeskClient.signIn(url, 'liaison.us-epa-r9', password)));
    const clients = [target, ...others];
    const readers = await Promise.all(clients.flatMap((client) => [listen(client), listen(client)]));
    await (await system.as(administrator)).act(`/people/${rows[0]!.id}/disable`);
    // Nothing is filed: the news of the person alone ends them.
    await until('the streams end', async () => readers.every((reader) => reader.ended), 5_000);
    expect(readers.flatMap((reader) => reader.entries)).toEqual([]);
    for (const client of clients) await expect(listen(client)).rejects.toThrow('refused with 401');
  });
});
