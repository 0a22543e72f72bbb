import { type Bilingual, type DeskId, type Instant } from '#kernel';
import { type DrillEntry, inOrder } from './judge-thread.js';
import { isDisagreement, isEscalation } from './report-figures.js';

export const MOMENT_KINDS = ['phase', 'inject', 'act', 'escalation', 'disagreement'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** Something that happened, as the ledger has it. Of people it says at which desk they sat. */
export interface Moment {
  /** Its entry in the ledger. */
  readonly id: string;
  /** On the drill's clock. */
  readonly on: Instant;
  readonly kind: MomentKind;
  readonly type: string;
  readonly inject: number | null;
  /** Who acted; of an escalation, who owed. */
  readonly deskId: DeskId | null;
  readonly text: Bilingual;
}

const PHASES: readonly string[] = [
  'drill.started',
  'drill.paused',
  'drill.resumed',
  'drill.broken-in',
  'drill.rescaled',
  'drill.ended',
];

/** Contexts whose acts are the work of desks. */
const WORK: readonly string[] = [
  'report',
  'case',
  'handoff',
  'request',
  'provision',
  'item',
  'consent',
  'chase',
  'activation',
  'situation-report',
  'statement',
  'resource-request',
  'crossing-side',
  'wait-proposal',
  'advance-notice',
  'early-notice',
  'issued-alert',
  'surge',
  'shift-note',
];

/** What goes with another act, is written for oneself, or is a look. */
const ASIDE: readonly string[] = [
  'report.triaged',
  'case.offer-opened',
  'case.offer-closed',
  'case.watched',
  'case.unwatched',
  'item.viewed',
  'request.drafted',
  'request.revised',
  'activation.steps-changed',
  'activation.overlap-found',
  'activation.post-taken',
  'situation-report.drafted',
  'situation-report.revised',
  'statement.drafted',
  'statement.edited',
  'shift-note.drafted',
];

const kindOf = (entry: DrillEntry): MomentKind | null => {
  if (entry.type === 'drill.inject-fired') return entry.data['number'] === null ? null : 'inject';
  if (PHASES.includes(entry.type)) return 'phase';
  if (isEscalation(entry)) return 'escalation';
  if (isDisagreement(entry)) return 'disagreement';
  const isWork = WORK.includes(entry.type.split('.')[0]!) && !ASIDE.includes(entry.type);
  return isWork && entry.deskId !== null ? 'act' : null;
};

const injectText = ({ data }: DrillEntry): Bilingual => {
  const { from, text } = data as unknown as { readonly from: Bilingual; readonly text: Bilingual };
  return { en: `${from.en}: ${text.en}`, es: `${from.es}: ${text.es}` };
};

const ENDED = 'drill.ended';
const SELDOM = 99;
const two = (place: number): string => String(place < 0 ? SELDOM : place).padStart(2, '0');

/**
 * Where a moment stands among those of its instant, by what it says and by no id: two runs of one seed put it at the same place. Phases come
 * first and the end last; injects before what they make, reports before what is done with their cases.
 */
const placeOf = ({ kind, type, inject, deskId, text }: Moment): string => {
  const rank = type === ENDED ? MOMENT_KINDS.length : MOMENT_KINDS.indexOf(kind);
  return [two(rank), String(inject ?? 0).padStart(6, '0'), two(WORK.indexOf(type.split('.')[0]!)), deskId, text.en, text.es].join(
    ' ',
  );
};

const compare = (one: Moment, other: Moment): number => {
  const [a, b] = one.on === other.on ? [placeOf(one), placeOf(other)] : [one.on, other.on];
  return a < b ? -1 : Number(a > b);
};

/** What happened, in the order of the drill's clock. `tell` says an act in both languages. */
export const momentsOf = (entries: readonly DrillEntry[], tell: (entry: DrillEntry) => Bilingual): Moment[] =>
  momentsIn(entries, tell).toSorted(compare);

const momentsIn = (entries: readonly DrillEntry[], tell: (entry: DrillEntry) => Bilingual): Moment[] =>
  inOrder(entries).flatMap((entry): Moment[] => {
    const kind = kindOf(entry);
    if (kind === null) return [];
    return [
      {
        id: entry.id,
        on: entry.at,
        kind,
        type: entry.type,
        inject: kind === 'inject' ? (entry.data['number'] as number) : null,
        deskId: kind === 'escalation' ? (entry.data['deskId'] as DeskId) : entry.deskId,
        text: kind === 'inject' ? injectText(entry) : tell(entry),
      },
    ];
  });
