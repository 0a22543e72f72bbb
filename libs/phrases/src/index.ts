import { DomainError } from '#kernel';
import type { ErrorPhrase } from './catalogue.js';
import { agencySignInErrors } from './errors/agency-sign-in.js';
import { attachmentsErrors } from './errors/attachments.js';
import { clearancesErrors } from './errors/clearances.js';
import { contactsErrors } from './errors/contacts.js';
import { directoryErrors } from './errors/directory.js';
import { disclosureErrors } from './errors/disclosure.js';
import { drillsErrors } from './errors/drills.js';
import { escalationErrors } from './errors/escalation.js';
import { ladderErrors } from './errors/ladders.js';
import { continuityErrors } from './errors/continuity.js';
import { formsErrors } from './errors/forms.js';
import { generalErrors } from './errors/general.js';
import { handoffsErrors } from './errors/handoffs.js';
import { identityErrors } from './errors/identity.js';
import { incidentsErrors } from './errors/incidents.js';
import { heldItemErrors } from './errors/items-held.js';
import { itemErrors } from './errors/items.js';
import { borderErrors } from './errors/border.js';
import { interopErrors } from './errors/interop.js';
import { ledgerErrors } from './errors/ledger.js';
import { noticesErrors } from './errors/notices.js';
import { afterActionErrors } from './errors/after-action.js';
import { replayErrors } from './errors/replays.js';
import { rehearsalErrors } from './errors/rehearsals.js';
import { drillEvaluationErrors } from './errors/drill-evaluation.js';
import { oversightErrors } from './errors/oversight.js';
import { procedureEditionErrors } from './errors/procedure-editions.js';
import { crisisRoomErrors } from './errors/crisis-room.js';
import { proceduresErrors } from './errors/procedures.js';
import { notificationsErrors } from './errors/notifications.js';
import { operationsErrors } from './errors/operations.js';
import { redactionsErrors } from './errors/redactions.js';
import { requestFormsErrors } from './errors/request-forms.js';
import { reportsErrors } from './errors/reports.js';
import { requestsErrors } from './errors/requests.js';
import { routingErrors } from './errors/routing.js';
import { dutyErrors } from './errors/duty.js';
import { scenarioErrors } from './errors/scenarios.js';
import { surgeErrors } from './errors/surge.js';
import { viewsErrors } from './errors/views.js';
import { votesErrors } from './errors/votes.js';

export type { ErrorCatalogue, ErrorPhrase, RefusalKind, TextCatalogue } from './catalogue.js';
export { fill } from './catalogue.js';
export { eventPhrases, type EventType, sayEvent } from './events.js';
export { nameOfEvent } from './event-names/event-names.js';
export { spineTerms } from './spine-terms.js';
export { both, sayBoth } from './say-both.js';
export { sayClocks, sayClocksShort } from './say-clocks.js';
export { isTerm, sayTerm, type Term, terms } from './terms.js';
export { zoneName } from './zone-name.js';

export const errorPhrases = {
  ...generalErrors,
  ...identityErrors,
  ...agencySignInErrors,
  ...directoryErrors,
  ...routingErrors,
  ...escalationErrors,
  ...ladderErrors,
  ...incidentsErrors,
  ...reportsErrors,
  ...attachmentsErrors,
  ...disclosureErrors,
  ...heldItemErrors,
  ...itemErrors,
  ...handoffsErrors,
  ...redactionsErrors,
  ...contactsErrors,
  ...clearancesErrors,
  ...noticesErrors,
  ...requestsErrors,
  ...requestFormsErrors,
  ...ledgerErrors,
  ...notificationsErrors,
  ...dutyErrors,
  ...formsErrors,
  ...continuityErrors,
  ...scenarioErrors,
  ...surgeErrors,
  ...drillsErrors,
  ...rehearsalErrors,
  ...replayErrors,
  ...proceduresErrors,
  ...procedureEditionErrors,
  ...crisisRoomErrors,
  ...afterActionErrors,
  ...drillEvaluationErrors,
  ...viewsErrors,
  ...votesErrors,
  ...operationsErrors,
  ...oversightErrors,
  ...interopErrors,
  ...borderErrors,
};

/** A code that a refusal may bear: it has a title and a detail in both languages, or it does not compile. */
export type ErrorCode = keyof typeof errorPhrases;

export const errorPhrase = (code: ErrorCode): ErrorPhrase => errorPhrases[code];

export const isErrorCode = (code: string): code is ErrorCode => code in errorPhrases;

/**
 * Whether a rule refused it: then trying again changes nothing, because the state has moved on or the act may not be. What cannot be done just
 * now (kind `unavailable`: the store is away, the key to the values is not here) says nothing about the act, and goes when it is tried again.
 */
export const isRefusal = (error: unknown): error is DomainError =>
  error instanceof DomainError && !(isErrorCode(error.code) && errorPhrase(error.code).kind === 'unavailable');
