import type { CaseId, DeskId, Impact, Instant, Locale, Place, Side, Tlp } from '#kernel';
import type { OfferTerms, PacketSeal } from './handoff.js';

/** What the case tells of itself when it is handed over. Facts only: no clock, no due time, no count that moves by itself. */
export interface PacketFacts {
  readonly caseId: CaseId;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly side: Side;
  readonly place: Place;
  readonly occurredAt: Instant;
  readonly lifeSafety: boolean;
  /** Each country's own judgement, by country code. */
  readonly impact: Readonly<Record<string, Impact>>;
  readonly reports: readonly {
    readonly id: string;
    readonly version: number;
    readonly deskId: DeskId;
    readonly title: string;
    readonly description: string;
    readonly language: Locale;
  }[];
  readonly notes: readonly { readonly at: Instant; readonly deskId: DeskId; readonly text: string }[];
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly done: boolean; readonly deskId: DeskId | null }[];
  readonly leadDeskId: DeskId;
  readonly supporting: readonly DeskId[];
  readonly informed: readonly DeskId[];
  readonly attachments: readonly { readonly name: string; readonly hash: string }[];
  readonly obligations: readonly { readonly act: string; readonly deskId: DeskId; readonly subject: string }[];
  readonly tlp: Tlp;
  readonly restrictions: readonly string[];
}

/** A briefing in the order of an ICS 201 form, so that whoever takes over reads it in the order that responders know. */
export interface Packet {
  readonly v: 1;
  readonly caseId: CaseId;
  readonly number: string;
  readonly situation: object;
  readonly actions: object;
  readonly organisation: object;
  readonly resources: object;
  readonly obligations: readonly object[];
  readonly caveats: object;
}

/** A briefing as one text that stays as it is, and the name of that text. */
export interface SealedPacket extends PacketSeal {
  readonly text: string;
}
