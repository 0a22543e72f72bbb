import { type Bilingual, type Instant, type Locale, LOCALES, type OnPaper } from '#kernel';
import { sayTerm, type Term } from '#phrases';
import type { ActivationSeen } from '../application/activations.queries.js';
import type { Signature, Significant } from '../domain/activation-parts.js';
import { logOf, type LogEntry } from '../domain/activity-log.js';

export interface ActivationLogEntryResponse {
  readonly ref: string;
  readonly kind: LogEntry['kind'];
  readonly kindText: string;
  readonly at: Instant;
  readonly by: Signature | null;
  /** What happened, in both languages as far as it is not somebody's own words. */
  readonly text: Bilingual;
  /** Words that somebody wrote, as they were written. */
  readonly said: string | null;
  /** The log that it was written on while the system was away, and when; null for what was entered as it happened. */
  readonly paper: OnPaper | null;
  /** The significant event that was made of it. */
  readonly significantId: string | null;
}

export interface ActivationLogResponse {
  readonly now: Instant;
  readonly significant: readonly Significant[];
  readonly entries: readonly ActivationLogEntryResponse[];
}

const both = (say: (locale: Locale) => string): Bilingual =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Bilingual;

const word = (term: Term): Bilingual => both((locale) => sayTerm(term, locale));

/** What an entry says of itself, and what somebody said with it. */
const wordsOf = (entry: LogEntry, { text }: ActivationSeen): { readonly text: Bilingual; readonly said: string | null } => {
  switch (entry.kind) {
    case 'level':
      return { text: both((locale) => `${entry.country}: ${sayTerm(`level.${entry.level}`, locale)}`), said: null };
    case 'step': {
      const { step } = entry;
      const written =
        step.kind === 'tell'
          ? text.tellings.find(({ id }) => id === step.key)?.what
          : text.steps.find(({ id }) => id === step.key)?.do;
      return { text: written ?? { en: step.key, es: step.key }, said: step.settled?.text ?? null };
    }
    case 'order':
      return { text: word(`order.${entry.order.act}`), said: entry.order.text };
    case 'order-lifted':
      return { text: word(`order.${entry.order.act}`), said: entry.order.lifted?.reason ?? null };
    case 'conflict':
    case 'conflict-settled':
      return { text: word(`log-entry.${entry.kind}`), said: entry.conflict.agreed.at(-1)?.text ?? null };
    case 'note':
      return { text: word('log-entry.note'), said: entry.text };
  }
};

/** The log as the room reads it, and what of it heads the reports. */
export const activationLogResponse = (seen: ActivationSeen, locale: Locale): ActivationLogResponse => ({
  now: seen.now,
  significant: seen.state.significant.toSorted((one, other) => other.at.localeCompare(one.at)),
  entries: logOf(seen.state).map((entry) => ({
    ref: entry.ref,
    kind: entry.kind,
    kindText: sayTerm(`log-entry.${entry.kind}`, locale),
    at: entry.at,
    by: entry.by && { country: entry.by.country, deskId: entry.by.deskId, userId: entry.by.userId, at: entry.by.at },
    ...wordsOf(entry, seen),
    paper: entry.kind === 'note' ? entry.paper : null,
    significantId: seen.state.significant.find(({ ref }) => ref === entry.ref)?.id ?? null,
  })),
});
