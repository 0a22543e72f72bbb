import type { DeskId, Instant } from '#kernel';
import { type Conditions, EVIDENCE, type Party, type Purpose } from './conditions.js';
import type { Consent } from './consent.js';
import { hasExpired, holderOf, type Item } from './item.js';

/** One item of a chain, with what its originator has answered. */
export interface ChainLink {
  readonly id: string;
  readonly item: Item;
  readonly consents: readonly Consent[];
}

/** What is to be done: pass it on to desks, for one purpose. */
export interface Onward {
  readonly by: Party;
  readonly to: readonly Party[];
  readonly purpose: Purpose;
  readonly now: Instant;
}

/** Why a link of the chain does not let it pass: never, not yet, or not readable by who would pass it on. */
export type Hindrance =
  | { readonly kind: 'never'; readonly rule: string }
  | { readonly kind: 'needs-consent'; readonly rule: string; readonly deskIds: readonly DeskId[] };

export type Passage = { readonly passes: true; readonly rule: string } | ({ readonly passes: false } & Hindrance);

const pass = (rule: string): Passage => ({ passes: true, rule });
const never = (rule: string): Passage => ({ passes: false, kind: 'never', rule });

/** How far the label lets a free item go: its own agency, its own country, or anybody who takes part. */
const withinLabel = ({ tlp }: Conditions, by: Party, to: Party): boolean => {
  switch (tlp) {
    case 'TLP:RED':
      return false;
    case 'TLP:AMBER+STRICT':
      return by.agencyId === to.agencyId;
    case 'TLP:AMBER':
      return by.country === to.country;
    case 'TLP:GREEN':
    case 'TLP:CLEAR':
      return true;
  }
};

/** Which rule asks for the originator's answer; null where none does. */
const asksConsent = (item: Item, { by, to, purpose }: Onward): string | null => {
  if (item.onward === 'ask') return 'O-ask';
  if (item.handling.code === 'H2') return 'O-h2';
  if (item.subjects.isProtected) return 'O-protected';
  if (purpose === EVIDENCE && (item.evidenceConsent === 'ask' || item.handling.code === 'H1')) return 'O-evidence';
  if (!item.purposes.includes(purpose)) return 'O-purpose';
  return to.every((desk) => withinLabel(item, by, desk)) ? null : 'O-label';
};

/** What the originator answered this desk: a grant covers its desks and its purpose until it ends, and nobody else's asking. */
const covers = (consent: Consent, { by, purpose, now }: Onward, to: Party): boolean =>
  consent.state === 'granted' &&
  consent.askedByDeskId === by.deskId &&
  consent.purpose === purpose &&
  consent.toDeskIds.includes(to.deskId) &&
  (consent.until === null || consent.until > now);

/** Who has it from the originator's hand, or with its consent, learns nothing new; evidence is a use of its own all the same. */
const knowsAlready = (item: Item, { deskId }: Party, purpose: Purpose): boolean =>
  deskId === item.originator.deskId || (purpose !== EVIDENCE && holderOf(item, deskId)?.endedAt === null);

/** Whether one link lets the information pass. */
export const mayPass = ({ item, consents }: ChainLink, onward: Onward): Passage => {
  const { by, purpose, to } = onward;
  if (item.state === 'recalled' || item.state === 'erased') return never(`O-${item.state}`);
  if (item.originator.deskId === by.deskId) return pass('O-own');
  if (item.onward === 'never') return never('O-never');
  if (purpose === EVIDENCE && item.evidenceConsent === 'no') return never('O-no-evidence');
  const rule = asksConsent(item, onward);
  if (rule === null) return pass('O-free');
  const missing = to.filter((desk) => !knowsAlready(item, desk, purpose) && !consents.some((one) => covers(one, onward, desk)));
  if (missing.length === 0) return pass('O-consent');
  return { passes: false, kind: 'needs-consent', rule, deskIds: missing.map(({ deskId }) => deskId) };
};

/** What is passed on itself must be held by who passes it on; of what it rests on, its originator alone decides. */
const holds = (item: Item, { by, now }: Onward): boolean =>
  item.originator.deskId === by.deskId || (holderOf(item, by.deskId)?.endedAt === null && !hasExpired(item, now));

/** Of information that rests on other information each originator has a say. The strictest link decides; `never` wins over `ask`. */
export const mayPassChain = (
  chain: readonly ChainLink[],
  onward: Onward,
): {
  readonly passages: readonly { readonly link: ChainLink; readonly passage: Passage }[];
  readonly worst: ChainLink | null;
} => {
  const passages = chain.map((link, nth) => ({
    link,
    passage: nth === 0 && link.item.state === 'held' && !holds(link.item, onward) ? never('O-not-held') : mayPass(link, onward),
  }));
  const stopped = passages.filter(({ passage }) => !passage.passes);
  const worst = stopped.find(({ passage }) => !passage.passes && passage.kind === 'never') ?? stopped[0] ?? null;
  return { passages, worst: worst?.link ?? null };
};
