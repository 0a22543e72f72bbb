import { describe, expect, it } from '@jest/globals';
import type { Bilingual } from '#kernel';
import { checkPack, refuseFaultyPack } from './check-pack.js';
import type { DirectoryPack } from './pack.js';
import type { PackRule } from './pack-fault.js';
import { smallPack } from './small-pack.fixture.js';

const enOnly = { en: 'only English', es: ' ' } as Bilingual;

/** The sound pack with the first entry of one list altered. */
const first = <Key extends keyof DirectoryPack>(key: Key, change: object): DirectoryPack => {
  const pack = smallPack();
  const [head, ...rest] = pack[key];
  return { ...pack, [key]: [{ ...head, ...change }, ...rest] };
};

const twice = <Key extends keyof DirectoryPack>(key: Key): DirectoryPack => {
  const pack = smallPack();
  return { ...pack, [key]: [...pack[key], pack[key][0]] };
};

const without = (key: keyof DirectoryPack): DirectoryPack => ({ ...smallPack(), [key]: [] });

const level = (change: object): object[] => [{ level: 'municipal', rank: 1, name: { en: 'a', es: 'a' }, ...change }];
const [crossing] = smallPack().crossings;
const [corridor] = smallPack().corridors;
const sides = (change: object): object[] => [{ ...crossing!.sides[0], ...change }, crossing!.sides[1]!];

describe('a sound pack', () => {
  it('has no fault, with a country that no code names', () => {
    expect(checkPack(smallPack())).toEqual([]);
    expect(() => refuseFaultyPack(smallPack())).not.toThrow();
  });

  it('may hold a country that is prepared: no desks, no joint desk, no calendar', () => {
    const pack = smallPack();
    const bare = { ...pack.countries[0]!, code: 'GT', member: false };
    expect(checkPack({ ...pack, countries: [...pack.countries, bare] })).toEqual([]);
  });

  it('may hold a country that writes in a language which the product does not speak', () => {
    const speaking = smallPack().countries.map((country) => ({ ...country, languages: ['en', 'fr'] }));
    expect(checkPack({ ...first('desks', { languages: ['fr'] }), countries: speaking }).map(({ value }) => value)).not.toContain(
      'fr',
    );
  });

  it('may hold a body of both countries', () => {
    expect(checkPack(first('agencies', { id: 'bi-body', country: null, level: 'binational' })).map((each) => each.value)).toEqual(
      ['us-police', 'us-police'],
    );
  });
});

