import type { Instant, Locale } from '#kernel';
import type { OwnReach } from '../application/own-reach.handler.js';
import type { Fault } from '../domain/delivery.js';
import type { NoticeUrgency } from '../domain/notice.js';
import type { PlannedSending, QuietHours } from '../domain/personal-rules.js';

/** Minutes after a notice; null: not for this urgency. */
export interface MailRulesResponse {
  readonly lifeSafety: number | null;
  readonly urgent: number | null;
  readonly routine: number | null;
}

export interface MailReachResponse {
  /** Whether this installation sends mail at all. */
  readonly isOn: boolean;
  /** Null when there is none. */
  readonly address: string | null;
  /** Null while its code was not shown: nothing else is sent to it. */
  readonly verifiedAt: Instant | null;
  readonly codeSentAt: Instant | null;
  /** Why the code could not be sent so far. */
  readonly codeFault: Fault | null;
  readonly rules: MailRulesResponse;
}

/** How a notice that comes at `at` would reach the person; without sendings it would be in the inbox alone. */
export interface ReachPreviewResponse {
  readonly urgency: NoticeUrgency;
  readonly at: Instant;
  readonly sendings: readonly PlannedSending[];
}

export interface ReachResponse {
  /** 0 while nothing was set up. */
  readonly version: number;
  /** Null: that of the desk. */
  readonly language: Locale | null;
  readonly zone: string | null;
  /** What is in use, chosen or the desk's. */
  readonly inUse: { readonly language: Locale; readonly zone: string };
  readonly email: MailReachResponse;
  readonly quietHours: QuietHours | null;
  readonly preview: readonly ReachPreviewResponse[];
}

export const reachResponse = ({ profile, address, isMailOn, desk, preview }: OwnReach): ReachResponse => {
  const { version, locale, zone, rules, quietHours } = profile;
  return {
    version,
    language: locale,
    zone,
    inUse: { language: locale ?? desk.locale, zone: zone ?? desk.zone },
    email: {
      isOn: isMailOn,
      address: address?.address ?? null,
      verifiedAt: address?.verifiedAt ?? null,
      codeSentAt: address?.codeSentAt ?? null,
      codeFault: address?.codeFault ?? null,
      rules: { lifeSafety: rules.email['life-safety'], urgent: rules.email.urgent, routine: rules.email.routine },
    },
    quietHours,
    preview,
  };
};
