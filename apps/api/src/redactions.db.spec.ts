import type { CaseId, ErasedValues } from '#kernel';
import { LedgerQueries } from '#ledger';
import { newId } from '#platform/ids';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANAM, FIRE, OTAY, type RedactionAnswer, RedactionsApp, WEBB } from './redactions.fixture.js';

const LIAISON = `liaison.${OTAY}`;
const SUPERVISOR = `supervisor.${OTAY}`;
const ACROSS = `supervisor.${ANAM}`;
/** A name that no other row of the database has. */
const NAME = 'Zoraida Quintanilla';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const WHY = { ground: 'personal-data-not-needed', words: 'It names somebody whom the case does not need.' };

let app: RedactionsApp;
beforeAll(async () => {
  app = await RedactionsApp.open();
});
afterAll(() => app.close());

/** A case of the port; the desk across works on it too, unless it is for those alone who are named. */
const open = async (only?: readonly string[], said: object = {}): Promise<CaseId> => (await file(only, said)).caseId;
const file = async (only?: readonly string[], said: object = {}): Promise<{ caseId: CaseId; reportId: string }> => {
  const report = {
    kind: 'long-waits',
    title: `Waits at the export lanes ${newId()}`,
    description: 'Lane 3 is blocked by a lorry.',
    language: 'en',
    side: 'US',
    place: { crossingId: 'otay-mesa-commercial' },
    occurredAt: '2026-11-27T17:55:00.000Z',
    lifeSafety: false,
    impact: { security: 1, flow: 2 },
    handling: { tlp: only ? 'TLP:RED' : 'TLP:GREEN' },
    ...said,
  };
  const { caseId, id: reportId } = await app.done<{ caseId: CaseId; id: string }>(LIAISON, 'reports', report);
  for (const deskId of only ?? []) await app.done(LIAISON, `cases/${caseId}/participants`, { deskId, role: 'supporting' });
  return { caseId, reportId };
};
const IN_SPANISH = { language: 'es', title: `${NAME} obstruye el carril 3`, description: `Conduce ${NAME}.` };
const note = async (caseId: CaseId, text = `The driver is ${NAME}.`): Promise<string> =>
  (await app.done<{ noteId: string }>(LIAISON, `cases/${caseId}/notes`, { text, language: 'en' })).noteId;
const attach = async (caseId: CaseId): Promise<string> => {
  const answer = await app.http.inject({
    method: 'POST',
    url: `/api/v1/cases/${caseId}/attachments?name=${encodeURIComponent(`${NAME}.png`)}`,
    headers: {
      authorization: `Bearer ${LIAISON}`,
      'x-enlace-realm': app.realm,
      'content-type': 'application/octet-stream',
      'idempotency-key': newId(),
    },
    payload: Buffer.concat([PNG, Buffer.from(NAME)]),
  });
  return answer.json<{ attachmentId: string }>().attachmentId;
};
const ask = (caseId: CaseId, paper: string, paperId: string, who = LIAISON) =>
  app.done(who, `cases/${caseId}/redactions`, { paper, paperId, ...WHY });