describe('each rule, broken', () => {
  it.each<[string, PackRule, DirectoryPack]>([
    ['a desk id said twice', 'id-twice', twice('desks')],
    ['a crossing id said twice', 'id-twice', twice('crossings')],
    ['a country said twice', 'id-twice', twice('countries')],
    ['an agency id with capitals', 'id-malformed', first('agencies', { id: 'US_Police' })],
    ['a corridor that is not three letters', 'id-malformed', first('corridors', { id: 'NIAG' })],
    ['a locality key of the wrong length', 'id-malformed', first('localities', { code: '123' })],
    ['a desk named in English only', 'language-missing', first('desks', { name: enOnly })],
    ['a desk without a name', 'language-missing', first('desks', { name: undefined })],
    ['an agency named in English only', 'language-missing', first('agencies', { name: enOnly })],
    ['a function in English only', 'language-missing', first('agencies', { functions: [enOnly] })],
    ['a note in English only', 'language-missing', first('agencies', { note: enOnly })],
    ['a crossing named in English only', 'language-missing', first('crossings', { name: enOnly })],
    ['a corridor named in English only', 'language-missing', first('corridors', { name: enOnly })],
    ['a locality named in English only', 'language-missing', first('localities', { name: enOnly })],
    ['a holiday named in English only', 'language-missing', first('holidays', { name: enOnly })],
    ['a level named in English only', 'language-missing', first('countries', { levels: level({ name: enOnly }) })],
    ['a desk of an unknown agency', 'reference-unknown', first('desks', { agencyId: 'us-nobody' })],
    ['a desk of an unknown corridor', 'reference-unknown', first('desks', { corridorId: 'XXX' })],
    ['a desk at an unknown crossing', 'reference-unknown', first('desks', { crossingIds: ['nowhere'] })],
    ['a desk with an unknown alternate', 'reference-unknown', first('desks', { alternateDeskId: 'us-nobody' })],
    ['an agency of an unknown country', 'reference-unknown', first('agencies', { country: 'ZZ' })],
    ['a crossing of an unknown corridor', 'reference-unknown', first('crossings', { corridorId: 'XXX' })],
    ['a crossing in an unknown locality', 'reference-unknown', first('crossings', { sides: sides({ localityId: 'nowhere' }) })],
    ['a locality of an unknown corridor', 'reference-unknown', first('localities', { corridorId: 'XXX' })],
    ['a locality of an unknown state', 'reference-unknown', first('localities', { subdivision: 'XX' })],
    [
      'a corridor to an unknown country',
      'reference-unknown',
      first('corridors', { sides: [{ ...corridor!.sides[0], country: 'ZZ' }, corridor!.sides[1]] }),
    ],
    ['a holiday of an unknown country', 'reference-unknown', first('holidays', { country: 'ZZ' })],
    ['a desk of a level that its country lacks', 'level-unknown', first('desks', { level: 'county' })],
    ['an agency of a level that its country lacks', 'level-unknown', first('agencies', { level: 'state' })],
    ['a binational body of no binational level', 'level-unknown', first('agencies', { country: null })],
    ['a country with a level of its own making', 'word-unknown', first('countries', { levels: level({ level: 'provincial' }) })],
    ['a competence that nobody knows', 'word-unknown', first('desks', { competences: ['juggling'] })],
    ['a language that its country does not name', 'word-unknown', first('desks', { languages: ['fr'] })],
    ['a language that is no tag', 'word-unknown', first('countries', { languages: ['French!'] })],
    ['a desk without a language', 'word-unknown', first('desks', { languages: [] })],
    ['a locality of a kind that its country lacks', 'word-unknown', first('localities', { kind: 'municipality' })],
    ['a mode that nobody knows', 'word-unknown', first('crossings', { modes: ['swimming'] })],
    ['a lane class that nobody knows', 'word-unknown', first('crossings', { laneClasses: ['vip'] })],
    ['a confidence that nobody knows', 'word-unknown', first('agencies', { confidence: 'hearsay' })],
    ['a desk in no zone', 'zone-unknown', first('desks', { zone: 'America/Atlantis' })],
    [
      'a country with no such zone',
      'zone-unknown',
      first('countries', { zones: [{ zone: 'Mars/Base', area: { en: 'a', es: 'a' }, daylightSaving: false }] }),
    ],
    [
      'a crossing on another clock than its corridor',
      'zone-of-corridor',
      first('crossings', { sides: sides({ zone: 'America/Chicago' }) }),
    ],
    [
      'hours at half past 25',
      'hours-malformed',
      first('desks', { hours: { kind: 'weekly', days: { mon: [['08:00', '25:30']] } } }),
    ],
    ['hours that never open', 'hours-malformed', first('desks', { hours: { kind: 'weekly', days: {} } })],
    ['a desk that stands in for itself', 'alternate-is-itself', first('desks', { alternateDeskId: 'us-police' })],
    ['an alternate across the line', 'alternate-abroad', first('desks', { alternateDeskId: 'ca-joint-desk' })],
    ['a desk of the other country’s agency', 'desk-abroad', first('desks', { agencyId: 'ca-police' })],
    ['a member without a joint desk', 'joint-desk-not-one', without('desks')],
    ['a contact desk that is not there', 'reference-unknown', first('countries', { contactDeskId: 'us-nowhere' })],
    ['a contact desk across the line', 'contact-desk-abroad', first('countries', { contactDeskId: 'ca-police' })],
    ['a second joint desk', 'joint-desk-not-one', first('desks', { joint: true })],
    ['a joint desk of a country that is no member', 'joint-desk-not-one', first('countries', { member: false })],
    ['a crossing with one side', 'sides-not-two', first('crossings', { sides: [crossing!.sides[0]] })],
    [
      'a corridor with both sides in one country',
      'sides-not-two',
      first('corridors', { sides: [corridor!.sides[0], corridor!.sides[0]] }),
    ],
    ['a point off the globe', 'point-impossible', first('crossings', { point: { lat: 132.5, lon: -117, approximate: true } })],
    ['a holiday on no day', 'day-malformed', first('holidays', { observed: '2026-13-40' })],
    ['a member without a calendar', 'calendar-empty', without('holidays')],
  ])('%s: %s', (_, rule, pack) => {
    expect(checkPack(pack).map((fault) => fault.rule)).toContain(rule);
    expect(() => refuseFaultyPack(pack)).toThrow('directory-pack-faulty');
  });

  it('an alternate that no longer works: alternate-inactive', () => {
    const pack = smallPack();
    const retired = pack.desks.map((desk) => (desk.joint && desk.country === 'US' ? { ...desk, active: false } : desk));
    expect(checkPack({ ...pack, desks: retired }).map((fault) => fault.rule)).toEqual([
      'joint-desk-not-one',
      'alternate-inactive',
    ]);
  });

  it('a crossing whose locality belongs to another corridor: corridor-of-locality', () => {
    const pack = smallPack();
    const other = { ...pack.corridors[0]!, id: 'DET' as (typeof pack.corridors)[number]['id'] };
    const moved = pack.localities.map((locality) => ({ ...locality, corridorId: other.id }));
    expect(checkPack({ ...pack, corridors: [...pack.corridors, other], localities: moved }).map((fault) => fault.rule)).toEqual([
      'corridor-of-locality',
      'corridor-of-locality',
    ]);
  });
});
