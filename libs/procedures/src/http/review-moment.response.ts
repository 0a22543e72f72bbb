import { type Bilingual, type Locale, LOCALES } from '#kernel';
import { sayTerm, type Term } from '#phrases';
import type { ActivationSeen } from '../application/activations.queries.js';
import type { PartsBefore } from '../application/parts-before.js';
import type { ReviewRecord } from '../application/review-records.js';
import { entryOfMoment } from '../domain/entry-of-moment.js';
import { inOrder, type TimelineFact, timelineOf } from '../domain/timeline-of.js';
import { timelineOfParts } from '../domain/timeline-of-parts.js';

/** A moment of the record, by which both sides compare what they remember. */
export interface ReviewMomentResponse extends TimelineFact {
  readonly kindText: string;
  /** What of the kind it was, in both languages; null where the kind alone says it. */
  readonly what: Bilingual | null;
  /** The entry of the ledger that it was read off; null where its values are gone. */
  readonly entry: { readonly id: string; readonly ledgerSeq: number | null } | null;
}

const word = (term: Term): Bilingual => Object.fromEntries(LOCALES.map((locale) => [locale, sayTerm(term, locale)])) as Bilingual;

const stepOf = ({ state, text }: ActivationSeen, id: string | null): Bilingual | null => {
  const step = state.steps.find((one) => one.id === id);
  if (!step) return null;
  return step.kind === 'tell'
    ? (text.tellings.find(({ id: key }) => key === step.key)?.what ?? null)
    : (text.steps.find(({ id: key }) => key === step.key)?.do ?? null);
};

/** Words for what a moment is about, from the text that the activation was frozen with and from what was said. */
const whatOf = ({ kind, about }: TimelineFact, seen: ActivationSeen, parts: PartsBefore): Bilingual | null => {
  switch (kind) {
    case 'level':
      return word(`level.${seen.state.levels.find(({ level }) => level === about)!.level}`);
    case 'key-answered':
      return word(`ask-end.${seen.state.settledAsks.find(({ how }) => how === about)!.how}`);
    case 'step-done':
    case 'step-skipped':
      return stepOf(seen, about);
    case 'told':
      return seen.text.roles.find(({ id }) => id === about)?.title ?? null;
    case 'ordered':
    case 'lifted':
      return word(`order.${seen.state.orders.find(({ id }) => id === about)!.act}`);
    case 'report-published':
      return word(`report-audience.${parts.reports.find(({ id }) => id === about)!.state.audience}`);
    case 'statement-released':
    case 'statement-alone':
    case 'statement-declined':
    case 'statement-lapsed':
      return parts.statements.find(({ id }) => id === about)!.state.content.title;
    case 'resource-asked':
      return parts.resources.find(({ id }) => id === about)!.state.need.text;
    case 'resource-moved':
      return word(`resource-request.${parts.resources.find(({ id }) => id === about)!.state.state}`);
    case 'raised':
    case 'conflict':
    case 'conflict-settled':
    case 'noted':
    case 'ended':
      return null;
  }
};

/** What happened in order of time: of the activation, and of what belongs to it as far as the reader sees that. */
export const reviewTimeline = ({ seen, parts, entries }: ReviewRecord, locale: Locale): ReviewMomentResponse[] =>
  inOrder([...timelineOf(seen.state), ...timelineOfParts(parts)]).map((moment) => {
    const entry = entryOfMoment(moment, entries);
    return {
      ...moment,
      kindText: sayTerm(`timeline-fact.${moment.kind}`, locale),
      what: whatOf(moment, seen, parts),
      entry: entry ? { id: entry.id, ledgerSeq: entry.leafIndex } : null,
    };
  });
