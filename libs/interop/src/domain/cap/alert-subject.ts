import type { ActivationId, Bilingual, CountryCode, IncidentKind, Instant } from '#kernel';
import type { CapPoint, CapValue } from './alert.js';

export const ALERT_AUDIENCES = ['partners', 'public'] as const;
/** Systems of the agencies that sit in it, or everybody's. */
export type AlertAudience = (typeof ALERT_AUDIENCES)[number];

export type AlertLevel = 'watch' | 'elevated' | 'crisis' | 'recovery';

/** One country's side, with the desk that holds its key. */
export interface AlertSide {
  readonly country: CountryCode;
  readonly name: Bilingual;
  readonly desk: Bilingual;
  /** Null while its own key was never turned. */
  readonly level: AlertLevel | null;
  readonly since: Instant | null;
}

/** A crossing, or a corridor where no crossing is named. */
export interface AlertPlace {
  readonly name: Bilingual;
  readonly circles: readonly { readonly centre: CapPoint; readonly radiusKm: number }[];
  readonly geocodes: readonly CapValue[];
}

/** What an alert of Enlace's own is about: an activation as it stands, or a statement of both countries on it. */
export interface AlertSubject {
  readonly activationId: ActivationId;
  readonly procedureId: string;
  readonly event: Bilingual;
  readonly kinds: readonly IncidentKind[];
  readonly keys: 'awaiting' | 'unilateral' | 'joint' | 'ended';
  readonly sides: readonly AlertSide[];
  readonly places: readonly AlertPlace[];
  readonly endedAt: Instant | null;
  readonly statement: { readonly title: Bilingual; readonly text: Bilingual; readonly hash: string } | null;
}
