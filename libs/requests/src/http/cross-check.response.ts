import type { CaseSeen } from '#incidents';
import type { CaseId, RequestId } from '#kernel';
import type { CrossChecked, Match } from '../application/cross-check.js';
import { type SeenState, seenStateOf } from '../domain/seen-by.js';

export interface CrossCheckedCase {
  readonly id: CaseId;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly state: CaseSeen['state']['progress']['state'];
  readonly matches: readonly Match[];
}

export interface CrossCheckedRequest {
  readonly id: RequestId;
  readonly number: string;
  readonly title: string | null;
  readonly state: SeenState;
  readonly matches: readonly Match[];
}

export interface CrossCheckResponse {
  readonly cases: readonly CrossCheckedCase[];
  readonly requests: readonly CrossCheckedRequest[];
}

export const crossCheckResponse = ({ cases, requests }: CrossChecked): CrossCheckResponse => ({
  cases: cases.map(({ thing: { id, state }, matches }) => ({
    id: id as CaseId,
    number: state.number,
    title: state.title,
    kind: state.kind,
    state: state.progress.state,
    matches,
  })),
  requests: requests.map(({ thing: { id, state, standing }, matches }) => ({
    id: id as RequestId,
    number: state.number,
    title: state.form.title,
    state: seenStateOf(state, standing),
    matches,
  })),
});
