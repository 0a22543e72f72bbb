import type { DeskId, Instant, Locale, SurgeId } from '#kernel';
import { sayTerm } from '#phrases';
import type { SurgeSeen } from '../application/surges.queries.js';
import type { RelaxationInForce, ScopeLoad, SurgeOverview } from '../application/view-surges.js';
import { type LoadReading, overThreshold } from '../domain/load-index.js';
import { scopeKey } from '../domain/scopes.js';
import type { Relaxation, Scope } from '../domain/surge.js';
import type { SurgeState } from '../domain/surge.machine.js';

/** A surge that is or was proposed or declared. */
export interface SurgeResponse {
  readonly id: SurgeId;
  readonly version: number;
  readonly state: SurgeState;
  readonly stateText: string;
  readonly scope: Scope;
  readonly scopeKey: string;
  readonly begunAt: Instant;
  readonly load: LoadReading | null;
  readonly declared: {
    readonly at: Instant;
    readonly until: Instant;
    readonly reason: string;
    readonly byDeskId: DeskId;
    readonly relaxes: readonly Relaxation[];
  } | null;
  readonly over: { readonly at: Instant; readonly byDeskId: DeskId | null; readonly reason: string | null } | null;
}

export interface RelaxationResponse extends RelaxationInForce {
  /** In the reader's language. */
  readonly text: string;
}

/** What is not as always, and the surges by which it is so. */
export interface SurgesResponse {
  readonly now: Instant;
  readonly surges: readonly SurgeResponse[];
  readonly relaxations: readonly RelaxationResponse[];
}

export interface ScopeLoadResponse extends ScopeLoad {
  /** Measures that have reached their thresholds. */
  readonly over: readonly string[];
}

export const surgeResponse = ({ id, version, surge }: SurgeSeen, locale: Locale): SurgeResponse => {
  const { state, scope, begunAt, load } = surge;
  const declaration = 'declared' in surge ? surge.declared : null;
  const declared = declaration && {
    at: declaration.at,
    until: declaration.until,
    reason: declaration.reason,
    byDeskId: declaration.byDeskId,
    relaxes: declaration.relaxes,
  };
  const over = 'over' in surge ? surge.over : null;
  return {
    id,
    version,
    state,
    stateText: sayTerm(`surge.${state}`, locale),
    scope,
    scopeKey: scopeKey(scope),
    begunAt,
    load,
    declared,
    over,
  };
};

export const surgesResponse = ({ now, surges, relaxations }: SurgeOverview, locale: Locale): SurgesResponse => ({
  now,
  surges: surges.map((one) => surgeResponse(one, locale)),
  relaxations: relaxations.map((one) => ({ ...one, text: sayTerm(`relaxation.${one.relaxation}`, locale) })),
});

export const scopeLoadResponse = (load: ScopeLoad): ScopeLoadResponse => ({
  ...load,
  over: load.reading ? overThreshold(load.reading) : [],
});
