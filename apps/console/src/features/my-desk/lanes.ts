import type { CaseLine, MyDesk, MyDeskItem } from '../../shared/api/client';

export type Lane = keyof MyDesk['lanes'];

/** In the order in which the api gives them: what waits for this desk's word first. */
export const LANES = [
  'offer-in',
  'unacknowledged',
  'breached',
  'due-soon',
  'report-to-triage',
  'correction-to-acknowledge',
  'bring-up',
  'mine',
  'watching',
] as const satisfies readonly Lane[];

/** Lanes that ask for nothing now. */
export const CALM_LANES: readonly Lane[] = ['mine', 'watching'];

export interface LaneOfItems {
  readonly lane: Lane;
  readonly count: number;
  readonly items: readonly MyDeskItem[];
}

/** The lanes that hold anything, in their order. */
export const lanesOf = ({ lanes, items }: Pick<MyDesk, 'lanes' | 'items'>): readonly LaneOfItems[] =>
  LANES.filter((lane) => lanes[lane] > 0).map((lane) => ({
    lane,
    count: lanes[lane],
    items: items.filter((item) => item.lane === lane),
  }));

/** Lanes that hold more than before: what is worth saying aloud. */
export const risen = (before: MyDesk['lanes'], after: MyDesk['lanes']): readonly Lane[] =>
  LANES.filter((lane) => after[lane] > before[lane]);

export const isReport = (item: MyDeskItem): item is Extract<MyDeskItem, { readonly lane: 'report-to-triage' }> =>
  item.lane === 'report-to-triage';

export const idOf = (item: MyDeskItem): string => {
  if (isReport(item)) return `report ${item.reportId}`;
  return item.lane === 'correction-to-acknowledge' ? `correction ${item.correctionId}` : `case ${item.case.id}`;
};

/** What the row stands for, by the words that a person calls it. */
export const nameOf = (item: MyDeskItem): string => (isReport(item) ? item.report.title : item.case.number);

export type Primary =
  | { readonly act: 'acknowledge'; readonly case: CaseLine }
  | { readonly act: 'correction'; readonly case: CaseLine; readonly correctionId: string }
  | { readonly act: 'accept' | 'triage' };

type May = (permission: string) => boolean;

/** The one act that the row asks for and that can be done without opening it; null when there is none, or not for this reader. */
export const primaryOf = (item: MyDeskItem, may: May): Primary | null => {
  if (isReport(item)) return may('report.triage') ? { act: 'triage' } : null;
  if (item.lane === 'offer-in') return may('handoff.answer') && item.handoff.state === 'offered' ? { act: 'accept' } : null;
  if (!may('case.work')) return null;
  const correctionId = item.lane === 'correction-to-acknowledge' ? item.correctionId : item.owed?.correctionId;
  if (correctionId) return { act: 'correction', case: item.case, correctionId };
  return item.lane === 'unacknowledged' || item.owed?.act === 'acknowledge-case' ? { act: 'acknowledge', case: item.case } : null;
};

/** What several rows can be acted on with at once. */
export const isAcknowledgeable = (item: MyDeskItem, may: May): boolean => {
  const primary = primaryOf(item, may);
  return primary?.act === 'acknowledge' || primary?.act === 'correction';
};
