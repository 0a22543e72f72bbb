import { describe, expect, it } from '@jest/globals';
import type { CaseId, ReportId } from '#kernel';
import { acknowledgeCorrection } from './acknowledge-correction.js';
import { addParticipant, joinByHandoff, joinBySighting } from './add-participant.js';
import { assessImpact } from './assess-impact.js';
import type { Case } from './case.js';
import { caseAfter, CONSULATE, EPA, FIRE_TIJUANA, HANDOFF, OES, T0 } from './case.fixture.js';
import { changePriority, raisePriorityByLadder } from './change-priority.js';
import { closeOffer } from './close-offer.js';
import { completeTask } from './complete-task.js';
import { addTask } from './add-task.js';
import { caseFile } from './evolve-case.js';
import { issueCorrection } from './issue-correction.js';
import { linkCase } from './link-case.js';
import { moveLead } from './move-lead.js';
import { openOffer } from './open-offer.js';
import { removeParticipant } from './remove-participant.js';
import { takeTitleOut } from './take-words-out.js';
import { TAKEN_OUT } from './taken-out.js';

const refused = (code: string) => expect.objectContaining({ code });

describe('impact and priority', () => {
  it('keeps the judgements of both countries side by side and raises the priority to the higher', () => {
    const state = caseAfter((at) => assessImpact(at, { by: OES, country: 'US', impact: { security: 4, flow: 0 } }, T0));
    expect(state.impact).toEqual({ MX: { security: 1, flow: 2 }, US: { security: 4, flow: 0 } });
    expect(state.priority).toBe('P1');
  });

  it('does not lower the priority when an impact falls', () => {
    const state = caseAfter(
      (at) => assessImpact(at, { by: FIRE_TIJUANA, country: 'MX', impact: { security: 4, flow: 4 } }, T0),
      (at) => assessImpact(at, { by: FIRE_TIJUANA, country: 'MX', impact: { security: 0, flow: 0 } }, T0),
    );
    expect(state.priority).toBe('P1');
  });

  it('lets no desk judge for the other country', () => {
    expect(() => assessImpact(caseAfter(), { by: OES, country: 'MX', impact: { security: 0, flow: 0 } }, T0)).toThrow(
      refused('case-impact-not-your-country'),
    );
  });

  it('is raised freely and lowered by the lead with a reason', () => {
    expect(caseAfter((at) => changePriority(at, { by: CONSULATE, to: 'P2', reason: null }, T0)).priority).toBe('P2');
    expect(() => changePriority(caseAfter(), { by: EPA, to: 'P4', reason: null }, T0)).toThrow(
      refused('case-priority-reason-missing'),
    );
    expect(() => changePriority(caseAfter(), { by: OES, to: 'P4', reason: 'calm' }, T0)).toThrow(refused('case-lead-only'));
    expect(caseAfter((at) => changePriority(at, { by: EPA, to: 'P4', reason: 'calm' }, T0)).priority).toBe('P4');
  });

  it('climbs one level by the ladder and stops at P1', () => {
    const p1 = caseAfter(...Array.from({ length: 4 }, () => (at: Case) => raisePriorityByLadder(at, T0)));
    expect(p1.priority).toBe('P1');
    expect(raisePriorityByLadder(p1, T0)).toEqual([]);
  });
});

describe('desks on a case', () => {
  it('come and go by the lead, and go by themselves', () => {
    const added = caseAfter((at) => addParticipant(at, { by: EPA, deskId: CONSULATE.deskId, role: 'supporting' }, T0));
    expect(added.participants.filter(({ deskId }) => deskId === CONSULATE.deskId)).toEqual([
      { deskId: 'mx-sre-cg-sd', role: 'supporting', because: 'added' },
    ]);
    const gone = caseAfter((at) => removeParticipant(at, { by: CONSULATE, deskId: CONSULATE.deskId, reason: 'not ours' }, T0));
    expect(gone.participants.some(({ deskId }) => deskId === CONSULATE.deskId)).toBe(false);
  });

  it('never lose their lead', () => {
    expect(() => removeParticipant(caseAfter(), { by: EPA, deskId: EPA.deskId, reason: 'x' }, T0)).toThrow(
      refused('case-lead-not-removable'),
    );
  });

  it('are not added again by a sighting', () => {
    expect(joinBySighting(caseAfter(), FIRE_TIJUANA.deskId, T0)).toEqual([]);
  });

  it('join by taking a part over from the lead, once', () => {
    expect(joinByHandoff(caseAfter(), CONSULATE.deskId, T0)).toMatchObject([
      { data: { deskId: 'mx-sre-cg-sd', role: 'supporting', because: 'added', byDeskId: EPA.deskId } },
    ]);
    expect(joinByHandoff(caseAfter(), FIRE_TIJUANA.deskId, T0)).toEqual([]);
    expect(joinByHandoff(caseAfter(), EPA.deskId, T0)).toEqual([]);
  });
});

