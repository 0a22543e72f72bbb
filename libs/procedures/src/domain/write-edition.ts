import type { DeskId, Instant } from '#kernel';
import { refuseEdition } from './edition.errors.js';
import {
  type Author,
  type EditionText,
  mustAllow,
  mustBeOwn,
  namedIn,
  type ProcedureEdition,
  type ProcedureEditionEvent,
} from './edition.js';

export interface DraftEdition extends EditionText {
  readonly procedureId: string;
  readonly edition: number;
  readonly by: Author;
}

const textIn = ({ sourceHash, hash, base, note, cites }: EditionText): EditionText => ({ sourceHash, hash, base, note, cites });

/** A draft may have faults: it is where one works. What has faults is not proposed. */
export const draftEdition = (command: DraftEdition, now: Instant): ProcedureEditionEvent[] => [
  {
    type: 'procedure-edition.drafted',
    v: 1,
    at: now,
    data: { ...namedIn(command, command.by, []), ...textIn(command) },
  },
];

/** What is rehearsed in a drill is in force there at once. @throws DomainError procedure-faulty */
export const layEdition = (command: DraftEdition, now: Instant): ProcedureEditionEvent[] => {
  if (command.hash === null) throw refuseEdition('procedure-faulty', { edition: command.edition, count: 1 });
  const data = { ...namedIn(command, command.by, []), ...textIn(command) };
  return [{ type: 'procedure-edition.laid', v: 1, at: now, data }];
};

/**
 * Another text in the place of this one. What was proposed is a draft again.
 * @param deskIds who had been asked to approve what is now withdrawn from them
 * @throws DomainError procedure-edition-state, procedure-edition-foreign
 */
export const reviseEdition = (
  state: ProcedureEdition,
  { by, ...text }: EditionText & { readonly by: Author },
  deskIds: readonly DeskId[],
  now: Instant,
): ProcedureEditionEvent[] => {
  mustAllow(state, 'revise');
  mustBeOwn(state, by);
  const told = state.state === 'proposed' ? deskIds : [];
  return [{ type: 'procedure-edition.revised', v: 1, at: now, data: { ...namedIn(state, by, told), ...textIn(text) } }];
};

/** Its own side takes it back. @throws DomainError procedure-edition-state, procedure-edition-foreign */
export const withdrawEdition = (
  state: ProcedureEdition,
  { by, reason }: { readonly by: Author; readonly reason: string },
  deskIds: readonly DeskId[],
  now: Instant,
): ProcedureEditionEvent[] => {
  mustAllow(state, 'withdraw');
  mustBeOwn(state, by);
  const told = state.state === 'proposed' ? deskIds : [];
  return [{ type: 'procedure-edition.withdrawn', v: 1, at: now, data: { ...namedIn(state, by, told), reason } }];
};
