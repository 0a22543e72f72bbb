import type { ActivationId, DeskId, Instant, Realm, RequestContext } from '#kernel';
import type { Page } from '#platform/http';
import type { Activation } from '../domain/activation.js';
import type { ProcedureText } from '../domain/procedure.js';
import type { Sharing } from './activations.repository.js';

export interface ActivationSeen {
  readonly id: ActivationId;
  readonly version: number;
  readonly state: Activation;
  readonly text: ProcedureText;
  /** The realm's time, by which clocks are shown. */
  readonly now: Instant;
}

export interface ActivationFilter {
  /** Live ones, ended ones, or both. */
  readonly live: boolean | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Whose eyes; the context of any request is one. */
export interface SeatViewer {
  readonly realm: Realm;
  readonly actor: { readonly deskId: DeskId };
}

/** What desks may read of activations: those in which they sit. */
export abstract class ActivationsQueries {
  /** Newest first. */
  abstract list(viewer: SeatViewer, filter: ActivationFilter): Promise<Page<ActivationSeen>>;

  /** @throws DomainError not-found, also where the desk has no seat */
  abstract get(ctx: RequestContext, id: ActivationId): Promise<ActivationSeen>;

  /** Other live activations at its crossings, whether or not the desk sits in them: that they are there is told, not what they hold. */
  abstract sharing(ctx: RequestContext, activation: ActivationSeen): Promise<readonly Sharing[]>;
}
