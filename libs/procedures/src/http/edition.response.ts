import { type Bilingual, type Locale, pointerOf } from '#kernel';
import { sayTerm } from '#phrases';
import type { SignedAct } from '#votes';
import type { EditionSeen } from '../application/editions.queries.js';
import { sayFault } from '../application/procedure-world.js';
import type { EditionComparison, ReadEdition, ReadSource } from '../application/read-edition.js';
import type { EditionState } from '../domain/edition.machine.js';
import type { AuthorSigned, Cite } from '../domain/edition.js';
import type { ProcedureText } from '../domain/procedure.js';

/** One edition in the history of a procedure; the file that ships has no id, and nobody signed it. */
export interface EditionLineResponse {
  readonly id: string | null;
  readonly version: number;
  readonly procedureId: string;
  readonly edition: number;
  readonly state: EditionState | 'shipped';
  readonly stateText: string;
  readonly note: string | null;
  readonly hash: string | null;
  readonly base: number;
  readonly cites: readonly Cite[];
  readonly drafted: AuthorSigned | null;
  readonly revised: AuthorSigned | null;
  readonly proposed: AuthorSigned | null;
  readonly approved: AuthorSigned | null;
  readonly ended: (AuthorSigned & { readonly reason: string }) | null;
  readonly supersededAt: string | null;
  readonly supersededBy: number | null;
}

/** What is wrong with a text, and the place at which somebody mends it. */
export interface EditionFaultResponse {
  readonly code: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

export interface CheckedProcedureResponse {
  readonly faults: readonly EditionFaultResponse[];
  /** Null while it is not a procedure. */
  readonly text: ProcedureText | null;
  readonly hash: string | null;
  readonly comparison: EditionComparison;
}

/** A file as it is written. */
export interface ProcedureSourceResponse {
  readonly source: string;
}

export interface ProcedureEditionResponse extends EditionLineResponse, CheckedProcedureResponse {
  readonly source: string;
  /** As the procedure in force is called; by its id where there is none. */
  readonly title: Bilingual;
  /** Proposal and approval, where a key of the person’s own signed them. */
  readonly votes: readonly SignedAct[];
}

export const editionLineResponse = ({ id, version, state }: EditionSeen, locale: Locale): EditionLineResponse => ({
  id,
  version,
  procedureId: state.procedureId,
  edition: state.edition,
  state: state.state,
  stateText: sayTerm(`procedure-edition.${state.state}`, locale),
  note: state.note,
  hash: state.hash,
  base: state.base,
  cites: state.cites,
  drafted: state.drafted,
  revised: state.revised,
  proposed: state.proposed,
  approved: state.approved,
  ended: state.ended,
  supersededAt: state.supersededAt,
  supersededBy: state.supersededBy,
});

/** The file that ships, as the first line of a history. */
export const shippedLineResponse = (
  { procedureId, edition, hash }: Pick<EditionLineResponse, 'procedureId' | 'edition' | 'hash'>,
  locale: Locale,
): EditionLineResponse => ({
  id: null,
  version: 0,
  procedureId,
  edition,
  state: 'shipped',
  stateText: sayTerm('procedure-edition.shipped', locale),
  note: null,
  hash,
  base: 0,
  cites: [],
  drafted: null,
  revised: null,
  proposed: null,
  approved: null,
  ended: null,
  supersededAt: null,
  supersededBy: null,
});

export const checkedResponse = ({ faults, text, hash, comparison }: ReadSource, locale: Locale): CheckedProcedureResponse => ({
  faults: faults.map((each) => ({
    code: each.code,
    text: sayFault(each, locale),
    line: each.line,
    column: each.column,
    pointer: pointerOf(each.path),
  })),
  text,
  hash,
  comparison,
});

export const editionResponse = (
  read: ReadEdition,
  { title, votes }: Pick<ProcedureEditionResponse, 'title' | 'votes'>,
  locale: Locale,
): ProcedureEditionResponse => ({
  ...checkedResponse(read, locale),
  ...editionLineResponse(read.seen, locale),
  source: read.source,
  title,
  votes,
});
