import type { HandoffResponse } from '../../shared/api/client';

export const OTAY = 'us-cbp-ofo-otay-mesa';
export const ANAM = 'mx-anam-tijuana';

/** An offer of a case by Otay Mesa to the customs of Tijuana. */
export const anOffer = (more: Partial<HandoffResponse> = {}): HandoffResponse => ({
  id: '0b9f6f6e-0000-7000-8000-000000000001',
  caseId: '0b9f6f6e-0000-7000-8000-000000000002',
  state: 'offered',
  version: 1,
  kind: 'transfer',
  fromDeskId: OTAY,
  toDeskId: ANAM,
  outside: null,
  reasonCode: 'not_our_territory',
  reason: 'The lorry stands south of the line.',
  language: 'en',
  legalBasis: null,
  lifeSafety: false,
  urgency: 'routine',
  caveats: [],
  strand: null,
  physicalTransfer: null,
  evidence: [],
  offeredAt: '2026-11-26T20:00:00.000Z',
  offeredBy: '0b9f6f6e-0000-7000-8000-000000000003',
  paper: null,
  packetVersion: 1,
  packetHash: 'a'.repeat(64),
  respondBy: '2026-11-29T20:00:00.000Z',
  confirmBy: null,
  clarifications: [],
  conditions: [],
  outcome: null,
  ...more,
});
