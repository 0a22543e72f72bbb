import type { ErrorParams, Locale } from '#kernel';
import { fill, type ErrorPhrase } from './catalogue.js';
import { attachmentsErrors } from './errors/attachments.js';
import { clearancesErrors } from './errors/clearances.js';
import { contactsErrors } from './errors/contacts.js';
import { directoryErrors } from './errors/directory.js';
import { disclosureErrors } from './errors/disclosure.js';
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
import { procedureEditionErrors } from './errors/procedure-editions.js';
import { crisisRoomErrors } from './errors/crisis-room.js';
import { proceduresErrors } from './errors/procedures.js';
import { notificationsErrors } from './errors/notifications.js';
import { operationsErrors } from './errors/operations.js';
import { requestFormsErrors } from './errors/request-forms.js';
import { requestsErrors } from './errors/requests.js';
import { routingErrors } from './errors/routing.js';
import { dutyErrors } from './errors/duty.js';
import { surgeErrors } from './errors/surge.js';
import { viewsErrors } from './errors/views.js';
import { disclosureEvents } from './events/disclosure.js';
import { continuityEvents } from './events/continuity.js';
import { clearancesEvents } from './events/clearances.js';
import { contactsEvents } from './events/contacts.js';
import { escalationEvents } from './events/escalation.js';
import { handoffsEvents } from './events/handoffs.js';
import { identityEvents } from './events/identity.js';
import { incidentsEvents } from './events/incidents.js';
import { borderEvents } from './events/border.js';
import { interopEvents } from './events/interop.js';
import { ledgerEvents } from './events/ledger.js';
import { noticesEvents } from './events/notices.js';
import { afterActionEvents } from './events/after-action.js';
import { procedureEditionEvents } from './events/procedure-editions.js';
import { crisisRoomEvents } from './events/crisis-room.js';
import { proceduresEvents } from './events/procedures.js';
import { notificationsEvents } from './events/notifications.js';
import { operationsEvents } from './events/operations.js';
import { requestsEvents } from './events/requests.js';
import { routingEvents } from './events/routing.js';
import { dutyEvents } from './events/duty.js';
import { surgeEvents } from './events/surge.js';
import { continuityTerms } from './terms/continuity.js';
import { clearancesTerms } from './terms/clearances.js';
import { contactsTerms } from './terms/contacts.js';
import { directoryTerms } from './terms/directory.js';
import { fieldTerms } from './terms/fields.js';
import { disclosureTerms } from './terms/disclosure.js';
import { escalationTerms } from './terms/escalation.js';
import { handoffsTerms } from './terms/handoffs.js';
import { identityTerms } from './terms/identity.js';
import { incidentsTerms } from './terms/incidents.js';
import { borderTerms } from './terms/border.js';
import { interopTerms } from './terms/interop.js';
import { issuedAlertsTerms } from './terms/issued-alerts.js';
import { noticesTerms } from './terms/notices.js';
import { afterActionTerms } from './terms/after-action.js';
import { procedureEditionTerms } from './terms/procedure-editions.js';
import { crisisRoomTerms } from './terms/crisis-room.js';
import { proceduresTerms } from './terms/procedures.js';
import { noticesOfCrossingsTerms } from './terms/notices-of-crossings.js';
import { noticesOfTheBorderTerms } from './terms/notices-of-the-border.js';
import { noticesOfWorkTerms } from './terms/notices-of-work.js';
import { notificationsTerms } from './terms/notifications.js';
import { reachTerms } from './terms/reach.js';
import { reportsTerms } from './terms/reports.js';
import { requestsTerms } from './terms/requests.js';
import { routingTerms } from './terms/routing.js';
import { dutyTerms } from './terms/duty.js';
import { surgeTerms } from './terms/surge.js';

export type { ErrorCatalogue, ErrorPhrase, RefusalKind, TextCatalogue } from './catalogue.js';
export { fill } from './catalogue.js';

export const errorPhrases = {
  ...generalErrors,
  ...identityErrors,
  ...directoryErrors,
  ...routingErrors,
  ...escalationErrors,
  ...ladderErrors,
  ...incidentsErrors,
  ...attachmentsErrors,
  ...disclosureErrors,
  ...heldItemErrors,
  ...itemErrors,
  ...handoffsErrors,
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
  ...surgeErrors,
  ...proceduresErrors,
  ...procedureEditionErrors,
  ...crisisRoomErrors,
  ...afterActionErrors,
  ...viewsErrors,
  ...operationsErrors,
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
  ...contactsEvents,
  ...clearancesEvents,
  ...noticesEvents,
  ...requestsEvents,
  ...dutyEvents,
  ...continuityEvents,
  ...surgeEvents,
  ...proceduresEvents,
  ...procedureEditionEvents,
  ...crisisRoomEvents,
  ...afterActionEvents,
  ...ledgerEvents,
  ...notificationsEvents,
  ...operationsEvents,
  ...interopEvents,
  ...borderEvents,
};

export const terms = {
  ...fieldTerms,
  ...identityTerms,
  ...directoryTerms,
  ...routingTerms,
  ...escalationTerms,
  ...incidentsTerms,
  ...reportsTerms,
  ...disclosureTerms,
  ...handoffsTerms,
  ...contactsTerms,
  ...clearancesTerms,
  ...noticesTerms,
  ...requestsTerms,
  ...dutyTerms,
  ...continuityTerms,
  ...surgeTerms,
  ...proceduresTerms,
  ...procedureEditionTerms,
  ...noticesOfCrossingsTerms,
  ...crisisRoomTerms,
  ...afterActionTerms,
  ...noticesOfTheBorderTerms,
  ...noticesOfWorkTerms,
  ...notificationsTerms,
  ...reachTerms,
  ...interopTerms,
  ...issuedAlertsTerms,
  ...borderTerms,
};

/** A code that a refusal may bear: it has a title and a detail in both languages, or it does not compile. */
export type ErrorCode = keyof typeof errorPhrases;
/** An event type that a timeline can tell in both languages; the command runner takes no other. */
export type EventType = keyof typeof eventPhrases;
export type Term = keyof typeof terms;

export const isTerm = (key: string): key is Term => key in terms;

export const errorPhrase = (code: ErrorCode): ErrorPhrase => errorPhrases[code];

export const isErrorCode = (code: string): code is ErrorCode => code in errorPhrases;

export const sayTerm = (term: Term, locale: Locale, params: ErrorParams = {}): string => fill(terms[term], params, locale);

export const sayEvent = (type: EventType, locale: Locale, params: ErrorParams = {}): string =>
  fill(eventPhrases[type], params, locale);
