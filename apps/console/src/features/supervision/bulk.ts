import type { BoardItem } from '../../shared/api/client';
import type { BoardAct } from './acts';
import { caseOf, isUntriaged } from './board-lanes';

/** Acts that may be done on several things at once, with one reason. */
export const BULK_ACTS = ['take', 'nudge', 'escalate', 'reassign'] as const satisfies readonly BoardAct[];
export type BulkBoardAct = (typeof BULK_ACTS)[number];

/** One thing, whatever lane it stands in: picked in one it is picked in the other. */
export const pickIdOf = (item: BoardItem): string =>
  item.owed?.obligationId ?? (isUntriaged(item) ? item.report.id : `${caseOf(item)?.id} ${item.deskId}`);

/** What an act moves: the lead belongs to a case, a reminder to what is owed. */
const targetOf = (item: BoardItem, act: BulkBoardAct): string =>
  (act === 'take' || act === 'reassign' ? caseOf(item)?.id : item.owed?.obligationId) ?? pickIdOf(item);

/** Of what is picked, what an act can be done on, each once: two things owed on one case have one lead to take. */
export const doableOn = (
  items: readonly BoardItem[],
  act: BulkBoardAct,
  actsOf: (item: BoardItem) => readonly BoardAct[],
): readonly BoardItem[] => {
  const doable = items.filter((item) => actsOf(item).includes(act));
  return [...new Map(doable.map((item) => [targetOf(item, act), item])).values()];
};
