import { describe, expect, it } from '@jest/globals';
import type { Bilingual } from '#kernel';
import { agreementStanding, NO_INSTRUMENT } from './agreement.js';
import { checkPack } from './check-pack.js';
import type { DirectoryPack } from './pack.js';
import type { PackRule } from './pack-fault.js';
import { smallPack } from './small-pack.fixture.js';
import { buildSnapshot, channelOf, refusalGroundsOf } from './snapshot.js';

const enOnly = { en: 'only English', es: '' } as Bilingual;

/** The sound pack with the first entry of one list altered. */
const first = <Key extends keyof DirectoryPack>(key: Key, change: object): DirectoryPack => {
  const pack = smallPack();
  const [head, ...rest] = pack[key];
  return { ...pack, [key]: [{ ...head, ...change }, ...rest] };
};
const without = (key: keyof DirectoryPack, gone: (entry: never) => boolean): DirectoryPack => {
  const pack = smallPack();
  return { ...pack, [key]: pack[key].filter((entry) => !gone(entry as never)) };
};
const term = (validFrom: string | null, validUntil: string | null) => ({ validFrom, validUntil });

describe('each rule about exchanging, broken', () => {
  it.each<[string, PackRule, DirectoryPack]>([
    ['a key with capitals', 'id-malformed', first('agreements', { key: 'Compact' })],
    ['an agreement said twice', 'id-twice', first('agreements', { key: NO_INSTRUMENT })],
    ['an agreement cited in English only', 'language-missing', first('agreements', { instrument: enOnly })],
    [
      'an agreement with an unknown country',
      'reference-unknown',
      first('agreements', { parties: { countries: ['ZZ'], agencies: [] } }),
    ],
    [
      'an agreement with an unknown agency',
      'reference-unknown',
      first('agreements', { parties: { countries: [], agencies: ['x'] } }),
    ],
    ['an agreement for a purpose that is not in the pack', 'reference-unknown', first('agreements', { purposes: ['revenge'] })],
    ['an agreement on a kind that nobody knows', 'word-unknown', first('agreements', { kinds: ['gossip'] })],
    ['an agreement that does something else when it ends', 'word-unknown', first('agreements', { onExpired: 'ignore' })],
    [
      'an urgent limit longer than the routine one',
      'limit-malformed',
      first('agreements', { classes: { urgentDirect: 600, urgentIndirect: 500, other: 700 } }),
    ],
    ['a limit of no time', 'limit-malformed', first('agreements', { confirmation: { lifeSafety: 0, routine: 60 } })],
    ['a limit of half a minute', 'limit-malformed', first('agreements', { confirmation: { lifeSafety: 0.5, routine: 60 } })],
    ['an agreement that ends before it begins', 'term-backwards', first('agreements', { validUntil: '2019-12-31' })],
    ['an agreement that ends on no day', 'day-malformed', first('agreements', { validUntil: '2026-02-31x' })],
    [
      'no policy for having named no instrument',
      'default-missing',
      without('agreements', ({ key }: { key: string }) => key === NO_INSTRUMENT),
    ],
    ['a purpose in English only', 'language-missing', first('purposes', { help: enOnly })],
    ['a purpose that goes by a channel nobody knows', 'word-unknown', first('purposes', { elsewhere: 'rumour' })],
    ['a ground in English only', 'language-missing', first('refusalGrounds', { name: enOnly })],
    ['a ground of an unknown country', 'reference-unknown', first('refusalGrounds', { countries: ['ZZ'] })],
    ['an urgency ground in English only', 'language-missing', first('urgencyGrounds', { name: enOnly })],
    ['a legal basis that cites an empty text', 'citation-missing', first('legalBases', { cites: ' ' })],
    ['a legal basis of an unknown country', 'reference-unknown', first('legalBases', { country: 'ZZ' })],
    ['a legal basis for a purpose that is not in the pack', 'reference-unknown', first('legalBases', { purposes: ['revenge'] })],
    [
      'a member without a legal basis',
      'law-missing',
      without('legalBases', ({ country }: { country: string }) => country === 'CA'),
    ],
    [
      'a member without a channel for evidence',
      'channel-missing',
      without('channels', ({ key }: { key: string }) => key === 'ca-evidence'),
    ],
    ['a channel for a matter that nobody knows', 'word-unknown', first('channels', { matter: 'rumour' })],
    ['a channel whose authority is named in English only', 'language-missing', first('channels', { authority: enOnly })],
    ['a duty that reports to nobody', 'recipient-missing', first('contactDuties', { recipients: [] })],
    ['a duty due in no days', 'limit-malformed', first('contactDuties', { dueDays: 0 })],
    ['a duty that cites nothing', 'citation-missing', first('contactDuties', { cites: '' })],
    ['a duty whose note for counsel is in English only', 'language-missing', first('contactDuties', { counselNote: enOnly })],
  ])('%s: %s', (_, rule, pack) => {
    expect(checkPack(pack).map((fault) => fault.rule)).toContain(rule);
  });

  it('asks no law of a country that is prepared only', () => {
    const pack = smallPack();
    const bare = { ...pack.countries[0]!, code: 'GT', member: false };
    expect(checkPack({ ...pack, countries: [...pack.countries, bare] })).toEqual([]);
  });
});

describe('the term of an agreement', () => {
  it.each([
    ['the day before it begins', term('2020-01-01', null), '2019-12-31', 'not-yet-in-force'],
    ['its first day', term('2020-01-01', '2020-01-01'), '2020-01-01', 'in-force'],
    ['its last day', term(null, '2025-12-31'), '2025-12-31', 'in-force'],
    ['the day after its last', term(null, '2025-12-31'), '2026-01-01', 'expired'],
    ['any day, without a term', term(null, null), '2099-01-01', 'in-force'],
  ])('on %s', (_, dates, day, standing) => {
    expect(agreementStanding(dates, day)).toBe(standing);
  });
});

describe('a country’s own law', () => {
  const snapshot = buildSnapshot(smallPack(), 1);

  it('adds its grounds to those of every country, for its own desks only', () => {
    expect(refusalGroundsOf(snapshot, 'CA').map(({ key }) => key)).toEqual(['ca-charter', 'no-record']);
    expect(refusalGroundsOf(snapshot, 'US').map(({ key }) => key)).toEqual(['no-record']);
  });

  it('says where a matter goes that may not be held', () => {
    expect(channelOf(snapshot, 'CA', 'evidence')?.key).toBe('ca-evidence');
    expect(channelOf(snapshot, 'ZZ', 'evidence')).toBeUndefined();
  });
});
