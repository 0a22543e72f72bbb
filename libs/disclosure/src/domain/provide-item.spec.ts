import { describe, expect, it } from '@jest/globals';
import { instant } from '#kernel';
import { errorPhrases } from '#phrases';
import { foldLabel, type Subject } from './content.js';
import { NOW, newItem } from './item.fixture.js';
import { faultsOf } from './provide-item.js';

const person: Subject = { label: 'Doe, John', personal: true, sensitive: false, minor: false, protectedAs: null };
const soon = instant('2026-12-23T18:00:00.000Z');
const faults = (changes: Parameters<typeof newItem>[0]): string[] =>
  faultsOf(newItem(changes), NOW).map(({ code, pointer }) => `${pointer} ${code}`);

describe('what may cross', () => {
  it.each([
    ['an ordinary release', {}],
    ['something shown until it expires', { form: 'show', expiresAt: soon }],
    ['a reference to another channel', { form: 'reference', text: null, channel: 'Nlets', reference: '2026-114' }],
    ['a person, with a day of destruction and a law', { subjects: [person], destroyBy: soon, legalBasis: '5 USC 552a(b)(3)' }],
    ['evidence that was consented to', { purposes: ['evidence'], evidenceConsent: 'yes' }],
    ['TLP:RED that goes no further', { tlp: 'TLP:RED', onward: 'never' }],
  ] as const)('%s', (_, changes) => {
    expect(faults(changes)).toEqual([]);
  });
});

describe('what may not cross is refused with a pointer to what is wrong', () => {
  it.each([
    ['/text item-content-missing', { text: null }],
    ['/expiresAt item-show-needs-expiry', { form: 'show' }],
    ['/channel item-reference-incomplete', { form: 'reference', text: null, reference: '1' }],
    ['/reference item-reference-incomplete', { form: 'reference', text: null, channel: 'Nlets' }],
    ['/text item-reference-holds-content', { form: 'reference', channel: 'Nlets', reference: '1' }],
    ['/handling/words item-handling-words-missing', { handling: { code: 'H3' } }],
    ['/onward item-h2-not-free', { handling: { code: 'H2' } }],
    ['/evidenceConsent item-h1-no-evidence', { handling: { code: 'H1' }, evidenceConsent: 'yes' }],
    ['/onward item-red-never-onward', { tlp: 'TLP:RED', onward: 'ask' }],
    ['/purposes item-purpose-missing', { purposes: [] }],
    ['/evidenceConsent item-evidence-not-consented', { purposes: ['evidence'], evidenceConsent: 'ask' }],
    ['/destroyBy item-destroy-by-missing', { subjects: [person], legalBasis: 'law' }],
    ['/legalBasis item-legal-basis-missing', { subjects: [person], destroyBy: soon }],
    ['/destroyBy item-destroy-by-unfit', { destroyBy: NOW }],
    [
      '/destroyBy item-destroy-by-unfit',
      { subjects: [person], legalBasis: 'law', destroyBy: instant('2031-11-23T18:00:00.001Z') },
    ],
    ['/expiresAt item-expiry-unfit', { expiresAt: NOW }],
    ['/expiresAt item-expiry-unfit', { expiresAt: instant('2026-12-24T18:00:00.000Z'), destroyBy: soon }],
    ['/text item-content-classified', { text: 'SECRET//NOFORN' }],
    [
      '/translations/0/text item-content-reserved',
      { translations: [{ language: 'es', text: 'RESERVADO', by: null, status: 'working' }] },
    ],
  ] as const)('%s', (fault, changes) => {
    expect(faults(changes)).toEqual([fault]);
  });

  it('all at once', () => {
    expect(faults({ text: null, purposes: [], subjects: [person] })).toHaveLength(4);
  });

  it('in both languages', () => {
    for (const { code } of faultsOf(newItem({ text: null, purposes: [], subjects: [person] }), NOW))
      expect(Object.keys(errorPhrases[code].detail)).toEqual(['en', 'es']);
  });
});

describe('a label is found', () => {
  it.each([
    ['José  PÉREZ', 'jose perez'],
    ['Pérez, José.', 'perez jose'],
    ['  Núñez ', 'nunez'],
  ])('%s as %s', (label, folded) => {
    expect(foldLabel(label)).toBe(folded);
  });
});
