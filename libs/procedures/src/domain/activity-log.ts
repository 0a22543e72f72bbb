import type { CountryCode, Instant, Locale, OnPaper } from '#kernel';
import type { Activation } from './activation.js';
import { type ActivationEvent, made } from './activation.events.js';
import type { Order, OrderConflict, Signature, Significant, Step } from './activation-parts.js';
import { refuse } from './activation.errors.js';
import type { NewId } from './checklist.js';
import { bothCommands, mustBeLive, mustCommand } from './command-desks.js';
import type { Level } from './procedure.js';

/** Something that happened in the activation, by the name under which it can be promoted. */
export type LogEntry = {
  readonly ref: string;
  readonly at: Instant;
  /** Null for what nobody did, such as two orders that compete. */
  readonly by: Signature | null;
} & (
  | { readonly kind: 'level'; readonly country: CountryCode; readonly level: Level }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'order' | 'order-lifted'; readonly order: Order }
  | { readonly kind: 'conflict' | 'conflict-settled'; readonly conflict: OrderConflict }
  | { readonly kind: 'note'; readonly text: string; readonly paper: OnPaper | null }
);

const ofSteps = ({ steps }: Activation): LogEntry[] =>
  steps.flatMap((step) =>
    step.settled ? [{ ref: `step.${step.id}`, at: step.settled.at, by: step.settled, kind: 'step' as const, step }] : [],
  );

const ofOrders = ({ orders }: Activation): LogEntry[] =>
  orders.flatMap((order): LogEntry[] => [
    { ref: `order.${order.id}`, at: order.by.at, by: order.by, kind: 'order', order },
    ...(order.lifted
      ? [{ ref: `order-lifted.${order.id}`, at: order.lifted.at, by: order.lifted, kind: 'order-lifted' as const, order }]
      : []),
  ]);

const ofConflicts = ({ conflicts }: Activation): LogEntry[] =>
  conflicts.flatMap((conflict): LogEntry[] => [
    { ref: `conflict.${conflict.id}`, at: conflict.foundAt, by: null, kind: 'conflict', conflict },
    ...(conflict.settledAt === null
      ? []
      : [
          {
            ref: `conflict-settled.${conflict.id}`,
            at: conflict.settledAt,
            by: null,
            kind: 'conflict-settled' as const,
            conflict,
          },
        ]),
  ]);

/** What happened, newest first: read off the activation itself, so that it says nothing that the room does not. */
export const logOf = (state: Activation): LogEntry[] =>
  [
    ...state.levels.map(({ country, level, by }, nth): LogEntry => ({
      ref: `level.${nth + 1}`,
      at: by.at,
      by,
      kind: 'level',
      country,
      level,
    })),
    ...ofSteps(state),
    ...ofOrders(state),
    ...ofConflicts(state),
    ...state.notes.map((note, nth): LogEntry => ({
      ref: `note.${nth + 1}`,
      at: note.at,
      by: note,
      kind: 'note',
      text: note.text,
      paper: note.paper ?? null,
    })),
  ].toSorted((one, other) => other.at.localeCompare(one.at));

/**
 * An entry of the log heads the reports from now on, in one language at least.
 * @throws DomainError activation-ended, activation-command-only, activation-entry-unknown, activation-entry-promoted, activation-significant-empty
 */
export const promoteEntry = (
  state: Activation,
  { ref, text, by }: { readonly ref: string; readonly text: Significant['text']; readonly by: Signature },
  { newId, now }: { readonly newId: NewId; readonly now: Instant },
): ActivationEvent[] => {
  mustBeLive(state);
  mustCommand(state, by);
  const entry = logOf(state).find((one) => one.ref === ref);
  if (!entry) throw refuse('activation-entry-unknown', {}, '/ref');
  if (state.significant.some((one) => one.ref === ref)) throw refuse('activation-entry-promoted');
  if (text.en === null && text.es === null) throw refuse('activation-significant-empty', {}, '/text');
  const significant: Significant = { id: newId(), ref, at: entry.at, text, by };
  return [made('activation.promoted', now, { significant, by, deskIds: bothCommands(state) })];
};

/**
 * The sentence in the language in which it was missing; what was said once is not said otherwise.
 * @throws DomainError activation-ended, activation-command-only, activation-entry-unknown, activation-significant-said
 */
export const translateSignificant = (
  state: Activation,
  {
    significantId,
    locale,
    text,
    by,
  }: { readonly significantId: string; readonly locale: Locale; readonly text: string; readonly by: Signature },
  now: Instant,
): ActivationEvent[] => {
  mustBeLive(state);
  mustCommand(state, by);
  const found = state.significant.find(({ id }) => id === significantId);
  if (!found) throw refuse('activation-entry-unknown');
  if (found.text[locale] !== null) throw refuse('activation-significant-said');
  return [made('activation.significant-translated', now, { significantId, locale, text, by, deskIds: [] })];
};
