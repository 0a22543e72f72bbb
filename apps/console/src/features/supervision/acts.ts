import type { BoardItem } from '../../shared/api/client';
import { caseOf, isUntriaged } from './board-lanes';

export const BOARD_ACTS = ['acknowledge', 'triage', 'offer', 'take', 'nudge', 'escalate', 'reassign', 'silence'] as const;
export type BoardAct = (typeof BOARD_ACTS)[number];

/** The key of an act, on the card that the reader stands on. */
export const ACT_KEYS: Record<BoardAct, string> = {
  acknowledge: 'a',
  triage: 'a',
  offer: 'o',
  take: 't',
  nudge: 'n',
  escalate: 'e',
  reassign: 'r',
  silence: 'z',
};

/** Who looks: the own desk, the desks of its agency, and what the role allows. */
export interface Supervisor {
  readonly deskId: string;
  readonly agencyDesks: ReadonlySet<string>;
  readonly may: (permission: string) => boolean;
}

/** What can be done about one thing on the board, the likeliest first. The lead moves by word inside an agency only; beyond it is offered. */
export const actsOn = (item: BoardItem, { deskId, agencyDesks, may }: Supervisor): readonly BoardAct[] => {
  const { owed } = item;
  const lead = caseOf(item)?.leadDeskId ?? null;
  const ours = lead !== null && agencyDesks.has(lead);
  const acknowledges = owed?.act === 'acknowledge-case' && lead === deskId && owed.correctionId === null;
  const fits: Record<BoardAct, boolean> = {
    acknowledge: acknowledges && may('case.work'),
    triage: isUntriaged(item) && item.deskId === deskId && may('report.triage'),
    offer: item.lane === 'offers-to-us' || item.lane === 'our-offers-unanswered',
    take: ours && lead !== deskId && may('supervision.act'),
    nudge: owed !== null && item.deskId !== deskId && may('supervision.act'),
    escalate: owed !== null && may('supervision.act'),
    reassign: ours && agencyDesks.size > 1 && may('supervision.act'),
    silence: owed !== null && may('obligation.silence'),
  };
  return BOARD_ACTS.filter((act) => fits[act]);
};
