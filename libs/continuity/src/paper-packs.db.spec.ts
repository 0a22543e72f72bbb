import { ObligationsQueries } from '#escalation';
import { AddNoteHandler, CasesQueries } from '#incidents';
import { addMinutes, type Instant } from '#kernel';
import { LedgerQueries } from '#ledger';
import { RealmClocks } from '#platform/realm';
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
    await app.get(RaiseActivationHandler).execute(app.as(`supervisor.${PORT}`), {
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

describe('what was written on its forms while the system was away', () => {
  const WRITTEN_AFTER = 20;
  let serials: Record<'incident-report' | 'activity-log', string[]>;
  let writtenAt: Instant;
  const refusal = (entry: Promise<unknown>) => expect(entry).rejects;

  beforeAll(async () => {
    const pack = await app.print(OFFICER);
    const of = (wanted: string) => pack.forms.filter(({ kind }) => kind === wanted).map(({ serial }) => serial);
    serials = { 'incident-report': of('incident-report'), 'activity-log': of('activity-log') };
    writtenAt = addMinutes(pack.madeAt!, WRITTEN_AFTER);
    await app.pass(120);
  });

  it('is filed later with both times; the clock begins with the entry, and the case says why', async () => {
    const serial = serials['incident-report'][0]!;
    const filed = await app.file(OFFICER, { occurredAt: writtenAt, paper: { serial: serial.toLowerCase(), writtenAt } });
    const now = await app.get(RealmClocks).now(REALM);
    const seen = await app.get(CasesQueries).find({ realm: REALM, deskId: PORT }, filed.caseId!);
    expect(seen!.state.paper).toEqual({ serial, writtenAt, deskId: PORT, enteredAt: now });
    const [clock] = await app.get(ObligationsQueries).list({ realm: REALM, deskId: PORT }, { caseId: filed.caseId!, limit: 1 });
    expect(clock!.state.openedAt).toBe(now);
    const told = await app.get(LedgerQueries).timeline(REALM, filed.caseId!);
    expect(told.find(({ type }) => type === 'report.entered-from-paper')).toMatchObject({
      at: now,
      payload: { serial, writtenAt },
    });
    const entered = (await app.packs(OFFICER))[0]!.forms.find((form) => form.serial === serial);
    expect(entered!.enteredAt).toBe(now);
  });

  it('is filed once, whoever else enters the same sheet at the same moment', async () => {
    const paper = { serial: serials['incident-report'][1]!, writtenAt };
    const settled = await Promise.allSettled(
      Array.from({ length: 3 }, () => app.file(OFFICER, { occurredAt: writtenAt, paper })),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(codes).toEqual(['form-entered', 'form-entered']);
    const [{ count }] = (await app.rows<{ count: number }>(
      `select count(*)::int as count from report where realm = $1 and body #>> '{paper,serial}' = $2`,
      [REALM, paper.serial],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it('is refused where its times cannot be, and says at which field', async () => {
    const serial = serials['incident-report'][2]!;
    const at = (when: Instant) => app.file(OFFICER, { occurredAt: START, paper: { serial, writtenAt: when } });
    await refusal(at(addMinutes(writtenAt, 1440))).toMatchObject({ code: 'form-written-in-future', pointer: '/paper/writtenAt' });
    await refusal(at(addMinutes(writtenAt, -WRITTEN_AFTER - 6))).toMatchObject({ code: 'form-written-before-print' });
    await refusal(app.file(ACROSS, { paper: { serial, writtenAt } })).toMatchObject({
      code: 'form-unknown',
      pointer: '/paper/serial',
    });
    await refusal(app.file(OFFICER, { paper: { serial: `${serial}X`, writtenAt } })).toMatchObject({ code: 'form-misread' });
    const log = { serial: serials['activity-log'][0]!, writtenAt };
    await refusal(app.file(OFFICER, { paper: log })).toMatchObject({ code: 'form-of-another-kind' });
  });

  it('is noted on its case by the serial of its log, once', async () => {
    const { caseId } = await app.file(OFFICER);
    const paper = { serial: serials['activity-log'][0]!, writtenAt };
    const note = async () =>
      app
        .get(AddNoteHandler)
        .execute(app.as(OFFICER), { caseId: caseId!, text: 'Radio only', language: 'en', bringUpAt: null, paper });
    await note();
    await refusal(note()).toMatchObject({ code: 'form-entered' });
    const told = await app.get(LedgerQueries).timeline(REALM, caseId!);
    expect(told.map(({ type }) => type).slice(-2)).toEqual(['case.noted', 'case.entered-from-paper']);
  });
});
