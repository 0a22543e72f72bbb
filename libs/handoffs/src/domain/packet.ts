import { canonicalJson, type CaseId, type DeskId, type Impact, type Instant, type Place, type Side, type Tlp } from '#kernel';
import type { PacketSeal } from './handoff.js';
import type { OfferTerms } from './offer-terms.js';
import type { EvidenceItem, PhysicalTransfer, Strand } from './riders.js';

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
    readonly language: string;
    /** What the filing side wrote beside it in another language; absent where it wrote none. */
    readonly translation?: { readonly language: string; readonly title: string; readonly description: string };
  }[];
  readonly notes: readonly { readonly at: Instant; readonly deskId: DeskId; readonly text: string }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly done: boolean;
    readonly deskId: DeskId | null;
  }[];
  readonly leadDeskId: DeskId;
  readonly supporting: readonly DeskId[];
  readonly informed: readonly DeskId[];
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
  }[];
  readonly obligations: readonly { readonly act: string; readonly deskId: DeskId; readonly subject: string }[];
  readonly tlp: Tlp;
  readonly restrictions: readonly string[];
}

/** A briefing in the order of form ICS 201, so that whoever takes over reads it in the order that responders know. */
export interface Packet {
  readonly v: 1;
  readonly caseId: CaseId;
  readonly number: string;
  readonly situation: Pick<PacketFacts, 'kind' | 'title' | 'side' | 'place' | 'occurredAt' | 'lifeSafety' | 'impact' | 'reports'>;
  readonly actions: Pick<PacketFacts, 'tasks'> & {
    /** Without its text where that was taken out since. */
    readonly notes: readonly (Omit<PacketFacts['notes'][number], 'text'> & { readonly text: string | null })[];
  };
  readonly organisation: Pick<PacketFacts, 'leadDeskId' | 'supporting' | 'informed'>;
  readonly resources: {
    /** Without its name where the file was taken out since. */
    readonly attachments: readonly (Omit<PacketFacts['attachments'][number], 'name'> & { readonly name: string | null })[];
    readonly strand: Strand | null;
    readonly physicalTransfer: PhysicalTransfer | null;
    readonly evidence: readonly EvidenceItem[];
  };
  readonly obligations: PacketFacts['obligations'];
  readonly caveats: Pick<PacketFacts, 'tlp' | 'restrictions'> & {
    readonly legalBasis: string | null;
    readonly offered: readonly string[];
  };
}

type Other = NonNullable<PacketFacts['reports'][number]['translation']>;
const inOther = ({ language, title, description }: Other): Other => ({ language, title, description });

/** The briefing that this offer of this case gives. The same facts and terms give the same packet, whenever it is built. */
export const buildPacket = (facts: PacketFacts, terms: OfferTerms): Packet => ({
  v: 1,
  caseId: facts.caseId,
  number: facts.number,
  situation: {
    kind: facts.kind,
    title: facts.title,
    side: facts.side,
    place: facts.place,
    occurredAt: facts.occurredAt,
    lifeSafety: facts.lifeSafety,
    impact: facts.impact,
    reports: facts.reports.map(({ id, version, deskId, title, description, language, translation }) => ({
      id,
      version,
      deskId,
      title,
      description,
      language,
      ...(translation && { translation: inOther(translation) }),
    })),
  },
  actions: {
    notes: facts.notes.map(({ at, deskId, text }) => ({ at, deskId, text })),
    tasks: facts.tasks.map(({ id, title, done, deskId }) => ({ id, title, done, deskId })),
  },
  organisation: { leadDeskId: facts.leadDeskId, supporting: facts.supporting.toSorted(), informed: facts.informed.toSorted() },
  resources: {
    attachments: facts.attachments.map(({ id, name, mediaType, sha256 }) => ({ id, name, mediaType, sha256 })),
    strand: terms.strand,
    physicalTransfer: terms.physicalTransfer,
    evidence: terms.evidence,
  },
  obligations: facts.obligations.map(({ act, deskId, subject }) => ({ act, deskId, subject })),
  caveats: { tlp: facts.tlp, restrictions: facts.restrictions, legalBasis: terms.legalBasis, offered: terms.caveats },
});

/** A briefing as one text that stays as it is, and the name of that text. */
export interface SealedPacket extends PacketSeal {
  readonly text: string;
}

/** @param sha256 SHA-256 of the text's UTF-8 bytes, in hexadecimal */
export const sealPacket = (packet: Packet, version: number, sha256: (text: string) => string): SealedPacket => {
  const text = canonicalJson(packet);
  return { version, hash: sha256(text), text };
};
