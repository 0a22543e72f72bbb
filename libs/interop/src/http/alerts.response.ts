import type { AlertId, DeskId, IncidentKind, Instant } from '#kernel';
import type { ReadableAlert } from '../application/alerts.queries.js';
import type { ReceivedAlert } from '../application/receive-alerts.handler.js';
import type { CapAlert, CapArea, CapInfo } from '../domain/cap/alert.js';
import type { AlertState } from '../domain/cap/kept-alert.machine.js';
import type { TouchedCrossing } from '../domain/cap/touched-crossings.js';

/** What an alert says in one language, as its sender wrote it. */
export interface AlertTextResponse {
  readonly language: string;
  readonly event: string;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly senderName: string | null;
  readonly web: string | null;
  readonly areas: readonly string[];
  readonly effective: Instant | null;
  readonly onset: Instant | null;
  readonly expires: Instant | null;
}

/** An alert that was received. Words of the standard are its own; those of the sender are not translated. */
export interface AlertResponse {
  readonly id: AlertId;
  readonly state: AlertState;
  readonly reference: string;
  readonly sender: string;
  readonly sent: Instant;
  readonly receivedAt: Instant;
  readonly byDeskId: DeskId;
  readonly status: CapAlert['status'];
  readonly type: CapAlert['type'];
  readonly scope: CapAlert['scope'];
  readonly restriction: string | null;
  readonly severity: CapInfo['severity'] | null;
  readonly urgency: CapInfo['urgency'] | null;
  readonly certainty: CapInfo['certainty'] | null;
  readonly expiresAt: Instant | null;
  readonly kind: IncidentKind | null;
  readonly touches: readonly TouchedCrossing[];
  readonly endedBy: string | null;
  readonly texts: readonly AlertTextResponse[];
}

/** Alerts of a file as they were taken in. */
export interface ReceivedAlertsResponse {
  readonly items: readonly (AlertResponse & { readonly known: boolean })[];
}

const described = ({ description }: CapArea): string => description;

const textResponse = (info: CapInfo): AlertTextResponse => ({
  language: info.language,
  event: info.event,
  headline: info.headline,
  description: info.description,
  instruction: info.instruction,
  senderName: info.senderName,
  web: info.web,
  areas: info.areas.map(described),
  effective: info.effective,
  onset: info.onset,
  expires: info.expires,
});

export const alertResponse = ({ id, state, alert }: ReadableAlert): AlertResponse => ({
  id: id as AlertId,
  state: state.state,
  reference: state.reference,
  sender: state.sender,
  sent: state.sent,
  receivedAt: state.receivedAt,
  byDeskId: state.byDeskId,
  status: state.status,
  type: state.type,
  scope: state.scope,
  restriction: alert.restriction,
  severity: state.severity,
  urgency: state.urgency,
  certainty: state.certainty,
  expiresAt: state.expiresAt,
  kind: state.kind,
  touches: state.touches,
  endedBy: state.endedBy,
  texts: alert.infos.map(textResponse),
});

export const receivedAlertsResponse = (received: readonly ReceivedAlert[]): ReceivedAlertsResponse => ({
  items: received.map((one) => ({ ...alertResponse(one), known: one.known })),
});
