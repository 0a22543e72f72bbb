import type { TimelineResponse } from '../../../shared/api/client';

export const MATTERS = ['progress', 'desks', 'handoff', 'clocks', 'work', 'judgement'] as const;
/** What an act is about. */
export type Matter = (typeof MATTERS)[number];

/** `main` leaves out the clocks, which tick in between everything else. */
export const SHOWN = ['main', 'all', ...MATTERS, 'notes'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Filter {
  readonly show: Shown;
  readonly deskId: string | null;
  readonly order: 'newest' | 'oldest';
}

export const FIRST_FILTER: Filter = { show: 'main', deskId: null, order: 'newest' };

const BY_TYPE: Readonly<Record<string, Matter>> = {
  'case.participant-added': 'desks',
  'case.participant-removed': 'desks',
  'case.watched': 'desks',
  'case.unwatched': 'desks',
  'case.lead-moved': 'desks',
  'case.claimed': 'desks',
  'case.conflict-opened': 'desks',
  'case.conflict-proposed': 'desks',
  'case.conflict-settled': 'desks',
  'case.offer-opened': 'handoff',
  'case.offer-closed': 'handoff',
  'case.noted': 'work',
  'case.attached': 'work',
  'case.task-added': 'work',
  'case.task-done': 'work',
  'case.linked': 'work',
  'case.grouped': 'work',
  'case.ungrouped': 'work',
  'case.impact-assessed': 'judgement',
  'case.priority-changed': 'judgement',
  'case.correction-issued': 'judgement',
  'case.correction-acknowledged': 'judgement',
};

const BY_SUBJECT: Readonly<Record<string, Matter>> = { handoff: 'handoff', obligation: 'clocks' };

/** An act of a kind that is not named here is about the progress of the case. */
export const matterOf = (type: string): Matter => BY_TYPE[type] ?? BY_SUBJECT[type.split('.')[0]!] ?? 'progress';

const isShown = (type: string, show: Shown): boolean => {
  if (show === 'all') return true;
  if (show === 'notes') return type === 'case.noted';
  return show === 'main' ? matterOf(type) !== 'clocks' : matterOf(type) === show;
};

type Told = Pick<TimelineResponse, 'type' | 'deskId'>;

/** The acts that a reader asked for; they come in the order of the log. */
export const filtered = <Entry extends Told>(entries: readonly Entry[], { show, deskId, order }: Filter): readonly Entry[] => {
  const kept = entries.filter((entry) => isShown(entry.type, show) && (deskId === null || entry.deskId === deskId));
  return order === 'newest' ? kept.toReversed() : kept;
};

/** Desks that acted, in the order in which they first did. */
export const actingDesks = (entries: readonly Told[]): readonly string[] => [
  ...new Set(entries.flatMap(({ deskId }) => (deskId === null ? [] : [deskId]))),
];
