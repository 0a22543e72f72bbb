import { describe, expect, it } from '@jest/globals';
import { addMinutes, type Bilingual, DomainError, replay } from '#kernel';
import { acknowledgeCase } from './acknowledge-case.js';
import { addTask } from './add-task.js';
import type { Case } from './case.js';
import { CONSULATE, caseAfter, EPA, HANDOFF, OES, opening, STRANGER, T0 } from './case.fixture.js';
import { type Blocker, closeCase, type ClosingFacts } from './close-case.js';
import { caseFile } from './evolve-case.js';
import { moveLead } from './move-lead.js';
import { openCase } from './open-case.js';
import { openOffer } from './open-offer.js';
import { reopenCase } from './reopen-case.js';
import { resolveCase } from './resolve-case.js';
import { startCase } from './start-case.js';

const nothingOpen: ClosingFacts = {
  obligations: [],
  holds: [],
  say: (blocker: Blocker): Bilingual => ({ en: blocker.kind, es: blocker.kind }),
};
const acknowledged = (state: Case) => acknowledgeCase(state, EPA, T0);
const started = (state: Case) => startCase(state, EPA, T0);
const resolved = (state: Case) => resolveCase(state, { by: EPA, outcome: 'handled', summary: 'Valve closed' }, T0);
const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return undefined;
};

describe('life of a case', () => {
  it('opens under one lead, with its desks and a priority', () => {
    const state = caseAfter();
    expect(state.lead).toMatchObject({ deskId: 'us-epa-r9', seq: 1, by: 'filing', acknowledgedAt: null });
    expect(state.priority).toBe('P3');
    expect(state.participants.map(({ deskId, role }) => `${deskId} ${role}`)).toEqual([
      'mx-tij-bomb supporting',
      'us-sdc-oes supporting',
      'mx-sre-cg-sd informed',
    ]);
  });

  it('shows what is marked TLP:RED to the lead and the filer alone', () => {
    const red = replay(caseFile, openCase(opening({ handling: { tlp: 'TLP:RED', restrictions: null } }), T0))!;
    expect(red.participants.map(({ deskId }) => deskId)).toEqual(['mx-tij-bomb']);
  });

  it('goes from open to closed by its four acts', () => {
    const state = caseAfter(acknowledged, started, resolved, (at) => closeCase(at, EPA, nothingOpen, addMinutes(T0, 9)));
    expect(state.progress).toEqual({
      state: 'closed',
      closedAt: addMinutes(T0, 9),
      resolution: { outcome: 'handled', summary: 'Valve closed', resolvedAt: T0 },
    });
  });

  it.each([
    ['start before the acknowledgement', () => started(caseAfter()), 'case-not-acknowledged'],
    ['resolve before the start', () => resolved(caseAfter(acknowledged)), 'case-not-started'],
    ['close before the outcome', () => closeCase(caseAfter(acknowledged, started), EPA, nothingOpen, T0), 'case-not-resolved'],
    ['acknowledge twice', () => acknowledged(caseAfter(acknowledged)), 'case-already-acknowledged'],
    ['acknowledge for the lead', () => acknowledgeCase(caseAfter(), OES, T0), 'case-lead-only'],
    [
      'reopen as a desk that is only informed',
      () => reopenCase(caseAfter(), { by: CONSULATE, reason: 'x' }, T0),
      'case-working-desks-only',
    ],
    [
      'give a task to a desk that takes no part',
      () => addTask(caseAfter(), { by: EPA, id: 't', title: 'Air', deskId: STRANGER.deskId, mandatory: true }, T0),
      'case-participant-unknown',
    ],
  ])('refuses to %s', (_what, act, code) => {
    expect(codeOf(act)).toBe(code);
  });

  it('names everything that keeps it from closing', () => {
    const state = caseAfter(
      acknowledged,
      started,
      (at) => addTask(at, { by: EPA, id: 't', title: 'Air samples', deskId: OES.deskId, mandatory: true }, T0),
      (at) => openOffer(at, EPA, HANDOFF, T0),
      resolved,
    );
    const facts = { ...nothingOpen, obligations: [{ deskId: OES.deskId, act: 'answer-handoff' }] };
    expect(() => closeCase(state, EPA, facts, T0)).toThrow(
      expect.objectContaining({
        code: 'case-not-closable',
        params: { count: 3, blockers: { en: 'offer; obligation; task', es: 'offer; obligation; task' } },
      }),
    );
  });

  it('goes back to work when it is reopened', () => {
    const state = caseAfter(acknowledged, started, resolved, (at) => reopenCase(at, { by: OES, reason: 'It leaks again' }, T0));
    expect(state.progress.state).toBe('in_progress');
  });

  it('asks a lead that did not choose the case for an acknowledgement of its own, and keeps the work', () => {
    const state = caseAfter(acknowledged, started, (at) =>
      moveLead(at, { to: OES, by: 'arbitration', causeId: 'c', kind: 'arbitration' }, T0),
    );
    expect(state.lead).toMatchObject({ deskId: 'us-sdc-oes', seq: 2, acknowledgedAt: null });
    const after = acknowledgeCase(state, OES, T0).reduce<Case>(caseFile.evolve, state);
    expect(after.progress.state).toBe('in_progress');
    expect(after.lead.acknowledgedAt).toBe(T0);
  });

  it('takes accepting an offer for the acknowledgement', () => {
    const state = caseAfter((at) => moveLead(at, { to: OES, by: 'handoff', causeId: HANDOFF, kind: 'transfer' }, T0));
    expect(state.progress.state).toBe('acknowledged');
    expect(state.participants).toContainEqual({ deskId: 'us-epa-r9', role: 'supporting', because: 'former-lead' });
  });

  it('tells the desk that led before that the lead moved, not that it lacks a right', () => {
    const state = caseAfter((at) => moveLead(at, { to: OES, by: 'handoff', causeId: HANDOFF, kind: 'transfer' }, T0));
    expect(() => startCase(state, EPA, T0)).toThrow(new DomainError('case-lead-moved'));
    expect(() => startCase(state, CONSULATE, T0)).toThrow(new DomainError('case-lead-only'));
  });
});
