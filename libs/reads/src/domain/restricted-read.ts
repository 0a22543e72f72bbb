import type { AgencyId, Aggregate, CaseId, CountryCode, DeskId, DomainEvent, Instant, UserId } from '#kernel';

/** What of a thing was shown, by class; never which field, and never its value. */
export const FIELD_CLASSES = ['shell', 'operational', 'person', 'contact', 'location', 'source', 'evidence', 'internal'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** Looked at here, taken along as a file or table, or looked for by what a person is called. */
export const READ_KINDS = ['view', 'download', 'export', 'search'] as const;
export type ReadKind = (typeof READ_KINDS)[number];

export const READ_THINGS = [
  'case',
  'report',
  'handoff',
  'request',
  'provision',
  'contact-report',
  'item',
  'disclosure',
  'ledger',
  'read',
] as const;
export type ReadThing = (typeof READ_THINGS)[number];

/** The rows of the table in the README. */
export const READ_RULES = ['R-glass', 'R-taken', 'R-ledger', 'R-name', 'R-contact', 'R-protected', 'R-red', 'R-strict'] as const;
export type ReadRule = (typeof READ_RULES)[number];

/** One request that showed something restricted. */
export interface RestrictedRead {
  readonly by: UserId;
  readonly deskId: DeskId;
  readonly agencyId: AgencyId;
  readonly country: CountryCode;
  readonly how: ReadKind;
  readonly thing: ReadThing;
  /** Of what was shown, in the order in which it was. */
  readonly ids: readonly string[];
  readonly fields: readonly FieldClass[];
  readonly rule: ReadRule;
  /** The case that it was about, when it was about one. */
  readonly caseId: CaseId | null;
  /** Whose it is: the desk that leads, asked, or wrote it. */
  readonly ownerDeskId: DeskId | null;
  /** What stands for what was looked for; null when nothing was. */
  readonly sought: string | null;
}

export type ReadRecorded = DomainEvent<'read.recorded', RestrictedRead>;

/** A read alters nothing: it has a stream of its own, and stands on the timeline of no case. */
export const readAggregate: Aggregate<RestrictedRead, ReadRecorded> = {
  name: 'read',
  caseOf: () => null,
  evolve: (_, { data }) => data,
};

export const recordRead = (read: RestrictedRead, now: Instant): ReadRecorded[] => [
  { type: 'read.recorded', v: 1, at: now, data: read },
];
