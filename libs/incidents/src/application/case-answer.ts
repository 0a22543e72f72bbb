import type { CaseId, DeskId, Instant, Priority } from '#kernel';
import type { Stored } from '#ledger';
import type { Case } from '../domain/case.js';
import type { CaseState } from '../domain/case.machine.js';

/** What every act on a case answers: where the case stands after it. */
export interface CaseAnswer {
  readonly id: CaseId;
  readonly number: string;
  readonly state: CaseState;
  readonly priority: Priority;
  readonly lead: { readonly deskId: DeskId; readonly since: Instant };
  readonly version: number;
}

export const caseAnswer = ({ id, state, version }: Stored<Case>): CaseAnswer => ({
  id: id as CaseId,
  number: state.number,
  state: state.progress.state,
  priority: state.priority,
  lead: { deskId: state.lead.deskId, since: state.lead.since },
  version,
});
