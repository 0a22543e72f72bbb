import type { FileReportRequest, PreviewReportRequest } from '../../shared/api/client';
import { INTL, type Locale } from '../../shared/i18n/speech';
import { type Place, placeRequest } from './place';

export type Kind = FileReportRequest['kind'];
export type Side = FileReportRequest['side'];
export type Level = FileReportRequest['impact']['security'];
export type Tlp = FileReportRequest['handling']['tlp'];
export type Tag = NonNullable<FileReportRequest['tags']>[number];
export type ReporterKind = NonNullable<FileReportRequest['reporterKind']>;
export type Channel = NonNullable<FileReportRequest['channel']>;
export type Occurred = 'now' | 'quarter' | 'hour' | 'exact';

/** What has been typed so far. Null is not answered yet. */
export interface Fields {
  readonly kind: Kind | null;
  readonly placeText: string;
  readonly place: Place | null;
  readonly side: Side | null;
  readonly lifeSafety: boolean | null;
  readonly security: Level | null;
  readonly flow: Level | null;
  readonly title: string;
  readonly description: string;
  /** In what language title and description are written. */
  readonly language: Locale;
  /** The same in the other language; null while nobody asked to write it. */
  readonly other: { readonly title: string; readonly description: string } | null;
  readonly occurred: Occurred;
  /** Fixed when it was chosen: 15 minutes ago does not move while one types. Null while an exact time is not whole. */
  readonly occurredAt: string | null;
  readonly precision: 'exact' | 'minutes';
  readonly tlp: Tlp;
  readonly restrictions: string;
  readonly tags: readonly Tag[];
  readonly reporterKind: ReporterKind | null;
  readonly channel: Channel | null;
  readonly ownReference: string;
  /** The form that it was written on while the system was away; empty for none. */
  readonly paperSerial: string;
  readonly paperWrittenAt: string | null;
}

/** A filing that is on its way, or whose answer never came: asked again, it is this text with this key. */
export interface Sent {
  readonly body: FileReportRequest;
  readonly at: string;
}

export interface Draft {
  readonly fields: Fields;
  /** The guard of the filing. It belongs to the draft and lives as long, so that a draft is filed once, however often it is sent. */
  readonly key: string;
  /** When it was last typed in; null when nothing was. */
  readonly savedAt: string | null;
  /** What was sent with the key and not answered, latest last: one of them may have arrived. */
  readonly sent: readonly Sent[];
}

const MINUTE = 60_000;
const BEFORE: Record<Exclude<Occurred, 'exact'>, number> = { now: 0, quarter: 15, hour: 60 };

/** The moment that a quick choice means: whole minutes, as nobody knows it better. */
export const momentBefore = (occurred: Exclude<Occurred, 'exact'>, now: number): string =>
  new Date(Math.floor(now / MINUTE - BEFORE[occurred]) * MINUTE).toISOString();

/** The language of whoever does not read this one. */
export const otherThan = (language: Locale): Locale => (language === 'es' ? 'en' : 'es');

export const newDraft = (language: Locale, now: number): Draft => ({
  fields: {
    kind: null,
    placeText: '',
    place: null,
    side: null,
    lifeSafety: null,
    security: null,
    flow: null,
    title: '',
    description: '',
    language,
    other: null,
    occurred: 'now',
    occurredAt: momentBefore('now', now),
    precision: 'minutes',
    tlp: 'TLP:AMBER',
    restrictions: '',
    tags: [],
    reporterKind: null,
    channel: null,
    ownReference: '',
    paperSerial: '',
    paperWrittenAt: null,
  },
  key: crypto.randomUUID(),
  savedAt: null,
  sent: [],
});

/** What the api must know and the draft does not say yet, by the pointer of its field. */
export const missingOf = ({ fields }: Draft): readonly string[] => {
  const { kind, place, side, lifeSafety, security, flow, title, other, occurredAt, paperSerial, paperWrittenAt } = fields;
  return [
    kind === null && '/kind',
    place === null && '/place',
    side === null && '/side',
    lifeSafety === null && '/lifeSafety',
    security === null && '/impact/security',
    flow === null && '/impact/flow',
    title.trim() === '' && '/title',
    other?.title.trim() === '' && '/translation/title',
    occurredAt === null && '/occurredAt',
    paperSerial.trim() !== '' && paperWrittenAt === null && '/paper/writtenAt',
  ].filter((pointer) => pointer !== false);
};

/** The report that a draft is; null while something is missing. */
export const reportOf = (draft: Draft): FileReportRequest | null => {
  const { kind, place, side, lifeSafety, security, flow, occurredAt, ...rest } = draft.fields;
  if (missingOf(draft).length > 0 || !kind || !place || !side || !occurredAt) return null;
  if (lifeSafety === null || security === null || flow === null) return null;
  const { title, description, language, other, precision, tlp, restrictions, tags, reporterKind, channel, ownReference } = rest;
  const { paperSerial, paperWrittenAt } = rest;
  return {
    kind,
    title: title.trim(),
    description: description.trim(),
    language: INTL[language],
    ...(other && {
      translation: { language: INTL[otherThan(language)], title: other.title.trim(), description: other.description.trim() },
    }),
    side,
    place: placeRequest(place),
    occurredAt,
    occurredPrecision: precision,
    lifeSafety,
    impact: { security, flow },
    handling: { tlp, ...(restrictions.trim() && { restrictions: restrictions.trim() }) },
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(reporterKind && { reporterKind }),
    ...(channel && { channel }),
    ...(ownReference.trim() && { ownReference: ownReference.trim() }),
    ...(paperSerial.trim() && paperWrittenAt && { paper: { serial: paperSerial.trim(), writtenAt: paperWrittenAt } }),
  };
};

/** What can be foretold of a draft: null until its kind and side are known. What is not answered counts as none. */
export const sketchOf = ({ fields }: Draft): PreviewReportRequest | null => {
  const { kind, place, side, lifeSafety, security, flow, occurredAt, tlp, title, description } = fields;
  if (!kind || !side) return null;
  const text = `${title} ${description}`.trim();
  return {
    kind,
    side,
    lifeSafety: lifeSafety ?? false,
    impact: { security: security ?? 0, flow: flow ?? 0 },
    tlp,
    ...(place && { place: placeRequest(place) }),
    ...(occurredAt && { occurredAt }),
    ...(text && { text }),
  };
};
