import { Items, type NewItem, RecallItem } from '#disclosure';
import { DirectoryQueries } from '#directory';
import { addMinutes, type DeskId, type Instant, type ItemId, type RequestId } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Logger, Metrics } from '#platform/observability';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenItem } from '../../libs/disclosure/src/application/open-item.handler.js';
import { RetainItems } from '../../libs/disclosure/src/application/retain-items.js';
import { newItem } from '../../libs/disclosure/src/domain/item.fixture.js';
import { ObligationsStore } from '../../libs/escalation/src/application/obligations.store.js';
import { SweepObligations } from '../../libs/escalation/src/application/sweep-obligations.js';
import { AnswerRequest } from '../../libs/requests/src/application/answer-request.handler.js';
import { AskingActs } from '../../libs/requests/src/application/asking-acts.js';
import { RepeatRequest } from '../../libs/requests/src/application/repeat-request.handler.js';
import { RequestsQueries } from '../../libs/requests/src/application/requests.queries.js';
import { SubmitRequest } from '../../libs/requests/src/application/submit-request.handler.js';
import { ANAM, answerItem, FORM, GN, OTAY, REALM, RequestsApp } from '../../libs/requests/src/requests.fixture.js';

const ROUNDS = 12;
const AGREEMENT = 'mexus-plan';
const DAY = 1440;

let app: RequestsApp;
let sweep: SweepObligations;
beforeAll(async () => {
  app = await RequestsApp.open();
  const store = app.get(ObligationsStore);
  sweep = new SweepObligations(app.get(CommandRunner), store, app.get(DirectoryQueries), app.get(Logger), app.get(Metrics));
});
afterAll(() => app?.close());

const target = (id: string) => ({ id: id as RequestId, expectedVersion: undefined });
const stateOf = async (id: string, desk: DeskId = OTAY) =>
  (await app.get(RequestsQueries).get(app.as(desk), id as RequestId)).state;

const answer = (id: string, changes: object, person: string = ANAM) =>
  app.get(AnswerRequest).answer(app.as(person), {
    ...target(id),
    content: { items: [answerItem(changes)], complete: true, refusals: [] },
  });

interface Told {
  readonly code: string;
  readonly faults: readonly { readonly pointer: string; readonly code: string }[];
}
/** What became of an act: null when it was done, else what was said. */
const outcomeOf = async (act: Promise<unknown>): Promise<Told | null> =>
  act.then(
    () => null,
    ({ code, faults }: Told) => ({ code, faults }),
  );

/** Comes a few round trips to the database later, so that two acts meet at another point in each round. */
const later = async <T>(trips: number, act: () => Promise<T>): Promise<T> => {
  for (let nth = 0; nth < trips; nth++) await app.owner.query('select 1');
  return act();
};

/**
 * An act at the instant at which something ends. In the first round the end was there before, in the last it comes after; between them
 * the two meet anywhere.
 */
const meet = async (nth: number, act: () => Promise<unknown>, end: () => Promise<unknown>): Promise<Told | null> => {
  if (nth === 0) {
    await end();
    return outcomeOf(act());
  }
  if (nth === ROUNDS - 1) {
    const done = await outcomeOf(act());
    await end();
    return done;
  }
  const [outcome] = await Promise.all([later(nth % 2, () => outcomeOf(act())), later(Math.floor(nth / 2), end)]);
  return outcome;
};

/** Every round, one after the other: all share one clock. */
const rounds = async (round: (nth: number) => Promise<boolean>): Promise<void> => {
  const won: boolean[] = [];
  for (let nth = 0; nth < ROUNDS; nth++) won.push(await round(nth));
  expect([won[0], won.at(-1)]).toEqual([false, true]);
};

interface Crossed {
  readonly id: ItemId;
  readonly at: Date;
  readonly rows: number;
}
const crossedBy = async (sourceId: string): Promise<readonly Crossed[]> =>
  (
    await app.owner.query<Crossed>(
      `select i.id, i.provided_at as at, (select count(*)::int from disclosure d where d.item_id = i.id) as rows
       from item i where i.source_id = $1`,
      [sourceId],
    )
  ).rows;
const retain = () => app.get(RetainItems).batch(REALM);

/** The request as it was before anybody answered: nothing of the answer is anywhere, and everything is still owed. */
const mustBeUntouched = async (id: string, state = 'delivered'): Promise<void> => {
  expect([(await stateOf(id)).state, await crossedBy(id)]).toEqual([state, []]);
  expect((await app.owed(id)).map(({ act }) => act)).toContain('answer-request');
};
/** One answer, one item, one row of the disclosure ledger, given before the end; and nothing is owed any more. */
const mustBeAnswered = async (id: string, before: Instant): Promise<ItemId> => {
  const [given, ...more] = await crossedBy(id);
  expect([(await stateOf(id)).state, more, given?.rows, await app.owed(id)]).toEqual(['answered_full', [], 1, []]);
  expect(given!.at.toISOString() < before).toBe(true);
  return given!.id;
};

