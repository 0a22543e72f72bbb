import { describe, expect, it } from '@jest/globals';
import { instant, type DeskId } from '#kernel';
import { mergePacks } from './pack.js';
import { buildSnapshot, calendarOf, contactDesk, isDeskOnDuty, jointDesk } from './snapshot.js';
import { smallPack } from './small-pack.fixture.js';

const snapshot = buildSnapshot(smallPack(), 7);
const police = snapshot.desks.get('us-police' as DeskId)!;
const joint = snapshot.desks.get('us-joint-desk' as DeskId)!;

describe('a snapshot', () => {
  it('finds by id and lists in the order of ids', () => {
    expect(snapshot.version).toBe(7);
    expect([...snapshot.desks.keys()]).toEqual(['ca-joint-desk', 'ca-police', 'us-joint-desk', 'us-police']);
    expect(snapshot.countries.get('CA')?.name.en).toBe('CA');
  });

  it('closes on the observed day of a holiday of a kind that the country keeps', () => {
    expect(snapshot.holidays('US')).toEqual(['2026-07-01', '2026-07-06']);
    expect(snapshot.holidays('ZZ')).toEqual([]);
    expect(calendarOf(snapshot, police)).toEqual({
      zone: 'America/New_York',
      hours: police.hours,
      holidays: snapshot.holidays('US'),
    });
  });

  it('knows the one joint desk of a member', () => {
    expect(jointDesk(snapshot, 'US')?.id).toBe('us-joint-desk');
    expect(jointDesk(snapshot, 'ZZ')).toBeUndefined();
  });

  it('copies the joint desk where a pack names no contact desk, and the desk that it names where it does', () => {
    const pack = smallPack();
    const countries = pack.countries.map((one) => (one.code === 'US' ? { ...one, contactDeskId: 'us-police' as DeskId } : one));
    expect(contactDesk(buildSnapshot(pack, 1), 'US')?.id).toBe('us-joint-desk');
    expect(contactDesk(buildSnapshot({ ...pack, countries }, 1), 'US')?.id).toBe('us-police');
    const retired = pack.desks.map((desk) => (desk.id === 'us-police' ? { ...desk, active: false } : desk));
    expect(contactDesk(buildSnapshot({ ...pack, countries, desks: retired }, 1), 'US')?.id).toBe('us-joint-desk');
  });

  it('is built from parts', () => {
    const { desks, ...rest } = smallPack();
    expect(mergePacks([{ desks }, rest])).toEqual(smallPack());
  });
});

describe('duty', () => {
  it.each([
    ['at noon of a Monday', '2026-06-29T16:00:00Z', true],
    ['before opening, on the desk’s own clock', '2026-06-29T11:59:00Z', false],
    ['at opening', '2026-06-29T12:00:00Z', true],
    ['at closing', '2026-06-29T22:00:00Z', false],
    ['on a day without hours', '2026-06-30T16:00:00Z', false],
    ['on a Monday that is a holiday by observance', '2026-07-06T16:00:00Z', false],
    ['on a Monday in winter, an hour later by UTC', '2026-12-07T12:30:00Z', false],
  ])('%s', (_, moment, expected) => {
    expect(isDeskOnDuty(snapshot, police, instant(moment))).toBe(expected);
  });

  it('never ends for a desk around the clock, holidays included, until the desk is retired', () => {
    const holiday = instant('2026-07-06T07:00:00Z');
    expect(isDeskOnDuty(snapshot, joint, holiday)).toBe(true);
    expect(isDeskOnDuty(snapshot, { ...joint, active: false }, holiday)).toBe(false);
  });
});