describe('tasks', () => {
  const withTask = caseAfter((at) => addTask(at, { by: EPA, id: 't', title: 'Air', deskId: OES.deskId, mandatory: false }, T0));
  it('are completed once, by their desk or by the lead', () => {
    expect(() => completeTask(withTask, { by: FIRE_TIJUANA, taskId: 't', remark: null }, T0)).toThrow(
      refused('case-task-not-yours'),
    );
    expect(completeTask(withTask, { by: OES, taskId: 't', remark: 'done' }, T0)).toHaveLength(1);
    expect(() => completeTask(withTask, { by: EPA, taskId: 'u', remark: null }, T0)).toThrow(refused('case-task-unknown'));
  });
});

describe('offers', () => {
  it('are open one at a time', () => {
    const offered = caseAfter((at) => openOffer(at, EPA, HANDOFF, T0));
    expect(() => openOffer(offered, EPA, HANDOFF, T0)).toThrow(refused('case-offer-open'));
    expect(() => openOffer(caseAfter(), OES, HANDOFF, T0)).toThrow(refused('case-lead-only'));
  });

  it('count what comes back, until the lead moves', () => {
    const bounced = caseAfter(
      (at) => openOffer(at, EPA, HANDOFF, T0),
      (at) => closeOffer(at, HANDOFF, 'declined', T0),
    );
    expect(bounced).toMatchObject({ bounces: 1, openOffer: null });
    const moved = moveLead(bounced, { to: OES, by: 'reroute', causeId: 'o', kind: 'reroute' }, T0).reduce<Case>(
      caseFile.evolve,
      bounced,
    );
    expect(moved.bounces).toBe(0);
  });

  it('are void once the lead moved otherwise: an accept comes too late', () => {
    const moved = caseAfter(
      (at) => openOffer(at, EPA, HANDOFF, T0),
      (at) => moveLead(at, { to: OES, by: 'arbitration', causeId: 'c', kind: 'arbitration' }, T0),
    );
    expect(moved.openOffer).toBeNull();
    expect(() => closeOffer(moved, HANDOFF, 'accepted', T0)).toThrow(refused('case-offer-not-open'));
    expect(closeOffer(moved, HANDOFF, 'expired', T0)).toEqual([]);
  });
});

describe('a title', () => {
  const opener = (caseAfter().links[0] as { readonly reportId: ReportId }).reportId;
  it('is gone with the words of the report that the case was opened from, and stays with those of another', () => {
    const gone = (held: Case) => takeTitleOut(held, { reportId: opener, redactionId: 'r' }, T0);
    expect(caseAfter(gone)).toMatchObject({ title: TAKEN_OUT, kind: caseAfter().kind });
    expect(takeTitleOut(caseAfter(), { reportId: 'another' as ReportId, redactionId: 'r' }, T0)).toEqual([]);
  });
});

describe('links', () => {
  const here = caseAfter();
  const there: Case = {
    ...here,
    caseId: 'other' as CaseId,
    number: '26-SDT-00418-X',
    lead: { ...here.lead, deskId: OES.deskId },
  };

  it('are told to both cases', () => {
    const linked = linkCase(here, there, { by: EPA, relation: 'parent', reason: null }, T0);
    expect(linked.there[0]?.data).toMatchObject({ relation: 'child', link: { number: here.number } });
  });

  it('merge only under one lead, and part look-alikes only with a reason', () => {
    expect(() => linkCase(here, there, { by: EPA, relation: 'merged-into', reason: null }, T0)).toThrow(
      refused('case-merge-needs-one-lead'),
    );
    expect(() => linkCase(here, there, { by: EPA, relation: 'distinct', reason: null }, T0)).toThrow(
      refused('case-link-reason-missing'),
    );
    expect(() => linkCase(here, here, { by: EPA, relation: 'related', reason: null }, T0)).toThrow(refused('case-link-self'));
  });
});

describe('corrections', () => {
  const desks = [EPA.deskId, OES.deskId, CONSULATE.deskId];
  const issued = caseAfter((at) =>
    issueCorrection(at, { by: EPA, id: 'k', kind: 'recall', text: 'Wrong plant', language: 'en', recipients: desks }, T0),
  );

  it('reach every desk but the issuer, and each acknowledges once', () => {
    expect(issued.corrections[0]?.recipients.map(({ deskId }) => deskId)).toEqual(['us-sdc-oes', 'mx-sre-cg-sd']);
    expect(acknowledgeCorrection(issued, { by: OES, correctionId: 'k' }, T0)).toHaveLength(1);
    expect(() => acknowledgeCorrection(issued, { by: EPA, correctionId: 'k' }, T0)).toThrow(
      refused('case-correction-not-addressed'),
    );
    expect(() => acknowledgeCorrection(issued, { by: EPA, correctionId: 'x' }, T0)).toThrow(refused('case-correction-unknown'));
  });
});
