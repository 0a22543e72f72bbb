import { type DeskId, type Instant, minutesBetween } from '#kernel';
import { type DrillEntry, inOrder } from './judge-thread.js';

/** What a desk is measured by: how long others waited for it. */
export const MEASURES = ['acknowledge', 'accept', 'answer', 'confirm'] as const;
export type Measure = (typeof MEASURES)[number];

const MEASURED: Readonly<Record<Measure, readonly string[]>> = {
  acknowledge: ['acknowledge-case', 'acknowledge-request', 'acknowledge-provision', 'acknowledge-chase', 'answer-alert'],
  accept: ['answer-handoff'],
  answer: ['answer-request', 'answer-clarification', 'answer-consent', 'answer-resource-request', 'answer-advance-notice'],
  confirm: ['confirm-activation', 'confirm-conditions', 'confirm-statement'],
};

/** Minutes on the drill's clock. */
export interface Figure {
  readonly done: number;
  readonly late: number;
  /** Owed when the drill ended. */
  readonly open: number;
  readonly median: number | null;
  readonly longest: number | null;
}

export interface DeskFigures extends Readonly<Record<Measure, Figure>> {
  readonly deskId: DeskId;
  /** Rungs above the desk itself that were reached on what it owed. */
  readonly escalations: number;
  /** Rungs at which nobody was there. */
  readonly nobody: number;
  /** What it declined or refused, and conflicts that it was in. */
  readonly disagreements: number;
}

interface Debt {
  readonly act: string;
  readonly deskId: DeskId;
  readonly action?: string;
  readonly late?: boolean;
  readonly carried?: { readonly openedAt: Instant };
}

const debtOf = ({ data }: DrillEntry): Debt => data as unknown as Debt;

/** A reminder to the desk that owes it is none. */
export const isEscalation = (entry: DrillEntry): boolean =>
  entry.type === 'obligation.nobody-reached' ||
  (entry.type === 'obligation.step-reached' && debtOf(entry).action !== 'notify-desk');

const DISAGREEING: readonly string[] = [
  'handoff.declined',
  'handoff.bounce-limit-reached',
  'request.refused',
  'case.conflict-opened',
  'activation.orders-conflict',
  'resource-request.declined',
  'statement.declined',
  'advance-notice.part-refused',
  'shift-note.disputed',
];

export const isDisagreement = ({ type, data }: DrillEntry): boolean =>
  DISAGREEING.includes(type) || (type === 'activation.ask-settled' && data['how'] === 'declined');

export const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

interface Life {
  readonly opened: DrillEntry;
  readonly ended: DrillEntry | null;
}

/** Every act that was owed, from when to when. What was handed over keeps its beginning. */
const livesOf = (entries: readonly DrillEntry[]): Life[] => {
  const ends = new Map(
    entries
      .filter(({ type }) => type === 'obligation.met' || type === 'obligation.cancelled')
      .map((entry) => [entry.stream, entry]),
  );
  return entries
    .filter(({ type }) => type === 'obligation.opened')
    .map((opened) => ({ opened, ended: ends.get(opened.stream) ?? null }));
};

const figureOf = (lives: readonly Life[]): Figure => {
  const met = lives.flatMap(({ opened, ended }) => (ended?.type === 'obligation.met' ? [{ opened, ended }] : []));
  const minutes = met.map(({ opened, ended }) => minutesBetween(debtOf(opened).carried?.openedAt ?? opened.at, ended.at));
  return {
    done: met.length,
    late: met.filter(({ ended }) => debtOf(ended).late === true).length,
    open: lives.filter(({ ended }) => ended === null).length,
    median: median(minutes),
    longest: minutes.length === 0 ? null : Math.max(...minutes),
  };
};

/** How long others waited for each desk, and how often it had to be called upon. */
export const figuresOf = (deskIds: readonly DeskId[], entries: readonly DrillEntry[]): DeskFigures[] => {
  const ordered = inOrder(entries);
  const lives = livesOf(ordered);
  const called = ordered.filter(isEscalation);
  const disagreed = ordered.filter(isDisagreement);
  return deskIds.map((deskId) => {
    const own = lives.filter(({ opened }) => debtOf(opened).deskId === deskId);
    const of = (measure: Measure): Figure => figureOf(own.filter(({ opened }) => MEASURED[measure].includes(debtOf(opened).act)));
    const onIt = called.filter((entry) => debtOf(entry).deskId === deskId);
    return {
      deskId,
      acknowledge: of('acknowledge'),
      accept: of('accept'),
      answer: of('answer'),
      confirm: of('confirm'),
      escalations: onIt.filter(({ type }) => type === 'obligation.step-reached').length,
      nobody: onIt.filter(({ type }) => type === 'obligation.nobody-reached').length,
      disagreements: disagreed.filter((entry) => entry.deskId === deskId).length,
    };
  });
};
