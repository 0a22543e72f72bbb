import { pointerOf } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from './check-procedure.js';
import type { ProcedureText } from './procedure.js';
import { FAULT_CODES, termOfFault } from './procedure-fault.js';
import { said, smallProcedure, smallWorld } from './small-procedure.fixture.js';

const faultsOf = (changes: Partial<ProcedureText>): string[] =>
  checkProcedure(smallProcedure(changes), smallWorld).map(({ code, path }) => `${code} ${pointerOf(path)}`);
const { roles, tellings, steps, flow, reports, noticeBefore, reopening, afterAction, triggers } = smallProcedure();

describe('the sense of a procedure', () => {
  it('is accepted when everything it names is there and both sides have their part', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each<[string, Partial<ProcedureText>, string]>([
    ['the same step twice', { steps: [...steps, steps[0]!] }, 'twice /steps/6/id'],
    ['a kind of incident that nobody knows', { kinds: ['storm' as never] }, 'kind-unknown /kinds/0'],
    [
      'an agreement outside the register',
      { instruments: [{ key: 'x', use: said('y') }] },
      'instrument-unknown /instruments/0/key',
    ],
    ['a seat that is no desk', { roles: [...roles, { ...roles[1]!, id: 'n', seat: 'us-nobody' }] }, 'seat-unknown /roles/5/seat'],
    [
      'a step of a role that is not there',
      { steps: [{ ...steps[0]!, role: 'x' }, ...steps.slice(1)] },
      'role-unknown /steps/0/role',
    ],
    [
      'a condition that nobody asks',
      { steps: [...steps, { ...steps[0]!, id: 'x', when: { question: 'q', is: true } }] },
      'question-unknown /steps/6/when/question',
    ],
    [
      'a source that is not listed',
      { triggers: [{ ...triggers[0]!, sources: ['S9'] }, triggers[1]!] },
      'source-unknown /triggers/0/sources/0',
    ],
    [
      'general knowledge given as fact',
      { triggers: [{ ...triggers[0]!, sources: ['K1'] }, triggers[1]!] },
      'not-adjustable /triggers/0',
    ],
    [
      'a side without a commander',
      { roles: roles.map((one) => (one.id === 'south-command' ? { ...one, duty: 'liaison' } : one)) },
      'one-commander /roles',
    ],
    [
      'a side without a deputy',
      { roles: roles.map((one) => (one.id === 'north-deputy' ? { ...one, duty: 'liaison' } : one)) },
      'no-deputy /roles',
    ],
    [
      'a step owed by whoever has no desk',
      { steps: [...steps, { ...steps[0]!, id: 'x', role: 'airport' }] },
      'owner-without-desk /steps/6/role',
    ],
    [
      'a side that tells nobody across',
      { tellings: [tellings[0]!, { ...tellings[1]!, tell: 'south-command' }] },
      'tells-nobody-across /tellings',
    ],
    ['a side idle in the crisis', { steps: steps.filter(({ id }) => id !== 's2') }, 'no-step-in-crisis /steps'],
    [
      'prior notice to one side',
      { noticeBefore: [{ ...noticeBefore[0]!, tell: ['airport'] }] },
      'notice-one-sided /noticeBefore/0/tell',
    ],
    [
      'reopening by one side',
      { reopening: [{ ...reopening[0]!, decidedBy: ['north-command', 'north-deputy'] }, reopening[1]!] },
      'reopening-one-sided /reopening/0/decidedBy',
    ],
    [
      'a review by one side',
      { afterAction: { ...afterAction, owners: ['north-command', 'north-deputy'] } },
      'review-one-sided /afterAction/owners',
    ],
    [
      'who is told earlier standing later',
      { tellings: [...tellings, { ...tellings[0]!, id: 'x', withinMinutes: 5 }] },
      'told-out-of-order /tellings/2/withinMinutes',
    ],
    [
      'a lower tier that passes more freely',
      { flow: [flow[0]!, { ...flow[1]!, crisis: 'open' }] },
      'flow-upside-down /flow/0/crisis',
    ],
    ['one way and tier ruled twice', { flow: [...flow, flow[1]!] }, 'flow-twice /flow/2'],
    ['relief shut out', { flow: [{ ...flow[0]!, crisis: 'suspended' }, flow[1]!] }, 'relief-suspended /flow/0/crisis'],
    [
      'reports that come more rarely in a crisis',
      { reports: [reports[0]!, { ...reports[1]!, everyMinutes: 300 }] },
      'reports-slower /reports/1/everyMinutes',
    ],
    [
      'a sentence that was not translated',
      { purpose: said('One two three four five.', 'One two three four five.') },
      'copied /purpose',
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(faultsOf(changes)).toContain(expected);
  });

  it('says every fault in both languages', () => {
    expect(FAULT_CODES.filter((code) => !(termOfFault(code) in terms))).toEqual([]);
  });
});
