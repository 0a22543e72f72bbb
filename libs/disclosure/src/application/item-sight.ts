import type { DeskId, DomainError, Instant } from '#kernel';
import { type DisclosureErrorCode, refuse } from '../domain/disclosure.errors.js';
import type { Item } from '../domain/item.js';
import { maySee, type Sight } from '../domain/may-see.js';

/** What a party is told that may see the line and not the rest. */
const CODES: Readonly<Record<string, DisclosureErrorCode>> = {
  'D-erased': 'item-erased',
  'D-recalled': 'item-recalled',
  'D-expired': 'item-expired',
  'D-given-up': 'item-given-up',
  'D-show-only': 'item-show-only',
  'D-red': 'item-red-not-taken-along',
};

/** The rule that lets it be seen. @throws DomainError that says which one does not */
export const mustSee = (item: Item, deskId: DeskId, sight: Sight, now: Instant): string => {
  const { allowed, rule } = maySee(item, deskId, sight, now);
  if (!allowed) throw sightRefusal(rule);
  return rule;
};

const sightRefusal = (rule: string): DomainError => refuse(CODES[rule] ?? 'item-not-held');
