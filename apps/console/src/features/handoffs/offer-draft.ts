import type { EvidenceItemRequest, HandoffKind, OfferHandoffRequest, Priority, StrandSubject } from '../../shared/api/client';
import type { Locale } from '../../shared/i18n/speech';
import { lacksTime, NO_PAPER, type PaperDraft, paperOf } from '../../shared/ui/paper-draft';
import { momentAt } from './local-moment';

export const KINDS: readonly HandoffKind[] = ['transfer', 'joint_lead_life_safety', 'strand', 'referral_outside'];
export const SUBJECTS: readonly StrandSubject[] = ['person', 'vehicle', 'evidence', 'site'];

/** Why a desk offers: the codes that the console knows the words of. An agency may use others through the api. */
export const REASONS = [
  'not_our_territory',
  'not_our_subject',
  'not_our_level',
  'moved_across',
  'better_placed',
  'capacity',
  'conflict_of_interest',
  'other',
] as const;
export type OfferReason = (typeof REASONS)[number];

export interface PhysicalDraft {
  readonly subject: StrandSubject;
  readonly description: string;
  readonly place: string;
  /** As the date field writes it, by the clock of the offering desk. */
  readonly at: string;
  readonly handedOverBy: string;
  readonly receivedBy: string;
}

/** One sealed item, with a key that stays while the list changes. */
export interface EvidenceDraft {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly seal: string;
}

/** Everything that was typed into the dialog; what does not belong to the chosen kind is kept but not sent. */
export interface OfferDraft {
  readonly kind: HandoffKind;
  readonly toDeskId: string | null;
  readonly outside: { readonly name: string; readonly channel: string };
  readonly reasonCode: OfferReason | null;
  readonly reason: string;
  readonly language: Locale;
  readonly lifeSafety: boolean;
  /** Minutes; null for the most that the urgency gives. */
  readonly respondWithin: number | null;
  readonly legalBasis: string;
  readonly caveats: string;
  readonly strand: { readonly subject: StrandSubject; readonly description: string };
  readonly physical: PhysicalDraft | null;
  readonly evidence: readonly EvidenceDraft[];
  readonly paper: PaperDraft;
}

export const newDraft = (language: Locale, lifeSafety: boolean): OfferDraft => ({
  kind: 'transfer',
  toDeskId: null,
  outside: { name: '', channel: '' },
  reasonCode: null,
  reason: '',
  language,
  lifeSafety,
  respondWithin: null,
  legalBasis: '',
  caveats: '',
  strand: { subject: 'person', description: '' },
  physical: null,
  evidence: [],
  paper: NO_PAPER,
});

export const emptyPhysical: PhysicalDraft = {
  subject: 'person',
  description: '',
  place: '',
  at: '',
  handedOverBy: '',
  receivedBy: '',
};

const MOST_MINUTES = { 'life-safety': 60, urgent: 8 * 60, routine: 3 * 24 * 60 } as const;

/** The most that the target may be given to decide; the offering desk may ask for less. */
export const mostMinutes = (lifeSafety: boolean, priority: Priority): number => {
  if (lifeSafety) return MOST_MINUTES['life-safety'];
  return priority === 'P1' || priority === 'P2' ? MOST_MINUTES.urgent : MOST_MINUTES.routine;
};

const SHORTER = [15, 30, 60, 120, 240, 480, 1_440] as const;
export const shorterChoices = (most: number): readonly number[] => SHORTER.filter((minutes) => minutes < most);

export type Missing =
  'desk' | 'outside' | 'reasonCode' | 'reason' | 'strand' | 'physicalTransfer' | 'evidence' | 'lifeSafety' | 'paper';

const blank = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() === '');

const physicalMissing = ({ description, place, at, handedOverBy, receivedBy }: PhysicalDraft): boolean =>
  blank(description, place, at, handedOverBy, receivedBy);

/** What still has to be said before the offer can be read. */
export const missingInOffer = (draft: OfferDraft): readonly Missing[] => {
  const { kind, toDeskId, outside, reasonCode, reason, strand, physical, evidence, lifeSafety } = draft;
  const away = kind === 'referral_outside';
  const faults: readonly (readonly [Missing, boolean])[] = [
    ['desk', !away && toDeskId === null],
    ['outside', away && blank(outside.name, outside.channel)],
    ['lifeSafety', kind === 'joint_lead_life_safety' && !lifeSafety],
    ['strand', kind === 'strand' && blank(strand.description)],
    ['reasonCode', reasonCode === null],
    ['reason', blank(reason)],
    ['physicalTransfer', physical !== null && physicalMissing(physical)],
    ['paper', lacksTime(draft.paper)],
    ['evidence', evidence.some(({ label, description }) => blank(label, description))],
  ];
  return faults.filter(([, isMissing]) => isMissing).map(([what]) => what);
};

const evidenceOf = ({ label, description, seal }: EvidenceDraft): EvidenceItemRequest => ({
  label: label.trim(),
  description: description.trim(),
  ...(seal.trim() !== '' && { seal: seal.trim() }),
});

const physicalOf = ({ at, ...rest }: PhysicalDraft, zone: string) => {
  const moment = momentAt(at, zone);
  return moment === null ? {} : { physicalTransfer: { ...rest, at: moment } };
};

/** What is sent; null while something is missing. `zone`: whose clock the times of a physical transfer and of a paper form were read from. */
export const requestOf = (draft: OfferDraft, zone: string): OfferHandoffRequest | null => {
  const { kind, toDeskId, outside, reasonCode, reason, language, lifeSafety, strand, physical, evidence } = draft;
  if (reasonCode === null || missingInOffer(draft).length > 0) return null;
  const paper = paperOf(draft.paper, zone);
  const caveats = draft.caveats.split('\n').flatMap((line) => line.trim() || []);
  return {
    kind,
    reasonCode,
    reason: reason.trim(),
    language: language === 'es' ? 'es-MX' : 'en',
    lifeSafety,
    ...(kind === 'referral_outside' ? { outside } : toDeskId !== null && { toDeskId }),
    ...(draft.respondWithin !== null && { respondWithin: draft.respondWithin }),
    ...(!blank(draft.legalBasis) && { legalBasis: draft.legalBasis.trim() }),
    ...(caveats.length > 0 && { caveats }),
    ...(kind === 'strand' && { strand }),
    ...(physical && physicalOf(physical, zone)),
    ...(evidence.length > 0 && { evidence: evidence.map(evidenceOf) }),
    ...(paper && { paper }),
  };
};
