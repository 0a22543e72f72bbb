import type { ShiftNoteResponse } from '../../shared/api/client';

export type Line = ShiftNoteResponse['lines'][number];

/** In the order in which a note is read. */
const KINDS = [
  'new-case',
  'offer-in',
  'offer-out',
  'overdue',
  'promised',
  'escalated',
  'silenced',
  'deferred',
] as const satisfies readonly Line['kind'][];

export interface Group {
  readonly kind: Line['kind'];
  readonly lines: readonly Line[];
  readonly total: number;
}

/** What changed, kind by kind: only those of which there is something. The total is larger where not all have a line. */
export const groupsOf = ({ lines, totals }: Pick<ShiftNoteResponse, 'lines' | 'totals'>): readonly Group[] =>
  KINDS.map((kind) => {
    const own = lines.filter((line) => line.kind === kind);
    return { kind, lines: own, total: totals.find((one) => one.kind === kind)?.total ?? own.length };
  }).filter(({ total }) => total > 0);

export type NoteAct = 'sign' | 'countersign' | 'dispute' | 'answer' | 'settle';

type Told = Pick<ShiftNoteResponse, 'state' | 'signed' | 'disputes'>;

/** What a person may do with a note as it stands: nobody countersigns the own note, nobody answers the own dispute. */
export const actsOn = ({ state, signed, disputes }: Told, reader: string, supervises: boolean): readonly NoteAct[] => {
  if (state === 'drafted') return ['sign'];
  if (state === 'signed') return signed?.by === reader ? [] : ['countersign', 'dispute'];
  if (state !== 'disputed') return [];
  return [...(disputes.at(-1)?.by === reader ? [] : (['answer'] as const)), ...(supervises ? (['settle'] as const) : [])];
};
