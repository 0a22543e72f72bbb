import type { CountryCode, DeskId, Instant } from '#kernel';
import type { ItemForm } from './conditions.js';
import { hasExpired, holderOf, type Item } from './item.js';

/** What somebody may want of an item: that it is there, what it says, or a copy of it. */
export const SIGHTS = ['line', 'content', 'copy'] as const;
export type Sight = (typeof SIGHTS)[number];

export interface Verdict {
  readonly allowed: boolean;
  /** The row of the table in the README that decided. */
  readonly rule: string;
}

const allow = (rule: string): Verdict => ({ allowed: true, rule });
const deny = (rule: string): Verdict => ({ allowed: false, rule });

const opens = (item: Item, deskId: DeskId, now: Instant): Verdict => {
  if (item.state === 'erased') return deny('D-erased');
  if (item.originator.deskId === deskId) return allow('S-originator');
  if (holderOf(item, deskId)!.endedAt !== null) return deny('D-given-up');
  if (item.state === 'recalled') return deny('D-recalled');
  if (hasExpired(item, now)) return deny('D-expired');
  return allow('S-holder');
};

const copies = (form: ItemForm, item: Item, deskId: DeskId): Verdict | null => {
  if (item.originator.deskId === deskId) return null;
  if (form !== 'release') return deny('D-show-only');
  return item.tlp === 'TLP:RED' ? deny('D-red') : null;
};

/**
 * Who may see what: the rows of the table in the README, in its order. Denied unless a row allows, and a denial wins. The role is asked
 * before, at the door: without `item.read` nobody comes here.
 */
export const maySee = (item: Item, deskId: DeskId, sight: Sight, now: Instant): Verdict => {
  const isOriginator = item.originator.deskId === deskId;
  if (!isOriginator && holderOf(item, deskId) === undefined) return deny('D-stranger');
  if (sight === 'line') return allow(isOriginator ? 'S-originator' : 'S-holder');
  const open = opens(item, deskId, now);
  if (!open.allowed || sight === 'content') return open;
  return copies(item.form, item, deskId) ?? open;
};

/** What the ledger of disclosures says of one crossing. */
export interface Crossing {
  readonly originatorDeskId: DeskId;
  readonly fromDeskId: DeskId;
  readonly recipientDeskId: DeskId;
  readonly originatorCountry: CountryCode;
  readonly recipientCountry: CountryCode;
}

export interface LedgerReader {
  readonly deskId: DeskId;
  readonly country: CountryCode;
  readonly isAuditor: boolean;
}

/** Who may read a row of the disclosure ledger: its desks, and an auditor of either country, who is told no subject. */
export const mayReadCrossing = (crossing: Crossing, { deskId, country, isAuditor }: LedgerReader): Verdict => {
  if (crossing.originatorDeskId === deskId) return allow('L-originator');
  if (crossing.fromDeskId === deskId) return allow('L-sender');
  if (crossing.recipientDeskId === deskId) return allow('L-recipient');
  if (isAuditor && [crossing.originatorCountry, crossing.recipientCountry].includes(country)) return allow('L-auditor');
  return deny('L-stranger');
};