describe('answer against expiry', () => {
  const soon = async (): Promise<Instant> => addMinutes(await app.now(), 1);
  const pass = () => app.pass(2);

  it('of the item that it provides: it crossed before its end, or nothing of it did; what crossed is read until then', async () => {
    await rounds(async (nth) => {
      const [id, expiresAt] = [await app.sent(), await soon()];
      const refused = await meet(nth, () => answer(id, { form: 'show', expiresAt }), pass);
      if (refused) {
        expect(refused.code).toBe('request-answer-unfit');
        expect(refused.faults.map(({ pointer, code }) => [pointer, code])).toEqual([['/items/0/expiresAt', 'item-expiry-unfit']]);
        await mustBeUntouched(id);
        return false;
      }
      const given = await mustBeAnswered(id, expiresAt);
      const opened = await outcomeOf(app.get(OpenItem).view(app.as(OTAY), given));
      expect(opened?.code).toBe('item-expired');
      return true;
    });
  });

  it('of what it rests on, while the sweep ends that too', async () => {
    await rounds(async (nth) => {
      const [id, expiresAt] = [await app.sent(), await soon()];
      const from: Partial<NewItem> = { originatorDeskId: GN, recipientDeskIds: [ANAM], expiresAt, onward: 'free' };
      const [source] = await app
        .get(CommandRunner)
        .run(app.as(GN), (unit) => app.get(Items).provide(unit, [newItem({ ...from, destroyBy: null })]));
      const end = async () => {
        await pass();
        await retain();
      };
      const refused = await meet(nth, () => answer(id, { tlp: 'TLP:GREEN', derivedFrom: [source!.id] }), end);
      if (refused) {
        expect(refused.code).toMatch(/^item-(expired|derived-unknown)$/);
        await mustBeUntouched(id);
        return false;
      }
      await mustBeAnswered(id, expiresAt);
      return true;
    });
  });

  it('of what waited for the second person, who lets it out or is told what has become wrong', async () => {
    await rounds(async (nth) => {
      const [id, expiresAt] = [await app.sent(), await soon()];
      const witness = { label: 'xx', link: null, personal: true, sensitive: false, minor: false, protectedAs: 'witness' };
      const about = { subjects: [witness], legalBasis: 'Ley', destroyBy: addMinutes(expiresAt, DAY), form: 'show', expiresAt };
      await answer(id, about);
      const refused = await meet(nth, () => app.get(AnswerRequest).release(app.as(`${ANAM}#2`), target(id)), pass);
      if (refused) {
        expect([refused.code, refused.faults[0]?.pointer]).toEqual(['request-answer-unfit', '/items/0/expiresAt']);
        await mustBeUntouched(id, 'acknowledged');
        return false;
      }
      await mustBeAnswered(id, expiresAt);
      return true;
    });
  });

  it('with a withdrawal beside it: one of the two is done, and never an answer that had ended', async () => {
    await rounds(async (nth) => {
      const [id, expiresAt] = [await app.sent(), await soon()];
      let withdrawal: Promise<Told | null> | undefined;
      const withdraw = () => app.get(AskingActs).withdraw(app.as(OTAY), { ...target(id), reason: null });
      const refused = await meet(
        nth,
        () => answer(id, { form: 'show', expiresAt }),
        async () => {
          withdrawal = outcomeOf(later(nth % 3, withdraw));
          await Promise.all([withdrawal, pass()]);
        },
      );
      const unmet = await withdrawal!;
      if (refused === null) {
        expect(unmet?.code).toBe('request-already-answered');
        await mustBeAnswered(id, expiresAt);
        return true;
      }
      expect(refused.code).toMatch(/^request-(answer-unfit|already-withdrawn)$/);
      expect([unmet, (await stateOf(id)).state, await crossedBy(id), await app.owed(id)]).toEqual([null, 'withdrawn', [], []]);
      return false;
    });
  });

  it('of the time to answer: it is given all the same, in time or late, and no rung is reached after it', async () => {
    await rounds(async (nth) => {
      const id = await app.sent();
      const { dueAt } = (await app.owed(id)).find(({ act }) => act === 'answer-request')!;
      await app.pass((Date.parse(dueAt!) - Date.parse(await app.now())) / 60_000 - 1);
      while ((await sweep.batch(REALM)) > 0);
      const end = async () => {
        await pass();
        await sweep.batch(REALM);
      };
      expect(await meet(nth, () => answer(id, {}), end)).toBeNull();
      const { rows } = await app.owner.query<{ types: string[] }>(
        `select array_agg(e.type order by e.sseq) as types from obligation o, ledger_entry e
         where o.subject_id = $1 and o.act = 'answer-request' and e.stream = 'obligation:' || o.id`,
        [id],
      );
      expect(rows[0]!.types.slice(rows[0]!.types.indexOf('obligation.met'))).toEqual(['obligation.met']);
      const { state, answers } = await stateOf(id);
      expect([state, answers.length, await app.owed(id)]).toEqual(['answered_full', 1, []]);
      // What the rung asks for when it comes to be carried out, the answer has made idle.
      expect(await app.get(RepeatRequest).execute(app.engine, id as RequestId, 'answer')).toEqual({ repeated: false });
      return answers[0]!.at < dueAt!;
    });
  });

  it('of the agreement that it was asked under: what was delivered under it is answered', async () => {
    await endsToday('block');
    const id = await app.sent({ agreement: AGREEMENT });
    expect(
      await meet(
        3,
        () => answer(id, {}),
        () => app.pass(DAY),
      ),
    ).toBeNull();
    await mustBeAnswered(id, addMinutes(await app.now(), 1));
  });
});

