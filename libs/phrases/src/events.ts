import type { ErrorParams, Locale } from '#kernel';
import { fill } from './catalogue.js';
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

/** An event type that a timeline can tell in both languages; the command runner takes no other. */
export type EventType = keyof typeof eventPhrases;

export const sayEvent = (type: EventType, locale: Locale, params: ErrorParams = {}): string =>
  fill(eventPhrases[type], params, locale);
