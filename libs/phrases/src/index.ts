import { DomainError, type ErrorParams, type Locale } from '#kernel';
import { fill, type ErrorPhrase } from './catalogue.js';
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
import { disclosureEvents } from './events/disclosure.js';
import { continuityEvents } from './events/continuity.js';
import { clearancesEvents } from './events/clearances.js';
import { contactsEvents } from './events/contacts.js';
import { rehearsalEvents } from './events/rehearsals.js';
import { drillsEvents } from './events/drills.js';
import { escalationEvents } from './events/escalation.js';
import { handoffsEvents } from './events/handoffs.js';
import { identityEvents } from './events/identity.js';
import { incidentsEvents } from './events/incidents.js';
import { borderEvents } from './events/border.js';
import { interopEvents } from './events/interop.js';
import { ledgerEvents } from './events/ledger.js';
import { noticesEvents } from './events/notices.js';
import { afterActionEvents } from './events/after-action.js';
import { drillEvaluationEvents } from './events/drill-evaluation.js';
import { procedureEditionEvents } from './events/procedure-editions.js';
import { crisisRoomEvents } from './events/crisis-room.js';
import { proceduresEvents } from './events/procedures.js';
import { notificationsEvents } from './events/notifications.js';
import { operationsEvents } from './events/operations.js';
import { oversightEvents } from './events/oversight.js';
import { redactionsEvents } from './events/redactions.js';
import { requestsEvents } from './events/requests.js';
import { routingEvents } from './events/routing.js';
import { dutyEvents } from './events/duty.js';
import { surgeEvents } from './events/surge.js';

export type { ErrorCatalogue, ErrorPhrase, RefusalKind, TextCatalogue } from './catalogue.js';
export { fill } from './catalogue.js';
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

export const eventPhrases = {
  ...identityEvents,
  ...routingEvents,
  ...escalationEvents,
  ...incidentsEvents,
  ...disclosureEvents,
  ...handoffsEvents,
  ...redactionsEvents,
  ...contactsEvents,
  ...clearancesEvents,
  ...noticesEvents,
  ...requestsEvents,
  ...dutyEvents,
  ...continuityEvents,
  ...surgeEvents,
  ...drillsEvents,
  ...rehearsalEvents,
  ...proceduresEvents,
  ...procedureEditionEvents,
  ...crisisRoomEvents,
  ...afterActionEvents,
  ...drillEvaluationEvents,
  ...ledgerEvents,
  ...notificationsEvents,
  ...operationsEvents,
  ...oversightEvents,
  ...interopEvents,
  ...borderEvents,
};

/** A code that a refusal may bear: it has a title and a detail in both languages, or it does not compile. */
export type ErrorCode = keyof typeof errorPhrases;
/** An event type that a timeline can tell in both languages; the command runner takes no other. */
export type EventType = keyof typeof eventPhrases;

export const errorPhrase = (code: ErrorCode): ErrorPhrase => errorPhrases[code];

export const isErrorCode = (code: string): code is ErrorCode => code in errorPhrases;

/**
 * Whether a rule refused it: then trying again changes nothing, because the state has moved on or the act may not be. What cannot be done just
 * now (kind `unavailable`: the store is away, the key to the values is not here) says nothing about the act, and goes when it is tried again.
 */
export const isRefusal = (error: unknown): error is DomainError =>
  error instanceof DomainError && !(isErrorCode(error.code) && errorPhrase(error.code).kind === 'unavailable');

export const sayEvent = (type: EventType, locale: Locale, params: ErrorParams = {}): string =>
  fill(eventPhrases[type], params, locale);
