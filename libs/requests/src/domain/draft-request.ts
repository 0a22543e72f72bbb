import type { DeskId, Instant, RequestId } from '#kernel';
import { refuseRequest } from './request.errors.js';
import type { Officer, RequestDrafted, RequestRevised } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';
import type { RequestForm } from './request-form.js';
import { mustBeRequester } from './parties.js';

export interface DraftFacts {
  readonly officer: Officer;
  readonly number: string;
  /** The own open request that this one replaces once it is delivered. */
  readonly supersedes: RequestId | null;
}

const mustAskAnother = (fromDeskId: DeskId, { toDeskId }: RequestForm): void => {
  if (toDeskId === fromDeskId) throw refuseRequest('request-desk-same', {}, '/toDeskId');
};

/** A desk begins to write. Nothing of it crosses. @throws DomainError `request-desk-same` */
export const draftRequest = (form: RequestForm, { officer, number, supersedes }: DraftFacts, now: Instant): [RequestDrafted] => {
  mustAskAnother(officer.deskId, form);
  const { caseId, toDeskId, lifeSafety } = form;
  const data = { number, caseId, fromDeskId: officer.deskId, toDeskId, lifeSafety, by: officer.userId, form, supersedes };
  return [{ type: 'request.drafted', v: 1, at: now, data }];
};

/** The desk writes on. @throws DomainError when it is handed in, of another desk, or asks the own desk */
export const reviseRequest = (request: Request, form: RequestForm, officer: Officer, now: Instant): [RequestRevised] => {
  mustBeRequester(request, officer);
  mustAllow(request, 'revise');
  mustAskAnother(request.fromDeskId, form);
  const { caseId, toDeskId, lifeSafety } = form;
  const data = { ...partiesOf(request), caseId, toDeskId, lifeSafety, by: officer.userId, form };
  return [{ type: 'request.revised', v: 1, at: now, data }];
};
