import type { AlertId, Bilingual, DeskId, IncidentKind, Instant } from '#kernel';
import type { ProcedureText } from '#procedures';
import type { ReadableAlert } from '../application/alerts.queries.js';
import type { ReceivedAlert } from '../application/receive-alerts.handler.js';
import type { CapAlert, CapArea, CapInfo } from '../domain/cap/alert.js';
import { isProposing, type KeptAlert } from '../domain/cap/kept-alert.js';
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

/** A procedure that is written for what an alert is about. An alert proposes; people raise. */
export interface ProposedProcedureResponse {
  readonly id: string;
  readonly title: Bilingual;
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
  /** What it proposes to activate; nothing once it is over, is no warning, or is not meant. */
  readonly proposes: readonly ProposedProcedureResponse[];
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

/** The procedures in force, of which an alert proposes those that fit. */
export type InForce = Iterable<{ readonly text: Pick<ProcedureText, 'id' | 'title' | 'kinds'> }>;

const proposedBy = (state: KeptAlert, procedures: InForce): readonly ProposedProcedureResponse[] =>
  isProposing(state)
    ? [...procedures].flatMap(({ text: { id, title, kinds } }) =>
        kinds.some((kind) => kind === state.kind) ? [{ id, title }] : [],
      )
    : [];

export const alertResponse = ({ id, state, alert }: ReadableAlert, procedures: InForce): AlertResponse => ({
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
  proposes: proposedBy(state, procedures),
  texts: alert.infos.map(textResponse),
});

export const receivedAlertsResponse = (received: readonly ReceivedAlert[], procedures: InForce): ReceivedAlertsResponse => ({
  items: received.map((one) => ({ ...alertResponse(one, procedures), known: one.known })),
});
