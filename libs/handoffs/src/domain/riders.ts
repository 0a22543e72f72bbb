import type { Instant } from '#kernel';

/** What can go to the other desk alone while the rest of the case stays. */
export const STRAND_SUBJECTS = ['person', 'vehicle', 'evidence', 'site'] as const;
export type StrandSubject = (typeof STRAND_SUBJECTS)[number];

export interface Strand {
  readonly subject: StrandSubject;
  readonly description: string;
}

/** A person, vehicle or object that is handed over bodily together with the case: who gives what to whom, where and when. */
export interface PhysicalTransfer {
  readonly subject: StrandSubject;
  readonly description: string;
  readonly place: string;
  readonly at: Instant;
  readonly handedOverBy: string;
  readonly receivedBy: string;
}

/** One sealed item of evidence whose chain of custody goes on at the other desk. */
export interface EvidenceItem {
  readonly label: string;
  readonly description: string;
  readonly seal?: string;
}

/** A body outside the system that takes a matter over; it has no desk here, so the offering desk records its answer. */
export interface OutsideBody {
  readonly name: string;
  readonly channel: string;
}
