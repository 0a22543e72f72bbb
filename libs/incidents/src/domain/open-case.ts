import { type CountryCode, type DeskId, type Instant } from '#kernel';
import type { Opening, Participant } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { priorityOf } from './priority.js';

export interface OpenCase {
  readonly opening: Opening;
  readonly lead: { readonly deskId: DeskId; readonly country: CountryCode };
  readonly filedBy: DeskId;
  readonly supporting: readonly DeskId[];
  readonly informed: readonly DeskId[];
}

/**
 * Desks that take part from the start. The filing desk supports, because it is on the scene. What is marked TLP:RED is for
 * the lead and the filer alone: the lead adds others by name.
 */
const participantsOf = ({ opening, lead, filedBy, supporting, informed }: OpenCase): Participant[] => {
  const routed = opening.handling.tlp === 'TLP:RED' ? [] : [...supporting, ...informed];
  const desks = new Set([filedBy, ...routed]);
  desks.delete(lead.deskId);
  return [...desks].map((deskId) => {
    if (deskId === filedBy) return { deskId, role: 'supporting', because: 'filed' };
    return { deskId, role: supporting.includes(deskId) ? 'supporting' : 'informed', because: 'routed' };
  });
};

/** Opens a case under the lead that routing chose. From here to its closing it has exactly one. */
export const openCase = (command: OpenCase, now: Instant): readonly CaseEvent[] => [
  caseEvent('case.opened', now, {
    ...command.opening,
    priority: priorityOf(command.opening),
    leadDeskId: command.lead.deskId,
    leadCountry: command.lead.country,
    participants: participantsOf(command),
  }),
];