describe('what a case should never have said', () => {
  it('is gone from every table when both countries have said yes, and the ledger proves what was erased', async () => {
    const caseId = await open();
    const noteId = await note(caseId);
    const fileId = await attach(caseId);
    const offer = {
      toDeskId: ANAM,
      kind: 'transfer',
      reasonCode: 'not_our_territory',
      reason: 'South of the line.',
      language: 'en',
    };
    const { id: offered } = await app.done<{ id: string }>(LIAISON, `cases/${caseId}/handoffs`, offer);
    expect(await app.findEverywhere(NAME, '')).toEqual(
      expect.arrayContaining(['attachment', 'case_note', 'handoff_packet', 'outbox']),
    );

    const asked = [await ask(caseId, 'note', noteId), await ask(caseId, 'attachment', fileId)];
    expect(asked[0]).toMatchObject({ state: 'proposed', answeringDeskId: ANAM, answeringCountry: 'MX', forYou: false });
    expect(await app.owed(asked[0]!.id)).toEqual([`answer-redaction ${ANAM}`]);
    for (const { id } of asked) expect(await app.done(ACROSS, `redactions/${id}/approve`)).toMatchObject({ state: 'done' });

    expect(await app.findEverywhere(NAME, '')).toEqual([]);
    expect(await app.owed(asked[0]!.id)).toEqual([]);
    const notes = await app.read<{ items: { id: string; text: string | null }[] }>(ACROSS, `cases/${caseId}/notes`);
    expect(notes.items.find(({ id }) => id === noteId)).toMatchObject({ text: null, deskId: OTAY });
    const files = await app.read<{ items: { name: string | null; bytes: number }[] }>(ACROSS, `cases/${caseId}/attachments`);
    expect(files.items).toMatchObject([{ name: null, bytes: PNG.length + NAME.length }]);
    expect((await app.call('GET', ACROSS, `cases/${caseId}/attachments/${fileId}`)).statusCode).toBe(404);
    const kept = await app.read<{ takenOut: number; packet: { actions: { notes: { text: string | null }[] } } }>(
      ACROSS,
      `handoffs/${offered}/packet`,
    );
    expect([kept.takenOut, kept.packet.actions.notes.map(({ text }) => text)]).toEqual([2, [null]]);

    const ids = asked.map(({ id }) => id);
    const acts = await app.get(LedgerQueries).tellStreams(
      app.realm,
      ids.map((id) => `redaction:${id}`),
    );
    const erased = acts
      .filter(({ type }) => type === 'redaction.done')
      .flatMap(({ payload }) => payload['erased'] as ErasedValues[]);
    expect(erased).toMatchObject([{ digests: [expect.any(String)] }, { digests: [expect.any(String)] }]);
    for (const { entryId, digests, kids } of erased) {
      const held = await app.owner.query(
        `select convert_from(e.body, 'UTF8')::jsonb -> '_sd' ? $2 as named, d.sealed ?| $3 as sealed, array(
           select wrapped is null from enlace_keys.ledger_data_key where kid = any ($3::uuid[])) as destroyed
         from ledger_entry e join ledger_disclosure d on d.entry_id = e.id where e.id = $1`,
        [entryId, digests[0], kids],
      );
      expect(held.rows).toEqual([{ named: true, sealed: false, destroyed: [true] }]);
    }
  });

  it('goes with the words of a report, in every version and repeat of it, and with the title that it gave the case', async () => {
    const ownReference = `R-${newId()}`;
    const said = { title: `${NAME} blocks lane 3`, description: `The driver is ${NAME}.`, ownReference, translation: IN_SPANISH };
    const { caseId, reportId } = await file(undefined, said);
    // As one that came under a flood leaves it.
    await app.owner.query(
      `insert into deferred_filing (id, realm, owner, key, fingerprint, desk_id, actor, locale, correlation_id, command, received_at, state, settled_at, answer)
       values (gen_random_uuid(), $1, 'spec', gen_random_uuid(), '', $2, '{}', 'en', gen_random_uuid(), $3, now(), 'filed', now(), $4)`,
      [app.realm, OTAY, JSON.stringify({ content: said }), JSON.stringify({ id: reportId })],
    );
    const amended = {
      translation: { ...IN_SPANISH, title: 'Carril 3' },
      description: `The driver is ${NAME}, of Tijuana.`,
      reason: `${NAME} told us`,
    };
    await app.done(LIAISON, `reports/${reportId}/amendments`, amended);
    await file(undefined, { ...said, description: `${NAME} again` });
    const offer = { toDeskId: ANAM, kind: 'transfer', reasonCode: 'not_our_territory', reason: 'South.', language: 'en' };
    const { id: offered } = await app.done<{ id: string }>(LIAISON, `cases/${caseId}/handoffs`, offer);
    expect(await app.findEverywhere(NAME, '')).toEqual(
      expect.arrayContaining(['report', 'report_version', 'case_file', 'handoff_packet', 'outbox']),
    );

    const { id } = await ask(caseId, 'report', reportId);
    expect(await app.done(ACROSS, `redactions/${id}/approve`)).toMatchObject({ state: 'done' });

    expect(await app.findEverywhere(NAME, '')).toEqual([]);
    const words = `case:${caseId}/report:${reportId}`;
    const keys = await app.owner.query('select wrapped from enlace_keys.ledger_data_key where subject = $1', [words]);
    expect(keys.rows).toEqual([{ wrapped: null }]);
    const kept = await app.get(LedgerQueries).timeline(app.realm, caseId);
    const filed = kept.find(({ type, stream }) => type === 'report.filed' && stream === `report:${reportId}`);
    expect(filed?.payload).toMatchObject({ ownReference });
    expect(filed?.payload).not.toHaveProperty('content');
    const gone = { title: 'Taken out / Suprimido', description: 'Taken out / Suprimido' };
    const report = await app.read<{ versions: object[] }>(ACROSS, `reports/${reportId}`);
    expect(report).toMatchObject({ ...gone, kind: 'long-waits', impact: { security: 1, flow: 2 }, redactionId: id });
    expect(report.versions).toHaveLength(2);
    expect(await app.read(ACROSS, `cases/${caseId}`)).toMatchObject({ title: gone.title, lead: { deskId: OTAY } });
    expect(await app.read(ACROSS, `handoffs/${offered}/packet`)).toMatchObject({
      takenOut: 1,
      packet: { situation: { title: gone.title, reports: [{ id: reportId, ...gone }] } },
    });
    expect(await app.refused(LIAISON, `reports/${reportId}/amendments`, { description: NAME })).toBe('409 report-taken-out');
    expect(await app.refused(LIAISON, `cases/${caseId}/redactions`, { paper: 'report', paperId: reportId, ...WHY })).toBe(
      '409 redaction-already-done',
    );
  });

  it('is answered by another desk of the own country where the other country does not see the case, and by a second person where nobody does', async () => {
    const shared = await open([FIRE]);
    expect(await ask(shared, 'note', await note(shared, 'One'))).toMatchObject({ answeringDeskId: FIRE, answeringCountry: 'US' });
    const alone = await open([]);
    const own = await ask(alone, 'note', await note(alone, 'Two'), SUPERVISOR);
    expect(own).toMatchObject({ answeringDeskId: OTAY });
    expect(await app.refused(SUPERVISOR, `redactions/${own.id}/approve`)).toBe('403 redaction-needs-second');
    expect((await app.done(`coordinator.${OTAY}`, `redactions/${own.id}/approve`)).state).toBe('done');
  });

  it('stays when it is refused, and may be asked for anew', async () => {
    const caseId = await open();
    const noteId = await note(caseId, 'Lane 4 is blocked too.');
    const { id } = await ask(caseId, 'note', noteId);
    expect(await app.done(ACROSS, `redactions/${id}/refuse`, { why: 'Lanes are no personal data.' })).toMatchObject({
      state: 'refused',
      why: 'Lanes are no personal data.',
      answeredByDeskId: ANAM,
    });
    expect(await app.refused(ACROSS, `redactions/${id}/approve`)).toBe('409 redaction-already-refused');
    expect((await ask(caseId, 'note', noteId)).state).toBe('proposed');
    const { items } = await app.read<{ items: RedactionAnswer[] }>(LIAISON, `cases/${caseId}/redactions`);
    expect(items.map(({ state }) => state)).toEqual(['proposed', 'refused']);
  });

  it('goes once, whoever says yes at the same time, and whether or not it is withdrawn in that moment', async () => {
    const caseId = await open();
    const { id } = await ask(caseId, 'note', await note(caseId, 'Three'));
    const answers = await Promise.all([
      app.call('POST', ACROSS, `redactions/${id}/approve`),
      app.call('POST', ACROSS, `redactions/${id}/approve`),
      app.call('POST', LIAISON, `redactions/${id}/withdraw`),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
  });

  it('is asked for once', async () => {
    const caseId = await open();
    const noteId = await note(caseId, 'Four');
    const { id } = await ask(caseId, 'note', noteId);
    const again = { paper: 'note', paperId: noteId, ...WHY };
    expect(await app.refused(LIAISON, `cases/${caseId}/redactions`, again)).toBe('409 redaction-runs');
    await app.done(ACROSS, `redactions/${id}/approve`);
    expect(await app.refused(LIAISON, `cases/${caseId}/redactions`, again)).toBe('409 redaction-already-done');
  });
});

describe('who may', () => {
  it('is nobody who does not see the case, no liaison and no auditor, and not the country that asked', async () => {
    const caseId = await open();
    const noteId = await note(caseId, 'Five');
    const { id } = await ask(caseId, 'note', noteId);
    const approve = `redactions/${id}/approve`;
    expect([
      await app.refused(`supervisor.${WEBB}`, approve),
      await app.refused(`liaison.${ANAM}`, approve),
      await app.refused(`auditor.${ANAM}`, approve),
      await app.refused(SUPERVISOR, approve),
      await app.refused(`liaison.${ANAM}`, `redactions/${id}/withdraw`),
      await app.refused(`liaison.${WEBB}`, `cases/${caseId}/redactions`, { paper: 'note', paperId: noteId, ...WHY }),
    ]).toEqual([
      '404 not-found',
      '403 not-permitted',
      '403 not-permitted',
      '403 redaction-other-country',
      '403 redaction-not-yours',
      '404 not-found',
    ]);
    expect((await app.call('GET', `liaison.${WEBB}`, `cases/${caseId}/redactions`)).statusCode).toBe(404);
  });

  it('asks for something that is there', async () => {
    const [caseId, other] = [await open(), await open()];
    const noteId = await note(other, 'Six');
    const wanted = { paper: 'note', paperId: noteId, ...WHY };
    expect(await app.refused(LIAISON, `cases/${caseId}/redactions`, wanted)).toBe('422 redaction-of-nothing');
    expect(await app.refused(LIAISON, `cases/${caseId}/redactions`, { ...wanted, words: ' ', ground: 'spite' })).toBe(
      '400 request-malformed',
    );
  });

  it('is nobody outside of an act: the database refuses', async () => {
    const caseId = await open();
    const noteId = await note(caseId, 'Seven');
    for (const statement of [
      `update case_note set text = null, redaction_id = gen_random_uuid() where id = '${noteId}'`,
      `update report_version set content = '{}'`,
      `update attachment set name = null, content = null, redaction_id = gen_random_uuid()`,
      `update ledger_disclosure set sealed = '{}'`,
      `update handoff_packet set text = ''`,
      `update ledger_erasure set names = '{x}'`,
      `with lie as (insert into ledger_erasure (entry_id, realm, names, at) select id, realm, '{text}', at from ledger_entry limit 1 returning entry_id)
         update ledger_disclosure set sealed = sealed || '{"more": ""}'::jsonb where entry_id in (select entry_id from lie)`,
    ]) {
      await app.owner.query('begin');
      await app.owner.query('set local role enlace_app');
      await expect(app.owner.query(statement)).rejects.toMatchObject({ code: '42501' });
      await app.owner.query('rollback');
    }
  });
});
