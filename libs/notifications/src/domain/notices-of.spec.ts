import { describe, expect, it } from '@jest/globals';
import { instant, type CaseId, type DeskId } from '#kernel';
import { eventPhrases, terms } from '#phrases';
import { noticesOf, NOTIFIED_TYPES } from './notices-of.js';

const desk = (id: string): DeskId => id as DeskId;
const [fire, oem, tijuana] = [desk('us-sd-fire'), desk('us-sdc-oes'), desk('mx-tij-bomb')];
const due = instant('2026-11-23T21:25:00.000Z');
const known = { filedBy: tijuana, caseDesks: [fire, oem, tijuana], watchers: [] as DeskId[] };
const told = (type: string, data: object, actorDeskId: DeskId | null = null) =>
  noticesOf({ type, caseId: null, actorDeskId, data }, known).map(({ deskId, audience, dueAt }) => [deskId, audience, dueAt]);

describe('a real event', () => {
  it('is told to each who plays a drill, on duty or not, and at the desk that broke in too', () => {
    const players = [
      { deskId: fire, personId: 'ann' },
      { deskId: fire, personId: 'bob' },
      { deskId: oem, personId: 'cleo' },
    ];
    const notices = noticesOf({ type: 'real-event.told', caseId: null, actorDeskId: fire, data: { players } }, known);
    expect(notices).toMatchObject([
      { deskId: fire, audience: 'desk', mustReach: true, people: ['ann', 'bob'] },
      { deskId: oem, audience: 'desk', mustReach: true, people: ['cleo'] },
    ]);
  });
});

describe('tries to sign in as somebody', () => {
  it('are told to that person alone', () => {
    const data = { tries: 10, tells: [{ deskId: fire, personId: 'ann' }] };
    const notices = noticesOf({ type: 'person.tries-noticed', caseId: null, actorDeskId: null, data }, known);
    expect(notices).toMatchObject([{ deskId: fire, audience: 'desk', mustReach: false, only: 'ann' }]);
  });
});

describe('who watches a case', () => {
  const toldWith = (watchers: DeskId[], type: string, data: object, actorDeskId: DeskId | null = null) =>
    noticesOf({ type, caseId: null, actorDeskId, data }, { ...known, watchers }).map(({ deskId, audience }) => [
      deskId,
      audience,
    ]);

  it.each(['case.resolved', 'case.closed'])('is told of %s, but not of the own act', (type) => {
    expect(toldWith([fire, oem], type, { deskId: fire }, fire)).toEqual([[oem, 'desk']]);
    expect(toldWith([], type, { deskId: fire })).toEqual([]);
  });

  it('is told of a lead that moves, and once only', () => {
    const move = { fromDeskId: tijuana, toDeskId: fire };
    expect(toldWith([oem, fire], 'case.lead-moved', { ...move, by: 'handoff' })).toEqual([[oem, 'desk']]);
    expect(toldWith([oem, fire], 'case.lead-moved', { ...move, by: 'reroute' })).toEqual([
      [fire, 'duty-officer'],
      [tijuana, 'desk'],
      [oem, 'desk'],
    ]);
  });

  it('is told of a conflict of jurisdiction', () => {
    expect(toldWith([oem], 'case.conflict-opened', { claimants: [fire], joint: [] })).toEqual([
      [fire, 'supervisor'],
      [oem, 'desk'],
    ]);
  });
});

