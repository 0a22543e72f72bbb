import type { DeskId } from '#kernel';

/** What is counted of one desk at one moment. */
export interface DeskLoad {
  readonly deskId: DeskId;
  /** Acts owed. */
  readonly open: number;
  readonly overdue: number;
  /** Acknowledgements owed, and filings of this desk that were received and are not filed yet. */
  readonly waiting: number;
  /** Acknowledgements of the last hour, with those that are still owed, and the minutes that they took so far. */
  readonly acknowledgements: number;
  readonly acknowledgementMinutes: number;
}

export const MEASURES = ['queue', 'overdue', 'acknowledgement', 'saturation'] as const;
export type Measure = (typeof MEASURES)[number];

/** One measure against its threshold. */
export interface Gauge {
  readonly value: number;
  readonly threshold: number;
}

export interface LoadReading {
  /** 100 when the measures lie at their thresholds on average. */
  readonly index: number;
  readonly gauges: Readonly<Record<Measure, Gauge>>;
}

export interface Thresholds {
  /** Waiting acknowledgements and filings per desk of the scope, and at least so many in all. */
  readonly queue: { readonly perDesk: number; readonly least: number };
  /** Share of what is owed that is overdue, where at least so much is owed. */
  readonly overdue: { readonly share: number; readonly least: number };
  /** Mean minutes until an acknowledgement, where there were at least so many. */
  readonly acknowledgement: { readonly minutes: number; readonly least: number };
  /** Share of desks that owe so much or more. */
  readonly saturation: { readonly share: number; readonly owed: number };
  /** Measures over their thresholds that make a proposal, and readings in a row in which they are. */
  readonly proposes: { readonly measures: number; readonly readings: number };
}

/** Ours: no agreement of this border fixes any of them. */
export const THRESHOLDS: Thresholds = {
  queue: { perDesk: 5, least: 20 },
  overdue: { share: 0.25, least: 8 },
  acknowledgement: { minutes: 45, least: 5 },
  saturation: { share: 0.3, owed: 15 },
  proposes: { measures: 2, readings: 3 },
};

/** One measure that runs away does not hide that the others are quiet. */
const MOST_RATIO = 2;

const sum = (desks: readonly DeskLoad[], of: (desk: DeskLoad) => number): number =>
  desks.reduce((total, desk) => total + of(desk), 0);

const ratioOf = ({ value, threshold }: Gauge): number => Math.min(MOST_RATIO, value / threshold);

/** The load of a scope from what its desks owe. Pure: the same counts give the same reading. */
export const readLoad = (desks: readonly DeskLoad[], thresholds: Thresholds = THRESHOLDS): LoadReading => {
  const open = sum(desks, (desk) => desk.open);
  const acknowledgements = sum(desks, (desk) => desk.acknowledgements);
  const { queue, overdue, acknowledgement, saturation } = thresholds;
  const share = (part: number, whole: number, least: number): number => (whole >= least ? part / whole : 0);
  const gauges: Record<Measure, Gauge> = {
    queue: { value: sum(desks, (desk) => desk.waiting), threshold: Math.max(queue.least, queue.perDesk * desks.length) },
    overdue: {
      value: share(
        sum(desks, (desk) => desk.overdue),
        open,
        overdue.least,
      ),
      threshold: overdue.share,
    },
    acknowledgement: {
      value: share(
        sum(desks, (desk) => desk.acknowledgementMinutes),
        acknowledgements,
        acknowledgement.least,
      ),
      threshold: acknowledgement.minutes,
    },
    saturation: {
      value: share(desks.filter((desk) => desk.open >= saturation.owed).length, desks.length, 1),
      threshold: saturation.share,
    },
  };
  const ratios = MEASURES.map((measure) => ratioOf(gauges[measure]));
  return { index: Math.round((100 * ratios.reduce((total, ratio) => total + ratio, 0)) / ratios.length), gauges };
};

/** Measures that have reached their thresholds. */
export const overThreshold = ({ gauges }: LoadReading): Measure[] =>
  MEASURES.filter((measure) => gauges[measure].value >= gauges[measure].threshold);

/** Whether the latest readings, newest first, call for a surge: enough measures over their thresholds, and not for a moment only. */
export const calls = (readings: readonly LoadReading[], { proposes }: Thresholds = THRESHOLDS): boolean => {
  const latest = readings.slice(0, proposes.readings);
  return latest.length === proposes.readings && latest.every((reading) => overThreshold(reading).length >= proposes.measures);
};
