import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActivationId } from '#kernel';
import { hashOf, Votes } from '#votes';
import { PlayedKeys, REFUSED } from '#votes/testing';
import { AfterActionWork } from '../application/after-action-work.js';
import { SignReview } from '../application/sign-review.handler.js';
import { ADUANA, INM, MX_JOINT, PORT, ProceduresApp, US_JOINT, WEBB } from '../procedures.fixture.js';
import type { AfterActionResponse, AskedImprovementResponse } from './after-action.response.js';
import type { ProcedureEditionResponse } from './edition.response.js';

const US_KEY = `coordinator.${US_JOINT}`;
const MX_KEY = `coordinator.${MX_JOINT}`;
const codeOf = (answer: { statusCode: number; json: () => { code: string } }) => [answer.statusCode, answer.json().code];

describe('after an activation', () => {
  let app: ProceduresApp;
  let id: string;
  let reviewIds: Readonly<Record<string, string>>;

  /** Raised by one country, joined by the other, and ended by both. */
  const over = async (meanwhile: (id: string) => Promise<unknown> = async () => null): Promise<string> => {
    const raised = await app.act(`supervisor.${PORT}`, 'activations', {
      procedureId: 'port-suspension',
      level: 'watch',
      reason: 'A march is announced.',
      crossingIds: ['san-ysidro'],
    });
    await app.act(MX_KEY, `activations/${raised.id}/confirm`, { number: 1 });
    await meanwhile(raised.id);
    const room = await app.room(US_KEY, raised.id);
    for (const step of room.steps.filter((one) => one.lifeSafety && one.state === 'open'))
      await app.act(step.country === 'US' ? US_KEY : MX_KEY, `activations/${raised.id}/steps/${step.id}/skip`, {
        reason: 'Seen to.',
      });
    const asked = await app.act(US_KEY, `activations/${raised.id}/deactivate`, { reason: 'Nobody came.' });
    const ended = await app.act(MX_KEY, `activations/${raised.id}/confirm`, { number: asked.ask!.number });
    reviewIds = Object.fromEntries(ended.reviews.map((review) => [review.country, review.id]));
    return raised.id;
  };
  const read = async (who = US_KEY) => (await app.call('GET', who, `activations/${id}/after-action`)).json<AfterActionResponse>();
  const post = (who: string, path: string, body: object = {}) =>
    app.call('POST', who, `activations/${id}/after-action/${path}`, body);
  const done = async (who: string, path: string, body: object = {}) => {
    const answer = await post(who, path, body);
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json<AfterActionResponse>();
  };
  const observation = {
    kind: 'to-improve',
    about: { of: 'role', id: 'customs-mx' },
    text: 'Customs heard of it from the queue.',
  };
  const ORDER = {
    act: 'suspend',
    target: { of: 'lanes', crossingId: 'san-ysidro', mode: 'vehicle', direction: 'northbound' },
    text: 'People run at the lanes.',
    anyway: 'They are already on the lanes.',
  };
  const improvement = { text: 'Tell customs within five minutes.', ownerDeskId: ADUANA, dueAt: '2026-12-20T18:00:00Z' };

  beforeAll(async () => {
    app = await ProceduresApp.open();
    id = await over(async (activationId) => {
      await app.act(`supervisor.${PORT}`, `activations/${activationId}/orders`, ORDER);
      for (const audience of ['agencies', 'command']) {
        const report = await app.act(US_KEY, `activations/${activationId}/situation-reports`, { audience });
        await app.act(US_KEY, `situation-reports/${report.id}/publish`, { revision: 1 });
      }
    });
  });
  afterAll(() => app?.close());

  it('both sides see what happened, and that both still write', async () => {
    const review = await read(`liaison.${INM}`);
    expect(review).toMatchObject({ state: 'open', observations: [], improvements: [] });
    expect(review.sides.map(({ country, state }) => `${country} ${state}`)).toEqual(['US writing', 'MX writing']);
    expect(review.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['raised', 'key-answered', 'ended']));
    expect(review.questions.length).toBeGreaterThan(1);
    expect(codeOf(await app.call('GET', `coordinator.${WEBB}`, `activations/${id}/after-action`))).toEqual([404, 'not-found']);
    expect(
      codeOf(await app.call('POST', `coordinator.${WEBB}`, `activations/${id}/after-action/observations`, observation)),
    ).toEqual([404, 'not-found']);
  });

  it('a side writes its own observations, tied to something that there is, and takes back none of the other', async () => {
    const { observations } = await done(`liaison.${INM}`, 'observations', observation);
    expect(observations).toMatchObject([
      { kindText: 'to improve', about: { of: 'role', id: 'customs-mx' }, by: { country: 'MX' } },
    ]);
    expect(codeOf(await post(US_KEY, 'observations', { ...observation, about: { of: 'step', id: 'nothing' } }))).toEqual([
      422,
      'after-action-thing-unknown',
    ]);
    const withdraw = `observations/${observations[0]!.id}/withdraw`;
    expect(codeOf(await post(US_KEY, withdraw))).toEqual([422, 'after-action-thing-unknown']);
    const own = await done(US_KEY, 'observations', { ...observation, kind: 'went-well', about: { of: 'whole' } });
    expect((await done(US_KEY, `observations/${own.observations[1]!.id}/withdraw`)).observations).toHaveLength(1);
  });

  it('a moment of the record is observed by its name, in both languages, and only one that the writer sees', async () => {
    const seen = async (who: string) => (await read(who)).timeline.filter(({ kind }) => kind === 'report-published');
    const [agencies, command] = await seen(US_KEY);
    expect(agencies?.what).toEqual({ en: 'agencies', es: 'instituciones' });
    expect((await seen(`liaison.${INM}`)).map(({ ref }) => ref)).toEqual([agencies?.ref]);
    const [ordered] = (await read()).timeline.filter(({ kind }) => kind === 'ordered');
    const [entry] = (
      await app.owner.query<{ type: string; stream: string }>('select type, stream from ledger_entry where id = $1', [
        ordered?.entry?.id,
      ])
    ).rows;
    expect(entry).toEqual({ type: 'activation.ordered', stream: `activation:${id}` });
    expect((await read(US_KEY)).timeline.filter((moment) => moment.entry === null)).toEqual([]);
    expect(ordered).toMatchObject({ what: { en: 'suspend', es: 'suspender' }, text: ORDER.text });
    const at = (ref = '') => ({ ...observation, about: { of: 'moment', id: ref } });
    for (const who of [`liaison.${INM}`, US_KEY])
      for (const moment of [ordered, agencies]) {
        const { observations } = await done(who, 'observations', at(moment?.ref));
        expect(observations.at(-1)?.about).toEqual({ of: 'moment', id: moment?.ref });
        await done(who, `observations/${observations.at(-1)!.id}/withdraw`);
      }
    for (const ref of [command?.ref, 'ordered.nothing', 'level.9'])
      expect(codeOf(await post(`liaison.${INM}`, 'observations', at(ref)))).toEqual([422, 'after-action-thing-unknown']);
  });

  it('a side undertakes improvements with its own desks alone; each is owed by a time', async () => {
    expect(codeOf(await post(US_KEY, 'improvements', improvement))).toEqual([422, 'after-action-owner-foreign']);
    expect(codeOf(await post(MX_KEY, 'improvements', { ...improvement, dueAt: '2026-11-20T00:00:00Z' }))).toEqual([
      422,
      'after-action-due-past',
    ]);
    const { improvements } = await done(MX_KEY, 'improvements', improvement);
    expect(improvements).toMatchObject([{ ownerDeskId: ADUANA, state: 'open', edition: null }]);
    expect(await app.owed('do-improvement')).toEqual([ADUANA]);
    const complete = `improvements/${improvements[0]!.id}/complete`;
    expect(codeOf(await post(US_KEY, complete, { text: 'x' }))).toEqual([403, 'after-action-improvement-foreign']);
    const after = await done(`liaison.${ADUANA}`, complete, { text: 'List of telephones renewed.' });
    expect(after.improvements).toMatchObject([{ state: 'done', settled: { text: 'List of telephones renewed.' } }]);
    expect(await app.owed('do-improvement')).toEqual([]);
    expect(codeOf(await post(MX_KEY, complete, { text: 'x' }))).toEqual([409, 'after-action-improvement-over']);
  });

  it('one that changes the procedure opens a draft that cites it, and is done when an edition that cites it is in force', async () => {
    const asked = await done(MX_KEY, 'improvements', { ...improvement, ownerDeskId: MX_JOINT, changesProcedure: true });
    const one = asked.improvements.at(-1)!;
    const open = async (who: string) =>
      (await app.call('GET', who, 'procedures/port-suspension/improvements')).json<{ items: AskedImprovementResponse[] }>().items;
    expect(await open(US_KEY)).toMatchObject([{ id: one.id, activationId: id, edition: one.edition, answered: null }]);
    const cite = (cites: object[]) =>
      app.call('POST', MX_KEY, 'procedures/port-suspension/drafts', { source: '', note: 'Cites what is not asked.', cites });
    for (const improvementId of [asked.improvements[0]!.id, '01890000-0000-7000-8000-000000000000']) {
      const answer = await cite([
        { activationId: id, improvementId: one.id },
        { activationId: id, improvementId },
      ]);
      expect(codeOf(answer)).toEqual([422, 'procedure-cite-unknown']);
      expect(answer.json<{ errors: object[] }>().errors).toMatchObject([{ pointer: '/cites/1/improvementId' }]);
    }
    // Whoever reads the library sees what is asked of a procedure, and not of which activation.
    expect(await open(`liaison.${WEBB}`)).toMatchObject([{ id: one.id, activationId: null }]);
    expect(codeOf(await post(MX_KEY, `improvements/${one.id}/complete`, { text: 'x' }))).toEqual([
      409,
      'after-action-by-edition',
    ]);
    const edition = `procedure-editions/${one.edition!.id}`;
    const draft = (await app.call('GET', MX_KEY, edition)).json<ProcedureEditionResponse>();
    expect(draft).toMatchObject({ state: 'draft', cites: [{ activationId: id, improvementId: one.id }], faults: [] });
    const source = draft.source.replace(/withinMinutes: \d+/, 'withinMinutes: 4');
    await app.call('POST', MX_KEY, `${edition}/revise`, { source, note: draft.note, cites: draft.cites });
    await app.call('POST', MX_KEY, `${edition}/propose`);
    const { hash } = (await app.call('GET', US_KEY, edition)).json<ProcedureEditionResponse>();
    expect((await app.call('POST', US_KEY, `${edition}/approve`, { hash })).statusCode).toBe(200);
    expect((await read()).improvements.at(-1)).toMatchObject({ id: one.id, state: 'done', settled: { by: null } });
    expect(await open(US_KEY)).toMatchObject([{ id: one.id, answered: { edition: one.edition!.number } }]);
    expect(await app.owed('do-improvement')).toEqual([]);
  });

  it('it is final when both have signed; what was signed is not written on', async () => {
    const keys = new PlayedKeys(app.get(Votes), app.owner);
    const signing = app.get(SignReview);
    const signed = await keys.provoke(app.as(MX_KEY), (ctx) =>
      signing.execute(ctx, { id: id as ActivationId }, 'Told late, joined fast.'),
    );
    const text = hashOf({ text: 'Told late, joined fast.' });
    expect([signed.refused, signed.ballot.action, signed.ballot.params]).toEqual([
      REFUSED,
      'review.sign',
      expect.objectContaining({ country: 'MX', text }),
    ]);
    const [, mexican] = (await read()).sides;
    const { votes } = await app.room(US_KEY, id);
    expect(votes).toMatchObject([{ action: 'review.sign', at: mexican!.signed!.at }]);
    expect(codeOf(await post(MX_KEY, 'observations', { ...observation }))).toEqual([409, 'after-action-signed']);
    expect((await read()).state).toBe('open');
    await app.act(US_KEY, `activations/${id}/review`, { text: 'The key came within the hour.' });
    expect(await read()).toMatchObject({
      state: 'final',
      sides: [{ state: 'signed', signed: { text: 'The key came within the hour.', late: false } }, { state: 'signed' }],
    });
    expect(await app.owed('review-activation')).toEqual([]);
  });

  it('or when the time has run out: then it says who has not signed, and a late signature that it is late', async () => {
    id = await over();
    await app.act(US_KEY, `activations/${id}/review`, { text: 'Quiet.' });
    const runOut = () => app.get(AfterActionWork).runOut(app.engine, reviewIds['MX']!);
    await runOut();
    expect((await read()).state).toBe('open');
    await app.pass(30 * 1440);
    await Promise.all([runOut(), runOut()]);
    const ended = await read();
    expect(ended).toMatchObject({ state: 'final', finalAt: expect.any(String) });
    expect(ended.sides.map(({ country, state }) => `${country} ${state}`)).toEqual(['US signed', 'MX missed']);
    expect(await app.owed('review-activation')).toEqual([MX_JOINT]);
    await app.act(MX_KEY, `activations/${id}/review`, { text: 'Late, and all the same.' });
    expect((await read()).sides[1]).toMatchObject({ state: 'signed', signed: { late: true } });
    expect(await app.owed('review-activation')).toEqual([]);
  });
});
