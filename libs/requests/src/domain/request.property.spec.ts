import { addMinutes, type DomainError, type Instant, minutesBetween, replay } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acknowledgeRequest, startRequest } from './acknowledge-request.js';
import { answerRequest, refuseToAnswer } from './answer-request.js';
import { answerClarification, askClarification } from './ask-clarification.js';
import { awaitAuthorisation, settleAuthorisation } from './await-authorisation.js';
import { clockState, dueOf } from './clock.js';
import { commitRequest } from './commit-request.js';
import { draftRequest } from './draft-request.js';
import { forwardRequest } from './forward-request.js';
import { audienceOf } from './parties.js';
import { repeatRequest } from './repeat-request.js';
import {
  ASKED,
  asked,
  ASKING,
  asking,
  askingToo,
  form,
  giving,
  item,
  LIMIT,
  OTHER,
  other,
  sending,
  subject,
  T0,
} from './request.fixture.js';
import { requestAggregate } from './request.aggregate.js';
import type { Request } from './request.js';
import type { RequestEvent } from './request.events.js';
import { OPEN_REQUEST_STATES } from './request.machine.js';
import { releaseRequest, submitRequest } from './submit-request.js';
import { closeRequest, withdrawRequest } from './withdraw-request.js';

const ACTS = [
  'submit',
  'release',
  'acknowledge',
  'start',
  'ask',
  'reply',
  'await',
  'settle',
  'commit',
  'give-part',
  'give-all',
  'give-and-refuse',
  'refuse',
  'forward',
  'repeat',
  'withdraw',
  'close',
] as const;
type Act = (typeof ACTS)[number];

/** Whoever is asked now acts for it; minutes pass between any two acts, over the change of the clocks on 1 November as well. */
const decide = (act: Act, request: Request, now: Instant): readonly RequestEvent[] => {
  const officer = request.toDeskId === ASKED ? asked : other;
  const refusals = [{ ground: 'not-held', words: null, part: null }];
  const given = { officer, faults: [], itemIds: [item()], releasedBy: null, author: officer.userId };
  const by = { officer, dueAt: now };
  switch (act) {
    case 'submit':
      return submitRequest(request, sending(asking, now), now);
    case 'release':
      return releaseRequest(request, sending(askingToo, now), now);
    case 'acknowledge':
      return acknowledgeRequest(request, officer, now);
    case 'start':
      return startRequest(request, officer, now);
    case 'ask':
      return askClarification(request, 'Which plates?', officer, now);
    case 'reply':
      return answerClarification(request, 'Those of the trailer.', { officer: asking, dueAt: now }, now);
    case 'await':
      return awaitAuthorisation(request, { expectedAt: addMinutes(now, 60), reason: 'A judge decides.' }, officer, now);
    case 'settle':
      return settleAuthorisation(request, { granted: true, reason: null }, by, now);
    case 'commit':
      return commitRequest(request, { promisedFor: addMinutes(now, 90), reason: null }, officer, now);
    case 'give-part':
      return answerRequest(request, giving(false), given, now);
    case 'give-all':
      return answerRequest(request, giving(true), given, now);
    case 'give-and-refuse':
      return answerRequest(request, { ...giving(true), refusals }, given, now);
    case 'refuse':
      return refuseToAnswer(request, refusals, { officer, faults: [] }, now);
    case 'forward': {
      const toDeskId = request.toDeskId === ASKED ? OTHER : ASKED;
      return forwardRequest(request, { toDeskId, reason: 'Theirs.' }, { officer, suitable: true, acknowledgeBy: now }, now);
    }
    case 'repeat':
      return repeatRequest(request, 'answer', now);
    case 'withdraw':
      return withdrawRequest(request, null, asking, now);
    case 'close':
      return closeRequest(request, null, asking, now);
  }
};

const steps = fc.array(fc.record({ act: fc.constantFrom(...ACTS), minutes: fc.integer({ min: 0, max: 300 }) }), {
  minLength: 10,
  maxLength: 60,
  size: 'max',
});

