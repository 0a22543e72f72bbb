/** Why a desk may decline a handoff. The list is closed: both countries agreed on what counts as a ground. */
export const DECLINE_GROUNDS = [
  'not_our_territory',
  'not_our_subject',
  'not_our_level',
  'conflict_of_interest',
  'capacity',
  'duplicate',
  'insufficient_information',
  'legal_bar',
  'other',
] as const;
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];
