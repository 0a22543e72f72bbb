import type { BoardItem } from '../../shared/api/client';
import { caseOf, isUntriaged } from './board-lanes';

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
type Priority = (typeof PRIORITIES)[number];

/** What of the board is shown; it stands in the address, so that it can be kept and sent. */
export interface BoardFilters {
  readonly priorities: readonly Priority[];
  readonly life: boolean;
  readonly nobody: boolean;
}

export const NO_FILTERS: BoardFilters = { priorities: [], life: false, nobody: false };

type Search = Readonly<Record<string, unknown>>;

export const filtersIn = ({ priority, life, nobody }: Search): BoardFilters => {
  const said = typeof priority === 'string' ? priority.split(',') : [];
  return {
    priorities: PRIORITIES.filter((one) => said.includes(one)),
    life: String(life) === '1',
    nobody: String(nobody) === '1',
  };
};

export const searchOf = ({ priorities, life, nobody }: BoardFilters): Search => ({
  ...(priorities.length > 0 && { priority: priorities.join(',') }),
  ...(life && { life: '1' }),
  ...(nobody && { nobody: '1' }),
});

const priorityOf = (item: BoardItem): string | null =>
  isUntriaged(item) ? item.report.priority : (caseOf(item)?.priority ?? null);

const isAboutLife = (item: BoardItem): boolean => {
  if ('matter' in item) return item.matter.lifeSafety;
  return isUntriaged(item) ? item.report.lifeSafety : (caseOf(item)?.lifeSafety ?? false);
};

/** What belongs to no case has no priority: it is shown unless priorities are named. */
export const isShown = (item: BoardItem, { priorities, life, nobody }: BoardFilters): boolean => {
  const priority = priorityOf(item);
  if (priorities.length > 0 && !priorities.some((one) => one === priority)) return false;
  if (life && !isAboutLife(item)) return false;
  return !nobody || (item.lastRung?.nobodyAt.length ?? 0) > 0;
};
