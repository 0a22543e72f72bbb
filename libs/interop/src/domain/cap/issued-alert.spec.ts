import { describe, expect, it } from '@jest/globals';
import { type DeskId, instant, type UserId } from '#kernel';
import { drafted, portShut } from './issued-alert.fixture.js';
import { identifierOf, issueAlert, issuedAlertAggregate, stampAlert, standingOf } from './issued-alert.js';

const NOW = instant('2026-11-25T19:40:12.345Z');
const BY = { country: 'US', deskId: 'us-joint-desk' as DeskId, userId: 'u' as UserId };
const EARLIER = { sender: 'enlace.example', identifier: 'enlace.live.1', sent: instant('2026-11-25T19:25:00.000Z') };

const issue = (draft = drafted()) => {
  const alert = stampAlert(draft, identifierOf('live', '', 7), NOW);
  const seated = [BY.deskId, 'mx-joint-desk' as DeskId];
  const { activationId } = portShut();
  return issueAlert({ alert, draft, number: 7, activationId, statementId: null, hash: 'h', by: BY, seated }, NOW);
};

describe('an issued alert', () => {
  it('has its name and its times from the moment of its issue, by the second', () => {
    const alert = stampAlert(drafted(), identifierOf('live', '', 7), NOW);
    expect(alert).toMatchObject({ identifier: 'enlace.live.7', sent: '2026-11-25T19:40:12.000Z' });
    for (const { effective, expires, onset } of alert.infos)
      expect([effective, expires, onset]).toEqual([
        '2026-11-25T19:40:12.000Z',
        '2026-11-26T07:40:12.000Z',
        '2026-11-25T19:32:00.000Z',
      ]);
  });

  it('of a drill has a name that shows it', () => {
    expect(identifierOf('01890000-0000-7000-8000-00000000d111', 'EX-', 1)).toMatch(/^EX-enlace\.0189/);
  });

  it('tells every desk that sits in it, but the one that issued it', () => {
    expect(issue()[0]?.data).toMatchObject({
      number: 7,
      hash: 'h',
      deskIds: ['mx-joint-desk'],
      expiresAt: '2026-11-26T07:40:12.000Z',
    });
  });

  it('is made by one event and changed by none', () => {
    const [event] = issue();
    const issued = issuedAlertAggregate.evolve(null, event!);
    expect(issued).toMatchObject({ identifier: 'enlace.live.7', type: 'Alert', audience: 'partners' });
    expect(() => issuedAlertAggregate.evolve(issued, event!)).toThrow(TypeError);
  });

  it('cancels nothing that does not stand', () => {
    const subject = portShut({ keys: 'ended', endedAt: NOW });
    expect(() => issue(drafted({ subject }))).toThrow('issued-alert-nothing-stands');
    expect(() => issue(drafted({ subject, references: [EARLIER] }))).not.toThrow();
  });

  it('stands until the next cancellation; what comes after begins anew', () => {
    const types = (...given: ('Alert' | 'Update' | 'Cancel')[]) =>
      standingOf(given.map((type) => ({ type }))).map(({ type }) => type);
    expect(types()).toEqual([]);
    expect(types('Alert', 'Update')).toEqual(['Alert', 'Update']);
    expect(types('Alert', 'Update', 'Cancel')).toEqual([]);
    expect(types('Alert', 'Cancel', 'Alert')).toEqual(['Alert']);
  });
});
