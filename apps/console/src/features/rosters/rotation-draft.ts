import type { RosterResponse, RotationRequest } from '../../shared/api/client';

type Rotation = RosterResponse['rotations'][number];
type Frame = NonNullable<RotationRequest['hours']['frames']>[number];
export type HoursKind = RotationRequest['hours']['kind'];
export type Unit = RotationRequest['turn']['unit'];

export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Frame['day'][];

/** A rotation as it is being edited. Its frames stay while other hours are tried. */
export interface RotationDraft extends Omit<RotationRequest, 'hours'> {
  readonly kind: HoursKind;
  readonly frames: readonly Frame[];
}

/** What each part of the form of one rotation is given. */
export interface Editing {
  readonly roster: RosterResponse;
  readonly draft: RotationDraft;
  readonly change: (to: Partial<RotationDraft>) => void;
  readonly remove: () => void;
  /** What is wrong at a place of this rotation, in the reader's words. */
  readonly fault: (pointer: string) => string | undefined;
}

const framesOf = (hours: Rotation['hours']): readonly Frame[] =>
  hours.kind === 'weekly'
    ? WEEK.flatMap((day) => (hours.days[day] ?? []).map(([opens, closes]) => ({ day, opens: opens, closes: closes })))
    : [];

export const draftOf = ({ id, name, people, start, handoverAt, turn, hours }: Rotation): RotationDraft => ({
  id,
  name,
  people: people.map((person) => person ?? ''),
  start,
  handoverAt,
  turn: { ...turn },
  kind: hours.kind,
  frames: framesOf(hours),
});

/** A rotation that begins today, in weeks that begin at seven. Its id is nobody's name: it stays when the name changes. */
export const newRotation = (today: string): RotationDraft => ({
  id: crypto.randomUUID(),
  name: '',
  people: [],
  start: today,
  handoverAt: '07:00',
  turn: { unit: 'weeks', count: 1 },
  kind: 'desk',
  frames: [],
});

export const rotationSent = ({ kind, frames, ...rotation }: RotationDraft): RotationRequest => ({
  ...rotation,
  hours: { kind, ...(kind === 'weekly' ? { frames: [...frames] } : {}) },
});

/** Whether the api could be asked what these would give: what is not written yet is no mistake. */
export const isWhole = ({ name, people, start, handoverAt, turn, kind, frames }: RotationDraft): boolean =>
  name.trim() !== '' &&
  people.some((person) => person !== '') &&
  start !== '' &&
  handoverAt !== '' &&
  turn.count >= 1 &&
  (kind !== 'weekly' || (frames.length > 0 && frames.every(({ opens, closes }) => opens !== '' && closes !== '')));

/** Moves one of a list up or down; at the edge it stays. */
export const moved = <Of>(list: readonly Of[], place: number, by: -1 | 1): readonly Of[] => {
  const to = place + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[place], next[to]] = [next[to]!, next[place]!];
  return next;
};

export const replaced = <Of>(list: readonly Of[], place: number, by: Of): readonly Of[] =>
  list.map((one, nth) => (nth === place ? by : one));

export const without = <Of>(list: readonly Of[], place: number): readonly Of[] => list.filter((_, nth) => nth !== place);
