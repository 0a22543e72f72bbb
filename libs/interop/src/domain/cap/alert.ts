import type { Instant } from '#kernel';

/**
 * An alert of the Common Alerting Protocol, OASIS CAP 1.2 (https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html); 1.1 is read as well.
 * The words of the lists are the standard's own and are never translated.
 */
export const CAP_STATUSES = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
export const CAP_TYPES = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
export const CAP_SCOPES = ['Public', 'Restricted', 'Private'] as const;
export const CAP_CATEGORIES = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const CAP_RESPONSES = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const;
export const CAP_URGENCIES = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const CAP_SEVERITIES = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
/** 1.0 said `Very Likely`; both later editions ask that it be read as `Likely`. */
export const CAP_CERTAINTIES = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;

export interface CapValue {
  readonly name: string;
  readonly value: string;
}

/** Degrees, WGS 84. */
export interface CapPoint {
  readonly lat: number;
  readonly lon: number;
}

export interface CapArea {
  readonly description: string;
  /** Each closed: its last point is its first. */
  readonly polygons: readonly (readonly CapPoint[])[];
  readonly circles: readonly { readonly centre: CapPoint; readonly radiusKm: number }[];
  readonly geocodes: readonly CapValue[];
}

/** What an alert says, in one language. */
export interface CapInfo {
  /** RFC 3066; the standard's own default where nothing is said. */
  readonly language: string;
  readonly categories: readonly (typeof CAP_CATEGORIES)[number][];
  readonly event: string;
  readonly responses: readonly (typeof CAP_RESPONSES)[number][];
  readonly urgency: (typeof CAP_URGENCIES)[number];
  readonly severity: (typeof CAP_SEVERITIES)[number];
  readonly certainty: (typeof CAP_CERTAINTIES)[number];
  readonly eventCodes: readonly CapValue[];
  readonly effective: Instant | null;
  readonly onset: Instant | null;
  readonly expires: Instant | null;
  readonly senderName: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly web: string | null;
  readonly contact: string | null;
  readonly parameters: readonly CapValue[];
  readonly areas: readonly CapArea[];
}

/** How one alert names another: who sent it, what it was called, when. */
export interface CapReference {
  readonly sender: string;
  readonly identifier: string;
  readonly sent: Instant;
}

export interface CapAlert extends CapReference {
  readonly edition: '1.1' | '1.2';
  readonly status: (typeof CAP_STATUSES)[number];
  readonly type: (typeof CAP_TYPES)[number];
  readonly scope: (typeof CAP_SCOPES)[number];
  readonly restriction: string | null;
  readonly addresses: readonly string[];
  readonly note: string | null;
  readonly references: readonly CapReference[];
  readonly incidents: readonly string[];
  readonly infos: readonly CapInfo[];
}

/** The key by which one alert is known: the standard makes sender, identifier and time unique together. */
export const referenceText = ({ sender, identifier, sent }: CapReference): string => `${sender},${identifier},${sent}`;

/** The standard counts in seconds. What a time has below them is lost on the way, and with it the name of the alert. */
export const wholeSecond = (at: Instant): Instant => at.replace(/\.\d+Z$/, '.000Z') as Instant;
