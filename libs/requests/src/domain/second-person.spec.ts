import type { DeskId, DomainError } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { answerNeedsSecond, answerRequest, mustBeReleasable, prepareAnswer, returnAnswer } from './answer-request.js';
import { audienceOf } from './parties.js';
import {
  after,
  asked,
  askedToo,
  ASKING,
  asking,
  askingToo,
  delivered,
  drafted,
  giving,
  item,
  sending,
  subject,
  T0,
} from './request.fixture.js';
import { requestAggregate } from './request.aggregate.js';
import type { RequestEvent } from './request.events.js';
import { PROTECTIONS, type RequestSubject } from './request-form.js';
import { releaseRequest, returnRequest, submitRequest } from './submit-request.js';

const code = (act: () => unknown): string => {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const TOUCHED: [string, Partial<RequestSubject>][] = [
  ...PROTECTIONS.map((protectedAs): [string, Partial<RequestSubject>] => [protectedAs, { protectedAs }]),
  ['a child by its age', { minor: true }],
];

describe('a request about protected people', () => {
  it.each(TOUCHED)('waits for a second person when it touches %s', (_who, flags) => {
    const draft = drafted({ subjects: [subject(flags)] });
    const waiting = after(draft, submitRequest(draft, sending(asking, T0), T0));
    expect([waiting.state, waiting.delivery, [...audienceOf(waiting).keys()]]).toEqual(['submitted', null, [ASKING]]);
    expect(code(() => releaseRequest(waiting, sending(asking, T0), T0))).toBe('request-second-person-same');
    const sent = after(waiting, releaseRequest(waiting, sending(askingToo, T0), T0));
    expect(sent.delivery).toMatchObject({ by: asking.userId, releasedBy: askingToo.userId });
  });

  it('is not released by whoever drafted it, though another handed it in', () => {
    const draft = drafted({ subjects: [subject({ minor: true })] });
    const waiting = after(draft, submitRequest(draft, sending(askingToo, T0), T0));
    expect(code(() => releaseRequest(waiting, sending(asking, T0), T0))).toBe('request-second-person-same');
    expect(code(() => releaseRequest(waiting, sending(askingToo, T0), T0))).toBe('request-second-person-same');
  });

  it('is not released by the desk that it would go to', () => {
    const draft = drafted({ subjects: [subject({ minor: true })] });
    const waiting = after(draft, submitRequest(draft, sending(asking, T0), T0));
    expect(code(() => releaseRequest(waiting, sending(asked, T0), T0))).toBe('request-not-yours');
  });

  it('can be returned to the desk, and crosses at once when nobody protected is in it', () => {
    const draft = drafted({ subjects: [subject({ minor: true })] });
    const waiting = after(draft, submitRequest(draft, sending(asking, T0), T0));
    expect(after(waiting, returnRequest(waiting, 'Leave the name out.', askingToo, T0)).state).toBe('draft');
    expect(delivered().state).toBe('delivered');
  });
});

describe('an answer about protected people', () => {
  it('is sent back by the second person, and not released before it was written anew', () => {
    const request = delivered();
    const prepare = (state: typeof request) =>
      after(state, prepareAnswer(state, giving(true, 'witness'), { officer: asked, faults: [], digest: 'd' }, T0));
    const waiting = prepare(request);
    expect(code(() => returnAnswer(waiting, asking, T0))).toBe('request-not-yours-to-answer');
    const returned = after(waiting, returnAnswer(waiting, askedToo, T0));
    expect([returned.state, returned.pendingAnswer?.returned?.by]).toEqual([waiting.state, askedToo.userId]);
    expect(code(() => mustBeReleasable(returned, askedToo))).toBe('request-nothing-prepared');
    expect(code(() => returnAnswer(returned, askedToo, T0))).toBe('request-nothing-prepared');
    const anew = prepare(returned);
    expect([anew.pendingAnswer?.returned, mustBeReleasable(anew, askedToo)]).toEqual([undefined, asked.userId]);
  });

  it('waits when an item names one, or the request did', () => {
    expect(answerNeedsSecond(delivered(), giving(true))).toBe(false);
    expect(answerNeedsSecond(delivered(), giving(true, 'witness'))).toBe(true);
    const draft = drafted({ subjects: [subject({ minor: true })] });
    expect(answerNeedsSecond(draft, giving(true))).toBe(true);
  });

  it('is released by another person of the asked desk only, and bears both names', () => {
    const request = delivered();
    const prepared = after(
      request,
      prepareAnswer(request, giving(true, 'witness'), { officer: asked, faults: [], digest: 'd' }, T0),
    );
    expect([prepared.state, prepared.answers, prepared.pendingAnswer?.items]).toEqual(['acknowledged', [], 1]);
    const told = (type: RequestEvent['type'], deskId: DeskId) => requestAggregate.tells!(prepared, type, deskId);
    expect([told('request.answer-prepared', ASKING), told('request.acknowledged', ASKING)]).toEqual([false, true]);
    expect(told('request.acknowledged', 'us-webb-so' as DeskId)).toBe(false);
    expect(code(() => mustBeReleasable(prepared, asked))).toBe('request-second-person-same');
    expect(code(() => mustBeReleasable(prepared, asking))).toBe('request-not-yours-to-answer');
    expect(code(() => mustBeReleasable(request, askedToo))).toBe('request-nothing-prepared');
    const author = mustBeReleasable(prepared, askedToo);
    const facts = { officer: askedToo, faults: [], itemIds: [item()], releasedBy: askedToo.userId, author };
    const answered = after(prepared, answerRequest(prepared, giving(true, 'witness'), facts, T0));
    expect(answered.answers).toMatchObject([{ by: asked.userId, releasedBy: askedToo.userId, itemIds: [item()] }]);
    expect([answered.state, answered.pendingAnswer]).toEqual(['answered_full', null]);
  });
});
