import { INFORMATION_KINDS, NO_INSTRUMENT, ON_EXPIRED, type Agreement } from './agreement.js';
import { CHANNEL_MATTERS } from './exchange-law.js';
import type { DirectoryPack } from './pack.js';
import { SLUG, day, fault, ids, languages, reference, words, type Faults } from './pack-fault.js';

/** What the entries of the exchange refer to, by id. */
interface Known {
  readonly countries: { has(id: string): boolean };
  readonly agencies: { has(id: string): boolean };
  readonly purposes: { has(id: string): boolean };
}

/** Limits of a clock: whole minutes, at least one, each no shorter than the one before. */
function* limits(at: string, minutes: readonly number[]): Faults {
  if (minutes.some((each, index) => !Number.isInteger(each) || each < 1 || each < (minutes[index - 1] ?? 0)))
    yield fault(at, 'limit-malformed', minutes.join(' '));
}

function* cited(at: string, cites: string): Faults {
  if (!cites?.trim()) yield fault(at, 'citation-missing', cites);
}

function* agreement(entry: Agreement, have: Known): Faults {
  const at = `agreement ${entry.key}`;
  for (const text of [entry.name, entry.instrument, entry.note]) yield* languages(at, text);
  for (const country of entry.parties.countries) yield* reference(at, country, have.countries);
  for (const agency of entry.parties.agencies) yield* reference(at, agency, have.agencies);
  for (const purpose of entry.purposes) yield* reference(at, purpose, have.purposes);
  yield* words(at, entry.kinds, INFORMATION_KINDS);
  yield* words(at, [entry.onExpired], ON_EXPIRED);
  yield* limits(at, [entry.classes.urgentDirect, entry.classes.urgentIndirect, entry.classes.other]);
  yield* limits(at, [entry.confirmation.lifeSafety, entry.confirmation.routine]);
  for (const date of [entry.validFrom, entry.validUntil]) if (date !== null) yield* day(at, date);
  if (entry.validFrom !== null && entry.validUntil !== null && entry.validUntil < entry.validFrom)
    yield fault(at, 'term-backwards', entry.validUntil);
}

function* agreements(pack: DirectoryPack, have: Known): Faults {
  for (const entry of pack.agreements) yield* agreement(entry, have);
  const fallback = pack.agreements.find(({ key }) => key === NO_INSTRUMENT);
  // The policy for having named nothing cannot end, and it cannot be for some bodies only.
  if (!fallback || fallback.validUntil !== null || fallback.parties.countries.length + fallback.parties.agencies.length > 0)
    yield fault('agreements', 'default-missing', NO_INSTRUMENT);
}

function* purposes(pack: DirectoryPack): Faults {
  for (const { key, name, help, elsewhere } of pack.purposes) {
    for (const text of [name, help]) yield* languages(`purpose ${key}`, text);
    if (elsewhere !== null) yield* words(`purpose ${key}`, [elsewhere], CHANNEL_MATTERS);
  }
}

function* grounds(pack: DirectoryPack, have: Known): Faults {
  for (const { key, name, countries } of pack.refusalGrounds) {
    yield* languages(`refusal ground ${key}`, name);
    for (const country of countries ?? []) yield* reference(`refusal ground ${key}`, country, have.countries);
  }
  for (const { key, name } of pack.urgencyGrounds) yield* languages(`urgency ground ${key}`, name);
}

function* law(pack: DirectoryPack, have: Known): Faults {
  for (const basis of pack.legalBases) {
    const at = `legal basis ${basis.key}`;
    yield* languages(at, basis.name);
    if (basis.note) yield* languages(at, basis.note);
    if (basis.cites !== null) yield* cited(at, basis.cites);
    yield* reference(at, basis.country, have.countries);
    for (const purpose of basis.purposes) yield* reference(at, purpose, have.purposes);
  }
  for (const channel of pack.channels) {
    const at = `channel ${channel.key}`;
    for (const text of [channel.name, channel.authority, channel.how]) yield* languages(at, text);
    yield* reference(at, channel.country, have.countries);
    yield* words(at, [channel.matter], CHANNEL_MATTERS);
  }
}

function* duties(pack: DirectoryPack, have: Known): Faults {
  for (const duty of pack.contactDuties) {
    const at = `contact duty ${duty.key}`;
    for (const text of [duty.name, duty.counselNote]) yield* languages(at, text);
    if (duty.meetingAuthorisation) yield* languages(at, duty.meetingAuthorisation);
    for (const { name } of duty.recipients) yield* languages(at, name);
    yield* cited(at, duty.cites);
    yield* reference(at, duty.country, have.countries);
    yield* limits(at, [duty.dueDays]);
    if (duty.recipients.length === 0) yield fault(at, 'recipient-missing', duty.key);
  }
}

/** A member takes part in exchanges, so its people need law to cite and a place to send what may not be held here. */
function* members(pack: DirectoryPack): Faults {
  for (const { code, member } of pack.countries) {
    if (!member) continue;
    if (!pack.legalBases.some(({ country }) => country === code)) yield fault(`country ${code}`, 'law-missing', code);
    for (const matter of CHANNEL_MATTERS)
      if (!pack.channels.some((channel) => channel.country === code && channel.matter === matter))
        yield fault(`country ${code}`, 'channel-missing', matter);
  }
}

const KEYED = {
  agreement: 'agreements',
  purpose: 'purposes',
  'legal basis': 'legalBases',
  'refusal ground': 'refusalGrounds',
  'urgency ground': 'urgencyGrounds',
  channel: 'channels',
  'contact duty': 'contactDuties',
} as const;

/** Every fault of what a pack says about exchanging: agreements, law, grounds, purposes, channels, duties. */
export function* exchangeFaults(pack: DirectoryPack, lands: Omit<Known, 'purposes'>): Faults {
  const have = { ...lands, purposes: new Set(pack.purposes.map(({ key }) => key)) };
  for (const [what, list] of Object.entries(KEYED))
    yield* ids(
      what,
      pack[list].map(({ key }) => key),
      SLUG,
    );
  yield* agreements(pack, have);
  yield* purposes(pack);
  yield* grounds(pack, have);
  yield* law(pack, have);
  yield* duties(pack, have);
  yield* members(pack);
}
