import type {
  AdvanceNoticeResponse,
  AnnounceAdvanceNoticeRequest,
  ChangeAdvanceNoticeRequest,
  PreviewAdvanceNoticeRequest,
} from '../../shared/api/client';
import { instantOf, localOf } from '../../shared/i18n/wall-clock';

export type ClearanceKind = AnnounceAdvanceNoticeRequest['kind'];
export type LineItem = NonNullable<AnnounceAdvanceNoticeRequest['lines']>[number]['item'];

export const KINDS: readonly ClearanceKind[] = [
  'responders',
  'fire-crew',
  'hazmat-crew',
  'patient',
  'convoy',
  'repatriation',
  'livestock',
  'relief',
  'equipment',
  'medicines',
];

/** In the order in which they are offered, by what they are of. */
export const ITEMS: Readonly<Record<string, readonly LineItem[]>> = {
  people: ['firefighter', 'hazmat-technician', 'rescuer', 'medic', 'driver', 'official', 'returned-person', 'other-person'],
  patients: ['patient', 'companion'],
  vehicles: ['fire-engine', 'hazmat-unit', 'ambulance', 'truck', 'trailer', 'bus', 'car', 'other-vehicle'],
  equipment: ['breathing-apparatus', 'detector', 'radio', 'pump', 'generator', 'rescue-tools', 'other-equipment'],
  supplies: ['water', 'food', 'shelter', 'fuel', 'other-supplies'],
  animals: ['cattle', 'horse', 'search-dog', 'other-animal'],
  medicines: ['medicine', 'controlled-medicine', 'medical-supplies'],
};

export interface DraftLine {
  readonly item: LineItem;
  readonly count: number;
}

/** A notice as it is being written; times as the clock of the writer's desk shows them. */
export interface Draft {
  /** When the writing began, to name the clock while no time is written. */
  readonly began: string;
  readonly kind: ClearanceKind | null;
  readonly crossingId: string | null;
  readonly alternateCrossingId: string | null;
  readonly entering: string | null;
  readonly from: string;
  readonly until: string;
  readonly lifeSafety: boolean;
  readonly lines: readonly DraftLine[];
  readonly purpose: string;
  readonly language: string;
  readonly instrument: string | null;
  readonly returnAt: string;
  readonly leadName: string;
  readonly leadReach: string;
  readonly people: string;
  readonly plates: string;
}

const WINDOW_HOURS = 2;
const HOUR_MILLIS = 3_600_000;
const QUARTER_MILLIS = 900_000;

/** Begins an hour from now, on the quarter, and lasts two hours. */
export const emptyDraft = (now: number, zone: string, language: string): Draft => {
  const from = Math.ceil((now + HOUR_MILLIS) / QUARTER_MILLIS) * QUARTER_MILLIS;
  const local = (millis: number): string => localOf(new Date(millis).toISOString(), zone);
  return {
    began: new Date(now).toISOString(),
    kind: null,
    crossingId: null,
    alternateCrossingId: null,
    entering: null,
    from: local(from),
    until: local(from + WINDOW_HOURS * HOUR_MILLIS),
    lifeSafety: false,
    lines: [],
    purpose: '',
    language,
    instrument: null,
    returnAt: '',
    leadName: '',
    leadReach: '',
    people: '',
    plates: '',
  };
};

export const draftOf = (notice: AdvanceNoticeResponse, zone: string): Draft => ({
  began: notice.announcedAt,
  kind: notice.kind,
  crossingId: notice.crossingId,
  alternateCrossingId: notice.alternateCrossingId,
  entering: notice.entering,
  from: localOf(notice.window.from, zone),
  until: localOf(notice.window.until, zone),
  lifeSafety: notice.lifeSafety,
  lines: notice.lines.map(({ item, count }) => ({ item, count })),
  purpose: notice.purpose ?? '',
  language: notice.language,
  instrument: notice.instrument,
  returnAt: notice.returnDueAt ? localOf(notice.returnDueAt, zone) : '',
  leadName: notice.names?.lead?.name ?? '',
  leadReach: notice.names?.lead?.reach ?? '',
  people: (notice.names?.people ?? []).join('\n'),
  plates: (notice.names?.plates ?? []).join('\n'),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const namesOf = ({ leadName, leadReach, people, plates }: Draft): NonNullable<ChangeAdvanceNoticeRequest['names']> => ({
  ...(leadName.trim() && leadReach.trim() && { lead: { name: leadName.trim(), reach: leadReach.trim() } }),
  people: linesOf(people),
  plates: linesOf(plates),
});

/** What is enough to say who would be asked; null before. */
export const previewOf = ({ kind, crossingId, entering, lifeSafety, lines }: Draft): PreviewAdvanceNoticeRequest | null =>
  kind && crossingId && entering ? { kind, crossingId, entering, lifeSafety, lines: [...lines] } : null;

/** The notice as it is sent; null while it does not say what, where and when. */
export const requestOf = (draft: Draft, zone: string): ChangeAdvanceNoticeRequest | null => {
  const { kind, crossingId, entering, from, until } = draft;
  if (!kind || !crossingId || !entering || !from || !until || until <= from) return null;
  // A lead without a way to be reached is no lead, and the other way round.
  if ((draft.leadName.trim() === '') !== (draft.leadReach.trim() === '')) return null;
  return {
    kind,
    crossingId,
    entering,
    window: { from: instantOf(from, zone), until: instantOf(until, zone) },
    lifeSafety: draft.lifeSafety,
    lines: [...draft.lines],
    language: draft.language,
    names: namesOf(draft),
    ...(draft.alternateCrossingId && { alternateCrossingId: draft.alternateCrossingId }),
    ...(draft.purpose.trim() && { purpose: draft.purpose.trim() }),
    ...(draft.instrument && { instrument: draft.instrument }),
    ...(draft.returnAt && { returnDueAt: instantOf(draft.returnAt, zone) }),
  };
};
