import { canonicalJson } from '#kernel';
import { createHash } from 'node:crypto';
import type { NamesDigest } from '../domain/advance-notice.events.js';

/** Who leads it, and how the lead is reached on the way. */
export interface Lead {
  readonly name: string;
  readonly reach: string;
}

/** What only the announcing desk and the desks that decide read. */
export interface Names {
  readonly lead: Lead | null;
  readonly people: readonly string[];
  readonly plates: readonly string[];
}

/** Salted, because names and plates are few enough to be tried one by one. */
export const digestOf = ({ lead, people, plates }: Names, salt: string): NamesDigest => {
  const seal = (part: unknown): string =>
    createHash('sha256')
      .update(`${salt}\n${canonicalJson(part)}`)
      .digest('hex');
  return {
    lead: lead && seal(lead),
    people: people.length > 0 ? seal(people) : null,
    plates: plates.length > 0 ? seal(plates) : null,
  };
};
