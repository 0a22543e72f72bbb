import { describe, expect, it } from '@jest/globals';
import type { Case } from './case.js';
import { caseAfter, EPA, JOINT_MX, JOINT_US, OES, PROFEPA, STRANGER, T0 } from './case.fixture.js';
import { claimCase } from './claim-case.js';
import { openConflict } from './open-conflict.js';
import { confirmSettlement, proposeSettlement } from './settle-conflict.js';

const refused = (code: string) => expect.objectContaining({ code });
const facts = { competent: true, joint: [JOINT_US, JOINT_MX] };
const claimed = (state: Case) => claimCase(state, { by: PROFEPA, reason: 'Federal matter', conflictId: 'c' }, facts, T0);
const proposed = (state: Case) => proposeSettlement(state, { by: JOINT_MX, lead: PROFEPA, reason: 'The plant is in Mexico' }, T0);

describe('conflict of jurisdiction', () => {
  it('opens with the claim of a competent desk, and the lead keeps leading', () => {
    const state = caseAfter(claimed);
    expect(state.conflict).toMatchObject({ kind: 'positive', claimants: ['us-epa-r9', 'mx-profepa'], proposal: null });
    expect(state.lead.deskId).toBe('us-epa-r9');
  });

  it('takes further claims in, each desk once', () => {
    const state = caseAfter(claimed, (at) => claimCase(at, { by: OES, reason: 'Ours', conflictId: 'd' }, facts, T0));
    expect(state.conflict).toMatchObject({ id: 'c', claimants: ['us-epa-r9', 'mx-profepa', 'us-sdc-oes'] });
    expect(() => claimed(state)).toThrow(refused('case-claim-known'));
  });

  it('is not opened by a desk without competence, nor by the lead, nor without joint desks of both countries', () => {
    const claim = { reason: 'x', conflictId: 'c' };
    expect(() => claimCase(caseAfter(), { ...claim, by: STRANGER }, { ...facts, competent: false }, T0)).toThrow(
      refused('case-claim-not-competent'),
    );
    expect(() => claimCase(caseAfter(), { ...claim, by: EPA }, facts, T0)).toThrow(refused('case-led-already'));
    expect(() => claimCase(caseAfter(), { ...claim, by: OES }, { ...facts, joint: [JOINT_US] }, T0)).toThrow(
      refused('case-joint-desks-missing'),
    );
  });

  it('is settled only by both countries, and moves the lead in the same act', () => {
    const state = caseAfter(claimed, proposed, (at) => confirmSettlement(at, { by: JOINT_US, leadDeskId: PROFEPA.deskId }, T0));
    expect(state).toMatchObject({
      conflict: null,
      lead: { deskId: 'mx-profepa', seq: 2, by: 'arbitration', causeId: 'c', acknowledgedAt: null },
    });
  });

  it('is not settled by the country that proposed, nor on a proposal that changed, nor by other desks', () => {
    const state = caseAfter(claimed, proposed);
    expect(() => confirmSettlement(state, { by: JOINT_MX, leadDeskId: PROFEPA.deskId }, T0)).toThrow(
      refused('case-proposal-own'),
    );
    expect(() => confirmSettlement(state, { by: JOINT_US, leadDeskId: EPA.deskId }, T0)).toThrow(
      refused('case-proposal-differs'),
    );
    expect(() => proposeSettlement(state, { by: EPA, lead: EPA, reason: 'x' }, T0)).toThrow(refused('case-joint-desk-only'));
    expect(() => confirmSettlement(caseAfter(claimed), { by: JOINT_US, leadDeskId: EPA.deskId }, T0)).toThrow(
      refused('case-proposal-none'),
    );
    expect(() => proposed(caseAfter())).toThrow(refused('case-conflict-none'));
  });

  it('may end with the lead where it is', () => {
    const state = caseAfter(
      (at) => openConflict(at, { id: 'n', kind: 'negative', claimants: [], joint: facts.joint }, T0),
      (at) => proposeSettlement(at, { by: JOINT_US, lead: EPA, reason: 'Nearest' }, T0),
      (at) => confirmSettlement(at, { by: JOINT_MX, leadDeskId: EPA.deskId }, T0),
    );
    expect(state).toMatchObject({ conflict: null, lead: { deskId: 'us-epa-r9', seq: 1 } });
  });
});
