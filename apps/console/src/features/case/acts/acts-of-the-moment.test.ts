import { describe, expect, it } from 'vitest';
import type { CaseResponse } from '../../../shared/api/client';
import type { Reader } from '../reading/standing';
import { actsOfTheMoment, changeOf } from './acts-of-the-moment';

const LEAD = 'us-sd-fire';
const SUPPORTING = 'mx-tij-bomb';
const INFORMED = 'us-nrc';
const CONCURRENT = 'us-epa-r9';

const caseOf = (over: object = {}) =>
  ({
    state: 'in_progress',
    kind: 'chemical-release',
    priority: 'P2',
    lead: { deskId: LEAD, acknowledgedAt: '2026-11-26T23:00:00Z' },
    supporting: [{ deskId: SUPPORTING, because: 'routed' }],
    informed: [{ deskId: INFORMED, because: 'routed' }],
    watchers: [],
    conflict: null,
    routing: { concurrent: [CONCURRENT], alternates: [] },
    ...over,
  }) as unknown as CaseResponse;

const reader = (deskId: string, over: Partial<Reader> = {}): Reader => ({
  deskId,
  country: 'US',
  userId: 'one',
  competences: [],
  may: () => true,
  ...over,
});

const open = (over: object, deskId = LEAD, who: Partial<Reader> = {}) => actsOfTheMoment(caseOf(over), reader(deskId, who)).open;

describe('the acts of the moment', () => {
  it.each([
    ['open', { state: 'open', lead: { deskId: LEAD, acknowledgedAt: null } }, ['acknowledge', 'priority', 'watch']],
    ['acknowledged', { state: 'acknowledged' }, ['start', 'priority', 'watch']],
    ['in progress', {}, ['resolve', 'priority', 'watch']],
    ['resolved', { state: 'resolved' }, ['close', 'reopen', 'priority', 'watch']],
    ['closed', { state: 'closed' }, ['reopen']],
  ])('lets the lead of a case that is %s do what comes next and nothing else', (_, over, acts) => {
    expect(open(over)).toEqual(acts);
  });

  it('owes the acknowledgement of a desk that came to lead later, beside what the work needs', () => {
    expect(open({ lead: { deskId: LEAD, acknowledgedAt: null } })).toEqual(['acknowledge', 'resolve', 'priority', 'watch']);
  });

  it('leaves the progress of the case to its lead, and says what the case waits for', () => {
    const moment = actsOfTheMoment(caseOf(), reader(SUPPORTING));
    expect(moment.open).toEqual(['priority', 'watch']);
    expect(moment.forLead).toEqual(['resolve']);
  });

  it('lets a supporting desk reopen, and an informed one not', () => {
    expect(open({ state: 'closed' }, SUPPORTING)).toEqual(['reopen']);
    expect(open({ state: 'closed' }, INFORMED)).toEqual([]);
  });

  it('shows nothing that the role does not permit', () => {
    const readsOnly = { may: (permission: string) => permission === 'case.read' };
    expect(open({ state: 'open', lead: { deskId: LEAD, acknowledgedAt: null } }, LEAD, readsOnly)).toEqual(['watch']);
  });

  it('lets a competent desk claim the case, once', () => {
    expect(open({}, CONCURRENT)).toContain('claim');
    expect(open({}, INFORMED, { competences: ['chemical-release'] })).toContain('claim');
    expect(open({}, INFORMED)).not.toContain('claim');
    expect(open({ conflict: { claimants: [LEAD, CONCURRENT], joint: [] } }, CONCURRENT)).not.toContain('claim');
    expect(open({}, LEAD, { competences: ['chemical-release'] })).not.toContain('claim');
  });

  it('offers to stop watching to who watches, on a closed case as well', () => {
    expect(open({ watchers: [INFORMED], state: 'closed' }, INFORMED)).toEqual(['unwatch']);
  });
});

describe('a change of priority', () => {
  it('is a raise towards P1 and a lowering away from it', () => {
    expect([changeOf('P3', 'P1'), changeOf('P1', 'P2'), changeOf('P2', 'P2')]).toEqual(['raise', 'lower', 'none']);
  });
});
