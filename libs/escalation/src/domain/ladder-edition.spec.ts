import { instant, replay, type CountryCode, type DeskId, type UserId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { approveLadder } from './approve-ladder.js';
import { draftLadder } from './draft-ladder.js';
import { type LadderEdition, ladderEditions, type LadderEvent, type LadderText, type Signatory } from './ladder-edition.js';
import { countryOfScope, scopesOf } from './ladder-scope.js';
import { ladders } from './ladders.js';
import { publishLadder, retireLadder } from './publish-ladder.js';

const now = instant('2026-11-27T18:00:00Z');
const who = (name: string, country: CountryCode): Signatory => ({ by: name as UserId, country });
const ana = who('ana', 'MX');
const beto = who('beto', 'MX');
const cora = who('cora', 'US');
const { key: _, version: __, ...body } = ladders['acknowledge-urgent'];
const text: LadderText = { key: 'acknowledge-urgent', scope: 'all', body };
const HASH = 'hash of the text';
const stateOf = (events: readonly LadderEvent[]): LadderEdition => replay(ladderEditions, events) as LadderEdition;
const drafted = (scope: LadderText['scope'] = 'all', ofScope: CountryCode | null = null) =>
  draftLadder({ ...text, scope, ladderVersion: 2, contentHash: HASH, note: 'Faster', by: ana }, ofScope, now);
const approved = [...drafted(), ...approveLadder(stateOf(drafted()), { by: cora, contentHash: HASH }, null, now)];

describe('an edition of a ladder', () => {
  it('is drafted on one side, approved by the other, published, and retired by its successor', () => {
    const published = [...approved, ...publishLadder(stateOf(approved), { by: ana, contentHash: HASH }, null, now)];
    const retired = [...published, ...retireLadder(stateOf(published), cora, 3, now)];
    expect([drafted(), approved, published, retired].map((events) => stateOf(events).status)).toEqual([
      'draft',
      'approved',
      'published',
      'retired',
    ]);
    expect(stateOf(retired)).toMatchObject({
      drafted: { by: 'ana', country: 'MX' },
      approved: { by: 'cora', country: 'US' },
      published: { by: 'ana' },
    });
  });

  it('is approved by nobody who drafted it, and for both countries by nobody of the same side', () => {
    const approve = (by: Signatory) => () => approveLadder(stateOf(drafted()), { by, contentHash: HASH }, null, now);
    expect(approve({ ...cora, by: ana.by })).toThrow('ladder-same-person');
    expect(approve(beto)).toThrow('ladder-same-side');
  });

  it('of one country alone is written and approved there, by two people', () => {
    const own = drafted('country:MX', 'MX');
    expect(approveLadder(stateOf(own), { by: beto, contentHash: HASH }, 'MX', now)).toHaveLength(1);
    expect(() => approveLadder(stateOf(own), { by: cora, contentHash: HASH }, 'MX', now)).toThrow('ladder-scope-foreign');
    expect(() => drafted('country:US', 'US')).toThrow('ladder-scope-foreign');
    expect(() => draftLadder({ ...text, ladderVersion: 2, contentHash: HASH, note: '', by: ana }, undefined, now)).toThrow(
      'ladder-scope-unknown',
    );
  });

  it('is approved as the text that was read, and published as the text that was approved', () => {
    expect(() => approveLadder(stateOf(drafted()), { by: cora, contentHash: 'another' }, null, now)).toThrow('ladder-other-text');
    expect(() => publishLadder(stateOf(approved), { by: cora, contentHash: 'altered since' }, null, now)).toThrow(
      'ladder-other-text',
    );
  });

  it('is not published unapproved, nor twice', () => {
    expect(() => publishLadder(stateOf(drafted()), { by: cora, contentHash: HASH }, null, now)).toThrow('ladder-edition-state');
    const published = [...approved, ...publishLadder(stateOf(approved), { by: cora, contentHash: HASH }, null, now)];
    expect(() => publishLadder(stateOf(published), { by: cora, contentHash: HASH }, null, now)).toThrow('ladder-edition-state');
  });

  it('is refused with every fault at once', () => {
    const faulty = { ...body, silenceMinutes: 0, name: { en: '', es: '' } };
    expect(() =>
      draftLadder({ ...text, body: faulty, ladderVersion: 2, contentHash: HASH, note: '', by: ana }, null, now),
    ).toThrow(expect.objectContaining({ code: 'ladder-invalid', params: { count: 3 } }));
  });
});

it('the nearest scope comes first, and a scope lies in the country of its desk', () => {
  const desk = 'mx-tij-bomb' as DeskId;
  expect(scopesOf(desk, 'MX')).toEqual(['desk:mx-tij-bomb', 'country:MX', 'all']);
  const known = { countryOf: (id: DeskId) => (id === desk ? 'MX' : null), isMember: (country: CountryCode) => country === 'MX' };
  const scopes = ['all', 'country:MX', 'country:CA', 'desk:mx-tij-bomb', 'desk:mx-nobody'] as const;
  expect(scopes.map((scope) => countryOfScope(scope as LadderText['scope'], known))).toEqual([
    null,
    'MX',
    undefined,
    'MX',
    undefined,
  ]);
});
