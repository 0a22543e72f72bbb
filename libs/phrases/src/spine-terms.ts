import { dutyTerms } from './terms/duty.js';
import { escalationTerms } from './terms/escalation.js';
import { handoffsTerms } from './terms/handoffs.js';
import { identityTerms } from './terms/identity.js';
import { incidentsTerms } from './terms/incidents.js';
import { kindTerms } from './terms/kinds.js';
import { surgeTerms } from './terms/surge.js';

/**
 * What work on cases is called: the words that the frame of the console and My desk need, which come before all others: a module of its own, or a
 * bundle could not part them.
 */
export const spineTerms = {
  ...identityTerms,
  ...escalationTerms,
  ...kindTerms,
  ...incidentsTerms,
  ...handoffsTerms,
  ...dutyTerms,
  ...surgeTerms,
};
