declare const brand: unique symbol;

/** An identifier of one kind of thing; a plain string never passes for it. Values are UUIDv7 unless the type says otherwise. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type CaseId = Id<'Case'>;
export type ReportId = Id<'Report'>;
export type HandoffId = Id<'Handoff'>;
export type ObligationId = Id<'Obligation'>;
export type EntryId = Id<'LedgerEntry'>;
export type UserId = Id<'User'>;
/** A piece of information that crossed between desks under its originator's conditions. */
export type ItemId = Id<'Item'>;
export type RequestId = Id<'Request'>;
/** Information that a desk gives unasked. */
export type ProvisionId = Id<'Provision'>;
export type ConsentId = Id<'Consent'>;
/** A correction or recall on its way to everybody who holds the item. */
export type ChaseId = Id<'Chase'>;

/** A report that an official of one country owes about a contact with officials of another. */
export type ContactReportId = Id<'ContactReport'>;
/** A crossing that was announced before it comes to the line. */
export type AdvanceNoticeId = Id<'AdvanceNotice'>;
/** What a desk prints to work by when the system is away. */
export type PaperPackId = Id<'PaperPack'>;
export type EarlyNoticeId = Id<'EarlyNotice'>;
/** A time in which a country, or its side of a corridor, has declared that routine work waits. */
export type SurgeId = Id<'Surge'>;
/** A drill; it is the id of its realm too. */
export type DrillId = Id<'Drill'>;
export type InjectId = Id<'Inject'>;
/** A run of a crisis procedure. */
export type ActivationId = Id<'Activation'>;
export type RosterId = Id<'Roster'>;
/** What the officers of one shift leave to those of the next. */
export type ShiftNoteId = Id<'ShiftNote'>;

/** A closure of lanes that was announced beforehand. */
export type ClosureId = Id<'Closure'>;
/** A level that wait times propose for a lane. */
export type WaitProposalId = Id<'WaitProposal'>;
/** One file of a feed that was read. */
export type AlertId = Id<'Alert'>;
export type FeedImportId = Id<'FeedImport'>;

/** A desk's slug from the directory, such as `us-cbp-ofo-san-ysidro`: stable, readable, never reused. */
export type DeskId = Id<'Desk'>;
/** An agency's slug from the directory, such as `us-cbp-ofo`. */
export type AgencyId = Id<'Agency'>;
/** A crossing's slug from the directory, such as `otay-mesa-commercial`. */
export type CrossingId = Id<'Crossing'>;
/** A corridor's three-letter code, such as `SDT` (San Diego-Tijuana). */
export type CorridorId = Id<'Corridor'>;

/** ISO 3166-1 alpha-2 code of a member country; a country pack adds one (`CA`) without code. */
export type CountryCode = string;
