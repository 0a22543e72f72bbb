import type { CaseId, DeskId, Instant, UserId } from '#kernel';
import type { SignedAct } from '#votes';
import type { ShiftNoteSeen } from '../application/shift-notes.queries.js';
import type { Said } from '../domain/shift-note.js';
import type { ChangeKind, ChangeLine } from '../domain/shift-note.events.js';
import type { ShiftNoteState } from '../domain/shift-note.machine.js';

/** Somebody's word on a note. */
export interface SaidResponse {
  readonly by: UserId;
  readonly name: string;
  readonly at: Instant;
  readonly text: string;
}

export interface ChangeLineResponse extends ChangeLine {
  /** What the case is called now; null for a case that the desk no longer sees. */
  readonly caseTitle: string | null;
}

/** What an officer leaves to the next. */
export interface ShiftNoteResponse {
  readonly id: string;
  readonly version: number;
  readonly state: ShiftNoteState;
  readonly deskId: DeskId;
  readonly from: Instant;
  readonly until: Instant;
  /** By the roster; null where it names nobody. */
  readonly outgoing: { readonly id: UserId; readonly name: string } | null;
  readonly incoming: { readonly id: UserId; readonly name: string } | null;
  readonly lines: readonly ChangeLineResponse[];
  /** How many of each kind there are, where not all have a line. */
  readonly totals: readonly { readonly kind: ChangeKind; readonly total: number }[];
  readonly signed: SaidResponse | null;
  readonly disputes: readonly (SaidResponse & { readonly answer: SaidResponse | null })[];
  readonly countersigned: SaidResponse | null;
  readonly settled: SaidResponse | null;
  /** When the next signature, answer or decision is due. */
  readonly dueAt: Instant | null;
  /** Which of the acts of two people shown here a key of the person’s own signed. */
  readonly votes: readonly SignedAct[];
}

/** What a note shows besides its row. */
export interface Known {
  readonly names: ReadonlyMap<UserId, string>;
  readonly titles: ReadonlyMap<CaseId, string>;
  readonly votes: readonly SignedAct[];
}

export const shiftNoteResponse = (
  { id, version, note, dueAt }: ShiftNoteSeen,
  { names, titles, votes }: Known,
): ShiftNoteResponse => {
  const nameOf = (person: UserId): string => names.get(person) ?? '';
  const said = (word: Said | null): SaidResponse | null => word && { ...word, name: nameOf(word.by) };
  const officer = (person: UserId | null) => person && { id: person, name: nameOf(person) };
  const { state, deskId, from, until, changes } = note;
  return {
    id,
    version,
    state,
    deskId,
    from,
    until,
    outgoing: officer(note.outgoing),
    incoming: officer(note.incoming),
    lines: changes.lines.map((line) => ({ ...line, caseTitle: (line.caseId && titles.get(line.caseId)) ?? null })),
    totals: Object.entries(changes.totals).map(([kind, total]) => ({ kind: kind as ChangeKind, total })),
    signed: said(note.signed),
    disputes: note.disputes.map(({ answer, ...dispute }) => ({ ...said(dispute)!, answer: said(answer) })),
    countersigned: said(note.countersigned),
    settled: said(note.settled),
    dueAt,
    votes,
  };
};
