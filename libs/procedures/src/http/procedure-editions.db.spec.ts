import { Database } from '#platform/persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ADUANA, MX_JOINT, PORT, ProceduresApp, US_JOINT } from '../procedures.fixture.js';
import type { CheckedProcedureResponse, EditionLineResponse, ProcedureEditionResponse } from './edition.response.js';
import type { ProcedureLineResponse, ProcedureResponse } from './procedures.controller.js';

const ANA = `coordinator.${MX_JOINT}`;
const BETO = `coordinator.${ADUANA}`;
const CORA = `coordinator.${US_JOINT}`;
const library = new URL('../../library/', import.meta.url);
const fileOf = (id: string): string => readFileSync(new URL(`${id}.yaml`, library), 'utf8');
const codeOf = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code];

describe('editions of the procedures', () => {
  let app: ProceduresApp;
  beforeAll(async () => {
    app = await ProceduresApp.open();
  });
  afterAll(() => app?.close());

  const post = (who: string, path: string, body: object = {}, headers: Record<string, string> = {}) =>
    app.call('POST', who, path, body, headers);
  const done = async (who: string, path: string, body: object = {}, headers: Record<string, string> = {}) => {
    const answer = await post(who, path, body, headers);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<ProcedureEditionResponse>();
  };
  const draft = (id: string, source: string, who = ANA) =>
    done(who, `procedures/${id}/drafts`, { source, note: 'The drill of October showed it.' });
  const acts = (id: string) => ({
    propose: (who = ANA) => post(who, `procedure-editions/${id}/propose`),
    approve: (who: string, hash: string | null) => post(who, `procedure-editions/${id}/approve`, { hash }),
    revise: (who: string, source: string, headers = {}) =>
      post(who, `procedure-editions/${id}/revise`, { source, note: 'Rewritten.' }, headers),
  });
  const inForce = async (id: string) => (await app.call('GET', ANA, `procedures/${id}`)).json<ProcedureResponse>();
  const faster = (id: string, minutes = 7): string =>
    fileOf(id).replace(/(withinMinutes: )\d+/, (_, name: string) => `${name}${minutes}`);

  describe('from a draft of one side to what is in force for both', () => {
    let written: ProcedureEditionResponse;

    it('a draft is checked as it is written: each fault with its line and column, and what it changes in words and lines', async () => {
      const source = faster('wildfire').replace(/^ {4}seat: .*$/m, '    seat: us.nobody');
      const line = source.split('\n').indexOf('    seat: us.nobody') + 1;
      const checked = (
        await post(ANA, 'procedures/wildfire/check', { source }, { 'accept-language': 'es-MX' })
      ).json<CheckedProcedureResponse>();
      expect(checked.faults).toMatchObject([
        { code: 'seat-unknown', line, column: 5, pointer: expect.stringMatching(/^\/roles\/\d+\/seat$/) },
      ]);
      expect(checked.faults[0]!.text).toMatch(/us\.nobody/);
      expect(checked.comparison.changes).toMatchObject([
        { part: 'roles', kind: 'changed' },
        { part: 'tellings', kind: 'changed', fields: [{ field: 'withinMinutes', after: { en: '7', es: '7' } }] },
      ]);
      expect(checked.comparison.lines.filter(({ kind }) => kind === 'added')).toHaveLength(2);
      const broken = (await post(ANA, 'procedures/wildfire/check', { source: 'title: [' })).json<CheckedProcedureResponse>();
      expect(broken).toMatchObject({ text: null, hash: null, faults: [{ code: 'not-yaml' }], comparison: { changes: null } });
      const other = (
        await post(ANA, 'procedures/wildfire/check', { source: fileOf('outbreak') })
      ).json<CheckedProcedureResponse>();
      expect(other.faults.map(({ code }) => code)).toEqual(['other-name']);
    });

    it('is begun under a name that there is, or that it bears', async () => {
      const check = (source: string) => post(ANA, 'procedures/no-such-procedure/check', { source });
      const keep = (source: string) => post(ANA, 'procedures/no-such-procedure/drafts', { source, note: 'New.' });
      for (const begin of [check, keep]) {
        expect(codeOf(await begin('title: ['))).toEqual([404, 'not-found']);
        expect(codeOf(await begin(fileOf('outbreak')))).toEqual([404, 'not-found']);
      }
      expect((await check(fileOf('outbreak').replace(/^id: .*$/m, 'id: no-such-procedure'))).statusCode).toBe(200);
      expect(codeOf(await app.call('GET', ANA, 'procedures/no-such-procedure/improvements'))).toEqual([404, 'not-found']);
    });

    it('with a fault it may be kept and not proposed', async () => {
      const { id } = await draft('wildfire', 'title: [');
      expect(codeOf(await acts(id!).propose())).toEqual([422, 'procedure-faulty']);
      expect(codeOf(await acts(id!).approve(CORA, '0'.repeat(64)))).toEqual([409, 'procedure-edition-state']);
    });

    it('it is written by its own side, and proposed', async () => {
      written = await draft('wildfire', faster('wildfire'));
      expect(written).toMatchObject({
        edition: 3,
        base: 1,
        state: 'draft',
        faults: [],
        drafted: { country: 'MX', deskId: MX_JOINT },
      });
      expect(codeOf(await acts(written.id!).propose(CORA))).toEqual([403, 'procedure-edition-foreign']);
      expect(codeOf(await acts(written.id!).revise(CORA, 'x'))).toEqual([403, 'procedure-edition-foreign']);
      expect(codeOf(await acts(written.id!).revise(ANA, 'x', { 'if-match': '"9"' }))).toEqual([412, 'version-stale']);
      expect((await acts(written.id!).propose()).statusCode).toBe(200);
    });

    it('it is approved by nobody of its own side, and not as another text than was read', async () => {
      const { approve, revise, propose } = acts(written.id!);
      expect(codeOf(await approve(ANA, written.hash))).toEqual([422, 'procedure-same-person']);
      expect(codeOf(await approve(BETO, written.hash))).toEqual([422, 'procedure-same-side']);
      expect(codeOf(await approve(`supervisor.${US_JOINT}`, written.hash))).toEqual([403, 'not-permitted']);
      await revise(BETO, faster('wildfire', 8));
      expect(codeOf(await approve(CORA, written.hash))).toEqual([409, 'procedure-edition-state']);
      await propose(BETO);
      expect(codeOf(await approve(CORA, written.hash))).toEqual([409, 'procedure-other-text']);
      expect((await inForce('wildfire')).version).toBe(1);
    });

    it('what runs keeps the text that it was raised with; what is raised after takes the new one', async () => {
      const raise = () =>
        app.act(`supervisor.${PORT}`, 'activations', {
          procedureId: 'wildfire',
          level: 'watch',
          reason: 'Smoke.',
          crossingIds: ['san-ysidro'],
        });
      const before = await raise();
      const { hash } = (await app.call('GET', CORA, `procedure-editions/${written.id}`)).json<ProcedureEditionResponse>();
      const approved = (await acts(written.id!).approve(CORA, hash)).json<ProcedureEditionResponse>();
      expect(approved).toMatchObject({ state: 'in-force', proposed: { name: BETO }, approved: { name: CORA, country: 'US' } });
      expect(await inForce('wildfire')).toMatchObject({
        version: 3,
        hash,
        signed: { proposed: { country: 'MX' }, approved: { country: 'US', at: expect.any(String) } },
      });
      const after = await raise();
      const running = await app.room(CORA, before.id);
      expect(running).toMatchObject({ procedureVersion: 1, procedureHash: before.procedureHash });
      expect(after).toMatchObject({ procedureVersion: 3, procedureHash: hash });
      expect(before.procedureHash).not.toBe(hash);
    });

    it('readers see every edition, the newest first, with who stands by it', async () => {
      const answer = await app.call('GET', `liaison.${PORT}`, 'procedures/wildfire/editions');
      const { items } = answer.json<{ items: EditionLineResponse[] }>();
      expect(items.map(({ edition, state }) => [edition, state])).toEqual([
        [3, 'in-force'],
        [2, 'draft'],
        [1, 'shipped'],
      ]);
      const list = (await app.call('GET', ANA, 'procedures')).json<{ items: ProcedureLineResponse[] }>();
      expect(list.items.find(({ id }) => id === 'wildfire')).toMatchObject({ version: 3, waiting: 1, since: expect.any(String) });
      expect(codeOf(await app.call('GET', ANA, 'procedures/nothing/editions'))).toEqual([404, 'not-found']);
    });
  });

  it('declined it is over, with the reason; withdrawn too', async () => {
    const one = await draft('outbreak', faster('outbreak'));
    await acts(one.id!).propose();
    const declined = await done(CORA, `procedure-editions/${one.id}/decline`, { reason: 'Seven minutes is too short at night.' });
    expect(declined).toMatchObject({
      state: 'declined',
      ended: { country: 'US', reason: 'Seven minutes is too short at night.' },
    });
    const two = await draft('outbreak', faster('outbreak', 9));
    expect(codeOf(await post(CORA, `procedure-editions/${two.id}/withdraw`, { reason: 'x' }))).toEqual([
      403,
      'procedure-edition-foreign',
    ]);
    expect(await done(BETO, `procedure-editions/${two.id}/withdraw`, { reason: 'Not agreed at home.' })).toMatchObject({
      state: 'withdrawn',
    });
  });

  it('a procedure that does not ship comes the same way', async () => {
    const source = fileOf('outbreak').replace('id: outbreak', 'id: outbreak-north');
    const first = await draft('outbreak-north', source);
    expect(first).toMatchObject({ edition: 1, base: 0, faults: [], comparison: { edition: 0, changes: null } });
    await acts(first.id!).propose();
    expect((await acts(first.id!).approve(CORA, first.hash)).statusCode).toBe(200);
    expect(await inForce('outbreak-north')).toMatchObject({ version: 1, signed: { approved: { country: 'US' } } });
  });

  describe('what meets at the row', () => {
    const proposedPair = async (id: string) => {
      const pair = [await draft(id, faster(id, 11)), await draft(id, faster(id, 12))];
      for (const { id: edition } of pair) await acts(edition!).propose();
      return pair;
    };
    const answers = async (...calls: Promise<{ statusCode: number }>[]) =>
      (await Promise.all(calls)).map(({ statusCode }) => statusCode).toSorted((one, other) => one - other);

    it('two approvals of one edition: one puts it in force, the other finds it so', async () => {
      const one = await draft('earthquake', faster('earthquake', 6));
      await acts(one.id!).propose();
      const approve = () => acts(one.id!).approve(CORA, one.hash);
      expect(await answers(approve(), approve())).toEqual([200, 409]);
      expect((await inForce('earthquake')).version).toBe(one.edition);
    });

    it('two editions written on the same one: one comes into force, the other must take up what it changed', async () => {
      const pair = await proposedPair('river-flood');
      const calls = pair.map(({ id, hash }) => acts(id!).approve(CORA, hash));
      expect(await answers(...calls)).toEqual([200, 409]);
      const lines = await app.get(Database).query<{ state: string }>({
        name: 'spec.editions',
        text: `select state from procedure_edition where procedure_id = 'river-flood' order by state`,
      });
      expect(lines).toEqual([{ state: 'in-force' }, { state: 'proposed' }]);
      const loser = (await app.call('GET', ANA, 'procedures/river-flood/editions'))
        .json<{ items: EditionLineResponse[] }>()
        .items.find(({ state }) => state === 'proposed')!;
      expect(codeOf(await acts(loser.id!).approve(CORA, loser.hash))).toEqual([409, 'procedure-base-moved']);
      await acts(loser.id!).revise(ANA, faster('river-flood', 13));
      await acts(loser.id!).propose();
      const { hash } = (await app.call('GET', CORA, `procedure-editions/${loser.id}`)).json<ProcedureEditionResponse>();
      expect((await acts(loser.id!).approve(CORA, hash)).statusCode).toBe(200);
      const { items } = (await app.call('GET', ANA, 'procedures/river-flood/editions')).json<{ items: EditionLineResponse[] }>();
      expect(items.map(({ state }) => state).toSorted()).toEqual(['in-force', 'shipped', 'superseded']);
    });

    it('an approval and a change of the text: never is a text in force that the approver had not read', async () => {
      for (let round = 0; round < 6; round += 1) {
        const one = await draft('sewage-spill', faster('sewage-spill', 20 + round));
        await acts(one.id!).propose();
        await Promise.all([
          acts(one.id!).approve(CORA, one.hash),
          acts(one.id!).revise(BETO, faster('sewage-spill', 40 + round)),
        ]);
        const after = (await app.call('GET', ANA, `procedure-editions/${one.id}`)).json<ProcedureEditionResponse>();
        if (after.state === 'in-force') expect(after.hash).toBe(one.hash);
        else expect(after).toMatchObject({ state: 'draft', approved: null });
      }
    });
  });

  it('the database too refuses one person, or one country, in both places', async () => {
    const { id } = await draft('mass-arrival', faster('mass-arrival'));
    const sign = (userId: string, country: string) =>
      app.get(Database).query({
        name: `spec.sign-${country}-${userId.slice(0, 1)}`,
        text: `update procedure_edition set body = body || jsonb_build_object('state', 'in-force', 'approved',
          jsonb_build_object('userId', ${userId}, 'country', '${country}')) where id = '${id}'`,
      });
    await expect(sign(`body -> 'writers' -> 0`, 'US')).rejects.toThrow('procedure_two_people');
    await expect(sign(`gen_random_uuid()`, 'MX')).rejects.toThrow('procedure_two_countries');
  });
});
