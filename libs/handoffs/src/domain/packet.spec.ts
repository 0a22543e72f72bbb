import type { CaseId, DeskId } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { command, OFO, T0 } from './handoff.fixture.js';
import type { OfferTerms } from './offer-terms.js';
import { buildPacket, sealPacket, type PacketFacts } from './packet.js';

const terms: OfferTerms = { ...command(), fromDeskId: OFO, urgency: 'routine', limitMinutes: 4320 };

const facts: PacketFacts = {
  caseId: 'case-1' as CaseId,
  number: '26-SDT-00417-K',
  kind: 'chemical-release',
  title: 'Nube de amoniaco',
  side: 'MX',
  place: { point: { lat: 32.5501, lon: -116.9389 }, crossingId: 'otay-mesa-commercial' },
  occurredAt: T0,
  lifeSafety: true,
  impact: { MX: { security: 3, flow: 2 } },
  reports: [{ id: 'r1', version: 1, deskId: OFO, title: 'Nube', description: 'Olor fuerte', language: 'es' }],
  notes: [{ at: T0, deskId: OFO, text: 'Se evacuó la línea 3' }],
  tasks: [{ id: 't1', title: 'Cerrar carriles', done: false, deskId: OFO }],
  leadDeskId: OFO,
  supporting: ['b', 'a'] as DeskId[],
  informed: [],
  attachments: [],
  obligations: [],
  tlp: 'TLP:AMBER',
  restrictions: [],
};

/** The text itself as its name shows what the hash covers. */
const nameOf = (changes: Partial<PacketFacts> = {}, offered: OfferTerms = terms): string =>
  sealPacket(buildPacket({ ...facts, ...changes }, offered), 1, (text) => text).hash;

describe('packet', () => {
  it('keeps the order of form ICS 201', () =>
    expect(Object.keys(buildPacket(facts, terms)).slice(3)).toEqual([
      'situation',
      'actions',
      'organisation',
      'resources',
      'obligations',
      'caveats',
    ]));

  it('is sealed as canonical JSON: members sorted, nothing lost', () => {
    const { text, hash, version } = sealPacket(buildPacket(facts, terms), 2, (content) => `sha(${content.length})`);
    expect(JSON.parse(text)).toEqual(buildPacket(facts, terms));
    expect(text.startsWith('{"actions":{"notes":[{"at":')).toBe(true);
    expect(text).toContain('"point":{"lat":32.5501,"lon":-116.9389}');
    expect({ hash, version }).toEqual({ hash: `sha(${text.length})`, version: 2 });
  });

  it('has one name for the same facts, in whatever order they come', () => {
    const turned = { place: { crossingId: 'otay-mesa-commercial', point: { lon: -116.9389, lat: 32.5501 } } };
    expect(nameOf({ ...turned, supporting: ['a', 'b'] as DeskId[] })).toBe(nameOf());
  });

  it.each<[string, Partial<PacketFacts>]>([
    ['a note', { notes: [] }],
    ['an amended report', { reports: [{ ...facts.reports[0]!, version: 2 }] }],
    [
      'a report in two languages',
      { reports: [{ ...facts.reports[0]!, translation: { language: 'en', title: 'Cloud', description: '' } }] },
    ],
    ['a task that is done', { tasks: [{ ...facts.tasks[0]!, done: true }] }],
    ['another judgement of the impact', { impact: { MX: { security: 4, flow: 2 } } }],
    ['another supporting desk', { supporting: ['a'] as DeskId[] }],
    ['another label', { tlp: 'TLP:RED' }],
  ])('changes with %s', (_, change) => expect(nameOf(change)).not.toBe(nameOf()));

  it('tells what the offerer adds: caveats, evidence and what is handed over bodily', () => {
    const evidence = [{ label: 'E-1', description: 'Valve', seal: '0042' }];
    expect(nameOf({}, { ...terms, evidence, caveats: ['Do not enter without SCBA'] })).not.toBe(nameOf());
  });
});
