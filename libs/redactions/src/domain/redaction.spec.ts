import { describe, expect, it } from '@jest/globals';
import type { CaseId, DeskId, DomainError, Instant, UserId } from '#kernel';
import { replay } from '#kernel';
import { answeringDesk } from './answering-desk.js';
import {
  approveRedaction,
  proposeRedaction,
  type Redaction,
  redactionAggregate,
  refuseRedaction,
  withdrawRedaction,
} from './redaction.js';

const NOW = '2026-11-28T03:00:00.000Z' as Instant;
const officer = (name: string, country: string) => ({ deskId: `${name}-desk` as DeskId, country, userId: name as UserId });
const FIRE = officer('fire', 'US');
const BOMBEROS = officer('bomberos', 'MX');
const PORT = officer('port', 'US');
const DONE = { erased: [{ entryId: 'e', digests: ['d'], kids: ['k-1'] }], packets: 1 };

const proposed = replay(
  redactionAggregate,
  proposeRedaction(
    {
      caseId: 'case' as CaseId,
      paper: { kind: 'note', id: 'n' },
      ground: 'personal-data-not-needed',
      words: 'Names a minor',
      by: FIRE,
      answering: { deskId: BOMBEROS.deskId, country: 'MX' },
    },
    NOW,
  ),
) as Redaction;
const code = (decide: () => unknown): string => {
  try {
    decide();
    return 'allowed';
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('a redaction', () => {
  it('is done by a second person of the country that answers, who is named with what was erased', () => {
    const [event] = approveRedaction(proposed, BOMBEROS, DONE, NOW);
    expect(event).toMatchObject({ type: 'redaction.done', data: { by: BOMBEROS, proposerDeskId: FIRE.deskId, ...DONE } });
    expect(redactionAggregate.evolve(proposed, event!)).toMatchObject({ state: 'done', answeredBy: BOMBEROS });
  });

  it.each([
    ['by whoever asked for it, at whatever desk', { ...BOMBEROS, userId: FIRE.userId }, 'redaction-needs-second'],
    ['by the country that asked', PORT, 'redaction-other-country'],
  ])('is not answered %s', (_, by, refused) => {
    expect(code(() => approveRedaction(proposed, by, DONE, NOW))).toBe(refused);
    expect(code(() => refuseRedaction(proposed, by, 'no', NOW))).toBe(refused);
  });

  it('is withdrawn by the desk that asked, by nobody else', () => {
    expect(withdrawRedaction(proposed, FIRE, NOW)).toMatchObject([{ type: 'redaction.withdrawn' }]);
    expect(code(() => withdrawRedaction(proposed, BOMBEROS, NOW))).toBe('redaction-not-yours');
  });

  it.each([
    ['done', approveRedaction(proposed, BOMBEROS, DONE, NOW)],
    ['refused', refuseRedaction(proposed, BOMBEROS, 'It is needed', NOW)],
    ['withdrawn', withdrawRedaction(proposed, FIRE, NOW)],
  ] as const)('that is %s stays so', (state, [event]) => {
    const ended = redactionAggregate.evolve(proposed, event!);
    expect(code(() => approveRedaction(ended, BOMBEROS, DONE, NOW))).toBe(`redaction-already-${state}`);
    expect(code(() => refuseRedaction(ended, BOMBEROS, 'no', NOW))).toBe(`redaction-already-${state}`);
    expect(code(() => withdrawRedaction(ended, FIRE, NOW))).toBe(`redaction-already-${state}`);
  });
});

describe('answeringDesk', () => {
  const sees = (name: string, country: string, isLead = false) => ({ deskId: name as DeskId, country, isLead });
  const asking = { deskId: 'a' as DeskId, country: 'US' };
  it.each([
    ['the lead of the other country', [sees('a', 'US'), sees('b', 'MX'), sees('c', 'MX', true)], 'c'],
    ['a desk of the other country before a lead of the own', [sees('a', 'US'), sees('b', 'US', true), sees('z', 'MX')], 'z'],
    ['the lead of the own country', [sees('a', 'US'), sees('b', 'US'), sees('c', 'US', true)], 'c'],
    ['another desk of the own country', [sees('a', 'US', true), sees('c', 'US'), sees('b', 'US')], 'b'],
    ['the own desk where nobody else sees the case', [sees('a', 'US', true)], 'a'],
  ])('is %s', (_, seeing, deskId) => expect(answeringDesk(asking, seeing).deskId).toBe(deskId));

  it('does not depend on which country asks', () => {
    const swap = (country: string) => (country === 'US' ? 'MX' : 'US');
    const seeing = [sees('a', 'US'), sees('b', 'MX'), sees('c', 'US', true)];
    const swapped = seeing.map((desk) => ({ ...desk, country: swap(desk.country) }));
    expect(answeringDesk({ ...asking, country: 'MX' }, swapped).deskId).toBe(answeringDesk(asking, seeing).deskId);
  });
});