const draft = (): Promise<{ id: string }> =>
  app.done(app.call('POST', OTAY, 'requests', { ...FORM, agreement: AGREEMENT }, { 'idempotency-key': newId() }), 201);

/** Lets the agreement end with the day that the clock of the realm has. @returns the midnight */
const endsToday = async (onExpired: 'warn' | 'block'): Promise<Instant> => {
  const day = (await app.now()).slice(0, 10);
  await app.owner.query(
    `update exchange_register set entry = entry || jsonb_build_object('validUntil', $2::text, 'onExpired', $3::text)
     where register = 'agreements' and entry ->> 'key' = $1`,
    [AGREEMENT, day, onExpired],
  );
  await app.get(DirectoryQueries).refresh();
  return addMinutes(`${day}T00:00:00.000Z` as Instant, DAY);
};

describe('a request against the end of its agreement', () => {
  it('is delivered before midnight, or refused by the place of the agreement and still a draft', async () => {
    await rounds(async (nth) => {
      const midnight = await endsToday('block');
      const { id } = await draft();
      const submit = () => app.get(SubmitRequest).submit(app.as(OTAY), target(id), null);
      const refused = await meet(nth, submit, () => app.pass(DAY));
      const { state, delivery } = await stateOf(id);
      if (refused) {
        expect([refused.code, refused.faults.map(({ pointer, code }) => [pointer, code])]).toEqual([
          'request-form-unfit',
          [['/agreement', 'request-agreement-expired']],
        ]);
        expect([state, delivery, await app.owed(id)]).toEqual(['draft', null, []]);
        return false;
      }
      expect([state, delivery!.at < midnight, (await app.owed(id)).length]).toEqual(['delivered', true, 2]);
      return true;
    });
  });

  it('that only warns crosses on either side of midnight', async () => {
    await endsToday('warn');
    const { id } = await draft();
    await app.pass(DAY);
    await app.get(SubmitRequest).submit(app.as(OTAY), target(id), null);
    expect((await stateOf(id)).state).toBe('delivered');
  });
});

describe('recall of an answer that is being read', () => {
  it('lets it be read whole before, or not at all after; the end of its reading beside it changes nothing of that', async () => {
    await rounds(async (nth) => {
      const [id, expiresAt] = [await app.sent(), addMinutes(await app.now(), 1)];
      await answer(id, { form: 'show', expiresAt });
      const [{ id: itemId }] = (await crossedBy(id)) as [Crossed];
      const recall = () => app.get(RecallItem).execute(app.as(ANAM), { itemId, expectedVersion: undefined, because: 'other' });
      const ending = () => Promise.all([recall(), later(nth % 3, () => app.pass(2).then(retain))]);
      const refused = await meet(nth, () => app.get(OpenItem).view(app.as(OTAY), itemId), ending);
      const { rows } = await app.owner.query<{ state: string; reads: Date[]; recalled: Date }>(
        `select i.body ->> 'state' as state, array(select r.at from item_reading r where r.item_id = i.id) as reads,
           (select l.at from ledger_entry l where l.stream = 'item:' || i.id and l.type = 'item.recalled') as recalled
         from item i where i.id = $1`,
        [itemId],
      );
      const [{ state, reads, recalled }] = rows as [(typeof rows)[0]];
      expect([state, reads.length]).toEqual(['recalled', refused === null ? 1 : 0]);
      if (refused) expect(refused.code).toMatch(/^item-(recalled|expired)$/);
      for (const read of reads) expect(read <= recalled && read.toISOString() < expiresAt).toBe(true);
      return refused === null;
    });
  });
});
