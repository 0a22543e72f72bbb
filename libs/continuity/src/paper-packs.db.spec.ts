import { addMinutes } from '#kernel';
import { LedgerQueries } from '#ledger';
import { readPdf } from '#platform/testing';
import { RaiseActivationHandler } from '#procedures';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { ADUANA, ContinuityApp, PORT, REALM, START } from './continuity.fixture.js';

const OFFICER = `liaison.${PORT}`;
const ACROSS = `liaison.${ADUANA}`;

let app: ContinuityApp;
beforeAll(async () => {
  app = await ContinuityApp.open();
});
afterAll(() => app?.close());

const ledgerOf = async (id: string): Promise<string[]> =>
  (await app.get(LedgerQueries).ofStream(REALM, `paper-pack:${id}`)).map(({ type }) => type);

describe('a pack that somebody asks for', () => {
  let known: Awaited<ReturnType<ContinuityApp['file']>>;
  let secret: typeof known;

  beforeAll(async () => {
    known = await app.file(OFFICER);
    secret = await app.file(OFFICER, { kind: 'shots-across-line', handling: { tlp: 'TLP:RED' } });
    await app.get(RaiseActivationHandler).execute(await app.as(`supervisor.${PORT}`), {
      procedureId: 'port-suspension',
      level: 'elevated',
      emergency: false,
      reason: 'Lanes shut',
      crossingIds: ['san-ysidro' as never],
      corridorId: null,
      answers: {},
      caseIds: [],
      proposalIds: [],
    });
  });

  it('is written by the worker, and says how far that has come', async () => {
    const asked = await app.call('POST', OFFICER, 'paper-packs');
    expect([asked.statusCode, asked.json()]).toMatchObject([
      201,
      { state: 'asked', progress: 0, validUntil: addMinutes(START, 720) },
    ]);
    const { id } = asked.json();
    expect((await app.call('GET', OFFICER, `paper-packs/${id}/pdf`)).json()).toMatchObject({
      status: 409,
      code: 'paper-pack-not-made',
    });
    expect((await app.call('POST', OFFICER, 'paper-packs')).json()).toMatchObject({
      status: 409,
      code: 'paper-pack-in-the-making',
    });
    await Promise.all([app.write(id), app.write(id)]);
    const [pack] = await app.packs(OFFICER);
    expect(pack).toMatchObject({ id, state: 'made', progress: 100, by: { name: OFFICER }, counts: { activations: 1 } });
    expect(pack!.forms.map(({ kind, enteredAt }) => [kind, enteredAt])).toContainEqual(['incident-report', null]);
    expect(new Set(pack!.forms.map(({ serial }) => serial)).size).toBe(9);
    expect(await ledgerOf(id)).toEqual(['paper-pack.asked', 'paper-pack.made']);
  });

  it('reads back as what the desk may see, in both languages, and its hash is that of the record', async () => {
    const [pack] = await app.packs(OFFICER);
    const answer = await app.call('GET', OFFICER, `paper-packs/${pack!.id}/pdf`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(createHash('sha256').update(answer.rawPayload).digest('hex')).toBe(pack!.file!.hash);
    const text = readPdf(answer.rawPayload);
    for (const { serial } of pack!.forms) expect(text).toContain(serial);
    expect(text).toContain(known.caseNumber!);
    expect(text).toContain(secret.caseNumber!);
    expect(text).toContain('TLP:RED: nothing more on paper');
    expect(text).not.toContain('Words that stay in the system');
    expect(text).not.toContain('shots');
    expect(text).toContain('EXERCISE / SIMULACRO');
    expect(text).toContain('If nobody acts / Si nadie actúa');
    expect(text).toContain('America/Tijuana');
    const pages = Number(/\/Count (\d+)/.exec(answer.rawPayload.toString('latin1'))?.[1]);
    expect(text.match(/Destroy when the next pack is printed/g)).toHaveLength(pages);
  });

  it('belongs to the desk alone: to another it does not exist, and its pack has other cases', async () => {
    const [pack] = await app.packs(OFFICER);
    expect(await app.packs(ACROSS)).toEqual([]);
    for (const path of [pack!.id, `${pack!.id}/pdf`])
      expect((await app.call('GET', ACROSS, `paper-packs/${path}`)).statusCode).toBe(404);
    expect((await app.call('POST', `auditor.${PORT}`, 'paper-packs')).statusCode).toBe(403);
    const theirs = await app.print(ACROSS);
    const text = readPdf((await app.call('GET', ACROSS, `paper-packs/${theirs.id}/pdf`)).rawPayload);
    expect(text).not.toContain(secret.caseNumber!);
  });
});

describe('the change of a shift', () => {
  it('makes the next pack at a desk that has packs, once for each, and none at another', async () => {
    await app.rosterFor(PORT);
    await app.rosterFor(ADUANA);
    await app.rows('delete from paper_desk where desk_id = $1', [ADUANA]);
    const before = await app.packs(ACROSS);
    const first = await app.print(OFFICER);
    // Handed over at 19:00 in Tijuana.
    expect(first.validUntil).toBe('2026-11-24T03:00:00.000Z');
    await app.pass(419);
    expect((await app.packs(OFFICER))[0]!.id).toBe(first.id);
    await app.pass(1);
    await app.look();
    const [next, ...rest] = await app.packs(OFFICER);
    expect(next).toMatchObject({ state: 'asked', because: 'shift', by: null, validUntil: '2026-11-24T15:00:00.000Z' });
    expect(rest[0]!.id).toBe(first.id);
    await app.write(next!.id);
    expect(await app.packs(ACROSS)).toEqual(before);
  });

  it('is made up for when the worker comes back after several', async () => {
    const count = (await app.packs(OFFICER)).length;
    await app.pass(3 * 720);
    await app.look();
    const packs = await app.packs(OFFICER);
    expect(packs).toHaveLength(count + 1);
    await app.write(packs[0]!.id);
  });

  it('leaves the last five files; of older ones the hash and the forms stay', async () => {
    for (let nth = 0; nth < 2; nth += 1) await app.print(OFFICER);
    const packs = await app.packs(OFFICER);
    expect(packs.filter(({ state }) => state === 'made')).toHaveLength(5);
    const old = packs.at(-1)!;
    expect(old).toMatchObject({ state: 'dropped', file: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(old.forms).toHaveLength(9);
    expect((await app.call('GET', OFFICER, `paper-packs/${old.id}/pdf`)).json()).toMatchObject({ code: 'paper-pack-dropped' });
    const [{ files }] = (await app.rows<{ files: number }>('select count(*)::int as files from paper_pack_file')) as [
      { files: number },
    ];
    expect(files).toBe(6);
  });
});
