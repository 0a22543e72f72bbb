import { type Aggregate, type CountryCode, type DeskId, type DomainEvent, type Instant, nextState, type UserId } from '#kernel';
import { terms } from '#phrases';
import { type EditionMove, editionOfProcedureMachine, type EditionState } from './edition.machine.js';
import { refuseEdition } from './edition.errors.js';

/** Who acts on an edition. An operator who imports a file at the machine is nobody with an account: `userId` is null. */
export interface Author {
  readonly userId: UserId | null;
  readonly name: string;
  readonly country: CountryCode;
  readonly deskId: DeskId;
}

export interface AuthorSigned extends Author {
  readonly at: Instant;
}

/** An improvement that an after-action asked for, and the activation that it came of. */
export interface Cite {
  readonly activationId: string;
  readonly improvementId: string;
}

/** What was written: the file by its hash, and the procedure in it by the hash that activations are frozen with. */
export interface EditionText {
  readonly sourceHash: string;
  /** Null while the file is not a procedure. */
  readonly hash: string | null;
  /** The edition that was in force when this was written, which it changes. */
  readonly base: number;
  /** Why, in the writer's words. */
  readonly note: string;
  readonly cites: readonly Cite[];
}

export interface ProcedureEdition extends EditionText {
  readonly procedureId: string;
  readonly edition: number;
  readonly state: EditionState;
  /** Everybody who wrote a part of the text. */
  readonly writers: readonly (UserId | null)[];
  readonly drafted: AuthorSigned;
  readonly revised: AuthorSigned | null;
  readonly proposed: AuthorSigned | null;
  readonly approved: AuthorSigned | null;
  /** Declined or withdrawn, and why. */
  readonly ended: (AuthorSigned & { readonly reason: string }) | null;
  readonly supersededAt: Instant | null;
  readonly supersededBy: number | null;
  /** In force in one drill, in which it is rehearsed, by one person. */
  readonly laid?: true;
}

/** Named in every event, so that whoever reads the ledger needs to look nothing up. */
interface Named {
  readonly procedureId: string;
  readonly edition: number;
  readonly by: Author;
  /** Desks that hear of it. */
  readonly deskIds: readonly DeskId[];
}

export type ProcedureEditionEvent =
  | DomainEvent<'procedure-edition.drafted', Named & EditionText>
  | DomainEvent<'procedure-edition.laid', Named & EditionText>
  | DomainEvent<'procedure-edition.revised', Named & EditionText>
  | DomainEvent<'procedure-edition.proposed', Named & { readonly hash: string }>
  | DomainEvent<'procedure-edition.approved', Named & { readonly hash: string; readonly cites: readonly Cite[] }>
  | DomainEvent<'procedure-edition.declined', Named & { readonly reason: string }>
  | DomainEvent<'procedure-edition.withdrawn', Named & { readonly reason: string }>
  | DomainEvent<'procedure-edition.superseded', Named & { readonly replacedBy: number }>;

const textOf = ({ sourceHash, hash, base, note, cites }: EditionText): EditionText => ({ sourceHash, hash, base, note, cites });

const drafted = ({
  at,
  data,
}: Extract<ProcedureEditionEvent, { type: 'procedure-edition.drafted' | 'procedure-edition.laid' }>): ProcedureEdition => ({
  ...textOf(data),
  procedureId: data.procedureId,
  edition: data.edition,
  state: 'draft',
  writers: [data.by.userId],
  drafted: { ...data.by, at },
  revised: null,
  proposed: null,
  approved: null,
  ended: null,
  supersededAt: null,
  supersededBy: null,
});

/** In force at once, in a drill in which it is rehearsed. */
const laid = (event: Extract<ProcedureEditionEvent, { type: 'procedure-edition.laid' }>): ProcedureEdition => {
  const signed = { ...event.data.by, at: event.at };
  return { ...drafted(event), state: 'in-force', proposed: signed, approved: signed, laid: true };
};

export const procedureEditions: Aggregate<ProcedureEdition, ProcedureEditionEvent> = {
  name: 'procedure-edition',
  caseOf: () => null,
  tells: () => true,
  evolve: (state, event) => {
    if (event.type === 'procedure-edition.drafted') return drafted(event);
    if (event.type === 'procedure-edition.laid') return laid(event);
    if (!state) throw new TypeError(`${event.type} before a draft`);
    const signed = { ...event.data.by, at: event.at };
    switch (event.type) {
      case 'procedure-edition.revised': {
        const writers = [...new Set([...state.writers, event.data.by.userId])];
        return { ...state, ...textOf(event.data), state: 'draft', writers, revised: signed, proposed: null };
      }
      case 'procedure-edition.proposed':
        return { ...state, state: 'proposed', proposed: signed };
      case 'procedure-edition.approved':
        return { ...state, state: 'in-force', approved: signed };
      case 'procedure-edition.declined':
        return { ...state, state: 'declined', ended: { ...signed, reason: event.data.reason } };
      case 'procedure-edition.withdrawn':
        return { ...state, state: 'withdrawn', ended: { ...signed, reason: event.data.reason } };
      case 'procedure-edition.superseded':
        return { ...state, state: 'superseded', supersededAt: event.at, supersededBy: event.data.replacedBy };
    }
  },
};

/** How an event and a refusal name the edition. */
export const namedIn = (
  { procedureId, edition }: Pick<ProcedureEdition, 'procedureId' | 'edition'>,
  { userId, name, country, deskId }: Author,
  deskIds: readonly DeskId[],
): Named => ({ procedureId, edition, by: { userId, name, country, deskId }, deskIds });

/** @throws DomainError procedure-edition-state */
export const mustAllow = ({ state, edition }: ProcedureEdition, move: EditionMove): void => {
  if (!nextState(editionOfProcedureMachine, state, move))
    throw refuseEdition('procedure-edition-state', { edition, state: terms[`procedure-edition.${state}`] });
};

/** Its own side alone writes it. @throws DomainError procedure-edition-foreign */
export const mustBeOwn = ({ drafted: { country }, edition }: ProcedureEdition, by: Author): void => {
  if (by.country !== country) throw refuseEdition('procedure-edition-foreign', { edition, country });
};
