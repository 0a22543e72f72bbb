import {
  type ActivationId,
  addMinutes,
  type Aggregate,
  type CountryCode,
  type DeskId,
  DomainError,
  type DomainEvent,
  type Instant,
  type UserId,
} from '#kernel';
import type { ErrorCode } from '#phrases';
import { type CapAlert, type CapReference, wholeSecond } from './alert.js';
import type { AlertAudience } from './alert-subject.js';
import type { AlertDraft } from './compose-alert.js';

/** Alerts of one activation to one audience: each updates or cancels those before it. */
export interface AlertSeries {
  readonly activationId: ActivationId;
  readonly audience: AlertAudience;
}

/** What is known of an alert that Enlace issued. It never changes: what ends it is another. */
export interface IssuedAlert extends AlertSeries, CapReference {
  readonly number: number;
  readonly statementId: string | null;
  readonly type: CapAlert['type'];
  readonly status: CapAlert['status'];
  readonly scope: CapAlert['scope'];
  readonly references: readonly CapReference[];
  readonly expiresAt: Instant;
  /** SHA-256 of the document, byte for byte as it is given out. */
  readonly hash: string;
  readonly by: { readonly country: CountryCode; readonly deskId: DeskId; readonly userId: UserId };
}

export type IssuedAlertEvent = DomainEvent<'issued-alert.issued', IssuedAlert & { readonly deskIds: readonly DeskId[] }>;

export const issuedAlertAggregate: Aggregate<IssuedAlert, IssuedAlertEvent> = {
  name: 'issued-alert',
  evolve: (known, { data: { deskIds: _, ...issued } }) => {
    if (known !== null) throw new TypeError('an issued alert never changes');
    return issued;
  },
  caseOf: () => null,
};

export const refuseAlert = (code: ErrorCode & `issued-alert-${string}`, pointer?: string): DomainError =>
  new DomainError(code, {}, pointer);

/** Those of a series that still stand: what came after the last cancellation, first to last. All are named, for those who missed one. */
export const standingOf = <Issued extends Pick<IssuedAlert, 'type'>>(series: readonly Issued[]): readonly Issued[] =>
  series.slice(series.findLastIndex(({ type }) => type === 'Cancel') + 1);

export const referenceOf = ({ sender, identifier, sent }: CapReference): CapReference => ({ sender, identifier, sent });

/** A draft may go out. @throws DomainError issued-alert-nothing-stands for what ends nothing */
export const mustEndSomething = ({ type, references }: Pick<CapAlert, 'type' | 'references'>): void => {
  if (type === 'Cancel' && references.length === 0) throw refuseAlert('issued-alert-nothing-stands');
};

/** A draft becomes an alert: its name and its times are given to it, and nothing else is changed. */
export const stampAlert = ({ audience: _, hours, ...draft }: AlertDraft, identifier: string, now: Instant): CapAlert => {
  const sent = wholeSecond(now);
  const expires = addMinutes(sent, hours * 60);
  return { ...draft, identifier, sent, infos: draft.infos.map((info) => ({ ...info, effective: sent, expires })) };
};

/** Its name: unlike that of any other realm, and of a drill's it can be seen that it is one. */
export const identifierOf = (realm: string, mark: string, number: number): string => `${mark}enlace.${realm}.${number}`;

export interface IssueAlert {
  readonly alert: CapAlert;
  readonly draft: AlertDraft;
  readonly number: number;
  readonly activationId: ActivationId;
  readonly statementId: string | null;
  /** Of the document. */
  readonly hash: string;
  readonly by: IssuedAlert['by'];
  readonly seated: readonly DeskId[];
}

export const issueAlert = (command: IssueAlert, now: Instant): IssuedAlertEvent[] => {
  const { alert, draft, number, activationId, statementId, hash, by, seated } = command;
  mustEndSomething(alert);
  const data = {
    ...referenceOf(alert),
    number,
    activationId,
    audience: draft.audience,
    statementId,
    type: alert.type,
    status: alert.status,
    scope: alert.scope,
    references: alert.references.map(referenceOf),
    expiresAt: addMinutes(alert.sent, draft.hours * 60),
    hash,
    by,
    deskIds: seated.filter((deskId) => deskId !== by.deskId),
  };
  return [{ type: 'issued-alert.issued', v: 1, at: now, data }];
};
