import type { DeskId, IncidentKind } from '#kernel';
import { addMinutes, instant } from '#kernel';
import { describe, expect, it } from '@jest/globals';
import { type CaseAct, type ClosedCase, replayCase, type Surroundings } from './replay-case.js';

const NORTH = 'us-cbp-ofo-san-ysidro' as DeskId;
const SOUTH = 'mx-inm-tijuana' as DeskId;
const OPENED = instant('2026-11-20T03:12:00Z');
const act = (type: string, minutes: number, deskId: DeskId, data: Record<string, unknown> = {}): CaseAct => ({
  type,
  at: addMinutes(OPENED, minutes),
  deskId,
  data,
});
const closed = (acts: readonly CaseAct[], change: Partial<ClosedCase> = {}): ClosedCase => ({
  kind: 'mass-arrival' as IncidentKind,
  title: 'People at the port',
  description: 'They are led by Ana Soto.',
  place: { municipality: 'tijuana', point: { lat: 32.5431, lon: -117.0301 } },
  openedAt: OPENED,
  lifeSafety: false,
  impact: { security: 1, flow: 2 },
  leadDeskId: NORTH,
  filedBy: NORTH,
  acts,
  beside: [],
  ...change,
});
const around: Surroundings = {
  sideOf: (desk) => (desk.startsWith('us-') ? 'US' : 'MX'),
  nameOf: (desk) => ({ en: desk, es: `${desk} (mesa)` }),
  joint: { US: 'us-joint-desk' as DeskId, MX: 'mx-joint-desk' as DeskId },
  nearest: 'san-ysidro' as never,
  vocabulary: ['Tijuana'],
  mark: '[[review]]',
};
interface Document {
  readonly minutes: number;
  readonly startsAt: string;
  readonly crossings: string[];
  readonly desks: { desk: string; plays: string }[];
  readonly injects: {
    number: number;
    at: number;
    kind: string;
    text: { en: string };
    does?: Record<string, unknown>[];
    expect?: { rule: object }[];
  }[];
}
const replayed = (...of: Parameters<typeof closed>): Document =>
  replayCase(closed(...of), around).document as unknown as Document;

describe('a closed case as a scenario', () => {
  it('has its acts at their minutes, on another day and at the same hour; points of its map are left out', () => {
    const document = replayed([
      act('case.acknowledged', 8, NORTH),
      act('case.noted', 20, SOUTH, { text: 'Ana Soto called.' }),
      act('handoff.offered', 30, NORTH, { toDeskId: SOUTH, reasonCode: 'not_our_territory', reason: 'Ana Soto is in Tijuana.' }),
      act('handoff.accepted', 42, SOUTH),
    ]);
    expect(document).toMatchObject({ minutes: 45, startsAt: '2026-03-02T03:12:00+00:00', crossings: ['san-ysidro'] });
    expect(document.injects.map(({ number, at, kind }) => [number, at, kind])).toEqual([
      [1, 0, 'expected-action'],
      [2, 20, 'contextual'],
      [3, 30, 'expected-action'],
    ]);
    expect(document.injects[0]!.does![0]).toMatchObject({ do: 'file', desk: NORTH, place: { municipality: 'tijuana' } });
    expect(document.injects[0]!.expect![0]!.rule).toEqual({ form: 'acknowledged', by: [NORTH], about: 1, within: 8 });
    expect(document.injects[2]!.does![0]).toMatchObject({
      do: 'offer',
      desk: NORTH,
      to: SOUTH,
      about: 1,
      reasonCode: 'not_our_territory',
    });
    expect(document.injects[2]!.expect![0]!.rule).toEqual({ form: 'accepted', by: [SOUTH], about: 3, within: 12 });
    expect(document.injects[1]!.text.en).toBe('[[review]] Person 1 called.');
    expect(document.desks.map(({ desk, plays }) => `${desk} ${plays}`)).toEqual([`${NORTH} player`, `${SOUTH} simulated`]);
    expect(JSON.stringify(document)).not.toMatch(/Soto|32\.54|2026-11/);
  });

  it('has what stood beside it: requests, keys and lanes, names replaced and each text marked', () => {
    const at = (minutes: number) => addMinutes(OPENED, minutes);
    const words = { title: 'Who is Ana Soto', asked: 'Where did Ana Soto sleep?', facts: 'Ana Soto leads them.' };
    const document = replayed([act('case.acknowledged', 8, NORTH)], {
      beside: [
        {
          of: 'activation',
          at: at(20),
          deskId: NORTH,
          procedure: 'port-suspension',
          level: 'elevated',
          crossings: ['san-ysidro' as never],
          reason: 'Ana Soto came near.',
          other: { at: at(32), deskId: SOUTH, joins: true, reason: '' },
        },
        {
          of: 'request',
          at: at(10),
          deskId: SOUTH,
          to: NORTH,
          ...words,
          purpose: 'operational',
          urgent: true,
          answeredAt: at(31),
        },
        {
          of: 'crossing',
          at: at(25),
          deskId: NORTH,
          crossing: 'san-ysidro' as never,
          lanes: ['pedestrian.northbound.standard' as never],
          status: 'suspended',
          reason: 'By order of Ana Soto.',
        },
      ],
    });
    const made = document.injects.map(({ number, at: minute, does }) => [number, minute, does?.[0]?.['do'] ?? null]);
    expect(made).toEqual([
      [1, 0, 'file'],
      [2, 10, 'request'],
      [3, 20, 'raise'],
      [4, 25, 'crossing'],
      [5, 32, 'turn-key'],
    ]);
    const [, asked, raised, , key] = document.injects;
    expect(asked!.does![0]).toMatchObject({ about: 1, to: NORTH, title: { en: '[[review]] Who is Person 1' }, urgent: true });
    expect(asked!.expect![0]!.rule).toEqual({ form: 'answered', by: [NORTH], about: 2, within: 21 });
    expect(raised!.expect![0]!.rule).toEqual({ form: 'both-keys', procedure: 'port-suspension', within: 12 });
    expect(key!.does).toEqual([{ do: 'turn-key', desk: SOUTH, about: 3, joins: true }]);
    expect(document).toMatchObject({ procedures: ['port-suspension'], crossings: ['san-ysidro'] });
    expect(JSON.stringify(document)).not.toContain('Soto');
  });

  it('that lasted for days is told in two hours, and has a desk of each country', () => {
    const document = replayed([
      act('case.noted', 1440, NORTH, { text: 'One day later.' }),
      act('case.noted', 2880, NORTH, { text: 'Two days later.' }),
    ]);
    expect(document.injects.map(({ at }) => at)).toEqual([0, 53, 105]);
    expect(document.minutes).toBe(120);
    expect(document.desks.map(({ desk }) => desk)).toEqual([NORTH, 'mx-joint-desk']);
  });
});
