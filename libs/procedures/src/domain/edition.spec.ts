import { type CountryCode, type DeskId, DomainError, instant, replay, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { type Author, type ProcedureEdition, procedureEditions, type ProcedureEditionEvent } from './edition.js';
import { approveEdition, declineEdition, type EditionFacts, proposeEdition, supersedeEdition } from './publish-edition.js';
import { draftEdition, reviseEdition, withdrawEdition } from './write-edition.js';

const now = instant('2026-11-27T18:00:00Z');
const who = (name: string, country: CountryCode): Author => ({
  userId: name as UserId,
  name,
  country,
  deskId: `${country.toLowerCase()}-joint-desk` as DeskId,
});
const [ana, beto, cora] = [who('ana', 'MX'), who('beto', 'MX'), who('cora', 'US')];
const both = ['us-joint-desk', 'mx-joint-desk'] as DeskId[];
const text = { sourceHash: 'source', hash: 'text', base: 1, note: 'Told too late', cites: [] };

const facts = (changes: Partial<EditionFacts> = {}): EditionFacts => ({
  faults: 0,
  countries: ['US', 'MX'],
  inForce: { edition: 1, hash: 'as shipped' },
  deskIds: both,
  now,
  ...changes,
});
const stateOf = (events: readonly ProcedureEditionEvent[]): ProcedureEdition => replay(procedureEditions, events)!;
const draft = draftEdition({ ...text, procedureId: 'small', edition: 2, by: ana }, now);
const then = (
  before: readonly ProcedureEditionEvent[],
  act: (state: ProcedureEdition) => readonly ProcedureEditionEvent[],
): readonly ProcedureEditionEvent[] => [...before, ...act(stateOf(before))];
const proposed = then(draft, (state) => proposeEdition(state, ana, facts()));
const approved = then(proposed, (state) => approveEdition(state, cora, 'text', facts()));
const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'none';
};

describe('an edition of a procedure', () => {
  it('is written and proposed by one side, approved by the other, in force at once, and superseded', () => {
    const over = then(approved, (state) => supersedeEdition(state, cora, 3, now));
    expect([draft, proposed, approved, over].map((events) => stateOf(events).state)).toEqual([
      'draft',
      'proposed',
      'in-force',
      'superseded',
    ]);
    expect(stateOf(over)).toMatchObject({
      proposed: { name: 'ana', country: 'MX', at: now },
      approved: { name: 'cora', country: 'US', at: now },
      supersededBy: 3,
    });
  });

  it('is approved by nobody who wrote or proposed it, and by nobody of the same country', () => {
    const state = stateOf(proposed);
    expect(refusal(() => approveEdition(state, ana, 'text', facts()))).toBe('procedure-same-person');
    expect(refusal(() => approveEdition(state, beto, 'text', facts()))).toBe('procedure-same-side');
    // Who wrote a part of it and has moved to the other country since is still no second pair of eyes.
    expect(refusal(() => approveEdition(state, { ...cora, userId: ana.userId }, 'text', facts()))).toBe('procedure-same-person');
    expect(refusal(() => declineEdition(state, { by: beto, reason: 'x' }, both, now))).toBe('procedure-same-side');
  });

  it('is approved as the text that was read: what was changed after the proposal is a draft again, with another hash', () => {
    const revised = then(proposed, (state) => reviseEdition(state, { ...text, hash: 'another', by: beto }, both, now));
    expect(stateOf(revised)).toMatchObject({ state: 'draft', proposed: null, writers: ['ana', 'beto'] });
    expect(revised.at(-1)!.data.deskIds).toEqual(both);
    expect(refusal(() => approveEdition(stateOf(revised), cora, 'text', facts()))).toBe('procedure-edition-state');
    const again = then(revised, (state) => proposeEdition(state, beto, facts()));
    expect(refusal(() => approveEdition(stateOf(again), cora, 'text', facts()))).toBe('procedure-other-text');
    expect(stateOf(then(again, (state) => approveEdition(state, cora, 'another', facts()))).state).toBe('in-force');
  });

  it('is neither proposed nor approved with a fault, without a change, or over an edition that its writer has not seen', () => {
    const unfit = (changes: Partial<EditionFacts>) => [
      refusal(() => proposeEdition(stateOf(draft), ana, facts(changes))),
      refusal(() => approveEdition(stateOf(proposed), cora, 'text', facts(changes))),
    ];
    expect(unfit({ faults: 2 })).toEqual(['procedure-faulty', 'procedure-faulty']);
    expect(unfit({ inForce: { edition: 4, hash: 'other' } })).toEqual(['procedure-base-moved', 'procedure-base-moved']);
    expect(unfit({ inForce: { edition: 1, hash: 'text' } })).toEqual(['procedure-no-change', 'procedure-no-change']);
    expect(unfit({ countries: ['CA'] })).toEqual(['procedure-not-bound', 'procedure-not-bound']);
    const faulty = stateOf(draftEdition({ ...text, hash: null, procedureId: 'small', edition: 2, by: ana }, now));
    expect(refusal(() => proposeEdition(faulty, ana, facts()))).toBe('procedure-faulty');
  });

  it('is written and taken back by its own side alone, and declined by the other with a reason', () => {
    const state = stateOf(proposed);
    expect(refusal(() => reviseEdition(state, { ...text, by: cora }, both, now))).toBe('procedure-edition-foreign');
    expect(refusal(() => withdrawEdition(state, { by: cora, reason: 'x' }, both, now))).toBe('procedure-edition-foreign');
    expect(refusal(() => proposeEdition(stateOf(draft), cora, facts()))).toBe('procedure-edition-foreign');
    const declined = then(proposed, (here) => declineEdition(here, { by: cora, reason: 'No telephone there.' }, both, now));
    expect(stateOf(declined)).toMatchObject({ state: 'declined', ended: { name: 'cora', reason: 'No telephone there.' } });
    expect(refusal(() => approveEdition(stateOf(declined), cora, 'text', facts()))).toBe('procedure-edition-state');
  });

  it('that was never proposed is withdrawn without a word to anybody', () => {
    const [event] = withdrawEdition(stateOf(draft), { by: beto, reason: 'Not needed.' }, both, now);
    expect(event!.data.deskIds).toEqual([]);
  });
});
