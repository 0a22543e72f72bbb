import { describe, expect, it } from '@jest/globals';
import { agreementStanding, INFORMATION_KINDS, ON_EXPIRED } from '../domain/agreement.js';
import { DESK_FUNCTIONS } from '../domain/desk.js';
import { CROSSING_KINDS } from '../domain/crossing.js';
import { LEVELS } from '../domain/country.js';
import { checkPack } from '../domain/check-pack.js';
import { CHANNEL_MATTERS } from '../domain/exchange-law.js';
import { findLocality, isNamed, namesOfCrossing } from '../domain/find-by-name.js';
import { buildSnapshot, channelOf, isDeskOnDuty, jointDesk } from '../domain/snapshot.js';
import { INCIDENT_KINDS, instant, LANE_CLASSES, MODES, type CrossingId, type DeskId } from '#kernel';
import { terms } from '#phrases';
import { PackFolder } from './pack-folder.js';

const { pack, digest } = await new PackFolder().read();
const border = buildSnapshot(pack, 1);
const desk = (id: string) => border.desks.get(id as DeskId)!;

describe('the packs that ship', () => {
  it('break no rule', () => {
    expect(checkPack(pack)).toEqual([]);
  });

  it('hold the whole border', () => {
    expect(Object.fromEntries(Object.entries(pack).map(([list, entries]) => [list, entries.length]))).toEqual({
      countries: 3,
      agencies: 133,
      desks: 75,
      crossings: 60,
      corridors: 16,
      localities: 46,
      holidays: 92,
      agreements: 23,
      purposes: 7,
      legalBases: 15,
      refusalGrounds: 24,
      urgencyGrounds: 4,
      channels: 6,
      contactDuties: 1,
    });
  });

  it('have one digest for one text', async () => {
    expect((await new PackFolder().read()).digest).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('have a joint desk in each member country, around the clock, and none in a country that is prepared only', () => {
    expect(jointDesk(border, 'US')).toMatchObject({ id: 'us-joint-desk', hours: { kind: 'always' } });
    expect(jointDesk(border, 'MX')).toMatchObject({ id: 'mx-joint-desk', hours: { kind: 'always' } });
    expect(jointDesk(border, 'CA')).toBeUndefined();
  });

  it('leave no desk alone at night: whoever closes has an alternate that leads to one who does not', () => {
    for (const start of border.desks.values()) {
      let at = start;
      for (let steps = 0; at.hours.kind !== 'always' && steps < 5; steps += 1) at = border.desks.get(at.alternateDeskId!)!;
      expect([start.id, at.hours.kind]).toEqual([start.id, 'always']);
    }
  });

  it.each(['US', 'MX'])('serve every kind of incident in %s', (country) => {
    const words = new Set(
      [...border.desks.values()].filter((each) => each.country === country).flatMap((each) => each.competences),
    );
    expect(INCIDENT_KINDS.filter((kind) => !words.has(kind))).toEqual([]);
  });

  it('show both sides of each crossing on one clock, all year', () => {
    for (const { zones } of pack.crossings.map((crossing) => ({ zones: crossing.sides.map((side) => side.zone) })))
      for (const moment of ['2027-01-15T12:00:00Z', '2027-07-15T12:00:00Z']) {
        const shown = zones.map((timeZone) => new Date(moment).toLocaleString('en', { timeZone }));
        expect(new Set(shown).size).toBe(1);
      }
  });

  it('have a word in both languages for whatever a desk or crossing is called', () => {
    const words = [
      ...DESK_FUNCTIONS.map((word) => `desk-function.${word}`),
      ...CROSSING_KINDS.map((word) => `crossing-kind.${word}`),
      ...MODES.map((word) => `mode.${word}`),
      ...LANE_CLASSES.map((word) => `lane-class.${word}`),
      ...LEVELS.map((word) => `government-level.${word}`),
      ...new Set(pack.holidays.map((holiday) => `holiday-kind.${holiday.kind}`)),
      ...INFORMATION_KINDS.map((word) => `information-kind.${word}`),
      ...CHANNEL_MATTERS.map((word) => `channel-matter.${word}`),
      ...ON_EXPIRED.map((word) => `on-expired.${word}`),
      ...new Set(pack.agencies.map((agency) => `confidence.${agency.confidence}`)),
    ];
    expect(words.filter((word) => !(word in terms))).toEqual([]);
  });
});

describe('what the packs say about exchanging', () => {
  it('sends evidence, criminal history and classified matters elsewhere, on both sides', () => {
    for (const country of ['US', 'MX'])
      for (const matter of CHANNEL_MATTERS)
        expect([country, matter, channelOf(border, country, matter)?.country]).toEqual([country, matter, country]);
    expect(border.purposes.filter(({ elsewhere }) => elsewhere !== null).map(({ key }) => key)).toEqual(['evidence']);
  });

  it('gives each side a legal basis for whatever may be asked here', () => {
    for (const country of ['US', 'MX'])
      for (const { key, elsewhere } of border.purposes)
        if (elsewhere === null)
          expect([
            country,
            key,
            border.legalBases.some((basis) => basis.country === country && basis.purposes.includes(key)),
          ]).toEqual([country, key, true]);
  });

  it('shows a programme that ended as ended, and never forgets it', () => {
    expect(agreementStanding(border.agreements.get('border-2025')!, '2026-11-27')).toBe('expired');
    expect(agreementStanding(border.agreements.get('la-paz-agreement')!, '2026-11-27')).toBe('in-force');
  });

  it('asks a contact report of Mexican officials within three days, to both ministries, and leaves what binds to counsel', () => {
    expect(border.contactDuties).toMatchObject([
      { country: 'MX', dueDays: 3, recipients: [{ acronym: 'SRE' }, { acronym: 'SSPC' }] },
    ]);
  });
});

describe('what people say on the radio', () => {
  it.each([
    ['chaparral', 'san-ysidro-pedwest'],
    ['PUENTE LIBRE', 'el-paso-bota'],
    ['lerdo', 'el-paso-stanton'],
    ['cordova', 'el-paso-bota'],
    ['juarez lincoln', 'laredo-2'],
    ['nuevo amanecer', 'pharr'],
    ['los tomates', 'brownsville-veterans'],
    ['250602', 'otay-mesa-commercial'],
  ])('%s finds %s', (said, id) => {
    expect(isNamed(namesOfCrossing(border.crossings.get(id as CrossingId)!), said)).toBe(true);
  });

  it.each([
    ['Tijuana', 'municipality', 'mx-bc-tijuana'],
    ['02004', undefined, 'mx-bc-tijuana'],
    ['ciudad juarez', 'municipality', 'mx-chih-juarez'],
    ['El Paso', 'county', 'us-tx-el-paso'],
    ['San Diego County', 'county', 'us-ca-san-diego'],
    ['Nuevo Laredo', undefined, 'mx-tamps-nuevo-laredo'],
  ])('%s is a place', (said, kind, id) => {
    expect(findLocality(border, said, kind)?.id).toBe(id);
  });
});

describe('duty in the packs', () => {
  it.each([
    ['mx-tij-bomb', '2026-12-25T11:00:00Z', true],
    ['us-epa-r9', '2026-11-25T18:00:00Z', true],
    // Thanksgiving 2026.
    ['us-epa-r9', '2026-11-26T18:00:00Z', false],
    ['mx-profepa', '2026-11-26T18:00:00Z', true],
    // The observed day of the Revolution.
    ['mx-profepa', '2026-11-16T18:00:00Z', false],
    ['us-epa-r9', '2026-11-16T18:00:00Z', true],
    // Independence Day of 2026 is a Saturday, kept on the Friday.
    ['us-ibwc', '2026-07-03T18:00:00Z', false],
    ['mx-sre-cg-sd', '2026-11-22T15:30:00Z', true],
    ['mx-sre-cg-sd', '2026-11-22T23:30:00Z', false],
  ])('%s at %s: %s', (id, moment, expected) => {
    expect(isDeskOnDuty(border, desk(id), instant(moment))).toBe(expected);
  });
});