interface World {
  readonly events: RequestEvent[];
  request: Request;
  now: Instant;
  /** Minutes that the clock of the answer stood, counted beside the product. */
  held: number;
}

const start = (isProtected: boolean): World => {
  const events = draftRequest(
    form({ subjects: [subject({ minor: isProtected })] }),
    { officer: asking, number: 'N', supersedes: null },
    T0,
  );
  return { events: [...events], request: replay(requestAggregate, events)!, now: T0, held: 0 };
};

const take = (world: World, { act, minutes }: { readonly act: Act; readonly minutes: number }): void => {
  const stands = ['waiting_for_requester', 'deviated'].includes(clockState(world.request.clock) ?? '');
  world.now = addMinutes(world.now, minutes);
  if (stands) world.held += minutes;
  try {
    const events = decide(act, world.request, world.now);
    world.events.push(...events);
    world.request = events.reduce<Request>((state, event) => requestAggregate.evolve(state, event), world.request);
  } catch (error) {
    if (!(error as DomainError).code.startsWith('request-')) throw error;
  }
};

/** Most sequences should get past the desk's own door. */
const LET_OUT = [
  { act: 'submit', minutes: 1 },
  { act: 'release', minutes: 1 },
] as const;

describe('any sequence of acts', () => {
  const gapless = ({ request: { clock, delivery, state } }: World): void => {
    clock.forEach((one, index) => expect(one.end).toBe(clock[index + 1]?.start ?? one.end));
    expect(clock.slice(0, -1).every(({ end }) => end !== null)).toBe(true);
    expect(clock[0]?.start ?? null).toBe(delivery?.at ?? null);
    expect(clockState(clock) !== null).toBe(OPEN_REQUEST_STATES.includes(state));
  };
  const movedByWhatItStood = ({ request: { clock, delivery, state }, held, now }: World): void => {
    if (!delivery || !OPEN_REQUEST_STATES.includes(state)) return;
    const due = dueOf({ from: delivery.at, minutes: LIMIT }, clock);
    if (clockState(clock) !== 'running') expect(due === null || due <= now).toBe(true);
    else if (due! > now) expect(minutesBetween(delivery.at, due!)).toBe(LIMIT + held);
  };
  const shownToItsAudience = ({ request }: World): void => {
    const audience = audienceOf(request);
    if (request.delivery === null) expect([...audience.keys()]).toEqual([ASKING]);
    else expect(audience.get(request.toDeskId)).toBe('asked');
  };
  const askedThreeTimesAtMost = ({ request: { repeats, repeatNumber } }: World): void =>
    expect([repeats.length < 3, repeatNumber]).toEqual([true, repeats.length + 1]);
  const crossedOnTwoWords = ({ request: { delivery, form: sent } }: World): void => {
    if (delivery && sent.subjects.some(({ minor }) => minor)) expect(delivery.releasedBy).not.toBe(null);
  };

  it.each([
    ['keeps the record of the clock gapless, and the clock alive exactly while something is owed', gapless],
    ['moves the due time by exactly as long as the clock stood, wherever the request was sent', movedByWhatItStood],
    ['shows it to nobody but its desk before it crossed, and to the asked desk from then on', shownToItsAudience],
    ['asks three times at most', askedThreeTimesAtMost],
    ['lets nothing about protected people cross on one word', crossedOnTwoWords],
  ])('%s', (_promise, check) =>
    fc.assert(
      fc.property(fc.boolean(), steps, (isProtected, all) => {
        const world = start(isProtected);
        for (const step of [...LET_OUT, ...all]) {
          take(world, step);
          check(world);
        }
      }),
      { numRuns: 60 },
    ),
  );

  it('gives the stored state when its events are replayed', () =>
    fc.assert(
      fc.property(fc.boolean(), steps, (isProtected, all) => {
        const world = start(isProtected);
        for (const step of [...LET_OUT, ...all]) take(world, step);
        expect(replay(requestAggregate, world.events)).toEqual(world.request);
      }),
      { numRuns: 60 },
    ));
});
