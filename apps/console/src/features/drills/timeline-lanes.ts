import type { MomentResponse } from '../../shared/api/client';

type Shown = Pick<MomentResponse, 'id' | 'on' | 'kind' | 'inject' | 'deskId' | 'text'>;

export interface Mark extends Shown {
  /** From the start to the end: 0 to 1. */
  readonly share: number;
  /** How many marks of its lane stand at the same place before it: it is drawn above them. */
  readonly level: number;
}

export interface Lane {
  /** Null is the drill itself: its injects, its start and its end. */
  readonly deskId: string | null;
  readonly marks: readonly Mark[];
}

export interface Picture {
  readonly minutes: number;
  readonly lanes: readonly Lane[];
  /** Minutes at which a line is drawn. */
  readonly ticks: readonly number[];
}

const MINUTE = 60_000;
/** Marks that are nearer than this share of the width would hide each other. */
const NEAR = 0.012;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440];
const MOST_TICKS = 12;

const ticksOf = (minutes: number): number[] => {
  const step = STEPS.find((one) => minutes / one <= MOST_TICKS) ?? STEPS.at(-1)!;
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, nth) => nth * step);
};

const marksOf = (moments: readonly Shown[], from: number, length: number): Mark[] =>
  moments.reduce<Mark[]>((marks, moment) => {
    const share = Math.min(1, Math.max(0, (Date.parse(moment.on) - from) / length));
    const level = marks.filter((before) => share - before.share < NEAR).length;
    return [...marks, { ...moment, share, level: Math.min(level, 2) }];
  }, []);

/** Lays what happened out on one line for each desk, the drill's own first, then desks as they came in. */
export const pictureOf = (timeline: readonly Shown[], startedOn: string | null, endedOn: string | null): Picture | null => {
  const from = Date.parse(startedOn ?? timeline[0]?.on ?? '');
  const to = Date.parse(endedOn ?? timeline.at(-1)?.on ?? '');
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const length = Math.max(to - from, MINUTE);
  const laneOf = ({ deskId, kind }: Shown): string | null => (kind === 'inject' || kind === 'phase' ? null : deskId);
  const lanes = [...new Set<string | null>([null, ...timeline.map(laneOf)])];
  return {
    minutes: Math.round(length / MINUTE),
    lanes: lanes.map((deskId) => ({
      deskId,
      marks: marksOf(
        timeline.filter((moment) => laneOf(moment) === deskId),
        from,
        length,
      ),
    })),
    ticks: ticksOf(length / MINUTE),
  };
};
