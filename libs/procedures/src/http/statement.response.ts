import type { ActivationId, Bilingual, CorridorId, CountryCode, CrossingId, Instant, Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { SignedAct } from '#votes';
import type { PartSeen, PublicReport, PublicStatement } from '../application/activation-parts.queries.js';
import { contentHash } from '../application/content-hash.js';
import type { Signature } from '../domain/activation-parts.js';
import type { LaneFact, SideFact } from '../domain/report-facts.js';
import { keyContent } from '../domain/speak-jointly.js';
import type { Proposal, StatementText } from '../domain/statement.events.js';
import type { StatementState } from '../domain/statement.machine.js';
import type { SettledProposal, Statement } from '../domain/statement.js';

export interface StatementResponse extends StatementText {
  readonly id: string;
  readonly version: number;
  readonly now: Instant;
  readonly activationId: ActivationId;
  readonly state: StatementState;
  readonly stateText: string;
  readonly country: CountryCode;
  /** Names exactly this text: a key is turned on it. */
  readonly hash: string;
  readonly drafted: Signature;
  readonly edited: Signature;
  readonly proposal: (Proposal & { readonly overdue: boolean }) | null;
  readonly settledProposals: readonly SettledProposal[];
  readonly keys: readonly Signature[];
  /** Which keys a key of the person’s own signed. */
  readonly votes: readonly SignedAct[];
  readonly because: string | null;
}

export interface StatementsResponse {
  readonly items: readonly StatementResponse[];
}

export const statementResponse = (
  { id, version, now, state }: PartSeen<Statement>,
  votes: readonly SignedAct[],
  locale: Locale,
): StatementResponse => ({
  id,
  version,
  now,
  activationId: state.activationId,
  state: state.state,
  stateText: sayTerm(`statement.${state.state}`, locale),
  country: state.country,
  ...state.content,
  hash: state.hash ?? contentHash(keyContent(state, state.content)),
  drafted: state.drafted,
  edited: state.edited,
  proposal: state.proposal && { ...state.proposal, overdue: state.proposal.confirmBy <= now },
  settledProposals: state.settledProposals,
  keys: state.keys,
  votes,
  because: state.because,
});

/** A statement as anybody may read it: whose word it is, and nothing of who wrote it. */
export interface PublicStatementResponse extends StatementText {
  readonly id: string;
  /** Both countries on one text, or one side alone. */
  readonly joint: boolean;
  readonly countries: readonly CountryCode[];
  readonly releasedAt: Instant;
  /** SHA-256 of the canonical JSON of the text, as both keys were turned on it. */
  readonly hash: string;
  readonly corridorId: CorridorId;
  readonly crossingIds: readonly CrossingId[];
}

/** What one side has published for public and trade: figures and times alone. */
export interface PublicReportResponse {
  readonly id: string;
  readonly title: Bilingual;
  readonly country: CountryCode;
  readonly number: number;
  readonly publishedAt: Instant;
  readonly asOf: Instant;
  readonly hash: string;
  readonly sides: readonly SideFact[];
  readonly lanes: readonly LaneFact[];
  readonly crossingIds: readonly CrossingId[];
}

export interface PublicStatementsResponse {
  readonly tlp: 'TLP:CLEAR';
  readonly statements: readonly PublicStatementResponse[];
  readonly reports: readonly PublicReportResponse[];
}

const publicStatement = ({ id, state, crossingIds, corridorId }: PublicStatement): PublicStatementResponse => ({
  id,
  joint: state.state === 'released',
  countries: state.keys.map(({ country }) => country),
  ...state.content,
  releasedAt: state.keys.at(-1)!.at,
  hash: state.hash!,
  corridorId: corridorId as CorridorId,
  crossingIds: crossingIds as CrossingId[],
});

const publicReport = ({ id, state, title, crossingIds }: PublicReport): PublicReportResponse => ({
  id,
  title,
  country: state.country,
  number: state.number!,
  publishedAt: state.published!.at,
  asOf: state.facts.asOf,
  hash: state.published!.hash,
  sides: state.facts.sides,
  lanes: state.facts.lanes,
  crossingIds: crossingIds as CrossingId[],
});

export const publicStatementsResponse = (
  statements: readonly PublicStatement[],
  reports: readonly PublicReport[],
): PublicStatementsResponse => ({
  tlp: 'TLP:CLEAR',
  statements: statements.map(publicStatement),
  reports: reports.map(publicReport),
});
