import type { DrillId, Instant, Realm, UserId } from '#kernel';
import type { Page } from '#platform/http';
import type { Drill, Invitation } from '../domain/drill.js';
import type { Inject, InjectContent } from '../domain/inject.js';
import type { Scenario } from '../domain/scenario.js';

export interface DrillSeen {
  readonly id: DrillId;
  readonly version: number;
  readonly drill: Drill;
  /** What its clock shows, and how fast it runs now; 0 stands. */
  readonly now: Instant;
  readonly pace: number;
}

export interface InjectSeen {
  readonly id: string;
  readonly version: number;
  readonly inject: Inject;
  readonly content: InjectContent;
}

export interface InvitationSeen {
  readonly drillId: DrillId;
  readonly invitation: Invitation;
  readonly scenario: Drill['scenario'];
  readonly plannedFor: Instant | null;
}

/** Reads of drills. Who may read what of a drill is judged by whoever asks, by the reader's role in it. */
export abstract class DrillsQueries {
  abstract get(id: DrillId): Promise<DrillSeen | null>;

  /** Those that the person is enrolled in, newest first. */
  abstract ofPerson(personId: UserId, page: { readonly limit: number; readonly cursor: string | null }): Promise<Page<DrillSeen>>;

  /** Open invitations of the person that have not expired. */
  abstract invitationsOf(personId: UserId): Promise<InvitationSeen[]>;

  /** In the order of their times and numbers; simulated desks' moves among them. */
  abstract injects(realm: Realm): Promise<InjectSeen[]>;

  /** The inject of this number and its repeats, in the order in which they were planned. */
  abstract numbered(realm: Realm, number: number): Promise<InjectSeen[]>;

  abstract inject(realm: Realm, id: string): Promise<InjectSeen | null>;

  abstract scenario(realm: Realm): Promise<Scenario | null>;

  /** Drills that run and have something due. */
  abstract withDue(limit: number): Promise<DrillId[]>;

  /** The next time at which the clock will do something, of those that do not wait for anything; null when there is none. */
  abstract nextDue(realm: Realm): Promise<Instant | null>;

  /** Drills that run or stand and have one of the desks among those that people play. */
  abstract onAt(deskIds: readonly string[]): Promise<DrillId[]>;
}
