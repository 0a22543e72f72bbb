import type { ErrorParams, Locale } from '#kernel';
import { fill } from './catalogue.js';
import { spineTerms } from './spine-terms.js';
import { afterActionTerms } from './terms/after-action.js';
import { borderTerms } from './terms/border.js';
import { clearancesTerms } from './terms/clearances.js';
import { contactsTerms } from './terms/contacts.js';
import { continuityTerms } from './terms/continuity.js';
import { crisisRoomTerms } from './terms/crisis-room.js';
import { drillEvaluationTerms } from './terms/drill-evaluation.js';
import { directoryTerms } from './terms/directory.js';
import { disclosureTerms } from './terms/disclosure.js';
import { drillsTerms } from './terms/drills.js';
import { fieldTerms } from './terms/fields.js';
import { interopTerms } from './terms/interop.js';
import { issuedAlertsTerms } from './terms/issued-alerts.js';
import { noticesOfCrossingsTerms } from './terms/notices-of-crossings.js';
import { noticesOfDrillsTerms } from './terms/notices-of-drills.js';
import { noticesOfTheBorderTerms } from './terms/notices-of-the-border.js';
import { noticesOfWorkTerms } from './terms/notices-of-work.js';
import { noticesTerms } from './terms/notices.js';
import { notificationsTerms } from './terms/notifications.js';
import { oversightTerms } from './terms/oversight.js';
import { procedureEditionTerms } from './terms/procedure-editions.js';
import { proceduresTerms } from './terms/procedures.js';
import { reachTerms } from './terms/reach.js';
import { redactionsTerms } from './terms/redactions.js';
import { reportsTerms } from './terms/reports.js';
import { requestsTerms } from './terms/requests.js';
import { routingTerms } from './terms/routing.js';
import { scenarioTerms } from './terms/scenarios.js';
import { textFaultTerms } from './terms/text-faults.js';

export const terms = {
  ...spineTerms,
  ...fieldTerms,
  ...directoryTerms,
  ...routingTerms,
  ...reportsTerms,
  ...redactionsTerms,
  ...disclosureTerms,
  ...oversightTerms,
  ...contactsTerms,
  ...clearancesTerms,
  ...noticesTerms,
  ...requestsTerms,
  ...continuityTerms,
  ...scenarioTerms,
  ...textFaultTerms,
  ...proceduresTerms,
  ...procedureEditionTerms,
  ...noticesOfCrossingsTerms,
  ...crisisRoomTerms,
  ...afterActionTerms,
  ...drillEvaluationTerms,
  ...noticesOfDrillsTerms,
  ...noticesOfTheBorderTerms,
  ...noticesOfWorkTerms,
  ...notificationsTerms,
  ...reachTerms,
  ...interopTerms,
  ...issuedAlertsTerms,
  ...borderTerms,
  ...drillsTerms,
};

export type Term = keyof typeof terms;

export const isTerm = (key: string): key is Term => key in terms;

export const sayTerm = (term: Term, locale: Locale, params: ErrorParams = {}): string => fill(terms[term], params, locale);
