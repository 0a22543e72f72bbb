import type { CountryCode, CrossingId, DeskId, Instant, LaneKey, Realm } from '#kernel';
import type { Stored } from '#ledger';
import type { Reason } from '../domain/crossing-side.events.js';
import type { CrossingSide } from '../domain/crossing-side.js';
import type { LaneStatus } from '../domain/lane-status.machine.js';
import type { WaitProposal } from '../domain/wait-proposal.js';
import type { PortNotice } from './port-notices.store.js';
import type { SeenReading } from '../domain/wait-reading.js';

/** Everything the board is made of, at one moment of the realm's clock. */
export interface BoardRows {
  readonly now: Instant;
  readonly sides: readonly Stored<CrossingSide>[];
  /** The last reading of each lane; a real one before one of the demonstration. */
  readonly readings: readonly SeenReading[];
  readonly proposals: readonly Stored<WaitProposal>[];
  /** What publishers write about ports, as far as a file of the last day still said it. */
  readonly notices: readonly PortNotice[];
}

export interface LaneHistory {
  readonly country: CountryCode;
  readonly lane: LaneKey;
  readonly since: Instant;
  readonly status: LaneStatus;
  readonly deskId: DeskId | null;
  readonly reason: Reason | null;
  readonly until: Instant | null;
}

export interface KeptReading extends SeenReading {
  readonly raw: Readonly<Record<string, string>>;
}

/** Reads of the board. Everybody reads it, so nobody's visibility narrows it. */
export abstract class BorderBoardQueries {
  abstract rows(realm: Realm): Promise<BoardRows>;

  /** Readings of one crossing within a day, the oldest first. */
  abstract readings(realm: Realm, crossingId: CrossingId): Promise<readonly KeptReading[]>;

  /** How its lanes changed within so many days, the newest first. */
  abstract history(realm: Realm, crossingId: CrossingId, days: number): Promise<readonly LaneHistory[]>;

  /** Proposals, the newest first: those that are open, or the last of all. */
  abstract proposals(realm: Realm, open: boolean, limit: number): Promise<readonly Stored<WaitProposal>[]>;
}
