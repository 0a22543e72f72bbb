import type { CountryCode, DeskId, Instant, UserId } from '#kernel';
import type { NamedDraft } from '../application/alert-drafts.js';
import type { IssuedAlertSeen } from '../application/issued-alerts.queries.js';
import type { CapAlert, CapInfo } from '../domain/cap/alert.js';
import type { AlertAudience } from '../domain/cap/alert-subject.js';

/** What an alert says in one language. */
export interface IssuedAlertTextResponse {
  readonly language: string;
  readonly event: string;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly senderName: string | null;
  readonly web: string | null;
  readonly areas: readonly string[];
}

interface SaidResponse {
  readonly audience: AlertAudience;
  readonly type: CapAlert['type'];
  readonly status: CapAlert['status'];
  readonly scope: CapAlert['scope'];
  readonly restriction: string | null;
  readonly severity: CapInfo['severity'];
  readonly urgency: CapInfo['urgency'];
  readonly certainty: CapInfo['certainty'];
  /** Identifiers of the earlier ones that it updates or cancels. */
  readonly references: readonly string[];
  readonly texts: readonly IssuedAlertTextResponse[];
}

/** What would go out now. */
export interface AlertPreviewResponse extends SaidResponse {
  readonly sender: string;
  readonly hours: number;
  /** Names exactly this content: it is issued by it. */
  readonly hash: string;
}

/** An alert that was issued, as it was. */
export interface IssuedAlertResponse extends SaidResponse {
  readonly id: string;
  readonly number: number;
  readonly identifier: string;
  readonly sender: string;
  readonly sent: Instant;
  readonly expiresAt: Instant;
  readonly statementId: string | null;
  /** SHA-256 of the document, as it is in the ledger. */
  readonly hash: string;
  readonly by: { readonly country: CountryCode; readonly deskId: DeskId; readonly userId: UserId };
  /** The alert that updated or cancelled it. */
  readonly endedBy: { readonly number: number; readonly type: CapAlert['type'] } | null;
}

export interface IssuedAlertsResponse {
  readonly items: readonly IssuedAlertResponse[];
  /** Whether the own desk commands its side: whoever does may issue. */
  readonly commands: boolean;
}

type Said = Pick<CapAlert, 'type' | 'status' | 'scope' | 'restriction' | 'references' | 'infos'>;

const saidResponse = (alert: Said, audience: AlertAudience): SaidResponse => {
  const [first] = alert.infos;
  return {
    audience,
    type: alert.type,
    status: alert.status,
    scope: alert.scope,
    restriction: alert.restriction,
    severity: first!.severity,
    urgency: first!.urgency,
    certainty: first!.certainty,
    references: alert.references.map(({ identifier }) => identifier),
    texts: alert.infos.map(({ language, event, headline, description, instruction, senderName, web, areas }) => ({
      language,
      event,
      headline,
      description,
      instruction,
      senderName,
      web,
      areas: areas.map((area) => area.description),
    })),
  };
};

export const alertPreviewResponse = ({ draft, hash }: NamedDraft): AlertPreviewResponse => ({
  ...saidResponse(draft, draft.audience),
  sender: draft.sender,
  hours: draft.hours,
  hash,
});

const enderOf = (one: IssuedAlertSeen, all: readonly IssuedAlertSeen[]): IssuedAlertResponse['endedBy'] => {
  const names = ({ state }: IssuedAlertSeen): boolean =>
    state.references.some(({ identifier }) => identifier === one.state.identifier);
  const ender = all.find(names);
  return ender ? { number: ender.state.number, type: ender.state.type } : null;
};

const issuedAlertResponse = (one: IssuedAlertSeen, all: readonly IssuedAlertSeen[]): IssuedAlertResponse => {
  const { id, state, alert } = one;
  const { number, identifier, sender, sent, expiresAt, statementId, hash, by } = state;
  return {
    ...saidResponse(alert, state.audience),
    id,
    number,
    identifier,
    sender,
    sent,
    expiresAt,
    statementId,
    hash,
    by,
    endedBy: enderOf(one, all),
  };
};

/** The newest first. @param all first to last: what ended one came after it */
export const issuedAlertsResponse = (all: readonly IssuedAlertSeen[], commands: boolean): IssuedAlertsResponse => ({
  items: all.map((one) => issuedAlertResponse(one, all)).toReversed(),
  commands,
});
