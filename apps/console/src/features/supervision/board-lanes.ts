import type { BoardItem, CaseLine, SupervisionBoard } from '../../shared/api/client';

export type BoardLane = keyof SupervisionBoard['lanes'];

/** What is late first; what nobody took last, because it also stands in the first when it is late. */
export const BOARD_LANES = [
  'breached',
  'next-hour',
  'offers-to-us',
  'our-offers-unanswered',
  'nobodys',
] as const satisfies readonly BoardLane[];

export interface LaneOnBoard {
  readonly lane: BoardLane;
  readonly count: number;
  readonly items: readonly BoardItem[];
}

/** All five lanes, the empty ones too: that a lane is empty is what a supervisor wants to see. */
export const boardLanesOf = ({ lanes, items }: Pick<SupervisionBoard, 'lanes' | 'items'>): readonly LaneOnBoard[] =>
  BOARD_LANES.map((lane) => ({ lane, count: lanes[lane], items: items.filter((item) => item.lane === lane) }));

export const isUntriaged = (item: BoardItem): item is Extract<BoardItem, { readonly because: 'untriaged' }> =>
  item.lane === 'nobodys' && item.because === 'untriaged';

/** The case that it is about; null for a report that is none yet and for what belongs to no case. */
export const caseOf = (item: BoardItem): CaseLine | null => ('case' in item ? item.case : null);

/** One case can stand in two lanes, and owe several things in one. */
export const keyOf = (item: BoardItem): string =>
  [item.lane, isUntriaged(item) ? item.report.id : caseOf(item)?.id, item.owed?.obligationId, item.deskId].join(' ');