describe('who is told of what', () => {
  it('knows only events that the product has, each with words in both languages', () => {
    for (const type of NOTIFIED_TYPES) {
      expect(eventPhrases).toHaveProperty([type]);
      expect(terms).toHaveProperty([`notice.${type}`]);
    }
  });

  it('tells the duty officer of the lead and every other desk that a case was opened, but not the desk that filed it', () => {
    expect(
      told(
        'case.opened',
        { leadDeskId: fire, participants: [oem, tijuana].map((deskId) => ({ deskId })), title: 'ammonia' },
        tijuana,
      ),
    ).toEqual([
      [fire, 'duty-officer', null],
      [oem, 'desk', null],
    ]);
  });

  it('tells the target of an offer until when to answer', () => {
    expect(told('handoff.offered', { fromDeskId: tijuana, toDeskId: fire, respondBy: due }, tijuana)).toEqual([
      [fire, 'duty-officer', due],
    ]);
  });

  it('tells nobody of a referral outside the system but the desk that made it', () => {
    expect(told('handoff.offered', { fromDeskId: tijuana, toDeskId: null, respondBy: due }, tijuana)).toEqual([]);
  });

  it('tells both desks when an offer ends without answer', () => {
    expect(told('handoff.expired', { fromDeskId: tijuana, toDeskId: fire, bounces: 1 })).toEqual([
      [tijuana, 'duty-officer', null],
      [fire, 'supervisor', null],
    ]);
  });

  it('leaves a lead that moved by a handoff to the handoff’s own event', () => {
    expect(told('case.lead-moved', { by: 'handoff', fromDeskId: tijuana, toDeskId: fire })).toEqual([]);
    expect(told('case.lead-moved', { by: 'arbitration', fromDeskId: tijuana, toDeskId: fire })).toEqual([
      [fire, 'duty-officer', null],
      [tijuana, 'desk', null],
    ]);
  });

  it.each([
    ['debtor-desk', 'desk'],
    ['debtor-duty-officer', 'duty-officer'],
    ['both-supervisors', 'supervisor'],
    ['joint-desks', 'duty-officer'],
  ])('turns a rung for %s to the %s of each desk named', (target, audience) => {
    const data = { target, deskIds: [fire, tijuana], deskId: fire, act: 'answer-handoff', dueAt: due };
    expect(told('obligation.step-reached', data)).toEqual([
      [fire, audience, due],
      [tijuana, audience, due],
    ]);
  });

  it('sends a returned report back to who filed it, and a referred one to where it goes', () => {
    expect(told('report.triaged', { act: 'return', byDeskId: fire, reason: 'secret' }, fire)).toEqual([[tijuana, 'desk', null]]);
    expect(told('report.triaged', { act: 'refer', byDeskId: fire, toDeskId: oem, reason: 'secret' }, fire)).toEqual([
      [oem, 'desk', null],
    ]);
    expect(told('report.triaged', { act: 'open', byDeskId: fire }, fire)).toEqual([]);
  });

  it('carries nothing that anybody wrote', () => {
    const data = {
      fromDeskId: tijuana,
      toDeskId: fire,
      respondBy: due,
      reason: 'the victim is',
      question: 'the victim is',
      title: 'the victim is',
      text: 'the victim is',
    };
    for (const type of NOTIFIED_TYPES)
      expect(JSON.stringify(noticesOf({ type, caseId: null, actorDeskId: null, data }, known))).not.toContain('victim');
  });

  it('leaves a report that opened its case at once to the case', () => {
    const filed = { type: 'report.filed', actorDeskId: tijuana, data: { triageDeskId: fire } };
    expect(noticesOf({ ...filed, caseId: null }, known)).toHaveLength(1);
    expect(noticesOf({ ...filed, caseId: 'c' as CaseId }, known)).toEqual([]);
  });

  it('asks every recipient of a correction', () => {
    expect(told('case.correction-issued', { deskId: tijuana, recipients: [fire, oem] }, tijuana)).toEqual([
      [fire, 'desk', null],
      [oem, 'desk', null],
    ]);
  });

  it('tells the desk that asked when a surge holds the answer, and the new time when it is over', () => {
    const owed = { act: 'answer-request', deskId: fire, counterpartDeskId: tijuana };
    expect(told('obligation.paused', { ...owed, because: 'surge' })).toEqual([[tijuana, 'desk', null]]);
    expect(told('obligation.resumed', { ...owed, after: 'surge', dueAt: due })).toEqual([[tijuana, 'desk', due]]);
    expect(told('obligation.paused', { ...owed, because: 'clarification-asked' })).toEqual([]);
    expect(told('obligation.resumed', { ...owed, dueAt: due })).toEqual([]);
    expect(told('obligation.paused', { ...owed, act: 'acknowledge-case', because: 'surge' })).toEqual([]);
  });

  it('tells who must clear a crossing, who is told of it, and the supervisors of whoever is waited for at the line', () => {
    const crossing = { announcerDeskId: fire, deskIds: [fire, oem, tijuana] };
    expect(told('advance-notice.announced', { ...crossing, askedDeskIds: [tijuana] }, fire)).toEqual([
      [tijuana, 'duty-officer', null],
      [oem, 'desk', null],
    ]);
    expect(told('advance-notice.arrived', { ...crossing, supervisorDeskIds: [oem, tijuana] }, oem)).toEqual([
      [tijuana, 'supervisor', null],
      [fire, 'duty-officer', null],
    ]);
  });

  it('says nothing of other events', () => {
    expect(told('case.noted', { deskId: fire })).toEqual([]);
    expect(told('toString', {})).toEqual([]);
  });
});
