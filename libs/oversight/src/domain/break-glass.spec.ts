import { addMinutes, type AgencyId, type DeskId, drawMachine, instant, replay, type UserId } from '#kernel';
import { terms } from '#phrases';
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  type BreakGlass,
  breakGlassAggregate,
  type BreakGlassEvent,
  endBreakGlass,
  isOpen,
  reviewBreakGlass,
  startBreakGlass,
} from './break-glass.js';
import { BREAK_GLASS_STATES, breakGlassMachine } from './break-glass.machine.js';
import { type CaseBehind, GLASS_RULES, type GlassReader, mayBreak } from './may-break.js';

const NOW = instant('2026-11-24T18:00:00.000Z');
const ANA = 'ana' as UserId;
const LUIS = 'luis' as UserId;
const OWN = 'us-cbp-ofo' as AgencyId;
const OTHER = 'us-cbp-usbp' as AgencyId;

const started = (): BreakGlassEvent[] =>
  startBreakGlass(
    {
      caseId: 'c' as never,
      caseNumber: '26-SDT-00417-K',
      by: ANA,
      deskId: 'us-usbp' as DeskId,
      agencyId: OTHER,
      country: 'US',
      reason: 'life-at-risk',
      text: 'The man in the river is named in it.',
      originatorDeskId: 'us-otay' as DeskId,
      originatorAgencyId: OWN,
      jointDeskId: 'us-joint-desk' as DeskId,
    },
    NOW,
  );
const glass = (...more: BreakGlassEvent[]): BreakGlass => replay(breakGlassAggregate, [...started(), ...more])!;
const JUSTIFIED = { finding: 'justified', text: null } as const;
const reviewer = { userId: LUIS, agencyId: OWN };

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('a broken glass', () => {
  it('has a machine that the README draws, whose states both languages say', () => {
    expect(readme).toContain(`\`\`\`mermaid\n${drawMachine(breakGlassMachine)}\n\`\`\``);
    expect(Object.keys(breakGlassMachine.table)).toEqual(BREAK_GLASS_STATES);
    expect(BREAK_GLASS_STATES.filter((state) => !(`break-glass.${state}` in terms))).toEqual([]);
  });

  it('is open for an hour, tells the originator and the joint desk, and is to be reviewed within three days', () => {
    const [event] = started();
    expect(event!.data).toMatchObject({ deskIds: ['us-otay', 'us-joint-desk'], dueAt: addMinutes(NOW, 4320) });
    expect(isOpen(glass(), addMinutes(NOW, 59))).toBe(true);
    expect(isOpen(glass(), addMinutes(NOW, 60))).toBe(false);
  });

  it('is ended by its person alone, once', () => {
    expect(() => endBreakGlass(glass(), LUIS, NOW)).toThrow('break-glass-not-yours');
    const ended = glass(...endBreakGlass(glass(), ANA, NOW));
    expect(isOpen(ended, NOW)).toBe(false);
    expect(() => endBreakGlass(ended, ANA, NOW)).toThrow('break-glass-over');
  });

  it('is reviewed by another person of the originator’s agency, once, and is over then', () => {
    expect(() => reviewBreakGlass(glass(), { userId: LUIS, agencyId: OTHER }, JUSTIFIED, NOW)).toThrow('break-glass-not-yours');
    expect(() => reviewBreakGlass(glass(), { userId: ANA, agencyId: OWN }, JUSTIFIED, NOW)).toThrow('break-glass-own-review');
    const reviewed = glass(...reviewBreakGlass(glass(), reviewer, { finding: 'referred', text: 'To the inspector.' }, NOW));
    expect(reviewed).toMatchObject({ state: 'reviewed', endedAt: NOW, review: { by: LUIS, finding: 'referred' } });
    expect(isOpen(reviewed, NOW)).toBe(false);
    expect(() => reviewBreakGlass(reviewed, reviewer, JUSTIFIED, NOW)).toThrow('break-glass-reviewed');
    expect(() => endBreakGlass(reviewed, ANA, NOW)).toThrow('break-glass-reviewed');
  });
});

describe('who may break it', () => {
  const behind: CaseBehind = {
    countries: ['US', 'US'],
    originatorAgencyId: OWN,
    tlp: 'TLP:GREEN',
    restrictions: null,
    seen: false,
  };
  const reader: GlassReader = { country: 'US', agencyId: OTHER, unreviewed: false };

  it.each<[string, Partial<CaseBehind>, Partial<GlassReader>]>([
    ['G-open', {}, {}],
    ['G-open', { tlp: 'TLP:AMBER' }, {}],
    ['G-seen', { seen: true, tlp: 'TLP:RED' }, { unreviewed: true }],
    ['G-foreign', { countries: ['US', 'MX'] }, {}],
    ['G-foreign', { countries: ['MX', 'MX'] }, { agencyId: OWN }],
    ['G-red', { tlp: 'TLP:RED' }, { agencyId: OWN }],
    ['G-strict', { tlp: 'TLP:AMBER+STRICT' }, {}],
    ['G-strict', { restrictions: 'Only for OFO.' }, {}],
    ['G-open', { tlp: 'TLP:AMBER+STRICT', restrictions: 'Only for OFO.' }, { agencyId: OWN }],
    ['G-unreviewed', {}, { unreviewed: true }],
  ])('%s: %j, %j', (rule, of, by) => expect(mayBreak({ ...behind, ...of }, { ...reader, ...by })).toBe(rule));

  it('is the same when the two countries change places', () => {
    const swap = (country: string): string => (country === 'US' ? 'MX' : 'US');
    for (const countries of [
      ['US', 'US'],
      ['US', 'MX'],
      ['MX', 'MX'],
    ])
      for (const country of ['US', 'MX'])
        expect(mayBreak({ ...behind, countries: countries.map(swap) }, { ...reader, country: swap(country) })).toBe(
          mayBreak({ ...behind, countries }, { ...reader, country }),
        );
  });

  it('is what the README says', () => {
    expect([...readme.matchAll(/^\| `(G-\w+)`/gm)].map(([, rule]) => rule)).toEqual(GLASS_RULES);
  });
});
